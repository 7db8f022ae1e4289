import type { SearchResult } from '../messages/contract';
import type { EntityId } from '../model/entity';
import { spokenBy } from '../ui/spoken-by';
import { keyed, text } from '../ui/words';

interface ResultProps {
  readonly id: string;
  readonly result: SearchResult;
  readonly query: string;
  readonly chosen: boolean;
  readonly open: (id: EntityId) => void;
}

/** One result, with what the reader typed in bold. */
export function Result({ id, result, query, chosen, open }: ResultProps) {
  return (
    // The keyboard stays in the field, as in every combobox.
    // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the field
    <div id={id} role="option" aria-selected={chosen} onClick={() => open(result.id)}>
      <div class="result-line">
        <bdi>
          <Typed words={result.caption} query={query} />
        </bdi>
        <span class="kind">
          {[text(`kind_${keyed(result.kind)}`), spokenBy(result)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {result.name && (
        <div class="result-about">
          <bdi>
            <Typed words={text('also_called', result.name.text)} query={query} />
          </bdi>
          {spokenBy(result.name) && ` ${spokenBy(result.name)}`}
        </div>
      )}
      <div class="result-about">
        <bdi>{result.summary}</bdi>
      </div>
    </div>
  );
}

/** The words with the part the reader typed, where it stands there letter for letter. */
function Typed({ words, query }: { readonly words: string; readonly query: string }) {
  const typed = query.trim().toLocaleLowerCase();
  const at = typed ? words.toLocaleLowerCase().indexOf(typed) : -1;
  if (at < 0) return <>{words}</>;
  return (
    <>
      {words.slice(0, at)}
      <mark>{words.slice(at, at + typed.length)}</mark>
      {words.slice(at + typed.length)}
    </>
  );
}
