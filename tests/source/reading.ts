import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { CleancopyError } from "../../src/errors.js";
import type { Page } from "../../src/page.js";
import type { SourceEntry } from "../../src/source/entry.js";
import { openSources } from "../../src/source/open-sources.js";
import type { SourceSettings } from "../../src/source/settings.js";
import { testFetcher } from "../fetch/fetcher.js";
import { startFaultServer, type Behaviour, type FaultServer } from "../server/fault-server.js";

export interface Given extends Partial<SourceSettings> {
  readonly stdin?: Uint8Array | string;
}

/** Sources as they are really read: files in a folder of their own, addresses of a server on this machine. */
export interface Reading {
  readonly server: FaultServer;
  readonly origin: string;
  /** What was told besides. */
  readonly notices: string[];
  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  entries(sources: readonly string[], given?: Given): Promise<SourceEntry[]>;
  /** The names of the entries; of those that are known to fail, their error as `code: message`. */
  names(sources: readonly string[], given?: Given): Promise<string[]>;
  /** What each loads to: its page, or its error as `code: message`. */
  loaded(sources: readonly string[], given?: Given): Promise<(Page | string)[]>;
  close(): Promise<void>;
}

export async function startReading(behaviours: Readonly<Record<string, Behaviour>> = {}): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), "cleancopy-reading-"));
  const server = await startFaultServer(behaviours);
  const fetcher = testFetcher({ retries: 0 });
  const notices: string[] = [];

  async function entries(sources: readonly string[], given: Given = {}): Promise<SourceEntry[]> {
    const { stdin = "", ...settings } = given;
    const effects = {
      fetchPage: fetcher.fetch,
      stdin: () => Readable.from([Buffer.from(stdin)]),
      notice: (text: string) => void notices.push(text),
    };
    const all: SourceEntry[] = [];
    notices.length = 0;
    const opened = openSources(
      sources,
      { from: "auto", url: null, maxBytes: 1_000_000, ...settings },
      effects,
    );
    for await (const entry of opened) all.push(entry);
    return all;
  }

  async function loaded(sources: readonly string[], given: Given = {}): Promise<(Page | string)[]> {
    return Promise.all((await entries(sources, given)).map((entry) => entry.load().catch(said)));
  }

  return {
    server,
    origin: server.origin,
    notices,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    entries,
    loaded,
    async names(sources, given) {
      const all = await entries(sources, given);
      // The address of a page that a list names is asked for by its load alone; a fault in a list is known before.
      const isPage = ({ source, url }: SourceEntry): boolean =>
        url !== null && url === source && !sources.includes(source);
      return Promise.all(
        all.map(async (entry) =>
          isPage(entry) ? entry.source : entry.load().then(() => entry.source, said),
        ),
      );
    },
    async close() {
      await fetcher.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function said(error: unknown): string {
  if (!(error instanceof CleancopyError)) throw error;
  if (error.details.advice === undefined) throw new Error(`${error.message}: no advice`);
  return `${error.code}: ${error.message}`;
}
