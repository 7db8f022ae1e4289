import type { Failure } from '../sources/source-row';
import { keyed, text } from '../ui/words';
import { faultPlace } from './fault-place';
import { TechnicalWords } from './TechnicalWords';
import { sizeWords } from './time-words';

/** Why a refresh failed, where the fault is, and what can be done; a parser's own words are folded away. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { reason, detail, needs } = failure;
  // A host that is busy often does not say for how long.
  const later = reason === 'busy' && !Number(detail);
  const place = reason === 'broken' ? faultPlace(detail) : '';
  return (
    <div class="notice bad" role="alert">
      <p>
        {text(later ? 'refused_busy_later' : `refused_${keyed(reason)}`, detail)}
        {place && ` ${place}`}
        {needs && ` ${text('storage_needed', sizeWords(needs))}`}
      </p>
      <TechnicalWords words={TECHNICAL.has(reason) ? detail : ''} />
    </div>
  );
}

/** Reasons whose detail is what a parser or the browser said. */
const TECHNICAL: ReadonlySet<Failure['reason']> = new Set(['broken', 'storage', 'unreachable']);
