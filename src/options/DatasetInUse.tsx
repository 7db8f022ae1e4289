import { useEffect, useState } from 'preact/hooks';
import type { DatasetInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import { KINDS } from '../model/entity';
import { dateWords } from '../ui/dates';
import { Refusal } from '../ui/Refusal';
import { keyed, number, text } from '../ui/words';
import { Action } from './Action';
import { useDataChanged } from './data-hook';
import { sizeWords, timeWords } from './time-words';

type Progress = 'idle' | 'working' | 'done' | 'failed';

/** The dataset in use, and putting the bundled one back. */
export function DatasetInUse() {
  const [info, setInfo] = useState<DatasetInfo | null>(null);
  const [progress, setProgress] = useState<Progress>('idle');
  const changed = useDataChanged();
  useEffect(() => {
    ask('dataset', {}).then(
      (now) => {
        setInfo(now);
        setProgress((before) => (before === 'failed' ? 'idle' : before));
      },
      () => setProgress('failed'),
    );
    // Asks anew because something changed.
  }, [changed]);
  const restore = async () => {
    setProgress('working');
    try {
      setInfo(await ask('restore', {}));
      setProgress('done');
    } catch {
      setProgress('failed');
    }
  };
  return (
    <section class="block">
      <h2>{text('dataset')}</h2>
      {info && <Figures info={info} />}
      {!info && progress !== 'failed' && <p class="hint">{text('loading')}</p>}
      <div class="setting">
        <p class="words hint">{text('restore_hint')}</p>
        <Action off={progress === 'working'} press={restore}>
          {text('restore')}
        </Action>
      </div>
      <p role="status">
        {progress === 'working' && text('restore_working')}
        {progress === 'done' && info && text('restore_done', info.version, number(info.entities))}
      </p>
      <Refusal why={progress === 'failed' && 'dataset_failed'} />
    </section>
  );
}

function Figures({ info }: { readonly info: DatasetInfo }) {
  const rows: [string, string][] = [
    [
      text('dataset_version_label'),
      text('dataset_version_dated', info.version, dateWords(info.date)),
    ],
    [text('dataset_entities'), number(info.entities)],
    [text('dataset_names'), number(info.names)],
    [text('dataset_statements'), number(info.statements)],
    [text('dataset_sources'), number(info.sources)],
    [text('dataset_since'), timeWords(info.since)],
    [text('dataset_origin'), text(`dataset_from_${info.from}`)],
    // What serves from memory takes no space.
    ...(info.bytes ? [[text('dataset_size'), sizeWords(info.bytes)] as [string, string]] : []),
  ];
  return (
    <>
      <dl class="figures">
        {rows.map(([label, value]) => (
          <Figure key={label} label={label} value={value} />
        ))}
      </dl>
      <h3 class="part-title">{text('dataset_by_kind')}</h3>
      <ul class="columns">
        {KINDS.filter((kind) => info.byKind[kind]).map((kind) => (
          <li key={kind}>
            {text('kind_count', text(`kind_${keyed(kind)}`), number(info.byKind[kind] ?? 0))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
