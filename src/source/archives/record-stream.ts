import { headerValue, type WireHeaders } from "../../fetch/transport.js";
import { CleancopyError } from "../../errors.js";
import { ByteQueue } from "../../decode/byte-queue.js";
import { contentOf } from "../../decode/gzip-members.js";

/** The head of one record (ISO 28500, 4.2): its content is read, or passed over, before the next. */
export interface RecordHead {
  /**
   * Where it begins in the file: the offset that an index (CDX) has; `MEMBER+OFFSET` where it is not the first in its
   * gzip member.
   */
  readonly at: string;
  readonly fields: WireHeaders;
  /** Bytes of its content. */
  readonly length: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** As for HTTP headers; the fields of a record are few and short. */
const MAX_HEAD_BYTES = 64 * 1_024;

/** The records of an archive, one after the other: a file of any size costs the memory of what is taken of one record. */
export class RecordStream {
  readonly #name: string;
  readonly #queue: ByteQueue;
  /** Where gzip members begin: in the content, and in the file. */
  readonly #members: { readonly contentAt: number; readonly memberAt: number }[] = [];
  /** Bytes of the record at hand that are still to come. */
  #left = 0;
  #at = "0";
  #records = 0;

  /** @param name what a failure calls the archive */
  constructor(stream: AsyncIterable<Uint8Array>, name: string) {
    this.#name = name;
    this.#queue = new ByteQueue(this.#content(stream));
  }

  /**
   * The next record; null at the end.
   * @throws CleancopyError `undecodable` where the archive is cut or damaged, `unsupported-type` where it is none;
   *   whatever the stream throws
   */
  async next(): Promise<RecordHead | null> {
    await this.#passOverRest();
    if (!(await this.#skipBlanks())) return null;
    this.#at = this.#place();
    const version = await this.#line(MAX_HEAD_BYTES);
    if (!/^WARC\/\d/.test(version)) {
      throw this.#records === 0 ? noArchive(this.#name) : this.#damaged("does not begin as a record does");
    }
    this.#records += 1;
    const fields = await this.#fields();
    const length = headerValue(fields, "content-length") ?? "";
    if (!/^\d{1,15}$/.test(length)) throw this.#damaged("does not say how long it is");
    this.#left = Number(length);
    return { at: this.#at, fields, length: this.#left };
  }

  /** The first bytes of the record's content, without taking them. */
  peek(size: number): Promise<Uint8Array> {
    return this.#queue.peek(Math.min(size, this.#left));
  }

  /**
   * All that is left of the record's content.
   * @throws CleancopyError `undecodable` where the archive breaks off
   */
  async takeAll(): Promise<Uint8Array> {
    const bytes = await this.#queue.take(this.#left);
    if (bytes.length < this.#left) throw this.#damaged("breaks off");
    this.#left = 0;
    return bytes;
  }

  async #passOverRest(): Promise<void> {
    const passed = await this.#queue.skip(this.#left);
    if (passed < this.#left) throw this.#damaged("breaks off");
    this.#left = 0;
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  async *#content(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let contentAt = 0;
    let lastMember: number | null = null;
    for await (const { bytes, memberAt } of contentOf(stream, this.#name)) {
      if (memberAt !== null && memberAt !== lastMember) this.#members.push({ contentAt, memberAt });
      lastMember = memberAt;
      contentAt += bytes.length;
      yield bytes;
    }
  }

  #place(): string {
    const { position } = this.#queue;
    while ((this.#members[1]?.contentAt ?? Infinity) <= position) this.#members.shift();
    const [member] = this.#members;
    if (member === undefined) return String(position);
    const offset = position - member.contentAt;
    return offset === 0 ? String(member.memberAt) : `${String(member.memberAt)}+${String(offset)}`;
  }

  /** Two line ends stand behind each record; some writers give more or fewer. */
  async #skipBlanks(): Promise<boolean> {
    for (;;) {
      const [byte] = await this.#queue.peek(1);
      if (byte === undefined) return false;
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) return true;
      await this.#queue.skip(1);
    }
  }

  /** ISO 28500, 4: fields as in mail, in UTF-8; a line that begins with a blank goes on about the one before. */
  async #fields(): Promise<WireHeaders> {
    const fields = new Map<string, string[]>();
    let room = MAX_HEAD_BYTES;
    let last: string[] | null = null;
    for (;;) {
      const line = await this.#line(room);
      room -= line.length + 1;
      if (line === "") return fields;
      const colon = line.indexOf(":");
      if (/^[ \t]/.test(line)) last?.push(`${last.pop() ?? ""} ${line.trim()}`);
      else if (colon > 0) {
        const name = line.slice(0, colon).trim().toLowerCase();
        last = fields.get(name) ?? [];
        last.push(line.slice(colon + 1).trim());
        fields.set(name, last);
      }
    }
  }

  async #line(limit: number): Promise<string> {
    const bytes = await this.#queue.through(LINE_FEED, limit);
    if (bytes === null) {
      const cut = (await this.#queue.peek(limit)).length < limit;
      if (this.#records === 0) throw noArchive(this.#name);
      throw this.#damaged(cut ? "breaks off" : "has a head without end");
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length - 1).toString("utf8");
    return text.endsWith("\r") ? text.slice(0, -1) : text;
  }

  #damaged(what: string): CleancopyError {
    return new CleancopyError(
      "undecodable",
      `${this.#name}: the record at ${this.#at} ${what}; records may be missing`,
      { advice: "Copy or fetch the archive again." },
    );
  }
}

function noArchive(name: string): CleancopyError {
  return new CleancopyError("unsupported-type", `${name}: this is no WARC archive`, {
    advice: "Leave --from out: what a file is, is told by its content.",
  });
}
