import { describe, expect, test } from "vitest";
import { closedRange } from "../../../src/fetch/guard/address-range.js";

describe("what is not of the public internet", () => {
  test.each([
    ["loopback", "127.0.0.1"],
    ["loopback, elsewhere in its net", "127.8.9.10"],
    ["loopback in IPv6", "::1"],
    ["this network", "0.0.0.0"],
    ["this network in IPv6", "::"],
    ["private, 10/8", "10.1.2.3"],
    ["private, 172.16/12", "172.31.255.255"],
    ["private, 192.168/16", "192.168.0.1"],
    ["unique local", "fd12::1"],
    ["site local", "fec0::1"],
    ["link-local", "169.254.1.1"],
    ["link-local in IPv6", "fe80::1"],
    ["link-local with a zone", "fe80::1%eth0"],
    ["metadata of AWS, Google, Azure", "169.254.169.254"],
    ["metadata of AWS in IPv6", "fd00:ec2::254"],
    ["metadata of Azure, by a public number", "168.63.129.16"],
    ["the same mapped into IPv6", "::ffff:168.63.129.16"],
    ["metadata of Alibaba, within 100.64/10", "100.100.100.200"],
    ["metadata of Oracle", "192.0.0.192"],
    ["a provider's network", "100.64.0.1"],
    ["multicast", "224.0.0.1"],
    ["multicast in IPv6", "ff02::1"],
    ["broadcast", "255.255.255.255"],
    ["reserved", "240.0.0.1"],
    ["documentation", "192.0.2.1"],
    ["documentation in IPv6", "2001:db8::1"],
    ["benchmarking", "198.18.0.1"],
    ["mapped", "::ffff:127.0.0.1"],
    ["mapped, in hexadecimal", "::ffff:7f00:1"],
    ["compatible", "::127.0.0.1"],
    ["translated", "::ffff:0:7f00:1"],
    ["NAT64", "64:ff9b::7f00:1"],
    ["NAT64, local", "64:ff9b:1::7f00:1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:1::1"],
    ["never given out", "4000::1"],
    ["no address", "localhost"],
    ["nothing", ""],
  ])("%s: %s", (_, ip) => {
    expect(closedRange(ip)).toEqual(expect.any(String));
  });
});

test.each(["8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "::ffff:8.8.8.8", "2606:4700::1111"])(
  "%s is public",
  (ip) => {
    expect(closedRange(ip)).toBeNull();
  },
);
