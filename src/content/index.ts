import { browser } from '../browser';
import { TOOLS } from '../page/tools';
import { connect } from './connection';
import { lazyMarking } from './later/lazy-marking';
import { ARRIVED, SENT } from './later/offered';
import { likeliest } from './reading/likeliest';
import { PASSAGES } from './reading/passages';
import { readPage } from './reading/read-page';
import { createSkim } from './reading/skim';
import { type Watched, watch } from './reading/watch';
import { isAlive } from './starting/alive';
import { claim, isClaimed } from './starting/claim';
import { whenBack } from './starting/when-back';

/**
 * Reads the page until the page or the extension is gone. As soon as somebody is named, or the popup asks
 * who is, the script that marks takes over; most pages never need more than this one.
 */
export function start(): void {
  if (isClaimed()) return;
  const life = new AbortController();
  const { signal } = life;
  claim(() => !signal.aborted && isAlive(browser));
  const connection = connect(life);
  const skim = createSkim(connection, life);
  const parts = { document, connection, tools: TOOLS, texts: PASSAGES, life, reread: read };
  const marking = lazyMarking(parts);
  /** One reading at a time: the popup may ask for one while the page changes. */
  let reading: Promise<unknown> = Promise.resolve();
  /** Settles when the script that marks has come, or the background has answered that it sends none. */
  const sent = Promise.race([SENT.take(), new Promise<void>((come) => ARRIVED.offer(come))]);
  // A callback of `watch`, not a listener on the signal: a page should carry few listeners of ours, even on
  // signals.
  watch(document, marking.isOurs, read, signal, () => {
    if (isAlive(browser)) whenBack(connect(new AbortController()), start);
  });

  function read(): Promise<Watched> {
    const done = reading.then(readNow, readNow);
    reading = done;
    return done;
  }

  async function readNow(): Promise<Watched> {
    const page = await readPage(document, signal);
    const { lines, took, unobserved } = page;
    await sent;
    if (signal.aborted) return { took, answered: true };
    const marked = async () => ({ ...(await marking.read(page)), unobserved });
    if (marking.isWanted()) return marked();
    const { named, answered } = await skim(likeliest(lines));
    return named ? marked() : { took, answered, unobserved };
  }
}
