import type { EntityId } from '../model/entity';
import {
  changeSettings,
  isPaused,
  onSettings,
  readSettings,
  runsOn,
  type Settings,
} from '../settings';
import { lazyCard } from './card';
import { claim, isClaimed } from './claim';
import { connect, isAlive } from './connection';
import { interact } from './interact';
import { leaveWhenWithdrawn } from './leave';
import { createMarks } from './marks';
import { isTopFrame } from './readable';
import { createReader } from './reader';
import { serve } from './serve';
import { type Reading, watch } from './watch';

/** Reads the page, marks what it names, and goes on until the page or the extension is gone. */
export async function start(): Promise<void> {
  const life = new AbortController();
  if (isClaimed()) return;
  claim(() => !life.signal.aborted && isAlive());
  try {
    const settings = await readSettings();
    if (isPaused(settings, location.hostname)) life.abort();
    else live(life, settings);
  } catch (error) {
    if (!life.signal.aborted) throw error;
  }
}

function live(life: AbortController, initial: Settings): void {
  const { signal } = life;
  let settings = initial;
  const connection = connect(life);
  const highlight = `bg-${crypto.randomUUID().slice(0, 13)}`;
  const marks = createMarks(highlight, () => marked(), signal);
  const reader = createReader(document, connection, marks, settings, signal);
  const theme = () => settings.theme;
  let loadCard = () => {};
  const interaction = interact(
    document,
    marks,
    (events) => {
      const parts = { document, theme, reader, connection, events, know, signal };
      const [card, load] = lazyCard(parts, () => connection.ask('run', { script: 'card' }));
      loadCard = load;
      return {
        ...card,
        show(mark, how) {
          load();
          card.show(mark, how);
        },
      };
    },
    () => ({ openMs: settings.openDelayMs }),
    connection.isThere,
    signal,
  );
  if (isTopFrame(window)) serve(reader, interaction, signal);
  leaveWhenWithdrawn(connection, life);
  onSettings((changed) => {
    const host = location.hostname;
    const withdrawn = runsOn(settings, host) && !runsOn(changed, host);
    const restyled = settings.markStyle !== changed.markStyle && reader.marks().length > 0;
    settings = changed;
    if (restyled) void connection.ask('dress', { highlight });
    if (withdrawn || isPaused(changed, host)) life.abort();
    else reader.remark(changed);
  }, signal);

  /** The first mark is about to be painted; its card is a pointer's movement away. */
  function marked(): void {
    void connection.ask('dress', { highlight });
    const once = { capture: true, passive: true, once: true, signal };
    document.addEventListener('mousemove', loadCard, once);
  }

  async function read(): Promise<Reading> {
    const reading = await reader.read();
    if (isTopFrame(window))
      void connection.ask('count', { entities: reader.cast().members.length });
    return reading;
  }
  watch(document, interaction.isOurs, { edited: marks.forget, read }, signal);
}

/** The settings' change takes the marks away, here and in every other tab. */
async function know(id: EntityId): Promise<void> {
  const { known } = await readSettings();
  if (!known.includes(id)) await changeSettings({ known: [...known, id] });
}
