import type { Block, Part, RemovalReason, Verdict } from "../block.js";
import { CleancopyError } from "../errors.js";

/** The verdicts of one page in the making: the only place where a verdict is given, and each block gets one. */
export class Judgement {
  readonly #blocks: readonly Block[];
  readonly #verdicts: (Verdict | undefined)[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.#verdicts = new Array<Verdict | undefined>(blocks.length).fill(undefined);
  }

  keep(block: Block, part: Part, rule: string): void {
    this.#give(block, { kept: true, part, rule });
  }

  remove(block: Block, reason: RemovalReason, rule: string, duplicateOf: Block | null = null): void {
    this.#give(block, { kept: false, reason, rule, duplicateOf: duplicateOf?.index ?? null });
  }

  verdictOf(block: Block): Verdict | undefined {
    return this.#verdicts[block.index];
  }

  isOpen(block: Block): boolean {
    return this.#verdicts[block.index] === undefined;
  }

  /** The blocks without a verdict, in reading order, as they are when the call is made. */
  open(): Block[] {
    return this.#blocks.filter((block) => this.isOpen(block));
  }

  /** @throws CleancopyError `internal` where a block has no verdict: nothing may be lost silently */
  finish(): readonly Verdict[] {
    return this.#verdicts.map((verdict, index) => {
      if (verdict === undefined) throw new CleancopyError("internal", `block ${index} was given no verdict`);
      return verdict;
    });
  }

  #give(block: Block, verdict: Verdict): void {
    if (this.#verdicts[block.index] !== undefined) {
      throw new CleancopyError("internal", `block ${block.index} was given two verdicts (${verdict.rule})`);
    }
    this.#verdicts[block.index] = verdict;
  }
}
