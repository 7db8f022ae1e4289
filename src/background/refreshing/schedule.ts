import { browser } from '../../browser';
import type { Every } from '../../messages/data-info';
import { createQueue } from '../dataset/queue';
import { due } from './due';

/** What the reader chose, and ISO times of the turns taken, null before the first. */
export interface Schedule {
  readonly every: Every;
  readonly tried: string | null;
  readonly begun: string | null;
}

export const SCHEDULE_ALARM = 'schedule';

/** Not sooner than this after the schedule is set: a browser that starts has other things to do. */
const FIRST_MINUTES = 5;
const LOOK_MINUTES = 60;
const LOOK_MS = LOOK_MINUTES * 60_000;

export async function readSchedule(): Promise<Schedule> {
  const { schedule } = await browser.storage.local.get('schedule');
  const given: Partial<Schedule> =
    typeof schedule === 'object' && schedule !== null ? schedule : {};
  const every = given.every === 'weekly' || given.every === 'monthly' ? given.every : 'off';
  const time = (value: unknown) => (typeof value === 'string' ? value : null);
  return { every, tried: time(given.tried), begun: time(given.begun) };
}

/** A turn that is taken must not write over what the reader chooses meanwhile. */
const alone = createQueue();

/** Keeps how often to look, and sets the alarm to match. */
export async function changeSchedule(every: Every): Promise<void> {
  await alone(async () =>
    browser.storage.local.set({ schedule: { ...(await readSchedule()), every } }),
  );
  await applySchedule();
}

/**
 * Sets the alarm that looks whether a check is due; unlike a timer it survives sleep. One that was set by a
 * clock that was ahead is set anew: Chromium may keep it, over restarts, until its time has come.
 */
export async function applySchedule(): Promise<void> {
  const { every } = await readSchedule();
  if (every === 'off') return void (await browser.alarms.clear(SCHEDULE_ALARM));
  const set = await browser.alarms.get(SCHEDULE_ALARM);
  if (!set || set.scheduledTime > Date.now() + LOOK_MS)
    await browser.alarms.create(SCHEDULE_ALARM, {
      delayInMinutes: FIRST_MINUTES,
      periodInMinutes: LOOK_MINUTES,
    });
}

/** Resolves to whether to refresh now, and notes that, so that a failed check is not repeated within hours. */
export function takeTurn(now = Date.now()): Promise<boolean> {
  return alone(() => turnAt(now));
}

async function turnAt(now: number): Promise<boolean> {
  const { every, tried, begun } = await readSchedule();
  const verdict = due(every, { tried: clockOf(tried), begun: clockOf(begun) }, now);
  if (verdict === 'wait' || (verdict === 'go' && isMetered())) return false;
  const turn = new Date(now).toISOString();
  const schedule = { every, tried: turn, begun: verdict === 'go' ? turn : begun };
  await browser.storage.local.set({ schedule });
  return verdict === 'go';
}

function clockOf(time: string | null): number | null {
  return time === null ? null : Date.parse(time);
}

/** Whether the browser says that the connection is metered, or that the reader wants to save data. */
function isMetered(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } }; // Chromium only
  return connection?.saveData === true || connection?.type === 'cellular';
}
