// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Options } from '../../src/options/Options';
import { Popup } from '../../src/popup/Popup';
import { parseSettings } from '../../src/settings';
import { SidePanel } from '../../src/sidepanel/SidePanel';
import { EntityCard } from '../../src/ui/card/EntityCard';
import { Welcome } from '../../src/welcome/Welcome';
import { cardProps } from './cases';
import { scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, all, click, type } = stage();

const OWN = { about: null, kind: 'person', otherNames: [], note: '', url: null } as const;
const settings = parseSettings({ siteMode: 'all', badge: true, markWellKnown: false });

/** What a page looks like to whoever hears it: each of these is there. */
test.each<[title: string, come: () => Promise<void>, heard: readonly string[]]>([
  [
    'the options page',
    async () => {
      const entries = [{ ...OWN, id: 'own-1', name: 'Mara', changed: '2026-11-20T08:00:00Z' }];
      scene.background = {
        ...scene.background,
        sources: () => ({ ...SOURCES, notice: 'memory' }),
        own: () => ({ entries, marks: false, readable: true, writable: true }),
      };
      await show(<Options settings={settings} />);
      await click('Add an entry');
    },
    [
      'input[type=search][aria-label="Find a setting"]',
      'search [role=status]',
      '.modes[role=group][aria-label]',
      '.mode[aria-pressed=true]',
      'section:has(> .figures) [role=status]',
      '#sources > .notice[role=alert]',
      '[data-source=feed-2] .notice[role=alert]',
      '[data-source=feed-3] .notice[role=alert]',
      '[data-source=pack-heads] progress[aria-label]',
      '[data-source=pack-heads] .hint [role=status]',
      '[data-own] button[aria-label="Change Mara"]',
      '[data-own] button[aria-label="Remove Mara"]',
      '#own > p[role=status][tabindex="-1"]',
      '#own form input[required][maxlength="120"]',
      '#own form input[maxlength="320"]',
    ],
  ],
  [
    'a card',
    async () => {
      await show(<EntityCard {...cardProps('changed')} />);
      await click('Something wrong?');
      await click('Copy text');
    },
    [
      '.icon-button[title][aria-expanded=false]',
      '.chip[aria-expanded=false]',
      'button[aria-expanded=true]',
      '.panel [role=status]',
      'h2.caption#card-caption[tabindex="-1"]',
      '.sources[aria-labelledby=sources-title]',
    ],
  ],
  [
    'the popup with results',
    async () => {
      await show(<Popup settings={settings} />);
      await type('mara');
    },
    ['[role=listbox][aria-label]', '[role=option][aria-selected=true]', 'input[role=switch]'],
  ],
  [
    'the side panel',
    async () => {
      await show(<SidePanel settings={settings} />);
      all('.arc-name')[0]?.focus();
      await settle();
    },
    [
      'section[aria-labelledby=on-page]',
      'section[aria-labelledby=ties-among]',
      'section[aria-labelledby=save-list]',
      'section[aria-labelledby=cast-people]',
      '.arc-name:focus[aria-describedby=ties-of]',
      '.arc-name:not([aria-describedby])',
      '.times > [aria-hidden=true] + .unseen',
    ],
  ],
  [
    'the welcome page with a card',
    async () => {
      await show(<Welcome settings={settings} />);
      await click('Interpol');
    },
    [
      '.mark[aria-haspopup=dialog][aria-expanded=true]',
      '.mark[aria-expanded=false]',
      '[role=dialog][aria-labelledby=card-caption]',
    ],
  ],
])('%s says what its parts are, and what has come or changed', async (_, come, heard) => {
  await come();
  expect(heard.filter((part) => all(part).length === 0)).toEqual([]);
  expect(all('svg:not([aria-hidden=true])')).toEqual([]);
  expect(all('[role=alert]').filter(({ textContent }) => !textContent)).toEqual([]);
});

test('every hint of the options belongs to its field, and every name of a part is there', async () => {
  await show(<Options settings={settings} />);
  const described = all('[aria-describedby]').map((one) => one.getAttribute('aria-describedby'));
  expect(all('[id$=-hint]').map(({ id }) => id)).toEqual(described);
  expect(described.length).toBeGreaterThan(4);
  const named = all('label[for]').map((label) => label.getAttribute('for'));
  expect(named.filter((id) => !document.getElementById(id ?? ''))).toEqual([]);
});
