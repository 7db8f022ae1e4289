import { useState } from 'preact/hooks';
import { text, type WordKey } from './words';

/** Says why something was refused; false where nothing was. */
export function Refusal({ why }: { readonly why: WordKey | false }) {
  if (!why) return null;
  return (
    <p class="notice bad" role="alert">
      {text(why)}
    </p>
  );
}

/**
 * For what the reader asked for last, `[why, watch, waiting]`: why it was refused, for `Refusal`; a
 * function that awaits an answer, notes the reason (`failed` if it rejects, else what `refused` returns for
 * the answer) and resolves to whether it was granted; and whether an answer is awaited now.
 */
export function useRefusal(failed: WordKey = 'not_stored') {
  const [why, setWhy] = useState<WordKey | false>(false);
  const [waiting, setWaiting] = useState(false);
  const watch = async <A,>(
    asking: A | Promise<A>,
    refused: (answer: A) => WordKey | false = () => false,
  ): Promise<boolean> => {
    // So that the same refusal a second time is said anew, and fields show again what is kept.
    setWhy(false);
    setWaiting(true);
    const found = await Promise.resolve(asking).then(refused, () => failed);
    setWaiting(false);
    setWhy(found);
    return !found;
  };
  return [why, watch, waiting] as const;
}
