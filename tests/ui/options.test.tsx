// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { OwnEntry } from '../../src/model/own';
import { readBackup, writeBackup } from '../../src/options/backup-file';
import { DatasetInUse } from '../../src/options/DatasetInUse';
import { Options } from '../../src/options/Options';
import { DEFAULT_SETTINGS, parseSettings } from '../../src/settings';
import { useSettings } from '../../src/ui/settings-hook';
import { Welcome } from '../../src/welcome/Welcome';
import { browser, scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click } = stage();

function Live({ Page }: { readonly Page: typeof Options }) {
  const settings = useSettings();
  return settings && <Page settings={settings} />;
}

/** Chooses in the field that the label is for. */
async function choose(label: string, value: string): Promise<void> {
  const named = all('label')
    .find((one) => one.textContent === label)
    ?.getAttribute('for');
  const field = document.getElementById(named ?? '');
  if (!(field instanceof HTMLSelectElement)) throw new Error(`nothing to choose as ${label}`);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

const OWN: OwnEntry = {
  id: 'own-7',
  about: null,
  kind: 'person',
  name: 'Quentin Rothenfeld',
  otherNames: [],
  note: '',
  url: null,
  changed: '2026-11-20T08:00:00Z',
};

describe('options', () => {
  test('show the dataset in use', async () => {
    await show(<Live Page={Options} />);
    for (const words of ['2026.11.21.1, of 21 Nov 2026', '2,304', '3.46 MB', 'Person: 201'])
      expect(text()).toContain(words);
  });

  test('restore the original data and say what came of it', async () => {
    await show(<Live Page={Options} />);
    expect(text()).not.toContain('Loading…');
    expect(text()).not.toContain('No setting says that.');
    await click('Restore the original data');
    expect(text()).toContain('Done: dataset 2026.11.21.1 with 512 entries is in use.');
    scene.background = { ...scene.background, restore: () => Promise.reject(new Error('disk')) };
    await click('Restore the original data');
    expect(text()).toContain('could not be read');
    expect(text()).not.toContain('Done:');
    await browser.storage.session.set({ dataChanged: {} });
    await vi.waitFor(async () => {
      await settle();
      expect(text()).not.toContain('could not be read');
    });
  });

  test('say that the dataset is being read, and where that fails no more than this', async () => {
    let fail: (error: Error) => void = () => undefined;
    const dataset = new Promise<never>((_, refuse) => {
      fail = refuse;
    });
    scene.background = { ...scene.background, dataset: () => dataset };
    await show(<DatasetInUse />);
    expect(text()).toContain('Loading…');
    fail(new Error('disk'));
    await settle();
    expect(text()).not.toContain('Loading…');
    expect(text()).toContain('could not be read');
  });

  test.each([
    ['a switch', () => click('Also mark well-known names'), { markWellKnown: true }],
    ['a kind', () => click('Country'), { kinds: expect.not.arrayContaining(['country']) }],
    [
      'a way to run',
      () =>
        click(
          'Only when I clickNothing runs by itself. Search, or have one page read, from the toolbar.',
        ),
      { siteMode: 'click' },
    ],
    ['a paused site', () => click('Remove bank.example'), { pausedSites: [] }],
    ['a known entity', () => click('Remove Mara Ellison'), { known: [] }],
    ['a choice', () => choose('Colours', 'dark'), { theme: 'dark' }],
  ])('keep %s at once', async (_, act, expected) => {
    scene.settings = { siteMode: 'all', pausedSites: ['bank.example'], known: ['mara-ellison'] };
    await show(<Live Page={Options} />);
    await act();
    expect(scene.settings).toMatchObject(expected);
  });

  test('keep the focus in a list of which something was removed, to its last', async () => {
    scene.settings = { siteMode: 'all', pausedSites: ['a.example', 'b.example'] };
    await show(<Live Page={Options} />);
    const focused = () => document.activeElement?.getAttribute('aria-label');
    const remove = async (host: string) => {
      const button = all('button').find((one) => one.ariaLabel === `Remove ${host}`);
      button?.focus();
      await click(`Remove ${host}`);
      await settle();
    };
    await remove('b.example');
    expect(focused()).toBe('Remove a.example');
    await remove('a.example');
    expect(document.activeElement?.textContent).toContain('Paused sites');
    expect(document.activeElement?.matches('[tabindex="-1"]')).toBe(true);
  });

  test('keep the focus on what was pressed, though there is nothing more to press', async () => {
    await show(<Live Page={Options} />);
    const [add] = all('[data-pack=parties] button');
    add?.focus();
    const what = { type: 'pack', pack: 'parties', country: 'US' } as const;
    const sources = SOURCES.sources.map((one) =>
      one.id === 'pack-parties-fr' ? { ...one, what } : one,
    );
    scene.background = { ...scene.background, sources: () => ({ ...SOURCES, sources }) };
    await click('Add Political parties');
    await browser.storage.session.set({ dataChanged: {} });
    await vi.waitFor(async () => {
      await settle();
      expect(add?.getAttribute('aria-label')).toBe('Added: Political parties');
    });
    expect(add?.matches(':disabled')).toBe(false);
    scene.asked.length = 0;
    add?.click();
    expect(scene.asked).toEqual([]);
  });

  test('keep the focus by own entries where the form for one is closed', async () => {
    await show(<Live Page={Options} />);
    await click('Add an entry');
    expect(document.activeElement).toBe(all('#own form input')[0]);
    await click('Cancel');
    await settle();
    expect(document.activeElement?.textContent).toBe('Add an entry');
  });

  test.each([
    ['says that the dataset is built anew where own entries are marked', true],
    ['says nothing of that where they are not', false],
  ])('removing an own entry %s', async (_, marks) => {
    let finish: () => void = () => undefined;
    const removed = new Promise<object>((done) => {
      finish = () => done({});
    });
    scene.background = {
      ...scene.background,
      own: () => ({ readable: true, writable: true, entries: [OWN], marks }),
      removeOwn: () => removed,
    };
    await show(<Live Page={Options} />);
    const says = () => all('[data-own] [role=status]')[0]?.textContent;
    await click('Remove Quentin Rothenfeld');
    expect(says()).toBe(marks ? 'Building the new dataset …' : '');
    scene.asked.length = 0;
    await click('Remove Quentin Rothenfeld');
    expect(scene.asked).toEqual([]);
    finish();
    await settle();
    expect(says()).toBe('');
    expect(text()).toContain('“Quentin Rothenfeld” is removed.');
  });

  test('take the entries of a file out again', async () => {
    scene.background = {
      ...scene.background,
      exportOwn: () => ({ text: 'all before' }),
      importOwn: () => ({ ids: ['own-7', 'own-8'], problem: null, most: null }),
    };
    await show(<Live Page={Options} />);
    const [field] = all('#own input[type=file]') as HTMLInputElement[]; // what the selector asks for
    Object.defineProperty(field, 'files', { value: [new File(['name'], 'wrong.csv')] });
    act(() => void field?.dispatchEvent(new Event('change', { bubbles: true })));
    await vi.waitFor(() => expect(text()).toContain('Entries brought in: 2'));
    await click('Take them out again');
    expect(scene.asked).toContainEqual([
      'takeBackOwn',
      { ids: ['own-7', 'own-8'], before: 'all before' },
    ]);
    expect(text()).toContain('They are taken out; what they had replaced is back.');
    // The button that was pressed is gone.
    expect(document.activeElement?.matches('#own > p[role=status]')).toBe(true);
    expect(text()).not.toContain('Take them out again');
  });

  test('take the name of what an own entry adds to, where none is given', async () => {
    const put: { name: string; about: string | null }[] = [];
    scene.background = {
      ...scene.background,
      putOwn: (draft) => {
        put.push(draft);
        return { fault: null };
      },
    };
    await show(<Live Page={Options} />);
    await click('Add an entry');
    const [find] = all('#own form input') as HTMLInputElement[]; // what the selector asks for
    act(() => {
      if (find) find.value = 'mara';
      find?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle();
    await click('Pick: Mara Ellison');
    act(() => {
      all('#own form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    });
    await settle();
    expect(put).toMatchObject([{ name: 'Mara Ellison', about: 'mara-ellison' }]);
  });

  test('list what an own entry may add to by the newest search, whichever is answered last', async () => {
    const quick = scene.background.search;
    const search: typeof quick = async (request, sender) => {
      if (request.query === 'h') await new Promise((resolve) => setTimeout(resolve, 30));
      return quick(request, sender);
    };
    scene.background = { ...scene.background, search };
    await show(<Live Page={Options} />);
    await click('Add an entry');
    for (const words of ['h', 'mara']) {
      const [find] = all('#own form input') as HTMLInputElement[]; // what the selector asks for
      act(() => {
        if (find) find.value = words;
        find?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
    await settle();
    expect(all('#own form li bdi').map((each) => each.textContent)).toEqual([
      'Mara Ellison',
      'Mara Ellison (poet)',
    ]);
  });

  test('keep the focus in the form where what an own entry adds to is picked, or picked no more', async () => {
    await show(<Live Page={Options} />);
    await click('Add an entry');
    const fields = () => all('#own form input') as HTMLInputElement[]; // what the selector asks for
    const look = async (query: string) => {
      const [find] = fields();
      act(() => {
        if (find) find.value = query;
        find?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
    };
    await look('mara');
    await click('Pick: Mara Ellison');
    expect(document.activeElement).toBe(fields()[0]);
    expect(fields()[0]?.value).toBe('Mara Ellison');
    await click('Make it an entry of its own');
    expect(document.activeElement).toBe(fields()[0]);
    // Who picked the wrong one does not give its name to the next.
    expect(fields()[1]?.value).toBe('');
    await look('harbour');
    await click('Pick: Harbour Safety Board');
    expect(fields()[0]?.value).toBe('Harbour Safety Board');
  });

  test('say how many there are to pick from, and where there is none', async () => {
    await show(<Live Page={Options} />);
    await click('Add an entry');
    const [find] = all('#own form input') as HTMLInputElement[]; // what the selector asks for
    const said = async (query: string) => {
      act(() => {
        if (find) find.value = query;
        find?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
      return all('#own form [role=status]')[0]?.textContent;
    };
    const isSeen = () => all('#own form [role=status]')[0]?.className === 'hint';
    expect([await said('harbour'), isSeen()]).toEqual(['1 result', false]);
    expect([await said('xyzzy'), isSeen()]).toEqual(['Nothing found for “xyzzy”.', true]);
    expect(await said('')).toBe('');
  });

  test('change the own entry that is asked for last', async () => {
    const entries = [OWN, { ...OWN, id: 'own-8', name: 'Zora Lindqvist' }];
    scene.background = {
      ...scene.background,
      own: () => ({ entries, marks: false, readable: true, writable: true }),
    };
    await show(<Live Page={Options} />);
    const name = () => (all('#own form input[required]')[0] as HTMLInputElement).value;
    for (const each of ['Quentin Rothenfeld', 'Zora Lindqvist']) {
      await click(`Change ${each}`);
      expect(name()).toBe(each);
    }
  });

  test('say nothing of who is known where nobody is, and of sites picked where all are read', async () => {
    await show(<Live Page={Options} />);
    const said = () =>
      ['These are no longer marked', 'Sites you picked'].map((words) => text().includes(words));
    expect(said()).toEqual([false, false]);
    scene.settings = {};
    await browser.storage.local.set({
      settings: { siteMode: 'list', known: ['mara-ellison'] },
    });
    await settle();
    expect(said()).toEqual([true, true]);
  });

  test('say that the dataset is built anew only while an own entry is kept', async () => {
    scene.background = {
      ...scene.background,
      own: () => ({ entries: [], marks: true, readable: true, writable: true }),
    };
    await show(<Live Page={Options} />);
    await click('Add an entry');
    expect(all('#own .state')).toEqual([]);
  });

  test('keep an own entry once, however often it is saved while that takes its time', async () => {
    let kept = 0;
    let answer: (() => void) | undefined;
    scene.background = {
      ...scene.background,
      putOwn: () => {
        kept++;
        return new Promise((done) => {
          answer = () => done({ fault: null });
        });
      },
    };
    await show(<Live Page={Options} />);
    await click('Add an entry');
    const [, name] = all('#own form input') as HTMLInputElement[]; // what the selector asks for
    act(() => {
      if (name) name.value = 'Odile Rothenfeld';
      name?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const save = async () => {
      act(() => {
        all('#own form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
      });
      await settle();
    };
    await save();
    expect(all('#own form [type=submit]')[0]?.getAttribute('aria-disabled')).toBe('true');
    await save();
    expect(kept).toBe(1);
    answer?.();
    await vi.waitFor(() => expect(all('#own form')).toEqual([]));
  });

  test('say of an own entry which field breaks a rule, beside it and beside no other', async () => {
    scene.background = { ...scene.background, putOwn: () => ({ fault: 'url' }) };
    await show(<Live Page={Options} />);
    await click('Add an entry');
    act(() => {
      all('#own form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    });
    await settle();
    const marked = all('#own form [aria-invalid=true]');
    expect(marked.map((one) => one.closest('.setting')?.textContent)).toEqual([
      'AddressAn address begins with http:// or https:// and has no user name in it.',
    ]);
    expect(all('#own [role=alert]').length).toBe(1);
    scene.background = { ...scene.background, putOwn: () => ({ fault: 'many' }) };
    act(() => {
      all('#own form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    });
    await settle();
    expect(all('#own form [aria-invalid=true]')).toEqual([]);
    expect(all('#own [role=alert]').map((one) => one.textContent)).toEqual([
      'No more entries can be kept: there are 5,000.',
    ]);
  });

  test('put an own entry back that was removed by mistake', async () => {
    const entry = {
      id: 'own-1',
      about: null,
      kind: 'person',
      name: 'Odile Rothenfeld',
      otherNames: ['O. R.'],
      note: 'Call back.',
      url: null,
      changed: '2026-11-21T10:00:00.000Z',
    } as const;
    let entries: readonly OwnEntry[] = [entry];
    const put: unknown[] = [];
    scene.background = {
      ...scene.background,
      own: () => ({ entries, marks: false, readable: true, writable: true }),
      removeOwn: () => {
        entries = [];
        return {};
      },
      putOwn: (draft) => {
        put.push(draft);
        entries = [entry];
        return { fault: null };
      },
    };
    await show(<Live Page={Options} />);
    await click('Remove Odile Rothenfeld');
    await browser.storage.session.set({ dataChanged: {} });
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Put it back'));
    expect(text()).toContain('“Odile Rothenfeld” is removed.');
    await click('Put it back');
    const { changed, ...draft } = entry;
    expect(put).toEqual([draft]);
    await vi.waitFor(() => expect(text()).not.toContain('is removed.'));
    expect(document.activeElement?.textContent).toBe('Add an entry');
  });

  test('show where a feed is read from, whatever it calls itself, with a host of look-alike letters in ASCII', async () => {
    const known = { title: 'Wikidata', version: '2026.11.20.1', sha256: 'f', key: null };
    const what = { type: 'feed', url: 'https://wikіdata.example/index.json', known } as const;
    const sources = SOURCES.sources.map((one) => (one.id === 'feed-1' ? { ...one, what } : one));
    scene.background = { ...scene.background, sources: () => ({ ...SOURCES, sources }) };
    await show(<Live Page={Options} />);
    const [row] = all('[data-source=feed-1]');
    expect(row?.textContent).toContain('Wikidata');
    expect(row?.textContent).toContain('https://xn--wikdata-tog.example/index.json');
  });

  test('say aloud that a refresh has come to another step, and not each of its records', async () => {
    const at = (step: 'fetch' | 'build', done: number) => {
      const sources = SOURCES.sources.map((source) =>
        source.progress ? { ...source, progress: { step, done, total: 200 } } : source,
      );
      const answer = { ...SOURCES, sources, requests: { 'pack-heads': done } };
      scene.background = { ...scene.background, sources: () => answer };
    };
    const saying = async (words: string) => {
      await browser.storage.session.set({ dataChanged: {} });
      await vi.waitFor(async () => {
        await settle();
        expect(text()).toContain(` ${words}`);
      });
    };
    const aloud = () => all('[role=status], [aria-live]').map((live) => live.textContent);
    at('fetch', 50);
    await show(<Live Page={Options} />);
    const before = aloud();
    expect(text()).toContain('50 of 200');
    at('fetch', 100);
    await saying('100 of 200');
    expect(aloud()).toEqual(before);
    at('build', 0);
    await saying('0 of 200');
    expect(aloud()).not.toEqual(before);
  });

  test('say who is known, though one of them be nobody whom a message may ask for', async () => {
    const { card } = scene.background;
    scene.background = {
      ...scene.background,
      card: (request, context) => {
        if (request.id === 'NoId!') throw new Error('card: not the shape of its request');
        return card(request, context);
      },
    };
    scene.settings = { siteMode: 'all', known: ['mara-ellison', 'NoId!'] };
    await show(<Live Page={Options} />);
    expect(text()).toContain('NoId!');
    expect(text()).not.toContain('mara-ellison');
  });

  test('ask for hundreds who are known twenty at once, so that pages are answered between', async () => {
    let waiting = 0;
    let most = 0;
    scene.background = {
      ...scene.background,
      card: async () => {
        most = Math.max(most, ++waiting);
        await new Promise((later) => setTimeout(later));
        waiting--;
        return { entity: null };
      },
    };
    const known = Array.from({ length: 45 }, (_, i) => `entity-${i}`);
    scene.settings = { siteMode: 'all', known };
    await show(<Live Page={Options} />);
    const asked = () => scene.asked.filter(([kind]) => kind === 'card').length;
    await vi.waitUntil(() => asked() === known.length);
    expect(most).toBe(20);
  });

  test.each([
    ['words of a setting', 'WAIT before opens', ['Reading'], ['Wait before a card opens']],
    ['words in no setting', 'xyzzy', [], []],
    ['nothing', '', 'all', 'all'],
  ] as const)('are found by %s', async (_, wanted, sections, labels) => {
    await show(<Live Page={Options} />);
    const field = all('input[type=search]')[0] as HTMLInputElement; // as selected
    field.value = wanted;
    act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    const seen = (selector: string) => all(selector).filter((each) => !each.closest('[hidden]'));
    if (sections === 'all') {
      expect(seen('section.block')).toEqual(all('section.block'));
      expect(text()).not.toContain('No setting says that.');
      return;
    }
    expect(seen('section.block h2').map((each) => each.textContent)).toEqual(sections);
    expect(seen('.setting').map((each) => each.textContent)).toEqual(
      labels.map((label) => expect.stringContaining(label)),
    );
    expect(text().includes('No setting says that.')).toBe(!sections.length);
  });

  test('tell which keys do what, as the browser has them, and lead to where they are changed', async () => {
    await show(<Live Page={Options} />);
    for (const words of ['next marked nameAlt+Shift+.', 'off or onno keys yet'])
      expect(text()).toContain(words);
    const { getAll } = browser.commands;
    browser.commands.getAll = async () => [{ name: 'next-mark', shortcut: 'Alt+N' }];
    dispatchEvent(new Event('focus'));
    await settle();
    browser.commands.getAll = getAll;
    expect(text()).toContain('next marked nameAlt+N');
    await click('Change the keys');
    expect(scene.asked).toContainEqual(['openShortcutSettings', null]);
    await show(<Live Page={Welcome} />);
    expect(text()).toContain('Alt+Shift+. takes you to the next marked name and Alt+Shift+, to');
  });

  test('ask the browser for every site, and change nothing where it refuses', async () => {
    Object.assign(scene, { granted: false, grants: false, settings: { siteMode: 'click' } });
    await show(<Live Page={Welcome} />);
    all('.mode')[0]?.click();
    await vi.waitFor(() => expect(text()).toContain('nothing has changed'));
    expect(scene.settings).toEqual({ siteMode: 'click' });
    expect(scene.asked).toContainEqual(['permissions', { origins: ['http://*/*', 'https://*/*'] }]);
  });
});

describe('a backup', () => {
  test('brings back what was saved', () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark', known: ['interpol'] } as const;
    expect(readBackup(writeBackup(settings))).toEqual(settings);
  });

  test.each([
    ['no JSON', 'hello'],
    ['JSON of something else', '{"settings":{}}'],
    ['nothing', ''],
    ['null', 'null'],
  ])('is refused where the file holds %s', (_, words) => {
    expect(readBackup(words)).toBeUndefined();
  });

  test('is taken back where it was the wrong one', async () => {
    scene.settings = { siteMode: 'all', theme: 'light', known: ['mara-ellison'] };
    await show(<Live Page={Options} />);
    const [field] = all('input[type=file][accept=".json,application/json"]');
    const other = { ...DEFAULT_SETTINGS, theme: 'dark' } as const;
    const files = [new File([writeBackup(other)], 'settings.json')];
    Object.defineProperty(field, 'files', { value: files });
    act(() => {
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await vi.waitFor(() => expect(scene.settings).toMatchObject({ theme: 'dark', known: [] }));
    await settle();
    scene.full = true;
    await click('Take the former settings again');
    expect(text()).toContain('The browser could not store this.');
    scene.full = false;
    await click('Take the former settings again');
    expect(scene.settings).toMatchObject({ theme: 'light', known: ['mara-ellison'] });
    await settle();
    expect(text()).not.toContain('Take the former settings again');
    expect(text()).toContain('Your settings are back.');
  });

  test('with misshapen settings brings back defaults for those', () => {
    const words = '{"format":"backgrounder-settings","settings":{"theme":"pink","badge":false}}';
    expect(readBackup(words)).toEqual(parseSettings({ badge: false }));
  });
});

describe('the welcome page', () => {
  test('opens the real card of a name in its paragraph', async () => {
    scene.background = {
      ...scene.background,
      card: ({ id }) => ({
        entity: {
          id,
          kind: 'organization',
          caption: `Card of ${id}`,
          ids: { wikidata: null, enwiki: null },
          familiarity: 'common',
          names: [],
          summary: { text: 'An example.', asOf: '2026' },
          statements: [],
          sources: {},
          lastVerified: '2026',
        },
      }),
    };
    await show(<Live Page={Welcome} />);
    await click('Interpol');
    expect(all('[role=dialog] h2').map((each) => each.textContent)).toEqual(['Card of interpol']);
    expect(text()).toContain('On 25 Nov 2021, when this was published');
    // A click without a pointer is the keyboard's: the focus is in the card, and goes back after.
    expect(document.activeElement?.textContent).toBe('Card of interpol');
    await click('Close');
    expect(document.activeElement?.textContent).toBe('Interpol');
    expect(all('[role=dialog]')).toEqual([]);
  });
});
