import type { Page } from 'puppeteer-core';
import type { Row } from '../../src/cli/bench-result';
import { launch, type Session } from '../../src/cli/launch';
import { NAMED } from './page-named';
import { emptyExtension } from './page-peers';
import { difference, median, round, words } from './page-stats';

/** Watched for so long after the document is there. */
const WATCH_MS = 1_200;

/** What a load's animation frames were like, milliseconds. */
interface Frames {
  /** Longest gap between two. */
  readonly longest: number;
  /** Time beyond a frame's own 16.7 ms, in all. */
  readonly late: number;
}

/**
 * Firefox traces nothing by script, so the page's own frames are timed, with us and without, in turn:
 * what we take from the main thread comes out as frames that are late. Wall time.
 */
export async function firefoxRows(
  ours: string,
  addresses: Readonly<Record<string, string>>,
  pairs: number,
): Promise<{ rows: Row[]; worst: number }> {
  const on = await launch('firefox', { extension: ours, headless: true });
  const off = await launch('firefox', { extension: await emptyExtension(), headless: true });
  const rows: Row[] = [];
  const worst: number[] = [];
  for (const [page, address] of Object.entries(addresses)) {
    const [none, again, with_]: [Frames[], Frames[], Frames[]] = [[], [], []];
    for (let pair = 0; pair <= pairs; pair++) {
      const kept = [
        await frames(off, address),
        await frames(on, address),
        await frames(off, address),
      ];
      if (pair === 0) continue;
      for (const [index, list] of [none, with_, again].entries()) list.push(kept[index] as Frames);
    }
    const of = (list: readonly Frames[], key: keyof Frames) => list.map((one) => one[key]);
    const more = difference(of(none, 'longest'), of(with_, 'longest'));
    worst.push(more.median);
    rows.push({
      'in Firefox': page,
      'longest frame without, ms': round(median(of(none, 'longest'))),
      'with us, ms': round(median(of(with_, 'longest'))),
      difference: words(more),
      'again without': words(difference(of(none, 'longest'), of(again, 'longest'))),
      'late in all, ms more': words(difference(of(none, 'late'), of(with_, 'late'))),
    });
  }
  await on.close();
  await off.close();
  return { rows, worst: Math.max(...worst) };
}

async function frames({ browser }: Session, address: string): Promise<Frames> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(NAMED);
  const gaps = await watch(page);
  await page.close();
  return {
    longest: Math.max(...gaps),
    late: gaps.reduce((sum, gap) => sum + Math.max(0, gap - 17), 0),
  };
}

function watch(page: Page): Promise<number[]> {
  return page.evaluate(
    (most) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        const began = performance.now();
        let last = began;
        const next = () => {
          const now = performance.now();
          gaps.push(now - last);
          last = now;
          if (now - began < most) requestAnimationFrame(next);
          else done(gaps);
        };
        requestAnimationFrame(next);
      }),
    WATCH_MS,
  );
}
