import { browser } from '../browser';
import type { Block } from '../page/block';
import { TOOLS } from '../page/tools';
import { connect } from './connection';
import { lazyMarking } from './later/lazy-marking';
import { SENT } from './later/offered';
import { likeliest } from './reading/likeliest';
import { PASSAGES } from './reading/passages';
import { readPage } from './reading/read-page';
import { createSkim, type Skimmed } from './reading/skim';
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
  /** Settles when the script that marks has come, if the background knows that it is needed. */
  const sent = SENT.take();
  /** Whether the page has been read once. */
  let begun = false;
  // With what `watch` does at the end: pages have few listeners from us, those of signals among them.
  watch(document, marking.isOurs, read, signal, () => {
    if (isAlive(browser)) whenBack(connect(new AbortController()), start);
  });

  function read(): Promise<Watched> {
    const done = reading.then(readNow, readNow);
    reading = done;
    return done;
  }

  async function readNow(): Promise<Watched> {
    let early: Promise<Skimmed | undefined> | undefined;
    const page = await readPage(document, signal, (first) => {
      if (!begun) early = skimUnwanted(first);
    });
    begun = true;
    const { lines, took, unobserved } = page;
    await sent;
    if (signal.aborted) return { took, answered: true };
    const marked = async () => ({ ...(await marking.read(page)), unobserved });
    if (marking.isWanted()) return marked();
    const first = await early;
    const { named, answered } = first?.named ? first : await skim(likeliest(lines));
    return named ? marked() : { took, answered, unobserved };
  }

  async function skimUnwanted(first: readonly Block[]): Promise<Skimmed | undefined> {
    await sent;
    return marking.isWanted() || signal.aborted ? undefined : skim(first);
  }
}
