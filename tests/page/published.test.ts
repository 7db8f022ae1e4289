import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';
import { tracesOf } from '../../src/messages/traces';
import { finished } from '../../src/page/finished';
import { published } from '../../src/page/published';
import { thingsIn } from '../../src/page/published/json-ld';
import { MOST, MOST_UNITS, saidByHead } from '../../src/page/published/said-by-head';
import { traces } from '../../src/page/published/traces';
import { readWhole } from '../../src/page/read-whole';
import { TOOLS } from '../../src/page/tools';

const TODAY = '2026-11-21';

const PROSE = `<p>${'The harbour board met again and put off its decision on the new pier. '.repeat(6)}</p>`;

interface Page {
  readonly head?: string;
  /** Between headline and text. */
  readonly byline?: string;
  readonly after?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly title?: string;
}

function dayOf(page: Page) {
  const { head = '', byline = '', after = '', lang = 'en', url = '' } = page;
  const { title = 'Board puts off pier' } = page;
  const html = `<!doctype html><html lang="${lang}"><head><title>${title} – Courier</title>${head}</head>
    <body><nav><a href="/">Home</a> <a href="/2009/01/02/old">2 January 2009</a></nav>
    <article><h1>${title}</h1>${byline}${PROSE.repeat(3)}</article>${after}</body></html>`;
  const document = parseHtml(html);
  const found = published(document, url, TODAY, readWhole(document), TOOLS);
  return found && `${found.day} ${found.from}`;
}

