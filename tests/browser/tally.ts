import { type Ask, isWhole } from './editions';

/** What refreshes that were cut off have left. */
export interface Tally {
  old: number;
  new: number;
  /** Why it was neither. */
  readonly other: string[];
}

export const emptyTally = (): Tally => ({ old: 0, new: 0, other: [] });

/** Notes whether all that is found is one edition, `before` or the one that was cut off, with every own entry. */
export async function note(
  tally: Tally,
  ask: Ask,
  [before, cutOff]: readonly [number, number],
  own: readonly string[],
): Promise<void> {
  try {
    const edition = await isWhole(ask, before, cutOff);
    const { entries } = await ask('own', {});
    const names = entries.map(({ name }) => name);
    const lost = own.filter((name) => !names.includes(name));
    if (lost.length || names.length !== own.length) tally.other.push(`lost: ${lost.join()}`);
    else tally[edition === before ? 'old' : 'new']++;
  } catch (error) {
    tally.other.push(error instanceof Error ? error.message : String(error));
  }
}

export function words({ old, new: next, other }: Tally): string {
  return `${old} old, ${next} new, ${other.length} other`;
}
