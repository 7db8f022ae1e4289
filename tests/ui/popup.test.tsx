// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { browser } from '../../src/browser';
import { MOST_QUERY } from '../../src/messages/contract';
import { Popup } from '../../src/popup/Popup';
import { parseSettings, type Settings, type SiteMode } from '../../src/settings';
import { useSettings } from '../../src/ui/settings-hook';
import { type Scene, scene } from './fake-browser';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click, type, press } = stage();

const open = () => show(<Popup settings={parseSettings(scene.settings)} />);
const asked = (kind: string) =>
  scene.asked.filter(([each]) => each === kind).map(([, what]) => what);

describe('on this page', () => {
  test('names who is there by group, in the order of the page, with counts', async () => {
    await open();
    expect(all('.cast section').map((group) => group.textContent)).toEqual([
      'PeopleMara Ellison12×named 12 timesليلى الهاشمي2×named 2 timesOskar Vent1×named once',
      expect.stringContaining('Bodies and organisationsHarbour Safety Board1×'),
      'ConceptsBallast rule104×named 104 times',
    ]);
  });

  test('jumps to a mention', async () => {
    await open();
    await click('Jump to Oskar Vent');
    expect(asked('jump')).toEqual([{ id: 'disputed' }]);
  });

  test('looks again where the page is gone when it is to jump', async () => {
    await open();
    scene.page = undefined;
    await click('Jump to Oskar Vent');
    await settle();
    expect(text()).toContain('was open before');
  });

  test('reads a card as of another day where the page is gone meanwhile', async () => {
    await open();
    await click('Harbour Safety Board');
    scene.page = undefined;
    await click('Change the date');
    await click('Today');
    expect(text()).toContain('As of today');
  });

  test('describes no button by more than its name', async () => {
    await open();
    const signs = all('.cast .icon-button');
    expect(signs.length).toBeGreaterThan(0);
    for (const sign of signs) expect(sign.title).toBe(sign.getAttribute('aria-label'));
  });

  test('opens a card as of the day of the page, tied to the others there', async () => {
    await open();
    await click('Harbour Safety Board');
    expect(text()).toContain('On 25 Nov 2021, when this was published');
    expect(document.activeElement?.textContent).toBe('Harbour Safety Board');
    expect(document.activeElement?.className).toBe('caption');
    expect(text()).toContain('Mara EllisonOffice: Director of the Harbour Safety Board');
    await click('Back');
    expect(text()).toContain('On this page');
  });

  test('leads back from a card to the name it was opened from, and once', async () => {
    await open();
    await click('Harbour Safety Board');
    await click('Mara Ellison');
    await click('Back');
    await click('Back');
    expect(document.activeElement?.textContent).toBe('Harbour Safety Board');
    all('[role=combobox]')[0]?.focus();
    await type('vent');
    await type('');
    expect(document.activeElement).toBe(all('[role=combobox]')[0]);
  });

  test('reads the page as of another day from the card', async () => {
    await open();
    await click('Harbour Safety Board');
    await click('Change the date');
    await click('Today');
    expect(asked('date')).toHaveLength(1);
    expect(text()).toContain('As of today');
  });

  test.each<[string, Partial<Scene>, string]>([
    [
      'the browser keeps a page to itself',
      { tabUrl: 'chrome://settings' },
      'cannot read this page',
    ],
    ['a page is no web page', { tabUrl: 'file:///etc/motd' }, 'or files on this device'],
    [
      'the site is paused',
      { settings: { siteMode: 'all', pausedSites: ['news.example'] }, page: undefined },
      'Paused on news.example',
    ],
    [
      'the site was never allowed',
      { granted: false, page: undefined },
      'may not read news.example yet',
    ],
    [
      'the site is not on the list',
      { settings: { siteMode: 'list' }, page: undefined },
      'may not read news.example yet',
    ],
    ['no script answers where one should run', { page: undefined }, 'was open before'],
  ])('says why there is nothing where %s', async (_, given, expected) => {
    Object.assign(scene, given);
    await open();
    expect(text()).toContain(expected);
  });
});

