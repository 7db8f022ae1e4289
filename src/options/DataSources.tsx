import { useEffect, useRef, useState } from 'preact/hooks';
import type { Every, SourcesInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import type { SourceId } from '../sources/source-row';
import { keyed, text } from '../ui/words';
import './data.css';
import { Refusal, useRefusal } from '../ui/Refusal';
import { Action } from './Action';
import { AddFeed } from './AddFeed';
import { AddPack } from './AddPack';
import { useSources } from './data-hook';
import { EndpointSettings } from './EndpointSettings';
import { GoBack } from './GoBack';
import { SelectSetting } from './SelectSetting';
import { SourceRow } from './SourceRow';
import { Storage } from './Storage';

/** Where data comes from other than the bundle, how fresh it is, and everything a reader can do about it. */
export function DataSources() {
  const info = useSources();
  return (
    <section class="block" id="sources">
      <h2>{text('sources_title')}</h2>
      <p class="hint">{text('sources_hint')}</p>
      {info ? <Loaded info={info} /> : <p class="hint">{text('loading')}</p>}
    </section>
  );
}

function Loaded({ info }: { readonly info: SourcesInfo }) {
  const { sources, notice, previous, schedule, endpoints } = info;
  const [refusal, watch] = useRefusal();
  const [asked, refresh] = useRefresh(info);
  const [gone, setGone] = useState<string | null>(null);
  // Where nothing can be stored, nothing is fetched either.
  const busy = notice === 'memory' || sources.some(({ state }) => state === 'updating');
  return (
    <>
      {notice && (
        <p class="notice" role="alert">
          {text(`data_notice_${keyed(notice)}`)}
        </p>
      )}
      <ul class="plain-list source-list">
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            endpoints={endpoints}
            asked={asked === source.id || (asked === 'all' && source.state !== 'asking')}
            refresh={() => refresh(source.id)}
            removed={setGone}
          />
        ))}
      </ul>
      {gone !== null && <Removed key={gone} name={gone} />}
      <div class="row">
        <Action off={busy} press={() => watch(refresh(null))}>
          {text('refresh_all')}
        </Action>
      </div>
      <Refusal why={refusal} />
      {previous && <GoBack to={previous} sources={sources} disabled={busy} />}
      <AddPack packs={info.packs} sources={sources} />
      <AddFeed />
      <Schedule every={schedule} />
      <Storage />
      <EndpointSettings endpoints={endpoints} />
    </>
  );
}

/** Says what was removed, and takes the focus from the row that is gone. */
function Removed({ name }: { readonly name: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus();
  }, []);
  return (
    <p ref={words} class="hint" role="status" tabIndex={-1}>
      {text('own_removed', name)}
    </p>
  );
}

/**
 * Which refresh was asked for and is not reported yet, and a function to ask for one. The background reads
 * the whole dataset before it reports progress, and meanwhile a click should not seem lost.
 */
function useRefresh(info: SourcesInfo) {
  const [asked, setAsked] = useState<SourceId | 'all' | null>(null);
  useEffect(() => setAsked(null), [info]);
  const refresh = async (source: SourceId | null) => {
    setAsked(source ?? 'all');
    const { started } = await ask('refresh', { source }).catch((error) => {
      setAsked(null);
      throw error;
    });
    if (!started) setAsked(null);
  };
  return [asked, refresh] as const;
}

function Schedule({ every }: { readonly every: Every }) {
  return (
    <SelectSetting
      label={text('schedule')}
      value={every}
      options={[
        ['off', text('schedule_off')],
        ['weekly', text('schedule_weekly')],
        ['monthly', text('schedule_monthly')],
      ]}
      change={(every) => ask('schedule', { every })}
    />
  );
}
