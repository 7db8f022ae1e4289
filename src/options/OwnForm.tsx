import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnDraft, OwnFault } from '../messages/data-info';
import { ask } from '../messages/transport';
import { KINDS } from '../model/entity';
import type { OwnEntry } from '../model/own';
import { Refusal, useRefusal } from '../ui/Refusal';
import { keyed, text, type WordKey } from '../ui/words';
import { OwnAbout } from './OwnAbout';
import { Rebuilding } from './Rebuilding';
import { SelectSetting } from './SelectSetting';
import { TextField } from './TextField';

interface OwnFormProps {
  /** Null for a new one. */
  readonly entry: OwnEntry | null;
  /** Whether entries are in the dataset, which a change has built anew. */
  readonly marked: boolean;
  readonly done: () => void;
}

const EMPTY: OwnDraft = {
  id: null,
  about: null,
  kind: 'person',
  name: '',
  otherNames: [],
  note: '',
  url: null,
};

/** An entry of the reader's own; with an entity of the dataset picked, names and a note for that one. */
export function OwnForm({ entry, marked, done }: OwnFormProps) {
  const [draft, setDraft] = useState<OwnDraft>(entry ?? EMPTY);
  const [refusal, watch, saving] = useRefusal();
  const at = (field: OwnFault) => refusal === FAULTS[field] && refusal;
  const form = useRef<HTMLFormElement>(null);
  // The button that opened the form or picked the entity may be gone, or far away.
  useEffect(() => form.current?.querySelector('input')?.focus(), [draft.about]);
  const change = (part: Partial<OwnDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    // Where entries are marked this takes seconds, and a second press would add a second entry.
    if (saving) return;
    const { id, about, kind, name, otherNames, note, url } = draft;
    const plain = { id, about, kind, name, otherNames, note, url };
    if (await watch(ask('putOwn', plain), told)) done();
  };
  return (
    <form
      ref={form}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <OwnAbout draft={draft} change={change} />
      <TextField
        // A new field for another entity, because one that was typed in keeps its text.
        key={draft.about}
        label={text('own_name')}
        value={draft.name}
        required
        most={120}
        refusal={at('name')}
        change={(name) => change({ name })}
      />
      <TextField
        label={text('own_other_names')}
        value={draft.otherNames.join('; ')}
        most={1_000}
        refusal={at('otherNames')}
        change={(words) => change({ otherNames: split(words) })}
      />
      <TextField
        label={text('own_note')}
        value={draft.note}
        most={320}
        refusal={at('note')}
        change={(note) => change({ note })}
      />
      {!draft.about && (
        <>
          <TextField
            label={text('own_url')}
            value={draft.url ?? ''}
            most={2_048}
            refusal={at('url')}
            change={(url) => change({ url: url || null })}
          />
          <SelectSetting
            label={text('own_kind')}
            value={draft.kind}
            options={KINDS.map((kind) => [kind, text(`kind_${keyed(kind)}`)] as const)}
            change={(kind) => change({ kind })}
          />
        </>
      )}
      <div class="row">
        <button type="submit" class="button" aria-disabled={saving}>
          {text('save')}
        </button>
        <button type="button" class="link" onClick={done}>
          {text('own_cancel')}
        </button>
        <Rebuilding on={saving && marked} />
      </div>
      <Refusal why={!isOfField(refusal) && refusal} />
    </form>
  );
}

/** What to say where an entry breaks a rule, by the field; shown beside that field. */
const FAULTS: Readonly<Record<OwnFault, WordKey>> = {
  name: 'own_fault_name',
  otherNames: 'own_fault_other_names',
  note: 'own_fault_note',
  url: 'own_fault_url',
  many: 'own_fault_many',
};

/** What is wrong with an entry, as the reader is told. */
export function told({ fault }: { fault: OwnFault | null }): WordKey | false {
  return fault !== null && FAULTS[fault];
}

function isOfField(why: WordKey | false): boolean {
  return why !== FAULTS.many && Object.values(FAULTS).some((one) => one === why);
}

/** Names between semicolons; empty ones, as there are while somebody types, are dropped. */
function split(words: string): string[] {
  return words.split(/;\s*/).filter(Boolean);
}
