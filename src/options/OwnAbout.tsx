import { useState } from 'preact/hooks';
import { MOST_QUERY } from '../messages/contract';
import type { OwnDraft } from '../messages/data-info';
import { useCard } from '../ui/card/cards-hook';
import { Refusal } from '../ui/Refusal';
import { useResults } from '../ui/results-hook';
import { plural, text } from '../ui/words';
import { TextField } from './TextField';

/** Enough to choose from; typing more narrows the list. */
const LIMIT = 5;

interface OwnAboutProps {
  readonly draft: OwnDraft;
  readonly change: (part: Partial<OwnDraft>) => void;
}

/** Picks the entity of the dataset that an entry adds to. */
export function OwnAbout({ draft, change }: OwnAboutProps) {
  const [query, setQuery] = useState('');
  const { answer, failed } = useResults(query.trim(), LIMIT);
  const found = answer?.results.filter(({ id }) => !id.startsWith('own-')) ?? [];
  const about = useCard(draft.about ?? undefined);
  if (draft.about)
    return (
      <p>
        {text('own_about', about?.caption ?? draft.about)}{' '}
        <button
          type="button"
          class="link"
          // A name that came with what was picked goes with it.
          onClick={() =>
            change({ about: null, ...(draft.name === about?.caption && { name: '' }) })
          }
        >
          {text('own_about_none')}
        </button>
      </p>
    );
  return (
    <div class="stack">
      <TextField label={text('own_find')} value={query} most={MOST_QUERY} change={setQuery} />
      <p class={answer && !found.length ? 'hint' : 'unseen'} role="status">
        {answer &&
          (found.length ? plural('results', found.length) : text('search_nothing', answer.query))}
      </p>
      <ul class="plain-list">
        {found.map(({ id, kind, caption }) => (
          <li key={id}>
            <bdi>{caption}</bdi>
            <button
              type="button"
              class="link"
              aria-label={text('action_on', text('own_pick'), caption)}
              // A reader who only adds a note gives no other name.
              onClick={() => change({ about: id, kind, name: draft.name || caption })}
            >
              {text('own_pick')}
            </button>
          </li>
        ))}
      </ul>
      <Refusal why={failed && 'search_failed'} />
    </div>
  );
}
