import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MOST_QUERY } from '../messages/contract';
import { ask } from '../messages/transport';
import type { EntityId } from '../model/entity';
import { useResults } from '../ui/results-hook';
import { plural, text } from '../ui/words';
import { Result } from './Result';

/** Enough to fill the popup; typing more narrows the list. */
const LIMIT = 10;

interface SearchProps {
  readonly query: string;
  readonly change: (query: string) => void;
  readonly open: (id: EntityId) => void;
}

/** A combobox over captions and names: type, arrow to a result, Enter opens its card, Esc empties it. */
export function Search({ query, change, open }: SearchProps) {
  const list = useId();
  const wanted = query.trim().slice(0, MOST_QUERY);
  const { answer, failed } = useResults(wanted, LIMIT);
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
    // If the answer is not here yet, the reader means what is in the field, not what is still listed.
    const picked =
      answer?.query === wanted
        ? found[chosen]
        : (await ask('search', { query: wanted, limit: 1 })).results[0];
    if (picked) open(picked.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) setChosen((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter' && wanted) void enter();
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
          <Result
            key={result.id}
            id={optionId(index)}
            result={result}
            // What was searched, not what is being typed: nothing changes before there is an answer.
            query={answer?.query ?? query}
            chosen={index === chosen}
            open={open}
          />
        ))}
      </div>
      {failed && (
        <p class="notice bad" role="alert">
          {text('search_failed')}
        </p>
      )}
      {answer && !found.length && <p class="notice">{text('search_nothing', answer.query)}</p>}
    </search>
  );
}
