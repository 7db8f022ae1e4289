import { useState } from 'preact/hooks';
import type { SearchResult } from '../messages/contract';
import type { OwnDraft } from '../messages/data-info';
import { ask } from '../messages/transport';
import { useCard } from '../ui/card/cards-hook';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { TextField } from './TextField';

interface OwnAboutProps {
  readonly draft: OwnDraft;
  readonly change: (part: Partial<OwnDraft>) => void;
}

/** Picks the entity of the dataset that an entry adds to. */
export function OwnAbout({ draft, change }: OwnAboutProps) {
  const [found, setFound] = useState<readonly SearchResult[]>([]);
  const [refusal, watch] = useRefusal('search_failed');
  const about = useCard(draft.about ?? undefined);
  const look = async (query: string) => {
    const { results } = await ask('search', { query, limit: 5 });
    setFound(results.filter(({ id }) => !id.startsWith('own-')));
  };
  if (draft.about)
    return (
      <p>
        {text('own_about', about?.caption ?? draft.about)}{' '}
        <button type="button" class="link" onClick={() => change({ about: null })}>
          {text('own_about_none')}
        </button>
      </p>
    );
  return (
    <div class="stack">
      <TextField label={text('own_find')} most={200} change={(query) => watch(look(query))} />
      <ul class="plain-list">
        {found.map(({ id, kind, caption }) => (
          <li key={id}>
            <bdi>{caption}</bdi>
            <button
              type="button"
              class="link"
              aria-label={text('action_on', text('own_pick'), caption)}
              // Who adds a note alone has no other name in mind.
              onClick={() => change({ about: id, kind, name: draft.name || caption })}
            >
              {text('own_pick')}
            </button>
          </li>
        ))}
      </ul>
      <Refusal why={refusal} />
    </div>
  );
}
