import type { SourceId, SourceRow, SourceSpec } from '../../sources/source-row';
import { NOTHING_LEFT_OUT } from '../../store/rounds';

export const WIKIDATA: SourceSpec = { type: 'wikidata' };

/** A source of which nothing was fetched yet. */
export function newRow(id: SourceId, what: SourceSpec): SourceRow {
  return {
    id,
    what,
    round: null,
    newest: null,
    lastRound: 0,
    records: 0,
    checked: null,
    failure: null,
    leftOut: NOTHING_LEFT_OUT,
  };
}
