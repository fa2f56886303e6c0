/** How many runs of words a text shares with each of the others; counted anew for each text. */
export class SharedRuns {
  readonly #counts: Int32Array;
  readonly #found: number[] = [];

  /** @param texts how many there are */
  constructor(texts: number) {
    this.#counts = new Int32Array(texts);
  }

  /** Counts one more run that the text at a place has too. */
  count(place: number): void {
    const before = this.#counts[place] ?? 0;
    if (before === 0) this.#found.push(place);
    this.#counts[place] = before + 1;
  }

  /** Gives each text that shares a run, in the order in which they were met; all counts are nought afterwards. */
  take(visit: (place: number, count: number) => void): void {
    const found = this.#found;
    for (const place of found) {
      visit(place, this.#counts[place] ?? 0);
      this.#counts[place] = 0;
    }
    found.length = 0;
  }
}
