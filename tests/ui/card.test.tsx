// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Day } from '../../src/model/date';
import type { Property } from '../../src/model/property';
import { cardFacts } from '../../src/ui/card/card-facts';
import { EntityCard } from '../../src/ui/card/EntityCard';
import { tiesOnPage } from '../../src/ui/card/ties';
import { type Case, cardProps } from './cases';
import { board, TODAY } from './entities';
import { resetScene, scene } from './fake-browser';
import { plain } from './plain';

vi.mock('../../src/browser', () => import('./fake-browser'));

let root: HTMLElement;
beforeEach(() => {
  resetScene();
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Renders a case, with some actions watched. */
function show(name: Case, actions: object = {}) {
  const props = cardProps(name);
  act(() => render(<EntityCard {...props} actions={{ ...props.actions, ...actions }} />, root));
}

function click(words: string) {
  const button = [...root.querySelectorAll('button')].find(
    (each) => each.textContent === words || each.getAttribute('aria-label') === words,
  );
  if (!button) throw new Error(`no button says ${words}`);
  act(() => button.click());
}

const said = () => plain(root.textContent);

/** Label and value of each statement shown, in order. */
function statements(within = '.then > .statements') {
  return [...root.querySelectorAll(`${within} > div`)].flatMap((group) =>
    [...group.querySelectorAll('dd')].map(
      (value) => `${group.querySelector('dt')?.textContent}: ${plain(value.textContent)}`,
    ),
  );
}

describe('a card says', () => {
  test.each<[string, Case, string[]]>([
    ['the day of publication', 'plain', ['On 25 Nov 2021, when this was published']],
    ['that a page has no date', 'undated', ['As of today; no date found on this page']],
    ['the day the reader chose', 'chosen', ['On 6 May 2013, the day you chose']],
    ['what kind of thing it is', 'plain', ['Harbour Safety Board', 'Government body']],
    ['how old its summary is', 'plain', ['ships. (as of Oct 2026)']],
    [
      'who claims a thing and what is answered',
      'disputed',
      [
        'according to the prosecutor of Eastmark',
        'Response: he says the papers were genuine',
        'disputed',
      ],
    ],
    [
      'why a surname is read as somebody',
      'surname',
      [
        '“Ellison” is read as Mara Ellison because the full name, Mara Ellison, stands earlier on the page and the page also names Harbour Safety Board.',
      ],
    ],
    [
      'that it does not know who is meant',
      'ambiguous',
      ['“Ellison” can mean more than one here', 'Mara Ellison (poet)'],
    ],
    [
      'how it is tied to others on the page',
      'plain',
      ['Mara EllisonOffice: Director of the Harbour Safety Board (since 2 Apr 2019)'],
    ],
    [
      'who published a source, where and when, and whether anybody has checked it',
      'changed',
      [
        'The Eastmark Courier courier.example 2 Apr 2019 news archived copy checked on 2 Nov 2026',
        'Amtsblatt gazette.example Sept 2024 German primary source not checked yet',
      ],
    ],
    ['which dataset speaks, and which layer', 'bare', ['Dataset 2026.11.21.1, written by hand.']],
    ['that nothing is known of the day', 'bare', ['The dataset says nothing about this day.']],
  ])('%s', (_, name, expected) => {
    show(name);
    if (said().includes('All sources')) click('All sources (3)');
    for (const words of expected) expect(said()).toContain(words);
  });
});

test('what a feed adds to a record of ours says whose it is, and a record of a feed says so once', () => {
  const props = cardProps('changed');
  const [first, ...rest] = props.entity.statements;
  if (!first) throw new Error('nothing is said');
  const added = { ...first, layer: 'feed', origin: 'Harbour Watch' } as const;
  const draw = (entity: typeof props.entity) =>
    act(() => render(<EntityCard {...props} onPage={[]} entity={entity} />, root));
  draw({ ...props.entity, statements: [added, ...rest] });
  expect(statements()[0]).toContain('from the feed Harbour Watch');
  expect(said().match(/Harbour Watch/g)).toHaveLength(1);
  const origin = added.origin;
  draw({
    ...props.entity,
    layer: 'feed',
    origin,
    statements: [added, { ...added, value: 'Mayor' }],
  });
  expect(plain(root.querySelector('.kind')?.textContent ?? '')).toBe(
    'Person · from the feed Harbour Watch',
  );
  expect(said().match(/Harbour Watch/g)).toHaveLength(1);
});

test('another reading says who it is where its caption does not', () => {
  const readings = () => plain(root.querySelector('.readings')?.textContent ?? '');
  show('ambiguous');
  expect(readings()).toBe('Other readingsMara Ellison (poet) Person');
  const props = cardProps('ambiguous');
  const [reading] = props.readings ?? [];
  if (!reading) throw new Error('the fixture has lost its reading');
  const sameName = { ...reading, caption: props.entity.caption };
  act(() => render(<EntityCard {...props} readings={[sameName]} />, root));
  expect(readings()).toBe(
    'Other readingsMara Ellison PersonMara Ellison (poet) is made up for this test.',
  );
});

test('an entry of the reader’s own is told as theirs: without a day, and nothing to cite or to report', () => {
  show('own');
  expect(said()).toBe(
    'Odile RothenfeldPersonHarbour pilot; call back on Mondays. (as of 20 Nov 2026)' +
      'Address: notes.exampleFrom your own entries, last changed on 20 Nov 2026.I know this one',
  );
});

test('an entry of the reader’s own keeps its own direction, ours is written from the left', () => {
  const direction = () => root.querySelector('.summary bdi')?.getAttribute('dir');
  show('own');
  expect(direction()).toBeNull();
  show('plain');
  expect(direction()).toBe('ltr');
});

test('a note of the reader’s own stands apart from what the dataset says, and is in no citation', () => {
  const copied: string[] = [];
  const copy = async (words: string) => copied.push(words) > 0;
  const props = cardProps('noted');
  // Today, when the note was already written.
  act(() =>
    render(<EntityCard {...props} asOf={TODAY} actions={{ ...props.actions, copy }} />, root),
  );
  expect(said()).toContain('Your note: Ask about the second audit. (as of 20 Nov 2026)');
  expect(statements()).toEqual(['Members: 1,204 as of Jun 20211', 'Founded: Sept 19531']);
  click('Copy citation');
  for (const form of ['Plain text', 'Markdown', 'CSL-JSON']) click(form);
  expect(copied).toHaveLength(3);
  expect(copied.join()).not.toContain('audit');
});

test('a screen reader is told which words are English, whatever the language around them', () => {
  show('plain');
  const spoken = [...root.querySelectorAll('dd > bdi')].map((each) => [
    plain(each.textContent),
    each.getAttribute('lang'),
  ]);
  expect(spoken).toEqual([
    ['1,204', null],
    ['Sept 1953', null],
  ]);
  show('surname');
  expect(root.querySelector('.summary bdi')?.getAttribute('lang')).toBe('en');
  expect(root.querySelector('dd bdi')?.getAttribute('lang')).toBe('en');
});

describe('the statements of a card', () => {
  test.each<[string, Case, string[]]>([
    [
      'are those of the day, without an end that lay ahead',
      'changed',
      [
        'Office: Director of the Harbour Safety Board since 2 Apr 201912',
        'Member of: Institute of Marine Engineers since 20112',
        'Born: Port Lorne 19742',
      ],
    ],
    [
      'are those of today on a page without a date',
      'undated',
      [
        'Office: Member of the parliament of Eastmark from 15 Sept 2024; not confirmed since1',
        'Member of: Institute of Marine Engineers since 20112',
        'Born: Port Lorne 19742',
      ],
    ],
    [
      'never tell a withdrawn one as true',
      'disputed',
      [
        'Wanted by: the police of Port Lorne as of Oct 20211according to the Courier',
        'Accused of: selling forged inspection papers Mar 2020 disputed1according to the prosecutor of EastmarkResponse: he says the papers were genuine',
      ],
    ],
    [
      'write dates and numbers as readers do',
      'plain',
      ['Members: 1,204 as of Jun 20211', 'Founded: Sept 19531'],
    ],
  ])('%s', (_, name, expected) => {
    show(name);
    expect(statements()).toEqual(expected);
  });

  test('that have changed open behind a chip, the latest first, and only where one has', () => {
    show('plain');
    expect(said()).not.toContain('Changed since');
    show('changed');
    expect(statements('.changed-body > .statements')).toEqual([]);
    click('Changed since');
    expect(statements('.changed-body > .statements')).toEqual([
      'Office: Member of the parliament of Eastmark from 15 Sept 2024; not confirmed since3',
      'Office: Director of the Harbour Safety Board 2 Apr 2019 – Jun 202412',
    ]);
  });

  test('bring their own sources with them when they open', () => {
    const listed = () =>
      [...root.querySelectorAll('.source .link[id]')].map((each) => each.textContent);
    show('changed');
    expect(listed()).toEqual(['Harbour board names a new head', 'Our directors']);
    click('Changed since');
    expect(listed()).toHaveLength(3);
    click('Changed since');
    click('All sources (3)');
    expect(listed()).toHaveLength(3);
  });

  test('number their sources in the order of citing, and a number leads to its source', () => {
    show('changed');
    click('Source 2: Harbour Safety Board');
    expect(document.activeElement?.textContent).toBe('Our directors');
    const pointed = [...root.querySelectorAll('.source.pointed')].map((one) => one.textContent);
    expect(pointed).toEqual([expect.stringContaining('Our directors')]);
  });
});

test('a card that has nothing for its day has no more of it, but something for other days', () => {
  const props = cardProps('plain');
  const later = { property: 'position-held', value: 'Clerk', asOf: '2024-04' } as const;
  const statements = [{ ...later, sources: [] }];
  const entity = { ...props.entity, statements };
  act(() => render(<EntityCard {...props} entity={entity} />, root));
  expect(said()).toContain('The dataset says nothing about this day.For other days (1)');
});

describe('to a screen reader a card', () => {
  test('has links where a page opens, and buttons where something is done', () => {
    show('changed');
    const links = [...root.querySelectorAll('[role=link]')];
    expect(links.map((each) => each.getAttribute('aria-label') ?? each.textContent)).toEqual([
      'Harbour board names a new head',
      'archived copy: Harbour board names a new head',
      'Our directors',
      'Official site: mara.example',
    ]);
  });

  test('tells the dataset’s own words from ours, for a voice of each language', () => {
    show('disputed');
    const english = [...root.querySelectorAll('.aside [lang=en]')].map((each) => each.textContent);
    expect(english).toContain('the prosecutor of Eastmark');
    expect(english).toContain('he says the papers were genuine');
    expect(said()).toContain('according to the prosecutor of EastmarkResponse: he says');
    show('changed');
    expect(root.querySelector('.ties [lang=en]')?.textContent).toBe(
      'Director of the Harbour Safety Board',
    );
  });

  test('says for which day it speaks when another is chosen', () => {
    show('plain');
    expect(root.querySelector('[aria-live]')).toBeNull();
    click('Change the date');
    const heading = root.querySelector('[aria-live=polite]');
    expect(heading?.textContent).toContain('when this was published');
    const props = cardProps('plain');
    act(() => render(<EntityCard {...props} asOf={'2013-05-06' as Day} />, root));
    expect(root.querySelector('[aria-live=polite]')).toBe(heading);
    expect(plain(heading?.textContent ?? null)).toBe('On 6 May 2013, the day you chose');
  });

  test('says its caption once: the box around it is named by that', () => {
    show('plain');
    expect(root.querySelectorAll('[aria-labelledby=card-caption]')).toHaveLength(0);
  });
});

describe('an action of a card', () => {
  test.each<[string, string, Case, string[], unknown[]]>([
    [
      'opens a source by its key',
      'open',
      'changed',
      ['Our directors'],
      ['mara-ellison', { source: 'board' }],
    ],
    [
      'opens the archived copy',
      'open',
      'changed',
      ['archived copy: Harbour board names a new head'],
      ['mara-ellison', { source: 'courier', archived: true }],
    ],
    [
      'opens the official site',
      'open',
      'changed',
      ['Official site: mara.example'],
      ['mara-ellison', 'site'],
    ],
    ['leads to another entity', 'navigate', 'changed', ['Harbour Safety Board'], ['harbour-board']],
    ['switches the reading', 'choose', 'ambiguous', ['Mara Ellison (poet)'], ['mara-ellison-poet']],
    [
      'says that the reader knows this one',
      'know',
      'plain',
      ['I know this one'],
      ['harbour-board'],
    ],
    ['pins', 'pin', 'plain', ['Keep open'], []],
    ['closes', 'close', 'plain', ['Close'], []],
    [
      'goes back to the day of publication',
      'changeDate',
      'chosen',
      ['Change the date', 'Day of publication'],
      [null],
    ],
    ['reads as of today', 'changeDate', 'plain', ['Change the date', 'Today'], ['2026-11-21']],
  ])('%s', (_, action, name, clicks, expected) => {
    const watch = vi.fn();
    show(name, { [action]: watch });
    for (const words of clicks) click(words);
    expect(watch.mock.calls[0]?.slice(0, expected.length)).toEqual(expected);
  });

  test('is not offered where the host cannot do it', () => {
    const gone = { close: undefined, pin: undefined, know: undefined, changeDate: undefined };
    show('plain', gone);
    const labels = [...root.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    );
    for (const words of ['Close', 'Keep open', 'I know this one', 'Change the date'])
      expect(labels).not.toContain(words);
  });
});

describe('a report', () => {
  test.each([
    ['leaves the address of the page out', false],
    ['adds the address when the reader ticks it', true],
  ])('%s', (_, tick) => {
    const copy = vi.fn(async (_words: string) => true);
    show('changed', { copy });
    click('Something wrong?');
    if (tick) act(() => root.querySelector<HTMLInputElement>('[type=checkbox]')?.click());
    click('Copy text');
    const [words = ''] = copy.mock.calls[0] ?? [];
    expect(words).toContain('Entry: Mara Ellison (mara-ellison)');
    expect(words.includes('https://news.example')).toBe(tick);
  });

  test.each([
    [true, 'Copied'],
    [false, 'The browser did not allow copying.'],
  ])('says what came of copying: %s', async (done, words) => {
    show('changed', { copy: async () => done });
    click('Something wrong?');
    const told = () => root.querySelector('.panel [role=status]')?.textContent;
    expect(told()).toBe('');
    await act(async () => click('Copy text'));
    expect(told()).toBe(words);
    expect(said()).toContain('Nothing is sent. Edit the text, copy it, and pass it on');
  });
});

test('a button that is gone when it has done its work hands the focus on', () => {
  show('changed');
  click('All sources (3)');
  expect(document.activeElement?.textContent).toBe('Ergebnis der Wahl zum Parlament');
  show('chosen', { changeDate: () => show('changed', { changeDate() {} }) });
  click('Change the date');
  click('Day of publication');
  expect(document.activeElement?.getAttribute('type')).toBe('date');
});

test('the button that takes marks away stays, with the focus, to give them back', () => {
  const given = vi.fn();
  show('changed', { know: () => show('changed', { know: undefined, markAgain: given }) });
  const button = [...root.querySelectorAll('button')].find(
    (one) => one.textContent === 'I know this one',
  );
  button?.focus();
  click('I know this one');
  expect(document.activeElement?.textContent).toBe('Mark this one again');
  click('Mark this one again');
  expect(given).toHaveBeenCalledWith('mara-ellison');
});

test('another entity starts with everything folded', () => {
  show('changed');
  click('Changed since');
  show('plain');
  show('changed');
  expect(root.querySelectorAll('.changed-body')).toHaveLength(0);
});

test.each([
  [
    'de',
    [
      'Am 25. Nov. 2021, als dies erschien',
      'Seither geändert',
      'Mitglied bei',
      'seit 2. Apr. 2019',
    ],
  ],
  ['zh-CN', ['2021年11月25日（本文发表当日）', '此后有变化', '所属组织', '自2019年4月2日起']],
])('a card speaks %s', (language, expected) => {
  scene.uiLanguage = language;
  show('changed');
  for (const words of expected) expect(said()).toContain(words);
});

test('names and titles keep their own direction', () => {
  show('rtl');
  expect(root.querySelector('h2 > bdi')?.textContent).toBe('ليلى الهاشمي');
  expect(root.querySelector('.source bdi')?.getAttribute('lang')).toBe('ar');
});

test('a publisher called by its address is named once', () => {
  show('disputed');
  const parts = [...root.querySelectorAll('.source-note > span')].map(({ textContent }) =>
    plain(textContent),
  );
  expect(parts).toEqual(['Courier.example', '30 Oct 2021', 'opinion', 'not checked yet']);
});

test('what is said of a source is apart also where it is copied or read aloud', () => {
  show('disputed');
  expect(plain(root.querySelector('.source-note')?.textContent ?? '')).toBe(
    'Courier.example 30 Oct 2021 opinion not checked yet',
  );
});

test('numbers of sources stay with the word before them', () => {
  show('plain');
  const refs = root.querySelector('.refs');
  expect(refs?.textContent).toBe('\u20601');
  expect(refs?.previousElementSibling?.textContent).toBe(' as of Jun\u00a02021');
});

test('where a body lies is told first only where neither its name nor its seat tells it', () => {
  const facts = (caption: string, properties: readonly Property[]) => {
    const statements = properties.map((property) => ({
      property,
      value: property === 'located-in' ? 'Eastmark' : 'Port Lorne',
      asOf: '2021',
      sources: ['a'],
    }));
    const { first, rest } = cardFacts({ ...board, caption, statements }, '2021-11-25', TODAY);
    return [first, rest].map((part) => part.map(({ statement }) => statement.property));
  };
  expect(facts('Harbour Board', ['located-in'])).toEqual([['located-in'], []]);
  expect(facts('Harbour Board', ['located-in', 'headquarters'])).toEqual([
    ['headquarters'],
    ['located-in'],
  ]);
  expect(facts('Harbour Board of Eastmark', ['located-in', 'role'])).toEqual([
    ['role'],
    ['located-in'],
  ]);
  expect(facts('Harbour Board of Eastmark', ['located-in'])).toEqual([['located-in'], []]);
});

test('that a body lies where its name says is no tie', () => {
  const eastmark = { ...board, id: 'eastmark', caption: 'Eastmark', statements: [] };
  const lies = {
    property: 'located-in',
    value: 'Eastmark',
    to: 'eastmark',
    sources: ['a'],
  } as const;
  const ties = (caption: string) =>
    tiesOnPage({ ...board, caption, statements: [lies] }, [eastmark], '2021-11-25').length;
  expect(ties('Harbour Board')).toBe(1);
  expect(ties('Harbour Board of Eastmark')).toBe(0);
});
