import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BenchResult, goal, type Row } from '../../src/cli/bench-result';
import { parseHtml } from '../../src/cli/parse-html';
import { type Day, isPartialDate } from '../../src/model/date';
import { published } from '../../src/page/published';
import { readWhole } from '../../src/page/read-whole';
import { TOOLS } from '../../src/page/tools';
import { median, timed } from './cpu';
import { cascade } from './published-cascade';

const PAGES = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

/** Pages there that are no news: recipes, shops, associations, blogs of one person. */
const NOT_NEWS =
  /foxyfolksy|flawlessfood|redtri|werkzeugforum|induux|befifty|herzundblut|deviante|doschu|it-learner|pamelaanderson|tierschutzpartei|feuerwehrverband|zdh\.de|ekd\.de|toc-missing|lazy-image-1|medium-3|nwx\.new-work/;

interface Page {
  readonly file: string;
  readonly url: string | null;
  /** The gold day. */
  readonly published: Day;
}

/** How often the day of publication is right on pages with a gold day, and why where it is not. */
export async function bench(): Promise<BenchResult> {
  if (!existsSync(PAGES)) {
    return { goals: [], rows: [], notes: ['Nothing measured: ../shared/pages is not here.'] };
  }
  const { pages, unfit } = goldPages();
  const [theirs, ours] = [readAll(pages, cascade), readAll(pages, ofArticle)];
  const news = ours.filter(({ page }) => !NOT_NEWS.test(page.file));
  return {
    goals: [
      goal('publishedNewsAccuracy', share(news, 'right'), '>= 0.95'),
      goal('publishedAllAccuracy', share(ours, 'right'), '>= 0.9'),
      goal('publishedOverCascade', share(ours, 'right') / share(theirs, 'right'), '>= 1'),
    ],
    rows: [
      summary('JSON-LD, then meta, then time', theirs),
      summary('ours', ours),
      summary('ours, news only', news),
      ...ours.filter(({ verdict }) => verdict !== 'right').map(missRow),
    ],
    notes: [
      `${pages.length} pages with a gold day, ${news.length} of them news; ${unfit} left out: its gold is no day.`,
      'A gold day that the page nowhere states cannot be read off it.',
    ],
  };
}

function goldPages(): { pages: Page[]; unfit: number } {
  const lines = readFileSync(`${PAGES}index.jsonl`, 'utf8').trim().split('\n');
  // The index is made for this bench; a page without a gold day has null there.
  const listed = lines.map((line) => JSON.parse(line) as Page & { published: Day | null });
  const dated = listed.filter(({ published: day }) => day !== null);
  const pages = dated.filter(({ published: day }) => day.length === 10 && isPartialDate(day));
  return { pages, unfit: dated.length - pages.length };
}

interface Reading {
  readonly page: Page;
  readonly verdict: 'right' | 'wrong' | 'unknown';
  readonly said: string;
  readonly cause: string;
  readonly ms: number;
}

type Reader = (document: Document, url: string, today: Day) => { day: Day; from: string } | null;

/** With the time to find the article, which its day is looked for around. */
function ofArticle(document: Document, url: string, today: Day) {
  return published(document, url, today, readWhole(document), TOOLS);
}

function readAll(pages: readonly Page[], read: Reader): Reading[] {
  const today = new Date().toISOString().slice(0, 10);
  return pages.map((page) => {
    const html = readFileSync(PAGES + page.file, 'utf8');
    const document = parseHtml(html);
    const { ms, value: found } = timed(() => read(document, page.url ?? '', today));
    const verdict = found === null ? 'unknown' : found.day === page.published ? 'right' : 'wrong';
    const said = found ? `${found.day} (${found.from})` : '';
    return { page, verdict, said, cause: causeOf(page, html, found), ms };
  });
}

/** Why a page was missed: the evidence is not there, or other evidence was believed. */
function causeOf(page: Page, html: string, found: { from: string } | null): string {
  const [year, month = '', day = ''] = page.published.split('-');
  const loose = `${year}[-/]0?${Number(month)}[-/]0?${Number(day)}(?!\\d)`;
  const inPage = new RegExp(loose).test(html) || new RegExp(loose).test(page.url ?? '');
  if (!inPage) return 'the page does not state its gold day';
  return found ? `believed ${found.from} over it` : 'stated, and not found';
}

function summary(reader: string, readings: readonly Reading[]): Row {
  const count = (verdict: string) => readings.filter((one) => one.verdict === verdict).length;
  return {
    reader,
    pages: readings.length,
    right: count('right'),
    wrong: count('wrong'),
    unknown: count('unknown'),
    accuracy: share(readings, 'right').toFixed(3),
    msPerPage: median(readings.map(({ ms }) => ms)).toFixed(1),
  };
}

function missRow({ page, verdict, said, cause }: Reading): Row {
  return { miss: page.file, gold: page.published, said: said || verdict, cause };
}

function share(readings: readonly Reading[], verdict: string): number {
  return readings.filter((one) => one.verdict === verdict).length / readings.length;
}
