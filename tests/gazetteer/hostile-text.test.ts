import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseShard } from '../../src/dataset/parse';
import { annotator } from '../../src/gazetteer/annotate';

const SMALL = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));
const { annotate } = annotator(
  readdirSync(SMALL)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => parseShard(readFileSync(SMALL + file, 'utf8'), file)),
);

/** Linear takes a tenth of this where eight others share two cores; the square of it, minutes. */
const MOST_CPU_MS = 10_000;

describe('60 KB made to be slow costs no more than a long article', () => {
  it.each([
    ['nothing but one name', 'Atlan '],
    ['names that each continue the next', 'Atlan Bordavia Foo '],
    ['a full name and the family name, over and over', 'Hu Weiming. Hu met Julian Hu. '],
    ['names that need context, with it', 'Grand Council Harbour League '],
    ['nothing but introductions', 'Harbour League (HLX) '],
    ['towns and commas', 'Port Lisse, Atlan, '],
    ['capitals that are nothing', 'Aa '],
    ['initials without end', 'A.'],
    ['hyphens without end', 'A-'],
  ])('%s', (_, piece) => {
    expect(cpuMs(piece.repeat(60_000 / piece.length))).toBeLessThan(MOST_CPU_MS);
  });
});

it('600 KB of a ministry that several countries have do not cost the square of the names', () => {
  expect(cpuMs('The Ministry of Tides met. '.repeat(22_000))).toBeLessThan(MOST_CPU_MS);
});

function cpuMs(text: string): number {
  const before = process.cpuUsage();
  annotate([text], '2021-11-25');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
