import type { SearchResult } from '../messages/contract';
import type { EntityId } from '../model/entity';
import { spokenBy } from '../ui/spoken-by';
import { keyed, text } from '../ui/words';
import { saysAll, typedParts } from './typed-parts';

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
      {result.name && (spokenBy(result.name) || !saysAll(result.caption, query)) && (
        <div class="result-about" title={result.name.text}>
          <bdi>
            <Typed words={text('also_called', result.name.text)} query={query} />
          </bdi>
          {spokenBy(result.name) && ` ${spokenBy(result.name)}`}
        </div>
      )}
      <div class="result-about" title={result.summary}>
        <bdi lang={result.layer === 'user' ? undefined : 'en'}>{result.summary}</bdi>
      </div>
    </div>
  );
}

function Typed({ words, query }: { readonly words: string; readonly query: string }) {
  return (
    <>
      {typedParts(words, query).map(({ words: part, typed }, at) =>
        typed ? <mark key={at}>{part}</mark> : part,
      )}
    </>
  );
}
