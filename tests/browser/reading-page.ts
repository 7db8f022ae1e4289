import type { Page } from 'puppeteer-core';
import { inCard } from './card';
import { openRead, until, type World } from './harness';
import { whereIs } from './hover-name';

export const PROSE = `<p id="first">Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol on Thursday, at the end of a long day of talks.</p>
  <p id="second">Peter Dahlin of Safeguard Defenders and <a href="#there" id="link">Christopher Wray</a> of the FBI objected to it.</p>`;

/** A page that was published in 2021, with an article of this body; opened, in front, and read. */
export function openArticle(world: World, path: string, body = PROSE, style = ''): Promise<Page> {
  world.site.serve(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>t</title><meta property="article:published_time" content="2021-11-25T12:00:00Z"><style>body{margin:40px;font:18px/1.6 serif}article{max-width:600px}${style}</style></head><body><article><h1>A vote in Istanbul</h1>${body}</article></body></html>`,
  );
  return openRead(world, path);
}

/** The card's box, where a name is, and the window. */
export async function boxes(page: Page, name: string) {
  const at = await whereIs(page, name);
  const card = await inCard(page, (root) => {
    const { left, top, width, height } = root.getBoundingClientRect();
    return { left, top, width, height };
  });
  if (!card) throw new Error('no card');
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return { at, card, view };
}

/** What is marked on a page, letter for letter. */
export function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const highlight of CSS.highlights.values())
      highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.push(range.toString());
      });
    return found;
  });
}

/** How many ranges are marked on a page. */
export function markCount(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
}

/**
 * Their number once it stays the same: a page may be in the midst of marking, and marks far from the window go
 * when the browser has told which are near, however late that is.
 */
export async function steadyMarkCount(page: Page): Promise<number> {
  await until(() => markCount(page), 'marks');
  await page.evaluate(toldWhatIsNear);
  return until(async () => {
    const now = await markCount(page);
    await later(200);
    return now === (await markCount(page)) && now;
  }, 'marks that stay');
}

/** What an observer made now is told, those made before have been told too; what follows takes a frame. */
async function toldWhatIsNear(): Promise<void> {
  await new Promise<unknown>((told) =>
    new IntersectionObserver(told).observe(document.documentElement),
  );
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
}

export const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
