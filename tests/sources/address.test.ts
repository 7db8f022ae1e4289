import { describe, expect, test } from 'vitest';
import { dataAddress } from '../../src/sources/address';
import { retryAfter } from '../../src/sources/network';

describe('data is taken from', () => {
  test.each([
    'https://feeds.example/a/index.json',
    'https://xn--bcher-kva.example/',
    'https://data.local.example/',
    'https://1.2.3.example/',
    'https://our-local.lanes.example/',
  ])('%s', (address) => expect(dataAddress(address, false).href).toBe(address));
});

describe('data is never taken from', () => {
  test.each([
    'http://feeds.example/',
    'ftp://feeds.example/',
    'file:///etc/passwd',
    'https://user:pass@feeds.example/',
    'https://user@feeds.example/',
    'https://:pass@feeds.example/',
    'https://feeds.example:8443/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://①②⑦.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://localhost./',
    'https://a.localhost/',
    'https://printer.local/',
    'https://db.internal/',
    'https://router.lan/',
    'https://nas.home.arpa/',
    'https://home.arpa/',
    'https://intranet/',
    'http://127.0.0.1:8080/',
    'nonsense',
    `https://feeds.example/${'x'.repeat(2100)}`,
  ])('D11: data is not taken from %s', (address) =>
    expect(() => dataAddress(address, false)).toThrow('address'),
  );

  test.each(['http://127.0.0.2/', 'http://localhost:80/', 'https://[::1]/'])(
    '%s even in the build for tests',
    (address) => expect(() => dataAddress(address, true)).toThrow('address'),
  );
});

describe('a Retry-After header is read', () => {
  test.each<[string | null, number]>([
    [null, 0],
    ['5', 5],
    ['Sat, 21 Nov 2026 00:01:00 GMT', 60],
    ['Sat, 21 Nov 2020 00:01:00 GMT', 0],
    ['soon', 0],
  ])('from %j', (header, seconds) =>
    expect(retryAfter(header, Date.parse('2026-11-21T00:00:00Z'))).toBe(seconds),
  );
});
