import { useState } from 'preact/hooks';
import type { Endpoints, SourceInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import { Refusal, useRefusal } from '../ui/Refusal';
import { number, text } from '../ui/words';
import { Action } from './Action';
import { AllowHost } from './AllowHost';
import { FailureNotice } from './FailureNotice';
import { LastChanges } from './LastChanges';
import { BEGUN, ProgressBar } from './ProgressBar';
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
  /** Called once it is gone, with what it was called. */
  readonly removed: (name: string) => void;
}

/** Failures that a missing permission for the host may explain. */
const UNREACHABLE: ReadonlySet<string> = new Set(['unreachable', 'signature-unreachable']);

/** One source: what it is, how it stands, what can be done. */
export function SourceRow({ source, endpoints, asked, refresh, removed }: SourceRowProps) {
  const { id, state, what, failure, guard, progress, leftOut, changes } = source;
  const [refusal, watch] = useRefusal();
  /** The dataset is built anew without it, which takes seconds. */
  const [leaving, setLeaving] = useState(false);
  const remove = async () => {
    setLeaving(true);
    if (await watch(ask('removeSource', { source: id }))) removed(name);
    else setLeaving(false);
  };
  const name = sourceName(what);
  const again = text(state === 'failed' ? 'retry' : state === 'stopped' ? 'go_on' : 'refresh');
  const does = progress ? text('stop') : again;
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
          {figuresOf(source)}
          {known && !source.earlier && ` ${text('source_version', known.version)}`}
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
        {state !== 'asking' && (
          <Action
            // What is being built comes into use; there is nothing to stop any more.
            off={progress?.step === 'build'}
            label={text('action_on', does, name)}
            press={() => (progress ? watch(ask('stop', { source: id })) : watch(refresh()))}
          >
            {does}
          </Action>
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

function figuresOf({ records, checked, earlier }: SourceInfo): string {
  if (earlier) return text('source_back_hint');
  if (records === 0 || !checked) return text('source_no_records');
  return text('source_figures', number(records), timeWords(checked));
}
