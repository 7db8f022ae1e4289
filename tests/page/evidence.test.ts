import { expect, test } from 'vitest';
import type { PublishedFrom } from '../../src/model/published';
import { type DayEvidence, decide, WEIGHTS } from '../../src/page/published/evidence';
import { readStamp } from '../../src/page/published/stamp';

const TODAY = '2026-11-21';
const CHANGED = '2021-11-28T08:00:00+01:00';

function says(from: PublishedFrom, weight: keyof typeof WEIGHTS, written: string): DayEvidence {
  const stamp = readStamp(written, 'en');
  if (!stamp) throw new Error(`expected a stamp: ${written}`);
  return { ...stamp, from, weight: WEIGHTS[weight] };
}
const article = (written: string) => says('json-ld', 'article', written);
const meta = (written: string) => says('meta', 'meta', written);
const address = (written: string) => says('url', 'url', written);

test.each<[string, readonly DayEvidence[], string, PublishedFrom]>([
  [
    'the earlier of two days with equal support',
    [meta('2021-11-26'), article('2021-11-25')],
    '2021-11-25',
    'json-ld',
  ],
  [
    'the kind that says it best, wherever it stands',
    [address('2021-11-25'), article('2021-11-25')],
    '2021-11-25',
    'json-ld',
  ],
  [
    'the surer of two dates that a reader sees',
    [
      says('dateline', 'dateline', '2021-11-26'),
      says('time', 'time', '2021-11-26'),
      says('microdata', 'microdata', '2021-11-25'),
    ],
    '2021-11-26',
    'dateline',
  ],
  [
    'the address of a page that was dated anew',
    [address('2021-11-18'), article('2021-11-25')],
    '2021-11-18',
    'url',
  ],
  [
    'not an address of some days before',
    [address('2021-11-19'), article('2021-11-25')],
    '2021-11-25',
    'json-ld',
  ],
  [
    'not a number in the address that may be no day',
    [says('url', 'vagueUrl', '2021-01-18'), article('2021-11-25')],
    '2021-11-25',
    'json-ld',
  ],
  [
    'not what else counts as much as an address',
    [says('json-ld', 'webPage', '2021-01-18'), meta('2021-11-25')],
    '2021-11-25',
    'meta',
  ],
  [
    'another day than that of the last change',
    [article(CHANGED), says('time', 'time', '2021-11-25')],
    '2021-11-25',
    'time',
  ],
  [
    'the day of a stamp that is not that of the last change',
    [article('2021-11-28T08:01:00+01:00'), says('time', 'time', '2021-11-25')],
    '2021-11-28',
    'json-ld',
  ],
  [
    'the day of the last change, where no other is told',
    [article(CHANGED)],
    '2021-11-28',
    'json-ld',
  ],
  [
    'it in the words that say it best, where the article was never changed',
    [address('2021-11-28'), article(CHANGED)],
    '2021-11-28',
    'json-ld',
  ],
])('the evidence speaks for %s', (_title, evidence, day, from) => {
  const modified = readStamp(CHANGED, 'en');
  expect(decide(evidence, modified ? [modified] : [], TODAY)).toEqual({ day, from });
});

/** Clocks run from eleven hours behind to thirteen ahead of UTC. */
test.each([
  ['T10:59:00Z', '2021-11-24', '2021-11-24'],
  ['T11:00:00Z', '2021-11-24', '2021-11-25'],
  ['T10:59:00Z', '2021-11-26', '2021-11-25'],
  ['T11:00:00Z', '2021-11-26', '2021-11-26'],
  ['T11:00:00+01:00', '2021-11-26', '2021-11-25'],
  ['T23:00:00Z', '2021-11-27', '2021-11-25'],
])('a stamp of %s and an address of %s speak for %s', (time, told, day) => {
  expect(decide([article(`2021-11-25${time}`), address(told)], [], TODAY)?.day).toBe(day);
});
