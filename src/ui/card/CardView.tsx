import { useEffect } from 'preact/hooks';
import type { Cast } from '../../messages/page-info';
import { ask } from '../../messages/transport';
import type { Day } from '../../model/date';
import type { EntityId } from '../../model/entity';
import { changeSettings, knownNoMore, nowKnown, type Settings } from '../../settings';
import { todayHere } from '../../today-here';
import { text } from '../words';
import { useCard, useCards } from './cards-hook';
import { copyText } from './copy-text';
import { CAPTION_ID, EntityCard } from './EntityCard';

/** How many others on the page are fetched, to say how they are connected; more would take too long. */
const MOST_OTHERS = 60;

interface CardViewProps {
  readonly id: EntityId;
  readonly cast: Cast | null;
  readonly asOf: Day;
  /** Reads as of another day; null for the day the page was published. */
  readonly changeDate: (day: Day | null) => void;
  readonly dataset: string;
  readonly settings: Settings;
  readonly navigate: (id: EntityId) => void;
  readonly back: () => void;
}

/** The card inside popup and side panel, as of the day of the page in front. */
export function CardView(props: CardViewProps) {
  const { id, cast, asOf, changeDate, dataset, settings, navigate, back } = props;
  const entity = useCard(id);
  const others = cast?.members.slice(0, MOST_OTHERS) ?? [];
  const onPage = useCards(others.map((member) => member.id));
  useEffect(() => {
    document.getElementById(CAPTION_ID)?.focus();
  }, [entity]);
  if (!entity) {
    return (
      <main class="popup-main" aria-busy={entity === undefined}>
        <p class={entity === null ? 'notice bad' : 'hint'}>
          {text(entity === null ? 'card_failed' : 'loading')}
        </p>
        <button type="button" class="button" onClick={back}>
          {text('back')}
        </button>
      </main>
    );
  }
  return (
    <main>
      <h1 class="unseen">{text('popup_title')}</h1>
      <EntityCard
        entity={entity}
        asOf={asOf}
        today={todayHere()}
        published={cast?.published}
        onPage={onPage}
        dataset={dataset}
        actions={{
          open: (of, what) => ask('open', { id: of, what }),
          navigate,
          back,
          pinned: false,
          copy: copyText,
          ...(settings.known.includes(id) ? { markAgain } : { know }),
          changeDate,
        }}
      />
    </main>
  );
}

function know(id: EntityId): Promise<unknown> {
  return changeSettings(nowKnown(id));
}

function markAgain(id: EntityId): Promise<unknown> {
  return changeSettings(knownNoMore(id));
}
