import { todayHere } from '../../../src/today-here';
import { board, mara } from '../entities';
import { scene } from '../fake-browser';

/** Sets the fake browser to what `?case=` names and returns the name; before anything is rendered. */
export function applyScene(): string {
  const asked = new URLSearchParams(location.search);
  const name = asked.get('case') ?? '';
  scene.pseudo = asked.has('pseudo');
  if (asked.has('rtl')) mirror();
  if (asked.has('german')) scene.uiLanguage = 'de';
  scene.settings = {
    siteMode: 'all',
    known: ['mara-ellison', 'gone'],
    pausedSites: ['bank.example'],
  };
  if (name === 'in-view')
    scene.page = scene.page && { ...scene.page, inView: () => ({ entities: [mara.id, board.id] }) };
  if (name === 'start') {
    // The welcome page's paragraph names entities of the real dataset.
    const card = { ...board, id: 'interpol', caption: 'Interpol' };
    scene.background = { ...scene.background, card: () => ({ entity: card }) };
  }
  if (name === 'empty') scene.page = withCast([]);
  if (name === 'unknown')
    Object.assign(scene, { tabUrl: undefined, page: undefined, granted: false });
  if (name === 'unreadable') scene.tabUrl = 'about:config';
  if (name === 'paused') {
    scene.settings = { siteMode: 'all', pausedSites: ['news.example'] };
    scene.page = undefined;
  }
  if (name === 'no-access') {
    Object.assign(scene, { granted: false, grants: false, page: undefined });
    scene.settings = { siteMode: 'list' };
  }
  if (name === 'not-read') scene.page = undefined;
  if (name === 'error') {
    for (const kind of ['search', 'dataset', 'restore', 'card'] as const) {
      scene.background = { ...scene.background, [kind]: () => Promise.reject(new Error('down')) };
    }
  }
  if (name === 'loading') {
    scene.background = { ...scene.background, dataset: () => new Promise(() => {}) };
    scene.page = scene.page && { ...scene.page, cast: () => new Promise(() => {}) };
  }
  return name;
}

/** As for a language that is written from right to left, though we have none yet. */
function mirror(): void {
  const {
    browser,
  }: { browser?: { i18n: { getMessage(key: string): string } } } & typeof globalThis = globalThis;
  if (!browser) return;
  const { getMessage } = browser.i18n;
  browser.i18n.getMessage = (...asked) => (asked[0] === 'direction' ? 'rtl' : getMessage(...asked));
}

function withCast(members: []) {
  return (
    scene.page && { ...scene.page, cast: () => ({ published: null, asOf: todayHere(), members }) }
  );
}
