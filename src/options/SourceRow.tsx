import { useState } from 'preact/hooks';
import type { Endpoints, Progress, SourceInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import { Refusal, useRefusal } from '../ui/Refusal';
import { number, text } from '../ui/words';
import { AllowHost } from './AllowHost';
import { FailureNotice } from './FailureNotice';
import { LastChanges } from './LastChanges';
import { Question } from './Question';
import { sourceName } from './source-name';
import { TechnicalWords } from './TechnicalWords';
import { timeWords } from './time-words';

interface SourceRowProps {
  readonly source: SourceInfo;
  readonly endpoints: Endpoints;
  /** Whether a refresh was asked for and nothing is heard of it yet. */
  readonly asked: boolean;
  readonly refresh: () => Promise<void>;
}

/** Failures that a missing permission for the host may explain. */
const UNREACHABLE: ReadonlySet<string> = new Set(['unreachable', 'signature-unreachable']);

/** One source: what it is, how it stands, what can be done. */
export function SourceRow({ source, endpoints, asked, refresh }: SourceRowProps) {
  const { id, state, records, checked, what, failure, guard, progress, leftOut, changes } = source;
  const [refusal, watch] = useRefusal();
  /** The dataset is built anew without it, which takes seconds. */
  const [leaving, setLeaving] = useState(false);
  const remove = async () => {
    setLeaving(true);
    await watch(ask('removeSource', { source: id }));
    setLeaving(false);
  };
  const name = sourceName(what);
  const again = text(state === 'failed' ? 'retry' : state === 'stopped' ? 'go_on' : 'refresh');
  const known = what.type === 'feed' ? what.known : null;
  return (
    <li class="source" data-source={id} data-state={state}>
      <div class="stack">
        <p>
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          <span class="state">{text(`source_${asked || leaving ? 'updating' : state}`)}</span>
        </p>
        {/* A feed chooses its own title; its address shows who it is. */}
        {what.type === 'feed' && what.known && (
          <p class="hint">
            <bdi>{new URL(what.url).href}</bdi>
          </p>
        )}
        <p class="hint">
          {records > 0 && checked
            ? text('source_figures', number(records), timeWords(checked))
            : text('source_no_records')}
          {known && ` ${text('source_version', known.version)}`}
          {known?.key && ` ${text('source_signed')}`}
        </p>
        {leftOut.records + leftOut.names + leftOut.links > 0 && (
          <>
            <p class="hint">
              {text(
                'source_left_out',
                number(leftOut.records),
                number(leftOut.names),
                number(leftOut.links),
              )}
            </p>
            <TechnicalWords title={text('left_out_first')} words={leftOut.first ?? ''} />
          </>
        )}
        {changes && <LastChanges changes={changes} />}
        {(progress || asked) && <ProgressBar progress={progress ?? BEGUN} name={name} />}
        {failure && failure.reason !== 'cancelled' && !asked && <FailureNotice failure={failure} />}
        {failure && UNREACHABLE.has(failure.reason) && (
          <AllowHost source={source} endpoints={endpoints} />
        )}
        {guard && <Question source={id} guard={guard} />}
        <Refusal why={refusal} />
      </div>
      <div class="row">
        {progress ? (
          <button
            type="button"
            class="button"
            aria-label={text('action_on', text('stop'), name)}
            onClick={() => watch(ask('stop', { source: id }))}
          >
            {text('stop')}
          </button>
        ) : (
          state !== 'asking' && (
            <button
              type="button"
              class="button"
              aria-label={text('action_on', again, name)}
              onClick={() => watch(refresh())}
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
            disabled={leaving}
            onClick={remove}
          >
            {text('remove')}
          </button>
        )}
      </div>
    </li>
  );
}

/** What a refresh does first, before it has said so. */
const BEGUN: Progress = { step: 'list', done: 0, total: 0 };

interface ProgressProps {
  readonly progress: Progress;
  readonly name: string;
}

function ProgressBar({ progress: { step, done, total }, name }: ProgressProps) {
  const known = total > 0;
  const percent = known ? Math.floor((done / total) * 100) : 0;
  return (
    <div class="stack">
      <progress aria-label={name} {...(known && { max: total, value: done })} />
      <p class="hint">
        {/* Announced; the count is not, because it changes all the time. */}
        <span role="status">{text(`step_${step}`)}</span>
        {known && ` ${text('step_count', number(done), number(total), number(percent))}`}
      </p>
    </div>
  );
}
