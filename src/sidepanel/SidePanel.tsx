import { useMemo, useRef } from 'preact/hooks';
import type { EntityId } from '../model/entity';
import type { Settings } from '../settings';
import { todayHere } from '../today-here';
import { AsOf } from '../ui/card/AsOf';
import { useCards } from '../ui/card/cards-hook';
import { useCardPath } from '../ui/on-page/card-path-hook';
import { useInFront } from '../ui/on-page/in-front-hook';
import { OnPage } from '../ui/on-page/OnPage';
import { saveFile } from '../ui/save-file';
import { text } from '../ui/words';
import { asCsv, asJson, asMarkdown, type Export } from './export-cast';
import { useInView } from './in-view-hook';
import { TiesAmong } from './TiesAmong';
import { tiesAmong } from './ties-among';

/** Beside the page: who is on it, who is tied to whom, and any card, following the reader's tabs. */
export function SidePanel({ settings }: { readonly settings: Settings }) {
  const { front, look, readAs } = useInFront(settings);
  const { card, show, changeDate, dataset } = useCardPath(settings, { front, readAs });
  const cast = front?.cast ?? null;
  const inView = useInView(cast ? front?.page?.tab : undefined);
  const onPage = useCards(cast?.members.map(({ id }) => id) ?? []);
  const ties = useMemo(() => (cast ? tiesAmong(onPage, cast.asOf) : []), [onPage, cast]);
  const left = useRef<EntityId | null>(null);
  if (card) return card;
  return (
    <main class="panel-main" aria-busy={!front}>
      <h1 class="unseen">{text('panel_title')}</h1>
      {dataset === null && <p class="notice bad">{text('dataset_failed')}</p>}
      {!front && <p class="hint">{text('loading')}</p>}
      {front?.page && (
        <OnPage
          page={front.page}
          access={front.access}
          cast={cast}
          show={show}
          left={left}
          changed={look}
          inView={inView}
        >
          {cast && (
            <AsOf
              asOf={cast.asOf}
              today={todayHere()}
              published={cast.published}
              change={changeDate}
            />
          )}
        </OnPage>
      )}
      {cast && onPage.length > 0 && (
        <>
          <section class="stack" aria-labelledby="ties-among">
            <h2 id="ties-among">{text('ties_among')}</h2>
            <TiesAmong onPage={onPage} ties={ties} show={show} />
          </section>
          <Save what={{ cast, onPage, ties, dataset: dataset ?? '' }} />
        </>
      )}
    </main>
  );
}

const FORMATS = [
  ['save_markdown', 'md', 'text/markdown', asMarkdown],
  ['save_csv', 'csv', 'text/csv', asCsv],
  ['save_json', 'json', 'application/json', asJson],
] as const;

function Save({ what }: { readonly what: Export }) {
  return (
    <section class="stack" aria-labelledby="save-list">
      <h2 id="save-list">{text('save_list')}</h2>
      <div class="row">
        {FORMATS.map(([key, extension, type, write]) => (
          <button
            key={key}
            type="button"
            class="button"
            onClick={() => saveFile(`backgrounder-page.${extension}`, type, write(what))}
          >
            {text(key)}
          </button>
        ))}
      </div>
    </section>
  );
}
