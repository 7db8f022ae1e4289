import { ask } from '../messages/transport';
import type { OwnEntry } from '../model/own';
import { useCard } from '../ui/card/cards-hook';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { Rebuilding } from './Rebuilding';

interface OwnRowProps {
  readonly entry: OwnEntry;
  /** Whether entries are in the dataset, which a change has built anew. */
  readonly marked: boolean;
  readonly edit: () => void;
  readonly removed: () => void;
}

/** An entry of the reader’s own, to change or delete. */
export function OwnRow({ entry, marked, edit, removed }: OwnRowProps) {
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
