import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../browser';
import type { Cast } from '../messages/contract';
import { askPage } from '../messages/transport';
import type { Day } from '../model/date';
import type { Settings } from '../settings';
import { useDatasetVersion } from '../ui/cards-hook';
import { todayHere } from '../ui/dates';
import { text } from '../ui/words';
import { CardView } from './CardView';
import { OnPage } from './OnPage';
import { type Access, accessTo, type Page, pageInFront } from './page';
import { Search } from './Search';
import { SiteSwitch } from './SiteSwitch';

/** When to ask a page again that has not answered yet. */
const LOOK_AGAIN_MS = [250, 750, 1500, 3000];

interface InFront {
  readonly page: Page | null;
  readonly access: Access;
  readonly cast: Cast | null;
}

/** The toolbar popup: who is on this page, a switch for this site, and search. */
export function Popup({ settings }: { readonly settings: Settings }) {
  const [front, setFront, look] = useInFront(settings);
  const [query, setQuery] = useState('');
  const [day, setDay] = useState(todayHere());
  const [path, setPath] = useState<readonly string[]>([]);
  const version = useDatasetVersion();
  const shown = path.at(-1);
  const show = (id: string) => setPath([...path, id]);
  const changeDate = async (wanted: Day | null) => {
    if (front?.page && front.cast) {
      const cast = await askPage(front.page.tab, 'date', { asOf: wanted });
      setFront({ ...front, cast });
    } else setDay(wanted ?? todayHere());
  };

  if (shown) {
    return (
      <CardView
        id={shown}
        cast={front?.cast ?? null}
        asOf={front?.cast?.asOf ?? day}
        changeDate={changeDate}
        dataset={version}
        settings={settings}
        navigate={show}
        back={() => setPath(path.slice(0, -1))}
      />
    );
  }
  return (
    <>
      <main>
        <h1 class="unseen">{text('popup_title')}</h1>
        <div class="popup-top">
          {front?.page?.host && (
            <SiteSwitch
              host={front.page.host}
              access={front.access}
              settings={settings}
              changed={look}
            />
          )}
          <Search query={query} change={setQuery} open={show} />
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
                settings={settings}
                show={show}
                changed={look}
              />
            )}
          </div>
        )}
      </main>
      <footer class="popup-foot">
        <span>{version && text('dataset_version', version)}</span>
        <button
          type="button"
          class="link"
          onClick={() => {
            browser.runtime.openOptionsPage();
            window.close();
          }}
        >
          {text('options')}
        </button>
      </footer>
    </>
  );
}

function useInFront(settings: Settings) {
  const [front, setFront] = useState<InFront | null>(null);
  const look = useCallback(async () => {
    const page = await pageInFront();
    const access = page ? await accessTo(page, settings) : 'unreadable';
    setFront({ page, access, cast: page && (await castOf(page)) });
  }, [settings]);
  useEffect(() => {
    look();
  }, [look]);
  // A page that was just switched on takes a moment to be read.
  const waiting = front?.access === 'running' && !front.cast?.members.length;
  useEffect(() => {
    if (!waiting) return;
    const timers = LOOK_AGAIN_MS.map((delay) => setTimeout(look, delay));
    return () => timers.forEach(clearTimeout);
  }, [waiting, look]);
  return [front, setFront, look] as const;
}

/** Null where no script of ours runs in the page. */
async function castOf({ tab, host }: Page): Promise<Cast | null> {
  if (!host) return null;
  return askPage(tab, 'cast', {}).catch(() => null);
}
