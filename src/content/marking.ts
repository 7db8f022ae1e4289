import type { EntityId } from '../model/entity';
import {
  changeSettings,
  isPaused,
  onSettings,
  readSettings,
  runsOn,
  type Settings,
} from '../settings';
import type { Marking, MarkingParts } from './lazy-marking';
import { lazyPointing } from './lazy-pointing';
import { leaveWhenWithdrawn } from './leave';
import { createMarks } from './marks';
import { isTopFrame } from './readable';
import { createReader } from './reader';
import { serve } from './serve';

/** Marks what a page names, shows cards, and follows the reader's settings. */
export async function createMarking({
  document,
  connection,
  tools,
  life,
  settings: known,
}: MarkingParts): Promise<Marking> {
  const { signal } = life;
  let settings = known ?? (await readSettings());
  if (isPaused(settings, location.hostname)) life.abort();
  let counted = -1;
  const highlight = `bg-${crypto.randomUUID().slice(0, 13)}`;
  const marks = createMarks(highlight, () => pointing.listen());
  const reader = createReader({ document, connection, tools, marks, highlight, settings, signal });
  const pointing = lazyPointing({
    document,
    marks,
    reader,
    connection,
    settings: () => settings,
    know,
    signal,
  });
  const answer = serve(reader, pointing);
  leaveWhenWithdrawn(connection, life);
  onSettings(follow, signal);
  signal.addEventListener('abort', () => {
    pointing.end();
    marks.end();
  });

  function follow(changed: Settings): void {
    const host = location.hostname;
    const withdrawn = runsOn(settings, host) && !runsOn(changed, host);
    const restyled = settings.markStyle !== changed.markStyle && reader.marks().length > 0;
    settings = changed;
    if (restyled) void connection.ask('dress', { highlight });
    if (withdrawn || isPaused(changed, host)) life.abort();
    else reader.remark(changed);
  }

  return {
    async read(page) {
      const reading = await reader.read(page);
      const entities = reader.cast().members.length;
      if (isTopFrame(window) && entities !== counted) void connection.ask('count', { entities });
      counted = entities;
      return reading;
    },
    isOurs: pointing.isOurs,
    answer,
  };
}

/** The settings' change takes the marks away, here and in every other tab. */
async function know(id: EntityId): Promise<void> {
  const { known } = await readSettings();
  if (!known.includes(id)) await changeSettings({ known: [...known, id] });
}
