import type { Failure } from '../sources/source-row';
import { keyed, text } from '../ui/words';
import { faultPlace } from './fault-place';
import { TechnicalWords } from './TechnicalWords';
import { sizeWords, timeWords } from './time-words';

/** Why a refresh failed, where the fault is, and what can be done; a parser's own words are folded away. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { reason, detail, needs } = failure;
  const after = reason === 'busy' ? busyUntil(failure) : null;
  const place = reason === 'broken' ? faultPlace(detail) : '';
  return (
    <div class="notice bad" role="alert">
      <p>
        {after === undefined
          ? text('refused_busy_later')
          : text(`refused_${keyed(reason)}`, after ?? detail)}
        {place && ` ${place}`}
        {needs && ` ${text('storage_needed', sizeWords(needs))}`}
      </p>
      <TechnicalWords words={TECHNICAL.has(reason) ? detail : ''} />
    </div>
  );
}

/** A host that asks for more names no time that anybody waits for. */
const LONGEST_WAIT_S = 366 * 24 * 3600;

/** When a busy host is to be asked again; undefined where it does not say. */
function busyUntil({ at, detail }: Failure): string | undefined {
  const seconds = Number(detail);
  if (!seconds || seconds > LONGEST_WAIT_S) return undefined;
  return timeWords(new Date(Date.parse(at) + seconds * 1000).toISOString());
}

/** Reasons whose detail is what a parser or the browser said. */
const TECHNICAL: ReadonlySet<Failure['reason']> = new Set(['broken', 'storage', 'unreachable']);
