import type { SourceInfo } from '../messages/contract';
import { ask } from '../messages/transport';
import { keyed, number, text } from '../ui/words';
import { sourceName } from './source-name';
import { timeWords } from './time-words';

/** One source: what it is, how it stands, what can be done. */
export function SourceRow({ source }: { readonly source: SourceInfo }) {
  const { id, state, records, checked, what, failure, guard, progress, leftOut } = source;
  const name = sourceName(what);
  const again = text(state === 'failed' ? 'retry' : state === 'stopped' ? 'go_on' : 'refresh');
  const signed = what.type === 'feed' && what.known?.key;
  return (
    <li class="source" data-source={id} data-state={state}>
      <div class="stack">
        <p>
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          <span class="state">{text(`source_${state}`)}</span>
        </p>
        <p class="hint">
          {records > 0 && checked
            ? text('source_figures', number(records), timeWords(checked))
            : text('source_no_records')}
          {signed && ` ${text('source_signed')}`}
        </p>
        {leftOut.records + leftOut.names > 0 && (
          <p class="hint">
            {text('source_left_out', number(leftOut.records), number(leftOut.names))}
          </p>
        )}
        {progress && <Progress progress={progress} name={name} />}
        {failure && failure.reason !== 'cancelled' && (
          <p class="notice bad" role="alert">
            {text(`refused_${keyed(failure.reason)}`, failure.detail)}
          </p>
        )}
        {guard && <Question source={id} guard={guard} />}
      </div>
      <div class="row">
        {progress ? (
          <button
            type="button"
            class="button"
            aria-label={text('action_on', text('stop'), name)}
            onClick={() => ask('stop', { source: id })}
          >
            {text('stop')}
          </button>
        ) : (
          state !== 'asking' && (
            <button
              type="button"
              class="button"
              aria-label={text('action_on', again, name)}
              onClick={() => ask('refresh', { source: id })}
            >
              {again}
            </button>
          )
        )}
        {what.type !== 'wikidata' && (
          <button
            type="button"
            class="link"
            aria-label={text('remove_item', name)}
            onClick={() => ask('removeSource', { source: id })}
          >
            {text('remove')}
          </button>
        )}
      </div>
    </li>
  );
}

interface ProgressProps {
  readonly progress: NonNullable<SourceInfo['progress']>;
  readonly name: string;
}

function Progress({ progress: { step, done, total }, name }: ProgressProps) {
  const known = total > 0;
  const percent = known ? Math.floor((done / total) * 100) : 0;
  return (
    <div class="stack">
      <progress aria-label={name} {...(known && { max: total, value: done })} />
      <p class="hint" role="status">
        {text(`step_${step}`)}
        {known && ` ${text('step_count', number(done), number(total), number(percent))}`}
      </p>
    </div>
  );
}

interface QuestionProps {
  readonly source: string;
  readonly guard: NonNullable<SourceInfo['guard']>;
}

/** So great a change may be a slip or a take-over; nothing is used before the reader says so. */
function Question({ source, guard }: QuestionProps) {
  const { before, after, added, changed, removed } = guard;
  const answer = (accept: boolean) => () => ask('confirm', { source, accept });
  return (
    <div class="notice stack" role="alert">
      <p>{text('guard_question', number(before), number(after))}</p>
      <p>{text('change_counts', number(added), number(changed), number(removed))}</p>
      <div class="row">
        <button type="button" class="button" onClick={answer(true)}>
          {text('guard_accept')}
        </button>
        <button type="button" class="button" onClick={answer(false)}>
          {text('guard_decline')}
        </button>
      </div>
    </div>
  );
}
