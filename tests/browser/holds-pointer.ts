import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { cardText } from './card';
import { until } from './harness';
import { hoverName, whereIs } from './hover-name';

/** A script by which a page takes the pointer when it is clicked. */
export const TAKES_POINTER =
  'document.addEventListener("click", () => document.body.requestPointerLock());';

/** Has a page with that script take the pointer: no card may open until it lets go. */
export async function holdsPointer(page: Page): Promise<void> {
  const { x, y } = await whereIs(page, 'Hu Binchen');
  const plain = await whereIs(page, 'was elected');
  await page.mouse.click(plain.x, plain.y);
  const isHeld = () => page.evaluate(() => document.pointerLockElement !== null);
  await until(isHeld, 'the page to hold the pointer', 3_000);
  await page.mouse.move(x, y, { steps: 6 });
  await new Promise((later) => setTimeout(later, 600));
  expect(await cardText(page)).toBeUndefined();
  await page.evaluate(() => document.exitPointerLock());
  await until(async () => !(await isHeld()), 'the page to let go', 3_000);
  const hover = () => hoverName(page, 'Hu Binchen');
  // The window system puts the pointer back to where it was taken, and that may come last: then it comes again.
  expect(await hover().catch(hover)).toContain('Hu Binchen');
}
