import { createHash } from 'node:crypto';
import type { Host } from '../sources/host';

const RECORDS_PER_SHARD = 5_000;

/** Two made-up names for each of so many entities: one to three words each out of 30,000. */
export function madeUpNames(entities: number): [name: string, other: string][] {
  const random = randomFrom(1);
  const part = () => SYLLABLES[random(SYLLABLES.length)] ?? '';
  const word = () => Array.from({ length: 2 + random(3) }, part).join('');
  const words = Array.from({ length: 30_000 }, word);
  const one = () => words[random(words.length)] ?? '';
  const name = () => Array.from({ length: 1 + random(3) }, () => capital(one())).join(' ');
  return Array.from({ length: entities }, () => [name(), name()]);
}

/** Serves people with these names as a feed; returns its address. */
export function feedOf(host: Host, names: readonly [string, string][]): string {
  const shards = [];
  for (let start = 0; start < names.length; start += RECORDS_PER_SHARD) {
    const records = names
      .slice(start, start + RECORDS_PER_SHARD)
      .map((own, index) => person(start + index, own));
    const body = Buffer.from(JSON.stringify({ records }));
    const file = `part-${start}.json`;
    host.on(`/made-up/${file}`, (_, response) => response.end(body));
    const sha256 = createHash('sha256').update(body).digest('hex');
    shards.push({ file, records: records.length, sha256 });
  }
  const index = JSON.stringify({ version: '2026.11.21.1', date: '2026-11-21', shards });
  return host.on('/made-up/index.json', (_, response) => response.end(index));
}

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SYLLABLES =
  'ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo han ber sch mann son ing wang zhou el tz'.split(
    ' ',
  );

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function person(n: number, [name, other]: readonly [string, string]): object {
  const names = [
    { text: name, type: 'canonical' },
    { text: other, type: 'alias' },
  ];
  return {
    id: `made-up-${n}`,
    kind: 'person',
    caption: name,
    ids: {},
    names: name === other ? names.slice(0, 1) : names,
    summary: { text: `${name} is made up, and so is ${other}.`, asOf: '2026' },
    statements: [],
    sources: {},
    lastVerified: '2026-11-21',
  };
}
