import { browser } from '../../browser';

/** Words that are nobody's name by themselves, in lower case; read when a stranger's data is judged. */
export async function readStopWords(): Promise<ReadonlySet<string>> {
  // Part of the extension itself: this is a read from disk, not from the network.
  const response = await fetch(browser.runtime.getURL('stop-words/words.txt'));
  if (!response.ok) throw new Error('stop-words/words.txt: not in the extension');
  return new Set((await response.text()).split('\n').filter(Boolean));
}
