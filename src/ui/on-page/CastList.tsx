import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CastMember } from '../../messages/page-info';
import type { EntityId, Kind } from '../../model/entity';
import { groupBy } from '../group';
import { Icon } from '../Icon';
import { plural, text } from '../words';

interface CastListProps {
  /** In order of first mention. */
  readonly members: readonly CastMember[];
  readonly show: (id: EntityId) => void;
  readonly jump?: ((id: EntityId) => void) | undefined;
  /** Who is named in the part of the page that the reader sees. */
  readonly inView?: ReadonlySet<EntityId> | undefined;
  /** The entity whose card the reader comes back from: it gets the focus, once. */
  readonly left?: RefObject<EntityId | null> | undefined;
}

/** Who is on the page, by group in a fixed order, within it in order of first mention. */
export function CastList({ members, show, jump, inView, left }: CastListProps) {
  const groups = groupBy(members, (member) => GROUP_OF[member.kind]);
  const list = useRef<HTMLDivElement>(null);
  const goesOn = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    goesOn.current?.focus();
    if (left) left.current = null;
  }, []);
  useEffect(() => keepInSight(list.current), [inView]);
  return (
    <div class="cast" ref={list}>
      {GROUPS.filter((group) => groups.has(group)).map((group) => (
        <section key={group} aria-labelledby={`cast-${group}`}>
          <h3 class="part-title" id={`cast-${group}`}>
            {text(`group_${group}`)}
          </h3>
          <ul>
            {groups.get(group)?.map((member) => (
              <li key={member.id} class={inView?.has(member.id) ? 'in-view' : undefined}>
                <button
                  type="button"
                  class="who"
                  ref={member.id === left?.current ? goesOn : null}
                  onClick={() => show(member.id)}
                >
                  <bdi>{member.caption}</bdi>
                  {inView?.has(member.id) && <span class="unseen">{text('in_view')}</span>}
                </button>
                <span class="times">
                  <span aria-hidden="true">{text('times', member.mentions)}</span>
                  <span class="unseen">{plural('mentions', member.mentions)}</span>
                </span>
                {jump && (
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={text('jump_to', member.caption)}
                    title={text('jump_to', member.caption)}
                    onClick={() => jump(member.id)}
                  >
                    <Icon name="jump" />
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/**
 * Scrolls to the first that is in view on the page, where none of them can be seen here; not under
 * the hand of a reader who is busy in the list.
 */
function keepInSight(list: HTMLElement | null): void {
  if (!list || list.matches(':hover, :focus-within')) return;
  const current = [...list.querySelectorAll('.in-view')];
  const seen = current.some((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  if (!seen) current[0]?.scrollIntoView({ block: 'center' });
}

const GROUPS = ['people', 'bodies', 'laws', 'events', 'places', 'concepts'] as const;
type Group = (typeof GROUPS)[number];

/** Nineteen kinds would make nineteen headings; readers look for these six. */
const GROUP_OF: Readonly<Record<Kind, Group>> = {
  person: 'people',
  people: 'people',
  organization: 'bodies',
  'government-body': 'bodies',
  'intergovernmental-organization': 'bodies',
  legislature: 'bodies',
  body: 'bodies',
  office: 'bodies',
  'political-party': 'bodies',
  company: 'bodies',
  media: 'bodies',
  law: 'laws',
  treaty: 'laws',
  operation: 'events',
  event: 'events',
  place: 'places',
  country: 'places',
  territory: 'places',
  concept: 'concepts',
};
