import type { Side } from './page-sides';
import { median } from './page-stats';
import { vitals } from './page-vitals';

/** From the document's being there to the first mark, where the worker has to be started first. */
export async function coldFirstMark({ session }: Side, address: string, rounds: number) {
  const found: number[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    const workers = session.browser.targets().filter((one) => one.type() === 'service_worker');
    for (const target of workers) await (await target.worker())?.close();
    found.push((await vitals(session.browser, address)).firstMark);
  }
  return median(found);
}
