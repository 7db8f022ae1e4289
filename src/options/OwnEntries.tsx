import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import type { OwnEntry } from '../model/own';
import { Refusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { useDataChanged } from './data-hook';
import { OwnFiles } from './OwnFiles';
import { OwnForm } from './OwnForm';
import { OwnPutBack } from './OwnPutBack';
import { OwnRow } from './OwnRow';
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
        <OwnPutBack
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
