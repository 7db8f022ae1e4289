import { useState } from 'preact/hooks';
import { text, type WordKey } from './words';

/** Says why something did not come to be; false where nothing is to be said. */
export function Refusal({ why }: { readonly why: WordKey | false }) {
  if (!why) return null;
  return (
    <p class="notice bad" role="alert">
      {text(why)}
    </p>
  );
}

/**
 * Why what a reader asked for last was refused, for `Refusal`; and what waits for an answer and takes
 * note: `failed` where it rejects, else what `refused` reads in it. Resolves to whether it was granted.
 */
export function useRefusal(failed: WordKey = 'not_stored') {
  const [why, setWhy] = useState<WordKey | false>(false);
  const watch = async <A,>(
    asking: A | Promise<A>,
    refused: (answer: A) => WordKey | false = () => false,
  ): Promise<boolean> => {
    // So that the same refusal a second time is said anew, and fields show again what is kept.
    setWhy(false);
    const found = await Promise.resolve(asking).then(refused, () => failed);
    setWhy(found);
    return !found;
  };
  return [why, watch] as const;
}
