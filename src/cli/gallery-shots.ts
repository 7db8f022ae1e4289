import type { Page } from 'puppeteer-core';

/** One picture: a page, the circumstances, and what is done on it first. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  /** Of the window, px. */
  readonly width: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** Twice the usual text size. */
  readonly large?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

type View = Pick<Shot, 'dark' | 'forced' | 'large'> & { readonly width?: number; query?: string };

const VIEWS: Readonly<Record<string, View>> = {
  light: {},
  dark: { dark: true },
  forced: { forced: true },
  narrow: { width: 320 },
  large: { large: true },
  pseudo: { query: '&pseudo' },
  german: { query: '&german' },
  rtl: { query: '&rtl' },
};

/** A surface: its page, its usual width, its states by `?case=`; the first state is shown in every view. */
interface Surface {
  readonly page: string;
  readonly width: number;
  readonly states: readonly [state: string, act?: (page: Page) => Promise<void>][];
}

const SURFACES: Readonly<Record<string, Surface>> = {
  card: {
    page: 'tests/ui/gallery/card.html',
    width: 392,
    states: [
      ['changed', unfold],
      ['plain'],
      ['surname'],
      ['ambiguous'],
      ['disputed', unfold],
      ['long', unfold],
      ['rtl'],
      ['undated'],
      ['chosen', unfold],
      ['bare'],
      ['own'],
      ['noted'],
    ],
  },
  // The card in its host, over an article: its page's colours, whatever the system's are.
  page: {
    page: 'tests/ui/gallery/page.html',
    width: 700,
    states: [['beside'], ['dark-page'], ['sheet']],
  },
  popup: {
    page: 'src/popup/index.html',
    width: 360,
    states: [
      ['cast'],
      ['empty'],
      ['unreadable'],
      ['paused'],
      ['no-access', (page) => page.click('.button.main')],
      ['not-read'],
      ['loading'],
      ['search', (page) => page.type('[role=combobox]', 'a')],
      ['nothing', (page) => page.type('[role=combobox]', 'xyzzy')],
      ['error', (page) => page.type('[role=combobox]', 'a')],
      ['in-card', (page) => page.click('.who')],
    ],
  },
  // Opened by a key where no popup can be.
  tab: { page: 'src/popup/index.html', width: 900, states: [['cast']] },
  panel: {
    page: 'src/sidepanel/index.html',
    width: 380,
    states: [
      ['cast', (page) => page.hover('.arc-name')],
      ['in-view', (page) => page.waitForSelector('.in-view').then(() => undefined)],
      ['empty'],
      ['unknown'],
      ['no-access'],
    ],
  },
  options: {
    page: 'src/options/index.html',
    width: 900,
    states: [
      ['all'],
      ['error'],
      ['loading'],
      ['no-access', (page) => page.click('.mode')],
      ['found', (page) => page.type('[type=search]', 'card')],
    ],
  },
  welcome: {
    page: 'src/welcome/index.html',
    width: 900,
    states: [
      ['start', (page) => page.click('.mark')],
      ['no-access', (page) => page.click('.mode')],
    ],
  },
};

/** Every surface in its first state in every view, and its other states in light and dark. */
export function shots(): Shot[] {
  return Object.entries(SURFACES).flatMap(([surface, { page, width, states }]) =>
    states.flatMap(([state, act], index) =>
      Object.entries(VIEWS)
        .filter(([view]) => index === 0 || view === 'light' || view === 'dark')
        .map(([view, { query = '', ...circumstances }]) => ({
          name: `${surface}-${state}-${view}`,
          path: `${page}?case=${state}${query}`,
          width,
          ...circumstances,
          ...(act && { act }),
        })),
    ),
  );
}

/** Opens everything that is folded. */
async function unfold(page: Page): Promise<void> {
  for (const button of await page.$$('[aria-expanded="false"]')) await button.click();
}
