import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messages/transport';
import type { EntityId } from '../model/entity';
import type { Published } from '../model/published';
import { todayHere } from '../today-here';
import { useCard, useCards, useDatasetVersion } from '../ui/card/cards-hook';
import { copyText } from '../ui/card/copy-text';
import { CAPTION_ID, EntityCard } from '../ui/card/EntityCard';
import { text } from '../ui/words';

/** The day of the events in the paragraph. */
export const PUBLISHED: Published = { day: '2021-11-25', from: 'dateline' };

interface TryCardProps {
  /** The entity of the mark; links inside the card lead on from it. */
  readonly first: EntityId;
  /** Everybody in the paragraph. */
  readonly others: readonly EntityId[];
  /** px from the top of the box around. */
  readonly below: number;
  /** Whether the focus goes into the card. */
  readonly focus: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
  readonly close: () => void;
}

/** The card as it opens on a page, below the word. */
export function TryCard(props: TryCardProps) {
  const { first, others, below, focus, stay, leave, close } = props;
  const [path, setPath] = useState<readonly EntityId[]>([first]);
  const [asOf, setAsOf] = useState(PUBLISHED.day);
  const entity = useCard(path.at(-1));
  const onPage = useCards(others);
  const dataset = useDatasetVersion();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Through the object model, which the policy of the page allows.
    if (box.current) box.current.style.insetBlockStart = `${below}px`;
  }, [below]);
  useEffect(() => {
    if (focus && entity) document.getElementById(CAPTION_ID)?.focus();
  }, [focus, entity]);
  return (
    <div
      ref={box}
      class="try-card"
      role="dialog"
      aria-labelledby={CAPTION_ID}
      onPointerEnter={stay}
      onPointerLeave={leave}
    >
      {entity ? (
        <EntityCard
          entity={entity}
          asOf={asOf}
          today={todayHere()}
          published={PUBLISHED}
          onPage={onPage}
          dataset={dataset ?? ''}
          actions={{
            open: (id, what) => ask('open', { id, what }),
            navigate: (id) => setPath([...path, id]),
            back: path.length > 1 ? () => setPath(path.slice(0, -1)) : undefined,
            close,
            pinned: false,
            copy: copyText,
            changeDate: (day) => setAsOf(day ?? PUBLISHED.day),
          }}
        />
      ) : (
        <p class="try-wait" id={CAPTION_ID}>
          {text(entity === null ? 'card_failed' : 'loading')}
        </p>
      )}
    </div>
  );
}
