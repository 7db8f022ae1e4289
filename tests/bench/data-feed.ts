import { createHash } from 'node:crypto';
import type { Host } from '../sources/host';

const RECORDS_PER_SHARD = 2_000;
const NAMES_PER_RECORD = 5;

/** Serves a feed of made-up people with this many names, numbered on from `from`; returns its address. */
export async function namesFeed(host: Host, from: number, names: number): Promise<string> {
  const records = names / NAMES_PER_RECORD;
  const path = `/names-${from}-${names}`;
  const shards = [];
  for (let start = 0; start < records; start += RECORDS_PER_SHARD) {
    const count = Math.min(RECORDS_PER_SHARD, records - start);
    const people = Array.from({ length: count }, (_, n) => person(from + start + n));
    const body = Buffer.from(JSON.stringify({ records: people }));
    const file = `part-${start}.json`;
    host.on(`${path}/${file}`, (_, response) => response.end(body));
    const sha256 = createHash('sha256').update(body).digest('hex');
    shards.push({ file, records: count, sha256 });
  }
  const index = JSON.stringify({ version: '2026.11.21.1', date: '2026-11-21', shards });
  return host.on(`${path}/index.json`, (_, response) => response.end(index));
}

const FIRST = ['Abelard', 'Brunhild', 'Cosimo', 'Dorothea', 'Eberhard', 'Zebulon'];
const LAST = ['Ashdown', 'Birkenhead', 'Castellan', 'Drachenfels', 'Eastmark'];

function person(n: number): object {
  const first = FIRST[n % FIRST.length];
  const last = LAST[(n >> 3) % LAST.length];
  const texts = [
    `${first} ${n} ${last}`,
    `${first} of Eastmark ${n}`,
    `${last} of Port ${n}`,
    `Captain ${last} ${n}`,
    `${first} the ${n}th`,
  ];
  return {
    id: `person-${n}`,
    kind: 'person',
    caption: texts[0],
    ids: {},
    names: texts.map((text, index) => ({ text, type: index ? 'alias' : 'canonical' })),
    summary: { text: 'Made up.', asOf: '2026' },
    statements: [],
    sources: {},
    lastVerified: '2026-11-21',
  };
}
