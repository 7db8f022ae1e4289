import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../messages/transport';
import type { OwnEntry } from '../model/own';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { told } from './OwnForm';
import { Rebuilding } from './Rebuilding';

interface OwnPutBackProps {
  readonly entry: OwnEntry;
  readonly marked: boolean;
  readonly done: () => void;
}

/** Puts back the entry that was removed last. Its button takes the focus from the row that is gone. */
export function OwnPutBack({ entry, marked, done }: OwnPutBackProps) {
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
