import type { SourcesInfo } from '../messages/contract';
import { number, text } from '../ui/words';
import { timeWords } from './time-words';

type Changes = NonNullable<SourcesInfo['changes']>;

/** What the last refresh changed, down to the statements. */
export function LastChanges({ changes }: { readonly changes: Changes }) {
  const { at, added, changed, removed, some } = changes;
  return (
    <details>
      <summary>
        {text('last_changes', timeWords(at))}{' '}
        {text('change_counts', number(added), number(changed), number(removed))}
      </summary>
      <ul class="plain-list">
        {some.map(({ id, caption, what, now, before }) => (
          <li key={`${what} ${id}`}>
            <bdi>{caption}</bdi> <span class="state">{text(`change_${what}`)}</span>
            {now.map((said) => (
              <ins key={said}>
                <bdi>{said}</bdi>
              </ins>
            ))}
            {before.map((said) => (
              <del key={said}>
                <bdi>{said}</bdi>
              </del>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
