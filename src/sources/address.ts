import { isAddress } from '../dataset/text';
import { Refused } from './refused';

/**
 * Checks an address from which data is to be taken: https, a public host name, the default port, no user
 * name. A name that resolves to a private address cannot be recognised here, but needs a certificate all
 * the same. `loopback` also allows 127.0.0.1, for tests. Throws `Refused`.
 */
export function dataAddress(text: string, loopback: boolean, most = MOST_UNITS): URL {
  if (!URL.canParse(text) || text.length > most) throw new Refused('address', text.slice(0, 200));
  const url = new URL(text);
  if (loopback && url.protocol === 'http:' && url.hostname === '127.0.0.1') return url;
  if (!isPublic(url)) throw new Refused('address', text.slice(0, 200));
  return url;
}

/** The most UTF-16 units of an address that a person enters; one with a query of ours may be longer. */
const MOST_UNITS = 2048;

/** Whether an address may come from a stranger. `URL` has already normalised odd ways to write an IP address. */
export function isPublic({ protocol, username, password, port, hostname }: URL): boolean {
  if (protocol !== 'https:' || username || password || port) return false;
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[') || /^[\d.]+$/.test(host) || !host.includes('.')) return false;
  return !PRIVATE.test(host);
}

/** As `isPublic`, for the text of an address; false for one that no record may have. */
export function isLink(address: string): boolean {
  return isAddress(address) && isPublic(new URL(address));
}

const PRIVATE = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/;
