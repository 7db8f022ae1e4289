import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import type { OwnEntry } from '../model/own';
import { useCard } from '../ui/card/cards-hook';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { useDataChanged } from './data-hook';
import { OwnFiles } from './OwnFiles';
import { OwnForm, told } from './OwnForm';
import { Rebuilding } from './Rebuilding';
import { SwitchSetting } from './SwitchSetting';

/** Entries, extra names and notes of the reader's own: to add, change, delete, take out and bring in. */
export function OwnEntries() {
  const [info, setInfo] = useState<OwnInfo | null>(null);
  const [edited, setEdited] = useState<OwnEntry | 'new' | null>(null);
  const [removed, setRemoved] = useState<OwnEntry | null>(null);
  const changed = useDataChanged();
  const add = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    // The form had the focus and is gone.
    if (wasEdited.current && !edited) add.current?.focus();
    wasEdited.current = edited !== null;
  }, [edited]);
  useEffect(() => {
    ask('own', {}).then(setInfo, () => undefined);
    // Asks anew because something changed.
  }, [changed]);
  if (!info) return null;
  if (!info.readable) return <Unreadable />;
  return (
    <section class="block" id="own">
      <h2>{text('own')}</h2>
      <p class="hint">{text('own_hint')}</p>
      <Refusal why={!info.writable && 'own_not_kept'} />
      <ul class="plain-list">
        {info.entries.map((entry) => (
          <OwnRow
            key={entry.id}
            entry={entry}
            marked={info.marks}
            edit={() => setEdited(entry)}
            removed={() => setRemoved(entry)}
          />
        ))}
      </ul>
      {removed && (
        <PutBack
          entry={removed}
          marked={info.marks}
          done={() => {
            setRemoved(null);
            add.current?.focus();
          }}
        />
      )}
      {edited ? (
        <OwnForm
          key={edited === 'new' ? edited : edited.id}
          entry={edited === 'new' ? null : edited}
          marked={info.marks}
          done={() => setEdited(null)}
        />
      ) : (
        info.writable && (
          <button ref={add} type="button" class="button" onClick={() => setEdited('new')}>
            {text('own_add')}
          </button>
        )
      )}
      <SwitchSetting
        label={text('own_marks')}
        hint={text('own_marks_hint')}
        value={info.marks}
        slow
        change={(on) => ask('ownMarks', { on })}
      />
      <OwnFiles marked={info.marks} />
    </section>
  );
}

function Unreadable() {
  return (
    <section class="block" id="own">
      <h2>{text('own')}</h2>
      <Refusal why="own_unreadable_now" />
    </section>
  );
}

interface PutBackProps {
  readonly entry: OwnEntry;
  readonly marked: boolean;
  readonly done: () => void;
}

/** Puts back the entry that was removed last. Its button takes the focus from the row that is gone. */
function PutBack({ entry, marked, done }: PutBackProps) {
  const [refusal, watch, waiting] = useRefusal();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [entry]);
  const putBack = async () => {
    if (waiting) return;
    const { changed: _, ...draft } = entry;
    if (await watch(ask('putOwn', draft), told)) done();
  };
  return (
    <div class="row">
      <span role="status">{text('own_removed', entry.name)}</span>
      <button ref={button} type="button" class="link" onClick={putBack}>
        {text('own_put_back')}
      </button>
      <Rebuilding on={waiting && marked} />
      <Refusal why={refusal} />
    </div>
  );
}

interface OwnRowProps {
  readonly entry: OwnEntry;
  /** Whether entries are in the dataset, which a change has built anew. */
  readonly marked: boolean;
  readonly edit: () => void;
  readonly removed: () => void;
}

function OwnRow({ entry, marked, edit, removed }: OwnRowProps) {
  const { id, name, otherNames, note, about } = entry;
  const [refusal, watch, waiting] = useRefusal();
  const remove = async () => {
    if (!waiting && (await watch(ask('removeOwn', { id })))) removed();
  };
  const caption = useCard(about ?? undefined)?.caption ?? about ?? '';
  return (
    <li data-own={id}>
      <div class="words">
        <b>
          <bdi>{[name, ...otherNames].join(' · ')}</bdi>
        </b>
        {about && <span class="hint"> {text('own_about', caption)}</span>}{' '}
        <Rebuilding on={waiting && marked} />
        <p class="hint">
          <bdi>{note}</bdi>
        </p>
      </div>
      <div class="row">
        <button type="button" class="link" aria-label={text('own_edit_item', name)} onClick={edit}>
          {text('own_edit')}
        </button>
        <button type="button" class="link" aria-label={text('remove_item', name)} onClick={remove}>
          {text('remove')}
        </button>
      </div>
      <Refusal why={refusal} />
    </li>
  );
}
