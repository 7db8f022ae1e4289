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
import { connect, isAlive } from './connection';
import { interact } from './interact';
import { createMarks } from './marks';
import { isReadable, isTopFrame, whenShown } from './readable';
import { createReader } from './reader';
import { serve } from './serve';
import { watch } from './watch';

/** Reads the page, marks what it names, and goes on until the page or the extension is gone. */
export async function start(): Promise<void> {
  const life = new AbortController();
  if (!claim(life.signal)) return;
  try {
    await whenShown(document, life.signal);
    const settings = await readSettings();
    if (isReadable(document, window) && !isPaused(settings, location.hostname))
      await live(life, settings);
    else life.abort();
  } catch (error) {
    if (!life.signal.aborted) throw error;
  }
}

async function live(life: AbortController, initial: Settings): Promise<void> {
  const { signal } = life;
  let settings = initial;
  const connection = connect(life);
  const highlight = `bg-${crypto.randomUUID().slice(0, 13)}`;
  const marks = createMarks(highlight, () => dress(), signal);
  const reader = createReader(document, connection, marks, settings, signal);
  const { theme } = settings;
  let dress = () => {};
  const interaction = interact(
    document,
    marks,
    (events) => {
      const parts = { document, theme, reader, connection, events, know, signal };
      const [card, load] = lazyCard(parts, () => connection.ask('dress', { highlight }));
      dress = load;
      return card;
    },
    () => ({ openMs: settings.openDelayMs }),
    signal,
  );
  if (isTopFrame(window)) serve(reader, interaction, signal);
  onSettings((changed) => {
    const host = location.hostname;
    const withdrawn = runsOn(settings, host) && !runsOn(changed, host);
    settings = changed;
    if (withdrawn || isPaused(changed, host)) life.abort();
    else reader.remark(changed);
  }, signal);

  async function read(): Promise<number> {
    const took = await reader.read();
    if (isTopFrame(window))
      void connection.ask('count', { entities: reader.cast().members.length });
    return took;
  }
  await read();
  watch(document, interaction.isOurs, { edited: marks.forget, changed: read }, signal);
}

/** The settings' change takes the marks away, here and in every other tab. */
async function know(id: EntityId): Promise<void> {
  const { known } = await readSettings();
  if (!known.includes(id)) await changeSettings({ known: [...known, id] });
}

const CLAIM = Symbol.for('backgrounder');

/**
 * Whether this script is the one to run here: a script put into an open tab may meet the one that was
 * registered, or one that was ended by a pause or by the extension's reload.
 */
function claim(signal: AbortSignal): boolean {
  const world: { [CLAIM]?: () => boolean } & typeof globalThis = globalThis;
  if (world[CLAIM]?.()) return false;
  world[CLAIM] = () => !signal.aborted && isAlive();
  return true;
}
