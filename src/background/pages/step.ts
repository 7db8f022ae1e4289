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
  let at = top.here ? 0 : -1;
  for (const [index, frame] of top.here ? [] : [...frames.entries()].slice(1)) {
    const { found, here } = await ask(frame, 'here');
    if (found) return;
    if (here) at = index;
  }
  // The focus is in a frame without marks, such as a film's: the page goes on from what is in view.
  if (at < 0 && (await ask(0, 'around')).found) return;
  at = Math.max(0, at);
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
  // At once: otherwise a frame that never ends loading, as of an advertisement, would be waited for.
  const script = { target, func, injectImmediately: true };
  const told = await browser.scripting.executeScript(script).catch(() => []);
  const read = told.filter(({ frameId, result }) => frameId !== 0 && result === true);
  return read.map(({ frameId }) => frameId).sort((a, b) => a - b);
}
