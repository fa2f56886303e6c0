/**
 * Words by which templates name a caption and a credit, as they stand in class names, ids, `itemprop` and test ids.
 * Sources: schema.org ImageObject (`caption`, `creditText`, `copyrightHolder`), IPTC Photo Metadata (credit line,
 * source, by-line), WordPress (`wp-caption-text`), Drupal (`field--name-field-caption`), and newsroom templates.
 */
export const CAPTION_NAMES: readonly string[] = [
  "caption",
  "captions",
  "figcaption",
  "captiontext",
  "image text",
  "image description",
  "image title",
  "image desc",
  "image info",
  "img info",
  "photo info",
  "media info",
  "picture info",
  "slide info",
  "info description",
  "image subtitle",
  "imagetext",
  "img desc",
  "img caption",
  "img text",
  "imgcaption",
  "media description",
  "media subtitle",
  "img description",
  "gallery description",
  "gallery caption",
  "slide description",
  "slide caption",
  "media caption",
  "media title",
  "photo description",
  "photo desc",
  "photo text",
  "photo caption",
  "picture caption",
  "picture description",
  "pic caption",
  "bildtext",
  "bildunterschrift",
  "bildzeile",
  "legend",
  "legende",
  "didascalia",
  "leyenda",
  "pie foto",
  "piefoto",
  "pie de foto",
  "legenda",
  "onderschrift",
  "billedtekst",
  "bildetekst",
  "podpis",
  "popisek",
];

export const CREDIT_NAMES: readonly string[] = [
  "credit",
  "credits",
  "creditline",
  "credittext",
  "credit text",
  "copyright",
  "copyrights",
  "copyrightholder",
  "copyright holder",
  "source",
  "photographer",
  "photo author",
  "photo by",
  "image author",
  "img author",
  "image source",
  "image byline",
  "photo source",
  "media source",
  "media author",
  "media credit",
  "rights",
  "rightsholder",
  "agency",
  "attribution",
  "provider",
  "creator",
  "author",
  "owner",
  "byline",
  "quelle",
  "bildquelle",
  "bildnachweis",
  "fotograf",
  "fotograaf",
  "fotografo",
  "credito",
  "creditos",
  "fonte",
  "fuente",
  "autor",
  "firma",
  "kilde",
  "zdroj",
  "kaynak",
];

/** A credit within a caption, as BEM and its kin name it (`caption__credit`, `figcaption-copyright`). */
export const CAPTION_CREDIT_NAMES: readonly string[] = ["caption", "captions", "figcaption"].flatMap((name) =>
  CREDIT_NAMES.map((credit) => `${name} ${credit}`),
);

/**
 * Elements that, beside a caption's text, hold its credit: HTML's `small` is for side comments such as attribution,
 * `cite` for sources, and a `footer` closes what it stands in with who made it.
 */
export const CREDIT_ELEMENTS: ReadonlySet<string> = new Set(["small", "cite", "footer"]);

/**
 * Class tokens that name a size of type, not a caption. Sources: Material Design's type scale ("caption" is its
 * smallest size), as Tailwind and MUI spell it.
 */
export const TYPE_SIZE_NAMES: readonly string[] = ["text caption", "typography caption", "font caption"];

/** Names of a video's title in its player: what the film is called, not what the picture shows. */
export const VIDEO_TITLE_NAMES: readonly string[] = [
  "video title",
  "video heading",
  "video headline",
  "video name",
  "video caption title",
  "video metadata",
  "player title",
  "kaltura title",
];

/** Names of the player in which a film is shown. */
export const FILM_NAMES: readonly string[] = [
  "video player",
  "videoplayer",
  "player container",
  "video container",
  "jw player",
  "jwplayer",
  "jwvideoplayer",
  "video js",
  "video item",
  "video embed",
];
