import type { Image, Link, Parents, Text } from "mdast";
import { type Info, type Options, type State, defaultHandlers } from "mdast-util-to-markdown";

/** What an ampersand has to begin for CommonMark to read it as a character reference. */
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/i;
const LONGEST_REFERENCE = 34;

/** `AT\&T` is right, but nobody writes it: an ampersand stays bare where no character reference begins. */
function withBareAmpersands(markdown: string): string {
  let out = "";
  let from = 0;
  for (let at = markdown.indexOf("\\"); at !== -1; at = markdown.indexOf("\\", at + 2)) {
    if (markdown[at + 1] !== "&" || REFERENCE.test(markdown.slice(at + 1, at + 1 + LONGEST_REFERENCE)))
      continue;
    out += markdown.slice(from, at);
    from = at + 1;
  }
  return out + markdown.slice(from);
}

function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return withBareAmpersands(defaultHandlers.text(node, parent, state, info));
}

function link(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  return withBareAddress(defaultHandlers.link(node, parent, state, info));
}
/** The first character, without writing the whole. */
link.peek = () => "[";

function image(node: Image, parent: Parents | undefined, state: State, info: Info): string {
  return withBareAddress(defaultHandlers.image(node, parent, state, info));
}
image.peek = () => "!";

function withBareAddress(markdown: string): string {
  const address = markdown.lastIndexOf("](");
  return markdown.slice(0, address) + withBareAmpersands(markdown.slice(address));
}

/** The Markdown that cleancopy writes, in the text of a block as in a whole article: CommonMark with GFM's tables. */
export const MARKDOWN_STYLE: Options = {
  bullet: "-",
  rule: "-",
  resourceLink: true,
  handlers: { text, link, image },
  // GitHub takes one tilde for struck text, so that "10~20 and 30~40" would lose its middle.
  unsafe: [
    { character: "~", inConstruct: "phrasing", notInConstruct: ["destinationRaw", "destinationLiteral"] },
  ],
};
