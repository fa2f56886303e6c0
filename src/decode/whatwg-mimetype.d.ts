/** The package carries no types; this is the part used here. */
declare module "whatwg-mimetype" {
  export class MIMEType {
    static parse(header: string): MIMEType | null;
    readonly essence: string;
    readonly parameters: { get(name: string): string | undefined };
  }
}
