import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A private key and its certificate, in PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  /** Trusted by those who trust `authority`, for 127.0.0.1. */
  readonly good: Identity;
  readonly expired: Identity;
  /** For another host. */
  readonly stranger: Identity;
  readonly selfSigned: Identity;
  readonly authority: string;
}

/** Makes certificates, good and bad ones, with the openssl of the machine. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), "cleancopy-certificates-"));
  const openssl = (...args: string[]): void =>
    void execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const key = (name: string): void =>
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", `${name}.key`);
  try {
    key("authority");
    openssl(
      "req",
      "-x509",
      "-new",
      "-key",
      "authority.key",
      "-subj",
      "/CN=Test authority",
      "-days",
      "2",
      "-out",
      "authority.crt",
    );
    const signed = (name: string, altName: string, days: string): Identity => {
      key(name);
      writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${altName}\n`);
      openssl("req", "-new", "-key", `${name}.key`, "-subj", `/CN=${name}`, "-out", `${name}.csr`);
      openssl(
        ...["x509", "-req", "-in", `${name}.csr`, "-CA", "authority.crt", "-CAkey", "authority.key"],
        ...["-CAcreateserial", "-extfile", `${name}.ext`, "-days", days, "-out", `${name}.crt`],
      );
      return { key: read(`${name}.key`), cert: read(`${name}.crt`) };
    };
    key("self");
    openssl(
      "req",
      "-x509",
      "-new",
      "-key",
      "self.key",
      "-subj",
      "/CN=127.0.0.1",
      "-addext",
      "subjectAltName=IP:127.0.0.1",
      "-days",
      "2",
      "-out",
      "self.crt",
    );
    return {
      good: signed("good", "IP:127.0.0.1", "2"),
      expired: signed("expired", "IP:127.0.0.1", "-1"),
      stranger: signed("stranger", "DNS:elsewhere.example", "2"),
      selfSigned: { key: read("self.key"), cert: read("self.crt") },
      authority: read("authority.crt"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