test.each([
  ['is told', false],
  ['is told nothing else', true],
])('where a page may be read once or not, the reader %s', async (_, running) => {
  Object.assign(scene, { granted: false, page: undefined });
  scene.background = { ...scene.background, readOnce: () => ({ running }) };
  await open();
  await click('Read this page once');
  expect(text().includes('The browser did not give that permission')).toBe(!running);
});

test('the popup goes once it has had the page loaded anew', async () => {
  scene.page = undefined;
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  await open();
  await click('Reload the page');
  expect(asked('reload')).toHaveLength(1);
  expect(close).toHaveBeenCalledOnce();
  close.mockRestore();
});

test('the popup says so where there is no dataset to read', async () => {
  scene.background = { ...scene.background, dataset: () => Promise.reject(new Error('disk')) };
  await open();
  expect(text()).toContain('The dataset could not be read.');
});

describe('the switch for this site', () => {
  test('pauses the site in one click', async () => {
    await open();
    await click('Read pages on news.example');
    expect(scene.settings.pausedSites).toEqual(['news.example']);
    expect(asked('sites')).toHaveLength(1);
  });

  test('asks the browser for this site alone, picks it, and runs there', async () => {
    Object.assign(scene, { granted: false, page: undefined, settings: { siteMode: 'click' } });
    await open();
    await click('Always read news.example');
    expect(asked('permissions')).toEqual([
      { origins: ['http://news.example/*', 'https://news.example/*'] },
    ]);
    expect(scene.settings).toMatchObject({ siteMode: 'list', pickedSites: ['news.example'] });
    expect(asked('sites')).toHaveLength(1);
  });

  test('puts everything back where the reader refuses', async () => {
    Object.assign(scene, { granted: false, grants: false, page: undefined });
    scene.settings = { siteMode: 'list', pickedSites: ['other.example'] };
    await open();
    await click('Always read news.example');
    expect(scene.settings).toMatchObject({ siteMode: 'list', pickedSites: ['other.example'] });
    expect(text()).toContain('did not give that permission');
  });

  test.each<[string, SiteMode, Partial<Settings>]>([
    ['a site was paused', 'list', { pausedSites: ['other.example'] }],
    ['another site was picked', 'click', { siteMode: 'list', pickedSites: ['other.example'] }],
    ['the marks were made a line', 'click', { markStyle: 'line' }],
    ['every site was switched on', 'click', { siteMode: 'all' }],
  ])(
    'takes nothing else back where, while the browser asked, %s',
    async (_what, siteMode, change) => {
      Object.assign(scene, {
        granted: false,
        grants: false,
        page: undefined,
        settings: { siteMode },
      });
      await open();
      const { request } = browser.permissions;
      vi.spyOn(browser.permissions, 'request').mockImplementationOnce(async (wanted) => {
        await new Promise((later) => setTimeout(later));
        const now = parseSettings(scene.settings);
        const pickedSites = [...now.pickedSites, ...(change.pickedSites ?? [])];
        await browser.storage.local.set({ settings: { ...now, ...change, pickedSites } });
        return request(wanted);
      });
      await click('Always read news.example');
      await settle();
      expect(scene.settings).toMatchObject({
        siteMode,
        pickedSites: [],
        pausedSites: [],
        ...change,
      });
    },
  );
});

