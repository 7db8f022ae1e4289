import { Refused } from './refused';

/**
 * The address data may be taken from, or a refusal: https, a public host name, the usual port, no
 * user. A name that resolves to a private address cannot be seen from here, but still needs a
 * certificate. `loopback` also lets 127.0.0.1 through, for tests.
 */
export function dataAddress(text: string, loopback: boolean, most = MOST_UNITS): URL {
  if (!URL.canParse(text) || text.length > most) throw new Refused('address', text.slice(0, 200));
  const url = new URL(text);
  if (loopback && url.protocol === 'http:' && url.hostname === '127.0.0.1') return url;
  if (!isPublic(url)) throw new Refused('address', text.slice(0, 200));
  return url;
}

/** No address that people give is longer; one with a query of ours may be. */
const MOST_UNITS = 2048;

/** Whether an address is one that a stranger may give us: `URL` has already unmasked odd ways to write an IP address. */
export function isPublic({ protocol, username, password, port, hostname }: URL): boolean {
  if (protocol !== 'https:' || username || password || port) return false;
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[') || /^[\d.]+$/.test(host) || !host.includes('.')) return false;
  return !PRIVATE.test(host);
}

/** As `isPublic`, for the text of an address. */
export function isLink(address: string): boolean {
  return URL.canParse(address) && isPublic(new URL(address));
}

const PRIVATE = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/;
