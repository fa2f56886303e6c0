import type { ErrorCode } from "../errors.js";

/*
 * Data: the codes that Node, OpenSSL and undici give to failures of a connection, and what they mean in plain words.
 * From Node's documentation ("Common system errors", "X509 certificate error codes", "DNS error codes") and undici's
 * ("Errors"). `again`: whether another attempt may go better.
 */

export interface NetworkFault {
  readonly error: ErrorCode;
  readonly phase?: string;
  /** Stands behind the address in the message. */
  readonly says: string;
  readonly advice: string;
  readonly again: boolean;
}

const CHECK_NAME = "Check the spelling of the host's name and your own connection.";
const CHECK_HOST = "Check the address and the port; the host may be down.";
const TRY_LATER = "Try again later.";
const MORE_TIME = "Try again later, or give it more time with --timeout.";

const unknownHost = {
  error: "dns",
  says: "there is no host of that name",
  advice: CHECK_NAME,
  again: false,
} as const;
const unreachable = {
  error: "refused",
  says: "the host cannot be reached",
  advice: CHECK_HOST,
  again: false,
} as const;
const broken = { error: "reset", says: "the connection broke off", advice: TRY_LATER, again: true } as const;
const connectTimeout = {
  error: "timeout",
  phase: "connect",
  says: "no connection within the time limit",
  advice: MORE_TIME,
  again: true,
} as const;

export const NETWORK_FAULTS: Readonly<Record<string, NetworkFault>> = {
  ENOTFOUND: unknownHost,
  ENODATA: unknownHost,
  EAI_NODATA: unknownHost,
  EAI_NONAME: unknownHost,
  EAI_FAIL: { ...unknownHost, says: "the host's name could not be resolved" },
  EAI_AGAIN: { ...unknownHost, says: "the host's name could not be resolved for now", again: true },
  ECONNREFUSED: { ...unreachable, says: "the host refused the connection" },
  EHOSTUNREACH: unreachable,
  EHOSTDOWN: unreachable,
  ENETUNREACH: unreachable,
  ENETDOWN: unreachable,
  EADDRNOTAVAIL: unreachable,
  EACCES: unreachable,
  EPERM: unreachable,
  ECONNRESET: broken,
  ECONNABORTED: broken,
  EPIPE: broken,
  UND_ERR_SOCKET: broken,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: broken,
  ETIMEDOUT: connectTimeout,
  UND_ERR_CONNECT_TIMEOUT: connectTimeout,
  UND_ERR_HEADERS_TIMEOUT: {
    error: "timeout",
    phase: "headers",
    says: "no answer within the time limit",
    advice: MORE_TIME,
    again: true,
  },
  UND_ERR_HEADERS_OVERFLOW: {
    error: "protocol",
    says: "the answer's headers are larger than 64 kB",
    advice: "Save the page in a browser and give the file.",
    again: false,
  },
};

/** What is wrong with a certificate or a handshake, by OpenSSL's and Node's code. */
export const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "the certificate has expired",
  CERT_NOT_YET_VALID: "the certificate is not valid yet (or this machine's clock is wrong)",
  CERT_REVOKED: "the certificate was revoked",
  CERT_REJECTED: "the certificate was rejected",
  CERT_UNTRUSTED: "the certificate is not trusted",
  CERT_SIGNATURE_FAILURE: "the certificate's signature is wrong",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host",
  HOSTNAME_MISMATCH: "the certificate is for another host",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is signed by the host itself",
  SELF_SIGNED_CERT_IN_CHAIN: "the certificate is signed by an unknown authority",
  UNABLE_TO_GET_ISSUER_CERT: "the certificate is signed by an unknown authority",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate is signed by an unknown authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's authority is unknown, or the host leaves out its chain",
  INVALID_CA: "the certificate is signed by one that may not sign",
  CERT_CHAIN_TOO_LONG: "the certificate's chain is too long",
  INVALID_PURPOSE: "the certificate is not meant for a web server",
  ERR_SSL_WRONG_VERSION_NUMBER: "the host does not speak TLS on this port (it may be plain http)",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "the host does not speak TLS on this port (it may be plain http)",
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: "the host speaks only a version of TLS that is no longer safe",
  ERR_SSL_UNSUPPORTED_PROTOCOL: "the host speaks only a version of TLS that is no longer safe",
  ERR_SSL_DH_KEY_TOO_SMALL: "the host's key is too small to be safe",
};