describe('search', () => {
  const chosen = () => all('[aria-selected=true]').map((each) => each.textContent);

  test('has the focus and shows results as one types', async () => {
    await open();
    expect(document.activeElement).toBe(all('[role=combobox]')[0]);
    await type('elli');
    expect(all('[role=option]')).toHaveLength(2);
    expect(all('mark').map((each) => each.textContent)).toEqual(['Elli', 'Elli']);
    expect(all('[role=status]')[0]?.textContent).toBe('2 results');
  });

  test.each([
    ['says by which other name a result was found', 'harbour chief', undefined, true],
    ['does not where its caption says all that was typed', 'harb board', undefined, false],
    ['does where the name is a feed’s', 'harb board', 'feed', true],
  ] as const)('%s', async (_, query, layer, expected) => {
    const name = { text: 'Harbour chief', lang: 'en', type: 'alias', flags: [] } as const;
    const found = { id: 'a', kind: 'body', caption: 'Harbour Board', summary: 'A board.' } as const;
    const result = { ...found, name: { ...name, ...(layer && { layer, origin: 'A feed' }) } };
    scene.background = { ...scene.background, search: () => ({ results: [result] }) };
    await open();
    await type(query);
    expect(text().includes('also: Harbour chief')).toBe(expected);
  });

  test('moves through results by arrow, round the ends, and tells which one is meant', async () => {
    await open();
    await type('elli');
    await press('ArrowUp');
    expect(chosen()).toEqual([expect.stringContaining('(poet)')]);
    const field = all('[role=combobox]')[0];
    expect(field?.getAttribute('aria-activedescendant')).toBe(all('[aria-selected=true]')[0]?.id);
    await press('ArrowDown');
    expect(chosen()).toEqual([expect.not.stringContaining('(poet)')]);
  });

  test('opens the card by Enter, and Back returns to the same results', async () => {
    await open();
    await type('vent');
    await press('Enter');
    expect(all('h2').map((each) => each.textContent)).toEqual(['Oskar Vent']);
    await click('Back');
    expect(all('[role=option]')).toHaveLength(1);
  });

  test('asks for no more of a long paste than the background takes', async () => {
    const asked: string[] = [];
    const usual = scene.background.search;
    const search: typeof usual = async (request, sender) => {
      asked.push(request.query);
      return usual(request, sender);
    };
    await open();
    scene.background = { ...scene.background, search };
    await type(`Oskar Vent ${'spoke at length '.repeat(400)}`);
    expect(asked.map((query) => query.length)).toEqual([MOST_QUERY]);
  });

  test('opens what stands in the field where Enter comes before the answer', async () => {
    const slow = scene.background.search;
    const search: typeof slow = async (request, sender) => {
      if (request.limit > 1) await new Promise((resolve) => setTimeout(resolve, 30));
      return slow(request, sender);
    };
    await open();
    await type('mara');
    scene.background = { ...scene.background, search };
    await type('vent');
    await press('Enter');
    await vi.waitFor(() =>
      expect(all('h2').map((each) => each.textContent)).toEqual(['Oskar Vent']),
    );
  });

  test('takes a name’s marks away from its card, and gives them back there', async () => {
    const Live = () => {
      const settings = useSettings();
      return settings && <Popup settings={settings} />;
    };
    await show(<Live />);
    await type('vent');
    await press('Enter');
    await click('I know this one');
    expect(scene.settings).toMatchObject({ known: ['disputed'] });
    await settle();
    await click('Mark this one again');
    expect(scene.settings).toMatchObject({ known: [] });
  });

  test('says “as of today” in a card where there is no page', async () => {
    Object.assign(scene, { tabUrl: 'about:blank' });
    await open();
    await type('vent');
    await press('Enter');
    expect(all('.then-head').map((each) => each.textContent)).toEqual(['As of today']);
  });

  test('is emptied by Escape, which shows the page again', async () => {
    await open();
    await type('vent');
    await press('Escape');
    expect(text()).toContain('On this page');
  });

  test('says that nothing was found', async () => {
    await open();
    await type('xyzzy');
    expect(text()).toContain('Nothing found for “xyzzy”.');
  });

  test('never lets an older answer replace a newer one', async () => {
    const slow = scene.background.search;
    const search: typeof slow = async (request) => {
      if (request.query === 'v') await new Promise((resolve) => setTimeout(resolve, 30));
      return slow(request, undefined);
    };
    scene.background = { ...scene.background, search };
    await open();
    await type('v');
    await type('poet');
    await new Promise((resolve) => setTimeout(resolve, 40));
    await settle();
    expect(all('[role=option]').map((each) => each.textContent)).toEqual([
      expect.stringContaining('(poet)'),
    ]);
  });

  test('says so where the background does not answer', async () => {
    scene.background = { ...scene.background, search: () => Promise.reject(new Error('asleep')) };
    await open();
    await type('a');
    expect(all('[role=alert]').map((each) => each.textContent)).toEqual([
      'The search did not answer. Try again.',
    ]);
    scene.background = { ...scene.background, search: () => ({ results: [] }) };
    await type('ab');
    expect(all('[role=alert]')).toEqual([]);
  });
});
