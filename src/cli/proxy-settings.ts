import { parsedAddress } from "../address.js";
import type { ProxySettings } from "../options.js";
import type { Io } from "./io.js";

/**
 * The proxies to use: `--proxy`, or what the environment says, in small letters or capitals as for curl. NO_PROXY
 * holds for both.
 * @param option false: none
 * @param fail called with what is wrong; does not return
 */
export function proxySettings(
  option: string | false | undefined,
  env: Io["env"],
  fail: (message: string) => never,
): ProxySettings | null {
  if (option === false) return null;
  // No message repeats the address: it may hold a password.
  const read = (name: string, said: string): string =>
    proxyAddress(said) ??
    fail(`${name} is not an http or https proxy; expected one such as http://proxy.example:3128`);
  const variable = (name: string): string => env[name.toLowerCase()] ?? env[name] ?? "";
  const from = (name: string): string | null => {
    const said = variable(name);
    return said === "" ? null : read(name, said);
  };
  const given = option === undefined ? null : read("--proxy", option);
  const http = given ?? from("HTTP_PROXY") ?? from("ALL_PROXY");
  const https = given ?? from("HTTPS_PROXY") ?? from("ALL_PROXY");
  return http === null && https === null ? null : { http, https, except: variable("NO_PROXY") };
}

/** The address of a proxy, before which `http://` may be left out, as for curl; null where it is none. */
function proxyAddress(text: string): string | null {
  const whole = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = parsedAddress(whole);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
