import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BenchResult, goal, type Row } from '../../src/cli/bench-result';
import { bundled } from './bundled';
import type { LinkTimes } from './link-child';
import { qualityGoals } from './link-quality';

const DATASET = fileURLToPath(new URL('../../public/dataset/', import.meta.url));

/**
 * All that linking adds is to cost no more than the matching it follows. "read" is what finds names:
 * matching, runs of capitals, respelled names; "link" is what decides.
 */
export async function bench(): Promise<BenchResult> {
  const child = await bundled('link-child');
  const printed = execFileSync(process.execPath, [child, DATASET], { encoding: 'utf8' });
  const times: LinkTimes = JSON.parse(printed); // ours
  const { records, mentions, annotations, match, read, both, fourfold, fourfoldText } = times;
  const row: Row = {
    mentions,
    annotations,
    'match ms': rounded(match),
    'read ms': rounded(read),
    'link ms': rounded(both - read),
    'link / read': rounded((both - read) / read),
    'link / match': rounded((both - read) / match),
    'added / match': rounded(both / match - 1),
  };
  const quality = qualityGoals();
  return {
    goals: [
      goal('linkVsMatch', (both - read) / match, '<= 1'),
      goal('addedVsMatch', both / match - 1, '<= 1'),
      goal('fourTimesTheText', fourfold, '<= 8'),
      ...quality.goals,
    ],
    rows: [row, ...quality.rows],
    notes: [
      `One article of 100 KB with 200 names over the ${records} records that ship, in code bundled as it ships; CPU time, medians. "read" is matching, runs of capitals and respelled names; "link" is what decides, of a reading just made; "added" is all of both but matching.`,
      `Of hostile texts repeated to fill a page, four times as much of ${JSON.stringify(fourfoldText)} costs most: ${rounded(fourfold)} times (linear is 4, quadratic 16).`,
      ...quality.notes,
    ],
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