function ld(...things: readonly unknown[]): string {
  return things
    .map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`)
    .join('');
}

const ARTICLE = { '@type': 'NewsArticle', datePublished: '2021-11-25T10:25:00+01:00' };

const LONG = '2021 '.repeat(400);
const many = (html: string) => html.repeat(150);

const STRUCTURED: readonly [string, Page, string | null][] = [
  ['reads JSON-LD', { head: ld(ARTICLE) }, '2021-11-25 json-ld'],
  [
    'reads JSON-LD in a graph',
    { head: ld({ '@graph': [{ '@type': 'Organization' }, ARTICLE] }) },
    '2021-11-25 json-ld',
  ],
  [
    'reads JSON-LD in a list',
    { head: ld([{ '@type': 'BreadcrumbList' }, ARTICLE]) },
    '2021-11-25 json-ld',
  ],
  [
    'reads JSON-LD of several types',
    { head: ld({ ...ARTICLE, '@type': ['Thing', 'ReportageNewsArticle'] }) },
    '2021-11-25 json-ld',
  ],
  [
    'reads a live blog',
    {
      head: ld({
        ...ARTICLE,
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2021-11-27' }],
      }),
    },
    '2021-11-25 json-ld',
  ],
  [
    'reads JSON-LD with raw line breaks and a trailing comma',
    {
      head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Board\nputs off","datePublished":"2021-11-25",}</script>',
    },
    '2021-11-25 json-ld',
  ],
  [
    'picks the date out of JSON-LD that nothing mends',
    {
      head: '<script type="application/ld+json">{"@type":"Article","headline":"The "new" pier","datePublished":"2021-11-25"}</script>',
    },
    '2021-11-25 json-ld',
  ],
  [
    'leaves the dates of images and videos',
    {
      head: ld(
        { '@type': 'ImageObject', datePublished: '2019-01-01' },
        { '@type': 'VideoObject', uploadDate: '2019-01-02' },
      ),
    },
    null,
  ],
  [
    'takes the article whose address is the page’s, not a teaser’s',
    {
      url: 'https://courier.example/pier?from=home',
      head: ld(
        { ...ARTICLE, datePublished: '2020-02-02', url: 'https://courier.example/mayor' },
        { ...ARTICLE, url: 'https://courier.example/pier' },
      ),
    },
    '2021-11-25 json-ld',
  ],
  [
    'takes the article whose headline is in the title',
    {
      head: ld(
        { ...ARTICLE, datePublished: '2020-02-02', headline: 'Mayor resigns at last' },
        { ...ARTICLE, headline: 'Board puts off pier' },
      ),
    },
    '2021-11-25 json-ld',
  ],
  [
    'says nothing where teasers disagree and none is the page’s',
    { head: ld(ARTICLE, { ...ARTICLE, datePublished: '2020-02-02' }) },
    null,
  ],
  [
    'reads the date of the page where the article has none',
    { head: ld({ '@type': 'WebPage', datePublished: '2021-11-25' }) },
    '2021-11-25 json-ld',
  ],
  [
    'reads article:published_time',
    { head: '<meta property="article:published_time" content="2021-11-25T09:00:00-05:00">' },
    '2021-11-25 meta',
  ],
  [
    'reads a meta name in any case',
    { head: '<meta name="DC.Date.Issued" content="2021-11-25">' },
    '2021-11-25 meta',
  ],
  [
    'reads a German date in a meta',
    { lang: 'de', head: '<meta name="date" content="25.11.2021 10:25">' },
    '2021-11-25 meta',
  ],
  [
    'reads milliseconds in a meta',
    { head: '<meta name="publish-date" content="1637832300000">' },
    '2021-11-25 meta',
  ],
  [
    'leaves the date of a change',
    {
      head: '<meta property="article:modified_time" content="2021-12-01T09:00:00Z"><meta property="og:updated_time" content="2021-12-01">',
    },
    null,
  ],
  [
    'reads microdata',
    { byline: '<span itemprop="datePublished" content="2021-11-25">yesterday</span>' },
    '2021-11-25 microdata',
  ],
  [
    'leaves the microdata of comments',
    {
      after: '<div id="comments"><span itemprop="datePublished" content="2021-11-26"></span></div>',
    },
    null,
  ],
  [
    'leaves the microdata of teasers',
    {
      after:
        '<aside><article><meta itemprop="datePublished" content="2021-11-26"></article></aside>',
    },
    null,
  ],
  [
    'reads JSON-LD that ends like a statement of a script',
    {
      head: '<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2021-11-20"},{"@type":"NewsArticle","datePublished":"2021-11-25"}];</script>',
    },
    '2021-11-25 json-ld',
  ],
  [
    'picks no day out of broken JSON-LD that has two',
    {
      head: '<script type="application/ld+json">{"@type":"NewsArticle" "datePublished":"2021-11-25", "other": {"datePublished":"2021-11-20"}}</script>',
    },
    null,
  ],
  [
    'knows its own article among several by the page that holds it',
    {
      url: 'https://courier.example/pier',
      head: ld(
        {
          ...ARTICLE,
          datePublished: '2021-11-20',
          mainEntityOfPage: { '@id': 'https://courier.example/ferry' },
        },
        { ...ARTICLE, mainEntityOfPage: { '@id': 'https://courier.example/pier' } },
      ),
    },
    '2021-11-25 json-ld',
  ],
  [
    'reads JSON-LD that holds the whole article before its day',
    {
      head: ld({
        '@type': 'NewsArticle',
        articleBody: 'The board met. '.repeat(4_000),
        datePublished: '2021-11-25',
      }),
    },
    '2021-11-25 json-ld',
  ],
  [
    'takes the first of two days in microdata',
    {
      byline:
        '<meta itemprop="datePublished" content="2021-11-25"><meta itemprop="datePublished" content="2019-01-01">',
    },
    '2021-11-25 microdata',
  ],
  [
    'takes the first of two times',
    {
      byline:
        '<p>Thu <time datetime="2021-11-25">Thu</time>, Sat <time datetime="2021-11-20">Sat</time></p>',
    },
    '2021-11-25 time',
  ],
  [
    'believes a time that is called published, though it is called updated too',
    {
      byline: '<p><time class="entry-date published updated" datetime="2021-11-25">Thu</time></p>',
    },
    '2021-11-25 time',
  ],
  [
    'reads a month in capitals in the address',
    { url: 'https://courier.example/2021/NOV/25/pier' },
    '2021-11-25 url',
  ],
];

const SEEN: readonly [string, Page, string | null][] = [
  [
    'reads a time element by the byline',
    { byline: '<time datetime="2021-11-25T10:25">10:25</time>' },
    '2021-11-25 time',
  ],
  [
    'leaves the time of a change',
    { byline: '<time class="updated" datetime="2021-12-01">1/12</time>' },
    null,
  ],
  [
    'leaves the times of comments',
    { after: '<section class="comments"><time datetime="2021-11-26">26 Nov 2021</time></section>' },
    null,
  ],
  [
    'reads the published one of two dates in a line',
    { byline: '<p>Published 25 November 2021, updated 1 December 2021</p>' },
    '2021-11-25 dateline',
  ],
  [
    'leaves a date said to be that of a change',
    { byline: '<p>Last updated: 1 December 2021</p>' },
    null,
  ],
  [
    'leaves dates in the prose',
    { byline: '', after: '<p>On 3 March 2015 it had been otherwise.</p>' },
    null,
  ],
  [
    'leaves the date of what the headline tells of',
    { title: 'The vote of January 6, 2021', byline: '<time>25 November 2021</time>' },
    '2021-11-25 dateline',
  ],
  [
    'reads a date in the headline where there is no other',
    { title: 'Briefing of 25 November 2021' },
    '2021-11-25 dateline',
  ],
  [
    'reads a date below the text that says what it is',
    { after: '', byline: `${PROSE.repeat(3)}<p>First published on 25 November 2021</p>` },
    '2021-11-25 dateline',
  ],
  [
    'reads a date above the headline',
    { byline: '', head: '', after: '', lang: 'en', url: 'https://courier.example/2021/11/25/pier' },
    '2021-11-25 url',
  ],
  [
    'reads an address with hyphens',
    { url: 'https://courier.example/a/2021-11-25-pier.html' },
    '2021-11-25 url',
  ],
  [
    'reads an address without separators',
    { url: 'https://courier.example/20211125/pier' },
    '2021-11-25 url',
  ],
  [
    'reads a month’s name in an address',
    { url: 'https://courier.example/2021/nov/25/pier' },
    '2021-11-25 url',
  ],
  [
    'leaves numbers in an address that are no day',
    { url: 'https://courier.example/2021/13/45/pier-20219999' },
    null,
  ],
  [
    'reads the canonical address where the given one is elsewhere',
    {
      url: 'https://proxy.example/x',
      head: '<link rel="canonical" href="https://courier.example/2021/11/25/pier">',
    },
    '2021-11-25 url',
  ],
  [
    'believes what its publisher calls a date, far from the headline',
    { after: '<p class="entry-date">25 November 2021</p>' },
    '2021-11-25 dateline',
  ],
  [
    'believes it twice, but not where it differs',
    { after: '<p class="entry-date">25 November 2021</p><p class="date">24 November 2021</p>' },
    null,
  ],
  [
    'believes it not where it says that it is the date of a change',
    { after: '<p class="entry-date">Updated 25 November 2021</p>' },
    null,
  ],
  [
    'does not take every class name with these letters for a date',
    { after: '<p class="candidates">25 November 2021</p>' },
    null,
  ],
  [
    'does not take what is long for a date, whatever it is called',
    { after: `<p class="date">25 November 2021 ${'was a day of talks. '.repeat(12)}</p>` },
    null,
  ],
  [
    'is not misled by a box far down in the article',
    {
      byline:
        '<p>The board met again.</p>'.repeat(24) +
        '<aside><p>Published on 3 March 2020</p></aside>',
    },
    null,
  ],
];

const LINES: readonly [string, string][] = [
  ['en', 'By Ann Lee, November 25, 2021, 10:25 am'],
  ['en-GB', '25th November 2021'],
  ['en-US', '11/25/2021 10:25 AM'],
  ['en-US', 'Nov. 25 2021 3:00 AM'],
  ['fr', 'Publié le jeudi 25 novembre 2021 à 10h25'],
  ['de', 'Von Anna Lee, 25. November 2021, 10:25 Uhr'],
  ['de', 'Stand der Dinge | 25.11.2021'],
  ['es', '25 de noviembre de 2021'],
  ['pt', '25.nov.2021 às 10h25'],
  ['it', 'giovedì 25 novembre 2021'],
  ['nl', '25 november 2021'],
  ['pl', '25 listopada 2021'],
  ['ru', '25 ноября 2021 г.'],
  ['zh', '2021年11月25日 10:25'],
  ['ja', '２０２１年１１月２５日'],
  ['zh', '2021 年 11 月 25 日 10:25'],
  ['ko', '2021년 11월 25일'],
  ['ko', '입력 2021. 11. 25. 오전 10:25'],
  ['ar', '٢٥ نوفمبر ٢٠٢١'],
  ['ar', 'الخميس، 25 تشرين الثاني 2021'],
  ['ar', '25 نوفمبر/ تشرين الثاني 2021'],
  ['en', 'The Evening Standard, 25 November 2021'],
  ['fa', '2021/11/25'],
  ['fr', '25/11/2021'],
  ['ar', '25 نوفمبر، 2021'],
  ['ar', '25 نونبر 2021'],
  ['ko', '입력 21.11.25 10:25'],
  ['ja', '21/11/25 10:25'],
  ['ja', '令和3年11月25日'],
  ['zh-TW', '民國110年11月25日'],
  ['zh-TW', '110/11/25 10:25'],
  ['th', 'วันพฤหัสบดีที่ 25 พฤศจิกายน 2564'],
  ['th', '๒๕ พ.ย. ๒๕๖๔ 10:25 น.'],
  ['th', '25 พฤศจิกายน พ.ศ. 2564'],
  ['th', '25/11/2564'],
  ['uk', '25 листопада 2021, 10:25'],
  ['el', 'Πέμπτη, 25 Νοεμβρίου 2021'],
  ['el', '25 ΝΟΕΜΒΡΙΟΥ 2021'],
  ['tr', '25 KASIM 2021 Perşembe'],
  ['id', 'Kamis, 25 November 2021'],
  ['vi', 'Thứ Năm, 25 tháng 11, 2021'],
  ['hu', '2021. november 25., csütörtök'],
  ['he', '25 בנובמבר 2021'],
  ['es', 'Noviembre 25 de 2021'],
  ['tr', 'Güncelleme Tarihi: 26 Kasım 2021 | Yayınlanma: 25 Kasım 2021'],
  ['el', 'Τελευταία ενημέρωση: 26 Νοεμβρίου 2021, δημοσίευση 25 Νοεμβρίου 2021'],
  ['pl', 'Aktualizacja: 26.11.2021, 25.11.2021'],
  ['uk', 'Оновлено 26 листопада 2021, 25 листопада 2021'],
  // The page names the wrong language, or none.
  ['en', '25 ноября 2021 г.'],
  ['', '25 Νοε 2021'],
  ['en', '25 Kasım 2021'],
  ['', '25 พ.ย. 2564'],
  ['en', 'jueves, 25 de noviembre de 2021'],
  ['', '25. November 2021'],
];

/** Dates in figures alone, and the day that they are in a language; null where they may be either. */
const FIGURES: readonly (readonly [lang: string, line: string, day: string | null])[] = [
  ['en-US', '11/05/2021', '2021-11-05'],
  ['en-PH', '11/05/2021', '2021-11-05'],
  ['fil', '11/05/2021', '2021-11-05'],
  ['fil-PH', '11/05/2021', '2021-11-05'],
  ['es-PA', '11/05/2021', '2021-11-05'],
  ['es-PR', '11/05/21', '2021-11-05'],
  ['en-GB', '11/05/2021', '2021-05-11'],
  ['es', '11/05/2021', '2021-05-11'],
  ['es-PE', '11/05/2021', '2021-05-11'],
  ['fi', '11/05/2021', '2021-05-11'],
  ['fr-CA', '11/05/2021', '2021-05-11'],
  ['en-CA', '11/05/2021', null],
  ['en-CA', '25/11/2021', '2021-11-25'],
  ['en', '11/05/2021', null],
  ['en, fr', '11/05/2021', null],
  ['', '11/05/2021', null],
  // In Iran 02/11/25 is a day of 1402, in Ethiopia 2014 our 2021.
  ['fa', '۰۲/۱۱/۲۵', null],
  ['fa-IR', '02/11/25', null],
  ['ps', '02.11.25', null],
  ['fa', '۲۵/۱۱/۲۰۲۱', '2021-11-25'],
  ['am', '16/03/2014', null],
  ['ti-ER', '16.03.2014', null],
  ['zh-TW', '21/11/25', '2021-11-25'],
  ['zh-CN', '21/11/25', '2021-11-25'],
  ['ja', '21/11/25', '2021-11-25'],
  ['zh-HK', '25/11/21', '2021-11-25'],
  ['zh-Hant-HK', '25/11/21', '2021-11-25'],
  ['zh-Hant-MO', '25/11/21', '2021-11-25'],
  ['zh-SG', '25/11/21', '2021-11-25'],
  ['en-US', '12/05/2021', '2021-12-05'],
  ['en-GB', '05/12/2021', '2021-12-05'],
];

const ZONES: readonly [string, Page, string | null][] = [
  [
    'keeps to the day of the zone in the stamp',
    { head: ld({ ...ARTICLE, datePublished: '2021-11-25T23:30:00-08:00' }) },
    '2021-11-25 json-ld',
  ],
  [
    'moves a UTC stamp to the day the reader sees',
    {
      head: ld({ ...ARTICLE, datePublished: '2021-11-26T02:25:54Z' }),
      byline: '<p>November 25, 2021 | 9:25pm</p>',
    },
    '2021-11-25 dateline',
  ],
  [
    'moves a UTC stamp to the day in the address',
    {
      head: ld({ ...ARTICLE, datePublished: '2021-11-26T02:25:54Z' }),
      url: 'https://courier.example/2021/11/25/pier',
    },
    '2021-11-25 json-ld',
  ],
  [
    'takes what is tomorrow where the outlet is for today',
    { head: ld({ ...ARTICLE, datePublished: '2026-11-22T02:25:54Z' }) },
    '2026-11-21 json-ld',
  ],
  [
    'takes a bare day that is tomorrow for today, where the reader is behind the outlet',
    {
      head: ld({ ...ARTICLE, datePublished: '2026-11-22' }),
      byline: '<p>22 November 2026</p><p>First told on <time>2 October 2026</time></p>',
      url: 'https://courier.example/2026/11/22/pier',
    },
    '2026-11-21 json-ld',
  ],
  [
    'takes no zone behind GMT for GMT',
    {
      head: ld({ ...ARTICLE, datePublished: '2021-11-25T23:30:00Z' }),
      byline: '<time datetime="Fri Nov 26 2021 02:30:00 GMT+0300 (MSK)"></time>',
    },
    '2021-11-26 time',
  ],
  [
    'takes midnight UTC for a bare day',
    {
      head: ld({ ...ARTICLE, datePublished: '2021-11-25T00:00:00Z' }),
      byline: '<p>November 24, 2021</p>',
    },
    '2021-11-25 json-ld',
  ],
];

const CONFLICTS: readonly [string, Page, string | null][] = [
  [
    'believes two against one',
    {
      head: `${ld({ ...ARTICLE, datePublished: '2021-11-20' })}<meta property="article:published_time" content="2021-11-25T10:00:00+01:00">`,
      byline: '<time datetime="2021-11-25">25 November 2021</time>',
    },
    '2021-11-25 meta',
  ],
  [
    'does not believe a date that is also the date of the change',
    {
      head: `${ld({ ...ARTICLE, datePublished: '2021-11-25T10:00:00Z', dateModified: '2021-11-28T08:00:00Z' })}<meta property="article:published_time" content="2021-11-28T08:00:00Z">`,
      byline: '<time datetime="2021-11-28T08:00:00Z">Sunday</time>',
    },
    '2021-11-25 json-ld',
  ],
  [
    'takes the earlier of two that are equally believed',
    {
      head: `${ld(ARTICLE)}<meta property="article:published_time" content="2021-12-11T14:28:34+01:00">`,
    },
    '2021-11-25 json-ld',
  ],
  [
    'believes the address of a page that was dated anew',
    {
      head: ld({ ...ARTICLE, datePublished: '2024-06-17' }),
      url: 'https://courier.example/2021/11/25/pier',
    },
    '2021-11-25 url',
  ],
  [
    'does not believe a number in the address that only might be a day',
    {
      head: ld({ ...ARTICLE, datePublished: '2012-12-18' }),
      url: 'https://courier.example/news/world-europe-20101204',
    },
    '2012-12-18 json-ld',
  ],
  [
    'never says a day in the future, and believes none that is so nowhere',
    { head: ld({ ...ARTICLE, datePublished: '2026-11-23' }) },
    null,
  ],
  [
    'never says a day before there was a web',
    { head: ld({ ...ARTICLE, datePublished: '1970-01-01' }) },
    null,
  ],
  ['says nothing where nothing speaks', {}, null],
  ['says nothing where day and month could be either', { byline: '<p>03/04/2021</p>' }, null],
  [
    'what the page’s meta elements call the time of a change says little about the first appearance',
    {
      head: '<meta property="article:published_time" content="2024-03-01T10:00:00+01:00"><meta property="article:modified_time" content="2024-03-01T10:00:00+01:00">',
      byline: '<p>25 November 2021</p>',
    },
    '2021-11-25 dateline',
  ],
];

describe('the day of publication', () => {
  it.each(STRUCTURED)('from data: %s', (_title, page, expected) => {
    expect(dayOf(page)).toBe(expected);
  });

  it.each(SEEN)('from sight: %s', (_title, page, expected) => {
    expect(dayOf(page)).toBe(expected);
  });

  it.each(LINES)('in a line in %s: %s', (lang, line) => {
    expect(dayOf({ lang, byline: `<p>${line}</p>` })).toBe('2021-11-25 dateline');
  });

  it.each(FIGURES)('in figures in %s: %s', (lang, line, day) => {
    expect(dayOf({ lang, byline: `<p>${line}</p>` })).toBe(day && `${day} dateline`);
  });

  it.each(ZONES)('by the outlet’s clock: %s', (_title, page, expected) => {
    expect(dayOf(page)).toBe(expected);
  });

  it.each(CONFLICTS)('where evidence differs: %s', (_title, page, expected) => {
    expect(dayOf(page)).toBe(expected);
  });

  it('asks nothing of a page without a body', () => {
    const document = parseHtml('');
    document.body.remove();
    expect(published(document, '', TODAY, { lines: [], roots: [] }, TOOLS)).toBeNull();
  });

  it('is told in a message that is admitted, however many pieces of JSON-LD a page has', () => {
    const html = `<!doctype html><title>Pier</title>${ld(ARTICLE).repeat(300)}<body>${PROSE}</body>`;
    const document = parseHtml(html);
    const told = finished(traces(document, '', readWhole(document), TOOLS));
    expect(tracesOf(told)).toEqual(told);
    expect(told.jsonLd.length).toBeGreaterThan(0);
  });

  it.each([
    ['its language', `<html lang="${LONG}">`],
    ['its title', `<title>${LONG}</title>`],
    ['meta elements', many(`<meta name="date" content="2021 ${LONG}">`)],
    ['microdata', many(`<p itemprop="datePublished" content="${LONG}"></p>`)],
    ['dates of changes', many(`<p itemprop="dateModified" content="${LONG}"></p>`)],
    [
      'times',
      `<p>${`<time class="${LONG}" datetime="${LONG}"></time>`.repeat(15)}Thu</p>`.repeat(4),
    ],
    [
      'numbers in JSON-LD',
      `<script type="application/ld+json">{"datePublished":[${'1,'.repeat(60_000)}1]}</script>`,
    ],
    ['what times show', `<p><time>${LONG}</time></p>`.repeat(3)],
    ['dates by name', many('<p class="date">25 November 2021</p>')],
    ['lines with a year', many('<p>In November 2021 the board met.</p>')],
  ])('is told in a message that is admitted, however long and many are %s', (_what, html) => {
    const document = parseHtml(`<!doctype html>${html}<body><h1>Pier</h1>${html}${PROSE}`);
    const told = finished(traces(document, '', readWhole(document), TOOLS));
    expect(tracesOf(told)).toEqual(told);
    const { jsonLd: _, addresses: __, ...others } = told;
    for (const each of Object.values(others).map((one) => [one].flat())) {
      expect(each.length).toBeLessThanOrEqual(MOST);
      const texts = each.flatMap((one) => (typeof one === 'string' ? one : Object.values(one)));
      expect(texts.filter((text) => String(text).length > MOST_UNITS)).toEqual([]);
    }
  });

  it.each([
    ['a text that never ends, full of quotes', `{"datePublished":"${'\\"'.repeat(300_000)}`],
    ['a text of twelve megabytes', `{"datePublished":"2021-11-25","text":"${'a'.repeat(12e6)}"}`],
    ['a comment that ends, and then does not', `{"date":1} -->${' '.repeat(400_000)}x`],
  ])('is looked for in time that goes with the length of JSON-LD: %s', (_what, json) => {
    const document = parseHtml(`<title>Pier</title><script type="application/ld+json"></script>`);
    document.querySelector('script')?.append(json);
    const began = performance.now();
    saidByHead(document, '');
    thingsIn([json]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('is looked for in lists of lists in time that goes with their length', () => {
    const list = `[${Array(400).fill('0').join()}]`;
    const began = performance.now();
    expect(thingsIn(Array(10).fill(`[${Array(80).fill(list).join()}]`))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('is in JSON-LD behind texts that are too long to be told', () => {
    const body = 'He said "no". '.repeat(900);
    expect(dayOf({ head: ld({ articleBody: body, ...ARTICLE }) })).toBe('2021-11-25 json-ld');
  });

  it('survives a form whose controls are named like its properties', () => {
    const byline =
      '<form><input name="getAttribute"><input name="parentNode"><input name="textContent"><p>25 November 2021</p></form>';
    expect(dayOf({ byline })).toBe('2021-11-25 dateline');
  });
});
