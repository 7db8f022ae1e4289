import { isPaused, marksAlike, onStored, runsOn } from '../settings';
import { lazyAnswers } from './lazy-answers';
import type { Marking, MarkingParts } from './lazy-marking';
import { lazyPointing } from './lazy-pointing';
import { leaveWhenWithdrawn } from './leave';
import { createMarks } from './marks';
import { isTopFrame } from './readable';
import { createReader } from './reader';

/**
 * Marks what a page names, shows cards, and follows the reader's settings, which the background knows
 * how to read; undefined where it does not say.
 */
export async function createMarking(parts: MarkingParts): Promise<Marking | undefined> {
  const { document, connection, life } = parts;
  const { signal } = life;
  const known = parts.settings ?? (await connection.ask('settings', {}));
  if (!known) return undefined;
  let settings = known;
  if (isPaused(settings, location.hostname)) life.abort();
  let counted = -1;
  const highlight = randomName();
  const marks = createMarks(highlight, () => pointing.listen());
  const reader = createReader({ ...parts, marks, highlight, settings, signal });
  const pointing = lazyPointing({
    document,
    marks,
    reader,
    connection,
    settings: () => settings,
    signal,
  });
  leaveWhenWithdrawn(connection, life);
  onStored('settings', follow, signal);
  signal.addEventListener('abort', () => {
    pointing.end();
    marks.end();
  });

  async function follow(): Promise<void> {
    const changed = await connection.ask('settings', {});
    if (!changed || signal.aborted) return;
    const host = location.hostname;
    const withdrawn = runsOn(settings, host) && !runsOn(changed, host);
    const restyled =
      settings.markStyle !== changed.markStyle &&
      reader.passages().some((passage) => passage.marks.length);
    const remarked = !marksAlike(settings, changed);
    settings = changed;
    if (restyled) void connection.ask('dress', { highlight });
    if (withdrawn || isPaused(changed, host)) life.abort();
    else if (remarked) reader.remark(changed);
  }

  return {
    async read(page) {
      const reading = await reader.read(page);
      const entities = reader.onPage().length;
      if (isTopFrame(window) && entities !== counted) void connection.ask('count', { entities });
      counted = entities;
      return reading;
    },
    isOurs: pointing.isOurs,
    answer: lazyAnswers(reader, pointing, connection),
  };
}

/** Not `randomUUID`, which pages without https do not have. */
function randomName(): string {
  return `bg-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}
