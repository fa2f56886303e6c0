import type { FetchOptions } from "../../options.js";
import type { Clock } from "../clock.js";
import type { OpenTransport } from "../transport.js";
import { recordingTransport } from "./recording-transport.js";
import { WarcFile } from "./warc-file.js";

/** The network, with all that comes over it kept in an archive where one is asked for. */
export interface ArchivedNetwork extends OpenTransport {
  /** @throws CleancopyError `output` where the archive cannot be written */
  open(): Promise<void>;
  /** @throws CleancopyError `output` where something is not in the archive that should be */
  check(): void;
  /** @throws CleancopyError `output` where the archive could not be written to its end */
  close(): Promise<void>;
}

/** Puts the archive right around the network, so that it gets what servers really answered. */
export function archivedNetwork(
  network: OpenTransport,
  { warcOut, userAgent }: Pick<FetchOptions, "warcOut" | "userAgent">,
  clock: Pick<Clock, "now">,
): ArchivedNetwork {
  if (warcOut === null) return { ...network, open: () => Promise.resolve(), check: () => undefined };
  const archive = new WarcFile(warcOut, userAgent, () => clock.now());
  const recording = recordingTransport(network.exchange, archive, clock);
  return {
    exchange: recording.exchange,
    open: () => archive.open(),
    check: () => archive.check(),
    async close() {
      await recording.settled();
      await network.close();
      await archive.close();
    },
  };
}
