import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../messages/contract';
import { ask } from '../messages/transport';
import type { EntityId } from '../model/entity';
import { keyed, plural, text } from '../ui/words';

/** Enough to fill the popup; who wants more types on. */
const LIMIT = 12;

interface SearchProps {
  readonly query: string;
  readonly change: (query: string) => void;
  readonly open: (id: EntityId) => void;
}

/** A combobox over captions and names: type, arrow to a result, Enter opens its card, Esc empties it. */
export function Search({ query, change, open }: SearchProps) {
  const list = useId();
  const wanted = query.trim();
  const { answer, failed } = useResults(wanted);
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => setChosen(0), [answer]);
  const found = answer?.results ?? [];
  const optionId = (index: number) => `${list}-${index}`;
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const enter = async () => {
    // Who types faster than the answers means what stands in the field, not what is still listed.
    const picked =
      answer?.query === wanted
        ? found[chosen]
        : (await ask('search', { query: wanted, limit: 1 })).results[0];
    if (picked) open(picked.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) setChosen((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter' && wanted) enter();
    else if (event.key === 'Escape' && query) change('');
    else return;
    event.preventDefault();
  };

  return (
    <search>
      <input
        ref={input}
        class="field"
        type="text"
        role="combobox"
        aria-label={text('search_label')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[chosen] && optionId(chosen)}
        placeholder={text('search_hint')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" role="status">
        {answer && plural('results', found.length)}
      </p>
      <div class="results" id={list} role="listbox" aria-label={text('search_results')}>
        {found.map((result, index) => (
          <Option
            key={result.id}
            id={optionId(index)}
            result={result}
            query={query}
            chosen={index === chosen}
            open={open}
          />
        ))}
      </div>
      {failed && <p class="notice bad">{text('search_failed')}</p>}
      {answer && !found.length && <p class="notice">{text('search_nothing', answer.query)}</p>}
    </search>
  );
}

interface OptionProps {
  readonly id: string;
  readonly result: SearchResult;
  readonly query: string;
  readonly chosen: boolean;
  readonly open: (id: EntityId) => void;
}

function Option({ id, result, query, chosen, open }: OptionProps) {
  return (
    // The keyboard stays in the field, as in every combobox.
    // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the field
    <div id={id} role="option" aria-selected={chosen} onClick={() => open(result.id)}>
      <div class="result-line">
        <bdi>
          <Typed words={result.caption} query={query} />
        </bdi>
        <span class="kind">{text(`kind_${keyed(result.kind)}`)}</span>
      </div>
      {result.name && (
        <div class="result-about">
          <bdi>
            <Typed words={text('also_called', result.name.text)} query={query} />
          </bdi>
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

interface Answer {
  readonly query: string;
  readonly results: readonly SearchResult[];
}

/** Null while nothing is asked or the first answer is on its way; an older answer never replaces a newer. */
function useResults(wanted: string) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let late = false;
    setFailed(false);
    if (!wanted) setAnswer(null);
    else
      ask('search', { query: wanted, limit: LIMIT })
        .then(({ results }) => late || setAnswer({ query: wanted, results }))
        .catch(() => late || setFailed(true));
    return () => {
      late = true;
    };
  }, [wanted]);
  return { answer, failed };
}
