import { beforeEach, expect, test, vi } from 'vitest';
import { parseHtml } from '../../../src/cli/parse-html';
import type { Connection } from '../../../src/content/connection';
import {
  type AnnotatedArticle,
  createAnnotatedArticle,
} from '../../../src/content/marking/annotated-article';
import type { Mark, Marks } from '../../../src/content/marking/marks';
import { PASSAGES } from '../../../src/content/reading/passages';
import { packed } from '../../../src/messages/packed';
import type { AnnotateAnswer, AnnotateRequest } from '../../../src/messages/page-info';

import { EMPTY_MEMORY } from '../../../src/model/mention';
import { linesOf } from '../../../src/page/lines';
import { dated } from '../../../src/page/published/dated';
import { TOOLS } from '../../../src/page/tools';
import { DEFAULT_SETTINGS, forPage } from '../../../src/settings';

// As browsers have it, but for its priorities.
vi.stubGlobal('scheduler', { postTask: (task: () => void) => setTimeout(task) });

const NAME = 'Hu Binchen';
const FILLER = 'The harbour board met again and put off its decision on the new pier. ';
const PROSE = `<p>${NAME} spoke. ${FILLER.repeat(4)}</p><p>${FILLER.repeat(5)}</p>`;
const OTHER = `<p>${NAME} came to the talks in the capital. ${FILLER.repeat(3)}</p><p>Rain. ${FILLER.repeat(4)}</p>`;
const META = '<meta property="article:published_time" content="2021-11-25">';

/** What stands on the page, and a background that knows one name and understands dates. */
let page: Document;
let article: AnnotatedArticle;
let asked: AnnotateRequest[];
let marked: Set<Mark>;

beforeEach(() => {
  asked = [];
  marked = new Set();
});

test('a date that comes after the text is the article’s, which is read again as of it', async () => {
  await open(`<h1>Vote</h1>${PROSE}`);
  expect(article.asOf).toBeNull();
  page.querySelector('h1')?.insertAdjacentHTML('afterend', '<p>25 November 2021</p>');
  await read();
  expect(article.published?.day).toBe('2021-11-25');
  expect(asked.at(-1)).toMatchObject({ asOf: '2021-11-25' });
  expect(asked.at(-1)?.blocks.join()).toContain(NAME);
});

test('a page that tells no date is looked at for one a few times alone', async () => {
  await open(`<h1>Vote</h1>${PROSE}`);
  for (let turn = 0; turn < 9; turn++) await read();
  expect(asked.filter(({ blocks }) => !blocks.length)).toHaveLength(5);
});

test.each([
  ['an address', 'https://courier.example/two'],
  ['a route behind a hash', 'https://courier.example/one#/two'],
])('another article at %s has a day of its own, though the head stays', async (_title, address) => {
  await open(`<h1>Vote</h1>${PROSE}`, META);
  expect(article.published?.day).toBe('2021-11-25');
  page.title = 'Talks';
  page.body.innerHTML = `<h1>Talks</h1><p>4 March 2022</p>${OTHER}`;
  await read(address);
  expect(article.published?.day).toBe('2022-03-04');
});

test('a page drawn anew under a shorter address keeps its day', async () => {
  await open(`<h1>Vote</h1>${PROSE}`, META);
  page.body.innerHTML = `<h1>Vote</h1>${PROSE} `;
  await read('https://courier.example/');
  expect(article.published?.day).toBe('2021-11-25');
});

test('what another article keeps of the one before is read anew', async () => {
  await open(`<h1>Vote</h1>${PROSE}<p id="kept">${NAME} left.</p>`, META);
  for (const each of [...page.querySelectorAll('h1, p:not(#kept)')]) each.remove();
  page.body.insertAdjacentHTML('afterbegin', `<h1>Talks</h1><p>4 March 2022</p>${OTHER}`);
  asked = [];
  await read('https://courier.example/two');
  expect(asked.flatMap(({ blocks }) => blocks)).toContain(`${NAME} left.`);
});

test('an entry put on top of others is a section of its own, with marks of its own', async () => {
  const entry = (nth: number) => `<h2>At ${nth}</h2><p>${NAME} spoke of ${nth}. ${FILLER}</p>`;
  await open(`<article>${[1, 2, 3, 4].map(entry).join('')}</article>`);
  expect(marked.size).toBe(4);
  const [heading, paragraph] = ['h2', 'p'].map((name) => page.createElement(name));
  heading?.append('At 0');
  paragraph?.append(`${NAME} spoke of 0.`);
  page.querySelector('article')?.prepend(...[heading, paragraph].flatMap((one) => one ?? []));
  await read();
  expect(marked.size).toBe(5);
});

async function open(body: string, head = ''): Promise<void> {
  page = parseHtml(`<!doctype html><title>Vote</title>${head}<body>${body}</body>`);
  const marks: Pick<Marks, 'add' | 'get' | 'remove'> = {
    add: (mark) => marked.add(mark),
    remove: (mark) => marked.delete(mark),
    get: (id) => [...marked].find((mark) => mark.id === id),
  };
  article = createAnnotatedArticle({
    document: page,
    connection: { isThere: () => true, ask: answer as Connection['ask'] }, // Nothing else is asked.
    tools: TOOLS,
    texts: PASSAGES,
    reread: () => read(),
    marks: marks as Marks, // Nothing else is done.
    highlight: 'bg-1',
    signal: new AbortController().signal,
  });
  await read('https://courier.example/one');
}

async function read(address = page.URL): Promise<void> {
  Object.defineProperty(page, 'URL', { value: address, configurable: true });
  const lines = [...linesOf(page)].filter((line) => line !== null);
  await article.read({ lines, took: 0, unobserved: { trees: [], hosts: [] } });
}

async function answer(_kind: string, request: AnnotateRequest): Promise<AnnotateAnswer> {
  asked.push(request);
  const { blocks, traces, memory = EMPTY_MEMORY } = request;
  return {
    annotations: packed(
      blocks.flatMap((text, block) => {
        const start = text.indexOf(NAME);
        if (start < 0) return [];
        const span = { start, end: start + NAME.length, exact: NAME };
        return [{ block, ...span, entity: 'hu', others: [], ambiguous: false, evidence: [] }];
      }),
    ),
    named: [{ id: 'hu', kind: 'person', caption: NAME, familiarity: 'specialist' }],
    memory,
    dataset: '1',
    published: traces ? dated(traces, '2026-11-22') : null,
    settings: forPage({ ...DEFAULT_SETTINGS, marksPerThousandWords: 1000 }, ''),
  };
}
