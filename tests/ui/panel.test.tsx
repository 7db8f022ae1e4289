// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { parseSettings } from '../../src/settings';
import { asCsv, asJson, asMarkdown, type Export } from '../../src/sidepanel/export-cast';
import { SidePanel } from '../../src/sidepanel/SidePanel';
import { tiesAmong } from '../../src/sidepanel/ties-among';
import { bare, board, CAST, mara, PUBLISHED } from './entities';
import { scene, switchTab } from './fake-browser';
import { plain } from './plain';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click } = stage();

const open = () => show(<SidePanel settings={parseSettings(scene.settings)} />);

describe('the side panel', () => {
  test('lists who is on the page and who is tied to whom', async () => {
    await open();
    expect(all('.cast .who')).toHaveLength(6);
    expect(all('.arc-name').map((each) => each.textContent)).toEqual([
      'Mara Ellison',
      'Harbour Safety Board',
    ]);
    expect(all('.arc')).toHaveLength(1);
  });

  test('says how somebody is tied when their name has the focus', async () => {
    await open();
    all('.arc-name')[1]?.focus();
    await vi.waitFor(() =>
      expect(all('.ties-of li').map((each) => plain(each.textContent))).toEqual([
        'Mara Ellison and Harbour Safety Board – Office: Director of the Harbour Safety Board (since 2 Apr 2019)',
      ]),
    );
  });

  test('opens a card and leads back', async () => {
    await open();
    await click('Ballast rule');
    expect(text()).toContain('The dataset says nothing about this day.');
    await click('Back');
    expect(text()).toContain('Who is tied to whom');
    expect(document.activeElement?.textContent).toBe('Ballast rule');
  });

  const inView = () => all('.in-view .who').map((each) => each.textContent);

  test('marks who is named in the part of the page now seen, for the eye and the ear', async () => {
    if (scene.page) scene.page = { ...scene.page, inView: () => ({ entities: ['mara-ellison'] }) };
    await open();
    expect(inView()).toEqual(['Mara Ellisonin view now']);
    if (scene.page) scene.page = { ...scene.page, inView: () => ({ entities: ['harbour-board'] }) };
    await vi.waitFor(() => expect(inView()).toEqual(['Harbour Safety Boardin view now']));
  });

  test('does not ask where the page is while nobody sees the panel', async () => {
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await open();
    expect(scene.asked.map(([kind]) => kind)).not.toContain('inView');
    hidden.mockReturnValue('visible');
    await vi.waitFor(() => expect(scene.asked.map(([kind]) => kind)).toContain('inView'));
    hidden.mockRestore();
  });

  test('shows the page in front, though the one before it is read as of another day only now', async () => {
    const { page } = scene;
    let answer = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    if (page) scene.page = { ...page, date: (...asked) => late.then(() => page.date(...asked)) };
    await open();
    await click('Change the date');
    await click('Today');
    switchTab({ tabUrl: 'https://other.example/', page: undefined });
    await settle();
    await settle();
    expect(text()).not.toContain('Mara Ellison');
    answer();
    await settle();
    expect(text()).not.toContain('Mara Ellison');
  });

  test('lists who a page names later, and of another article on it', async () => {
    const page = scene.page;
    if (!page) throw new Error('no page');
    const cast = (members: typeof CAST) => () => ({
      published: PUBLISHED,
      asOf: PUBLISHED.day,
      members,
    });
    scene.page = { ...page, cast: cast(CAST.slice(0, 1)) };
    await open();
    const listed = () => all('.cast .who').map((each) => each.textContent);
    expect(listed()).toEqual(['Mara Ellison']);
    const drawn = all('.cast')[0];
    scene.page = { ...page, cast: cast(CAST.slice(0, 2)) };
    const soon = { timeout: 3_000 };
    await vi.waitFor(
      () => expect(listed()).toEqual(['Mara Ellison', 'Harbour Safety Board']),
      soon,
    );
    expect(all('.cast')[0]).toBe(drawn);
    // Another article on the same page.
    scene.page = { ...page, cast: cast(CAST.slice(1, 2)) };
    await vi.waitFor(() => expect(listed()).toEqual(['Harbour Safety Board']), soon);
  });

  test('reads a card as of today, also after midnight, where there is no page in front any more', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 23, 59) });
    try {
      await open();
      await click('Ballast rule');
      vi.setSystemTime(new Date(2026, 10, 23, 0, 1));
      switchTab({ tabUrl: undefined, page: undefined });
      await settle();
      await settle();
      expect(text()).toContain('As of today');
    } finally {
      vi.useRealTimers();
    }
  });

  test('stays where it has the page loaded anew', async () => {
    const closed = vi.spyOn(window, 'close').mockImplementation(() => {});
    scene.page = undefined;
    await open();
    await click('Reload the page');
    expect(scene.asked.map(([kind]) => kind)).toContain('reload');
    expect(closed).not.toHaveBeenCalled();
    closed.mockRestore();
  });

  test('switches a paused site on again', async () => {
    Object.assign(scene, { page: undefined, settings: { pausedSites: ['news.example'] } });
    await open();
    expect(text()).toContain('Paused on news.example.');
    await click('Always read news.example');
    expect(scene.settings).toMatchObject({ pausedSites: [] });
  });

  test.each([
    ['asks for the toolbar', false, 'Open Backgrounder from the toolbar to read it.'],
    ['names what is not read where every site is allowed', true, 'cannot read this page'],
  ])('%s where the browser does not say which page it is', async (_, granted, expected) => {
    Object.assign(scene, { tabUrl: undefined, page: undefined, granted });
    await open();
    expect(text()).toContain(expected);
  });
});

