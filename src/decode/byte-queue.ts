/** A stream of bytes read by the piece or by the byte. */
export class ByteQueue {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #head: Uint8Array = new Uint8Array();
  #ended = false;
  #position = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#iterator = stream[Symbol.asyncIterator]();
  }

  /** How many bytes have been taken. */
  get position(): number {
    return this.#position;
  }

  /** The next bytes, as many as are at hand; null at the end. */
  async next(): Promise<Uint8Array | null> {
    if (this.#head.length === 0 && !(await this.#fill())) return null;
    return this.#advance(this.#head.length);
  }

  /** The next bytes without taking them; fewer at the end. */
  async peek(size: number): Promise<Uint8Array> {
    while (this.#head.length < size && (await this.#fill()));
    return this.#head.subarray(0, size);
  }

  /** Takes so many bytes; fewer at the end. */
  async take(size: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = size;
    while (left > 0 && (this.#head.length > 0 || (await this.#fill()))) {
      const part = this.#advance(Math.min(left, this.#head.length));
      parts.push(part);
      left -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  }

  /** Passes over so many bytes, and says over how many it could. */
  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0 && (this.#head.length > 0 || (await this.#fill()))) {
      left -= this.#advance(Math.min(left, this.#head.length)).length;
    }
    return size - left;
  }

  /** Takes all up to and with a byte; null where it does not come within the limit, and nothing is taken then. */
  async through(byte: number, limit: number): Promise<Uint8Array | null> {
    for (let looked = 0; ;) {
      const at = this.#head.indexOf(byte, looked);
      if (at >= 0 && at < limit) return this.#advance(at + 1);
      looked = this.#head.length;
      if (looked >= limit || !(await this.#fill())) return null;
    }
  }

  /** Gives back the last bytes that `next` gave. */
  putBack(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#head = this.#head.length === 0 ? bytes : Buffer.concat([bytes, this.#head]);
    this.#position -= bytes.length;
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#iterator.return?.();
  }

  #advance(size: number): Uint8Array {
    const bytes = this.#head.subarray(0, size);
    this.#head = this.#head.subarray(size);
    this.#position += size;
    return bytes;
  }

  async #fill(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#iterator.next();
    if (next.done === true) {
      this.#ended = true;
      return false;
    }
    this.#head = this.#head.length === 0 ? next.value : Buffer.concat([this.#head, next.value]);
    return true;
  }
}
