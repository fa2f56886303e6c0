import type { Block, Part } from "../block.js";
import type { Case } from "./case.js";

/** The blocks that print the headline, the byline and the date are the article's, but not its body. */
export function keepPrintedFields({
  reading,
  fields,
  judgement,
}: Pick<Case, "reading" | "fields" | "judgement">): void {
  const give = (indices: readonly number[], part: Part) => {
    for (const index of indices) {
      const block: Block | undefined = reading.blocks[index];
      if (block !== undefined && judgement.isOpen(block)) judgement.keep(block, part, `printed ${part}`);
    }
  };
  give(fields.printed.headline, "headline");
  give(fields.printed.byline, "byline");
  give(fields.printed.dateline, "dateline");
}
