import { browser } from '../../browser';
import { askPage } from '../../messages/ask-page';
import type { StepFrom } from '../../messages/contract';

/**
 * Goes to the next or the previous mark of a tab and opens its card. Behind the last mark of the page those
 * of its frames follow, frame by frame, and then the page's first again.
 */
export async function step(tab: number, by: 1 | -1): Promise<void> {
  const ask = (frame: number, from: StepFrom) =>
    askPage(tab, 'step', { by, from }, frame).catch(() => ({ found: false, here: false }));
  const top = await ask(0, 'here');
  if (top.found) return;
  const frames = [0, ...(await framesRead(tab))];
  let at = 0;
  for (const [index, frame] of top.here ? [] : [...frames.entries()].slice(1)) {
    const { found, here } = await ask(frame, 'here');
    if (found) return;
    if (here) at = index;
  }
  for (let gone = 1; gone <= frames.length; gone++) {
    const next = (at + by * gone + frames.length * gone) % frames.length;
    if (!(await ask(frames[next] ?? 0, 'edge')).found) continue;
    if (next !== at) await ask(frames[at] ?? 0, 'leave');
    return;
  }
}

/** Frames in which a script of ours reads, in the order in which they came. */
async function framesRead(tab: number): Promise<number[]> {
  const target = { tabId: tab, allFrames: true };
  // Under this name the script in a frame says that it reads there.
  const func = () => Symbol.for('backgrounder') in globalThis;
  const told = await browser.scripting.executeScript({ target, func }).catch(() => []);
  const read = told.filter(({ frameId, result }) => frameId !== 0 && result === true);
  return read.map(({ frameId }) => frameId).sort((a, b) => a - b);
}
