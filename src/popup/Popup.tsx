import { useRef, useState } from 'preact/hooks';
import { browser } from '../browser';
import { popupView } from '../messages/popup-view';
import type { EntityId } from '../model/entity';
import type { Settings } from '../settings';
import { useCardPath } from '../ui/on-page/card-path-hook';
import { useInFront } from '../ui/on-page/in-front-hook';
import { OnPage } from '../ui/on-page/OnPage';
import { SiteSwitch } from '../ui/on-page/SiteSwitch';
import { text } from '../ui/words';
import { openPanel } from './open-panel';
import { Search } from './Search';

/** The toolbar popup: who is on this page, a switch for this site, and search. */
export function Popup({ settings }: { readonly settings: Settings }) {
  const { front, look, readAs } = useInFront(settings);
  const [view] = useState(() => popupView(location.search));
  const [query, setQuery] = useState(view.query ?? '');
  const { card, show, dataset } = useCardPath(settings, { front, readAs }, view.card);
  const left = useRef<EntityId | null>(null);
  if (card) return card;
  return (
    <>
      <main>
        <h1 class="unseen">{text('popup_title')}</h1>
        <div class="popup-top">
          {front?.page?.host && (
            <SiteSwitch host={front.page.host} access={front.access} changed={look} />
          )}
          <Search query={query} change={setQuery} open={show} />
          {dataset === null && <p class="notice bad">{text('dataset_failed')}</p>}
        </div>
        {!query.trim() && (
          <div class="popup-main" aria-busy={!front}>
            {!front && <p class="hint">{text('loading')}</p>}
            {front && !front.page && <p class="notice">{text('page_unreadable')}</p>}
            {front?.page && (
              <OnPage
                page={front.page}
                access={front.access}
                cast={front.cast}
                show={show}
                left={left}
                changed={look}
                leave={() => window.close()}
              />
            )}
          </div>
        )}
      </main>
      <footer class="popup-foot">
        {front?.page && (
          <button
            type="button"
            class="link"
            onClick={async () => {
              if (front.page && (await openPanel(front.page.tab))) window.close();
            }}
          >
            {text('open_panel')}
          </button>
        )}
        <button
          type="button"
          class="link"
          onClick={() => {
            void browser.runtime.openOptionsPage();
            window.close();
          }}
        >
          {text('options')}
        </button>
      </footer>
    </>
  );
}
