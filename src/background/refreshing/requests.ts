import { browser } from '../../browser';
import type { SourceId } from '../../sources/source-row';
import { createQueue } from '../dataset/queue';

/** How many requests each source has caused since the browser was started. */
type RequestCounts = Readonly<Record<SourceId, number>>;

/** Updates run one after the other, or two requests could be counted as one. */
const alone = createQueue();

export function countRequest(source: SourceId): void {
  void alone(async () => {
    const requests = await readRequests();
    await browser.storage.session.set({
      requests: { ...requests, [source]: (requests[source] ?? 0) + 1 },
    });
  });
}

export async function readRequests(): Promise<RequestCounts> {
  const { requests } = await browser.storage.session.get('requests');
  if (typeof requests !== 'object' || requests === null) return {};
  return Object.fromEntries(
    Object.entries(requests).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}
