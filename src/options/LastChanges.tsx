import type { ChangedPart } from '../dataset/diff';
import { KINDS } from '../model/entity';
import type { Changes } from '../sources/source-row';
import { keyed, number, text } from '../ui/words';
import { timeWords } from './time-words';

/** What the last refresh of a source has changed, down to the words. */
export function LastChanges({ changes }: { readonly changes: Changes }) {
  const { at, added, changed, removed, some } = changes;
  if (!added && !changed && !removed)
    return <p class="hint">{text('last_changes_none', timeWords(at))}</p>;
  return (
    <details>
      <summary>
        {text('last_changes', timeWords(at))}{' '}
        {text('change_counts', number(added), number(changed), number(removed))}
      </summary>
      {some.length < added + changed + removed && <p class="hint">{text('changes_more')}</p>}
      <ul class="plain-list">
        {some.map(({ id, caption, what, parts }) => (
          <li key={`${what} ${id}`} class="change">
            <p>
              <bdi>{caption}</bdi> <span class="state">{text(`change_${what}`)}</span>
            </p>
            {parts.map((part) => (
              <PartOf key={part.part} part={part} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function PartOf({ part: { part, now, before } }: { readonly part: ChangedPart }) {
  const words = (said: string) => (part === 'kind' ? kindWords(said) : said);
  return (
    <div class="changed-part">
      <p class="hint">{text(`change_part_${part}`)}</p>
      {before.map((said) => (
        <del key={said}>
          <bdi>{words(said)}</bdi>
        </del>
      ))}
      {now.map((said) => (
        <ins key={said}>
          <bdi>{words(said)}</bdi>
        </ins>
      ))}
    </div>
  );
}

function kindWords(said: string): string {
  const kind = KINDS.find((one) => one === said);
  return kind ? text(`kind_${keyed(kind)}`) : said;
}
