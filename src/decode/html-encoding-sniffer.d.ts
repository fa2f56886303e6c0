/** The package carries no types. */
declare module "html-encoding-sniffer" {
  interface SnifferOptions {
    readonly xml?: boolean;
    readonly transportLayerEncodingLabel?: string;
    readonly defaultEncoding?: string;
  }
  /** The HTML standard's encoding sniffing; gives a WHATWG name, or `defaultEncoding` as it stands. */
  export default function sniffHTMLEncoding(bytes: Uint8Array, options?: SnifferOptions): string;
}
