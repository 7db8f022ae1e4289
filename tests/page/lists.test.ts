import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';
import { published } from '../../src/page/published';
import { readWhole } from '../../src/page/read-whole';
import { TOOLS } from '../../src/page/tools';

const DAYS = [
  '3 March 2021',
  '1 March 2021',
  '20 February 2021',
  '2 February 2021',
  '9 January 2021',
];
const TITLES = [
  'Board puts off its decision on the new pier',
  'Ferry to the islands is late for the third week',
  'Two boats meet in the fog off the northern mole',
  'Harbour master says that the cranes are safe',
  'Old lighthouse is to be sold to its last keeper',
];
const SUMMARY =
  'The harbour board met again and put off its decision on the new pier until spring comes.';
const PROSE = `<p>${'The harbour board met again and put off its decision on the new pier. '.repeat(6)}</p>`;

type Teaser = (title: string, day: string, path: string) => string;
const SHAPES: readonly [string, Teaser][] = [
  [
    'headings',
    (title, day, to) =>
      `<div><h3><a href="${to}">${title}</a></h3><p>${day}</p><p>${SUMMARY}</p></div>`,
  ],
  [
    'times',
    (title, day, to) =>
      `<div><time datetime="${iso(day)}">${day}</time><h2><a href="${to}">${title}</a></h2><p>${SUMMARY}</p></div>`,
  ],
  [
    'articles',
    (title, day, to) =>
      `<article><h2><a href="${to}">${title}</a></h2><p class="date">${day}</p><p>${SUMMARY} ${SUMMARY} ${SUMMARY}</p></article>`,
  ],
  [
    'links',
    (title, day, to) => `<li><a href="${to}">${title}</a> <span class="date">${day}</span></li>`,
  ],
  [
    'links around all',
    (title, day, to) => `<a href="${to}"><h3>${title}</h3><p>${SUMMARY}</p></a><p>${day}</p>`,
  ],
  [
    'microdata',
    (title, day, to) =>
      `<div itemscope><h3><a href="${to}">${title}</a></h3><meta itemprop="datePublished" content="${iso(day)}"><p>${SUMMARY}</p></div>`,
  ],
];

describe('a page that is a list of others, with no article of its own', () => {
  it.each(SHAPES)('has no day of theirs: %s', (_shape, teaser) => {
    expect(dayOf(`<h1>Harbour</h1>${list(teaser)}`)).toBeNull();
    expect(dayOf(list(teaser)), 'without a heading').toBeNull();
    const logo = '<header><h1><a href="/">Harbour Courier</a></h1></header>';
    expect(dayOf(`${logo}<main>${list(teaser)}</main>`), 'under a name').toBeNull();
  });

  it('is one where three have a day, and none where two have', () => {
    const dated = (count: number) =>
      TITLES.map(
        (title, n) =>
          `<h3><a href="/${n}">${title}</a></h3>${n < count ? `<p>${DAYS[n]}</p>` : ''}<p>${SUMMARY}</p>`,
      ).join('');
    expect(dayOf(`<h1>Harbour</h1>${dated(3)}`)).toBeNull();
    expect(dayOf(`<h1>Harbour</h1>${dated(2)}`)).not.toBeNull();
  });

  it.each(SHAPES)('has the day that it says itself: %s', (_shape, teaser) => {
    expect(dayOf(`<p>Thursday, 4 March 2021</p><h1>Harbour</h1>${list(teaser)}`)).toBe(
      '2021-03-04 dateline',
    );
    const head = '<meta property="article:published_time" content="2021-03-05">';
    expect(dayOf(`<h1>Harbour</h1>${list(teaser)}`, head)).toBe('2021-03-05 meta');
  });
});

describe('an article', () => {
  it.each(SHAPES)(
    'keeps its day above others that are listed before its text: %s',
    (_shape, teaser) => {
      const body = `<article><h1>Board puts off pier</h1><p>25 November 2021</p>${list(teaser)}${PROSE.repeat(9)}</article>`;
      expect(dayOf(body)).toBe('2021-11-25 dateline');
    },
  );

  it.each(SHAPES.filter(([shape]) => shape !== 'microdata'))(
    'keeps the day that stands under it, where others are listed behind: %s',
    (_shape, teaser) => {
      const body = `<article><h1>Board puts off pier</h1>${PROSE.repeat(3)}<p>Published 25 November 2021</p></article>${list(teaser)}`;
      expect(dayOf(body)).toBe('2021-11-25 dateline');
    },
  );

  it('keeps the day that stands under headlines that lead to parts of it', () => {
    const contents = TITLES.map((title, n) => `<li><a href="#part-${n}">${title}</a></li>`).join(
      '',
    );
    expect(
      dayOf(
        `<h1>Board puts off pier</h1><ul>${contents}</ul><p>25 November 2021</p>${PROSE.repeat(6)}`,
      ),
    ).toBe('2021-11-25 dateline');
  });
});

function list(teaser: Teaser): string {
  const teasers = TITLES.map((title, n) => teaser(title, DAYS[n] ?? '', `/news/${n}`)).join('');
  return teasers.startsWith('<li>') ? `<ul>${teasers}</ul>` : `<div>${teasers}</div>`;
}

function iso(day: string): string {
  return new Date(`${day} UTC`).toISOString().slice(0, 10);
}

function dayOf(body: string, head = ''): string | null {
  const document = parseHtml(
    `<!doctype html><html lang="en"><head><title>Harbour – Courier</title>${head}</head><body>${body}</body></html>`,
  );
  const url = 'https://courier.example/harbour';
  const found = published(document, url, '2026-11-23', readWhole(document), TOOLS);
  return found && `${found.day} ${found.from}`;
}
