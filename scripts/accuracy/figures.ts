import { f1, mean, share } from "./means.js";
import type { PageScore } from "./score-page.js";

/** The figures of a corpus by name, in the order they are shown; those that its answers do not bear on are absent. */
export type Figures = Readonly<Record<string, number>>;

/** Sums the scores of pages up; what each figure says is in docs/accuracy.md. */
export function figuresOf(pages: readonly PageScore[]): Figures {
  return {
    pages: pages.length,
    missing: pages.filter(({ missing }) => missing).length,
    errors: pages.filter(({ error }) => error !== null).length,
    ...bodyFigures(pages),
    ...snippetFigures(pages),
    ...known({
      headline: meanOf(pages, ({ headline }) => headline),
      authors: meanOf(pages, ({ authors }) => authors),
      day: meanOf(pages, ({ day }) => day),
    }),
    ...captionFigures(pages),
    ...known({ refused: meanOf(pages, ({ refused }) => refused) }),
    "dup.per100":
      100 *
      share(
        total(pages, ({ duplicates }) => duplicates),
        pages.length,
      ),
  };
}

/** Precision and recall are averaged over the pages first, then joined. */
function bodyFigures(pages: readonly PageScore[]): Figures {
  const recall = meanOf(pages, ({ body }) => body?.recall);
  if (recall === null) return {};
  const precision = meanOf(pages, ({ body }) => body?.precision);
  return known({
    "body.shingle": f1(precision ?? 0, recall),
    "body.precision": precision,
    "body.recall": recall,
    "body.word": meanOf(pages, ({ body }) => body?.word),
    "body.exact": meanOf(pages, ({ body }) => (body === null ? null : Number(body.exact))),
  });
}

function snippetFigures(pages: readonly PageScore[]): Figures {
  const wanted = total(pages, ({ snippets }) => snippets.wanted);
  if (wanted === 0) return {};
  const kept = total(pages, ({ snippets }) => snippets.kept);
  const wronglyKept = total(pages, ({ snippets }) => snippets.wronglyKept);
  return {
    "snippets.kept": kept / wanted,
    "snippets.wronglyKept": share(
      wronglyKept,
      total(pages, ({ snippets }) => snippets.unwanted),
    ),
    "snippets.f1": f1(share(kept, kept + wronglyKept), kept / wanted),
  };
}

/** Counted over all captions of the corpus: a gallery weighs as much as its pictures. */
function captionFigures(pages: readonly PageScore[]): Figures {
  const all = total(pages, ({ captions }) => captions?.known);
  if (all === 0) return {};
  const right = total(pages, ({ captions }) => captions?.right);
  const recall = right / all;
  const precision = share(
    right,
    total(pages, ({ captions }) => captions?.found),
  );
  return {
    "captions.recall": recall,
    "captions.precision": precision,
    "captions.f1": f1(precision, recall),
    "captions.credit": share(
      total(pages, ({ captions }) => captions?.rightCredits),
      total(pages, ({ captions }) => captions?.credits),
    ),
  };
}

type Value = number | null | undefined;

function meanOf(pages: readonly PageScore[], value: (page: PageScore) => Value): number | null {
  return mean(pages.map(value).filter((each) => each !== null && each !== undefined));
}

function total(pages: readonly PageScore[], value: (page: PageScore) => Value): number {
  return pages.reduce((sum, page) => sum + (value(page) ?? 0), 0);
}

function known(figures: Readonly<Record<string, number | null>>): Figures {
  return Object.fromEntries(
    Object.entries(figures).filter((entry): entry is [string, number] => entry[1] !== null),
  );
}
