import type { Generation, PageRow } from '../../store/database';
import { hashPage } from '../../store/pages';
import { verifyIndex } from '../../store/verify';

/** Late enough that no page waits for an answer then. */
const LATER_MS = 2_000;

/**
 * Checks, once and later, that what was read of a generation is what was written: its gazetteer, and each
 * page that is handed to the function returned. Calls `damaged` at the first that is not.
 */
export function verifyLater(
  generation: Generation,
  gazetteer: ArrayBuffer,
  damaged: () => void,
): (pages: readonly PageRow[]) => void {
  const seen = new Set<number>();
  let waiting: PageRow[] = [];
  let coming = false;
  let isIndexDue = true;
  const look = async () => {
    coming = false;
    const pages = waiting;
    waiting = [];
    try {
      if (isIndexDue) await verifyIndex(generation, 'gazetteer', gazetteer);
      isIndexDue = false;
      for (const page of pages) await verifyPage(page);
    } catch {
      damaged();
    }
  };
  const later = () => {
    if (!coming) setTimeout(() => void look(), LATER_MS);
    coming = true;
  };
  later();
  return (pages) => {
    for (const page of pages) {
      if (seen.has(page.page) || page.hash === undefined) continue;
      seen.add(page.page);
      waiting.push(page);
    }
    if (waiting.length) later();
  };
}

async function verifyPage(page: PageRow): Promise<void> {
  if ((await hashPage(page)).hash !== page.hash) throw new Error(`page ${page.page} is damaged`);
}