describe('ties among those on a page', () => {
  test.each([
    ['is one for a pair, whichever record tells it', [board, mara], '2021-11-25', [[0, 1]]],
    ['keeps what was over by then', [mara, board], '2025-01-01', [[0, 1]]],
    ['leaves out what had not begun', [mara, board], '2018-01-01', []],
    ['is none for those who have none', [bare, board], '2021-11-25', []],
  ])('%s', (_, onPage, day, expected) => {
    expect(tiesAmong(onPage, day).map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

describe('a saved list', () => {
  const evil = { ...bare, caption: '=HYPERLINK("x"), *y*' };
  const onPage = [mara, board, evil];
  const what: Export = {
    cast: {
      published: PUBLISHED,
      asOf: PUBLISHED.day,
      members: onPage.map(({ id, kind, caption }) => ({
        id,
        kind,
        caption,
        mentions: 2,
        words: caption,
      })),
    },
    onPage,
    ties: tiesAmong(onPage, PUBLISHED.day),
    dataset: '2026.11.21.1',
  };

  test('in Markdown names everybody and their ties', () => {
    expect(asMarkdown(what).split('\n')).toEqual([
      '# Who is on this page, as of 25 Nov 2021',
      '',
      `- **Mara Ellison** (Person): ${mara.summary.text}`,
      `- **Harbour Safety Board** (Government body): ${board.summary.text}`,
      `- **=HYPERLINK("x"), \\*y\\*** (Concept): ${bare.summary.text}`,
      '',
      '- Mara Ellison and Harbour Safety Board – Office: Director of the Harbour Safety Board (since 2 Apr 2019)',
      '',
      'Backgrounder, dataset 2026.11.21.1',
      '',
    ]);
  });

  test('in CSV has a row for each, and nothing a spreadsheet would compute', () => {
    expect(asCsv(what).split('\r\n')).toEqual([
      'id,kind,caption,mentions,summary',
      `mara-ellison,person,Mara Ellison,2,${mara.summary.text}`,
      `harbour-board,government-body,Harbour Safety Board,2,${board.summary.text}`,
      `bare,concept,"'=HYPERLINK(""x""), *y*",2,${bare.summary.text}`,
      '',
    ]);
  });

  test('in JSON keeps the statements that tie them', () => {
    expect(JSON.parse(asJson(what))).toMatchObject({
      dataset: '2026.11.21.1',
      asOf: '2021-11-25',
      members: [{ id: 'mara-ellison' }, { id: 'harbour-board' }, { id: 'bare' }],
      ties: [
        { from: 'mara-ellison', to: 'harbour-board', statement: { property: 'position-held' } },
      ],
    });
  });
});
