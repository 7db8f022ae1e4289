import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  applySchedule,
  changeSchedule,
  readSchedule,
  takeTurn,
} from '../../../src/background/refreshing/schedule';

const kept = vi.hoisted(() => new Map<string, unknown>());
const alarms = vi.hoisted(() => new Map<string, unknown>());

vi.mock('../../../src/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: kept.get(key) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
        },
      },
    },
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: async (name: string, when: unknown) => alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
    },
  },
}));

const NOW = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => {
  kept.clear();
  alarms.clear();
});
afterEach(() => vi.unstubAllGlobals());

describe('the turn to refresh', () => {
  it.each([
    ['a line without a meter', { saveData: false, type: 'wifi' }, true],
    ['a browser that says nothing of its line', undefined, true],
    ['a reader who saves data', { saveData: true, type: 'wifi' }, false],
    ['a line that is paid by its use', { saveData: false, type: 'cellular' }, false],
  ])('on %s', async (_line, connection, taken) => {
    await changeSchedule('weekly');
    vi.stubGlobal('navigator', { connection });
    expect(await takeTurn(NOW)).toBe(taken);
    // What was not begun is still due on the next line.
    expect((await readSchedule()).begun).toBe(taken ? new Date(NOW).toISOString() : null);
    vi.stubGlobal('navigator', {});
    expect(await takeTurn(NOW)).toBe(!taken);
  });

  it('leaves what the reader chooses meanwhile, and is noted beside it', async () => {
    await changeSchedule('weekly');
    vi.stubGlobal('navigator', {});
    await Promise.all([changeSchedule('off'), takeTurn(NOW)]);
    expect((await readSchedule()).every).toBe('off');
    await changeSchedule('weekly');
    await Promise.all([takeTurn(NOW), changeSchedule('monthly')]);
    expect(await readSchedule()).toMatchObject({
      every: 'monthly',
      begun: new Date(NOW).toISOString(),
    });
  });

  it.each([
    ['stays where it is due within the hour', 59, false],
    [
      'is set anew where a clock that was ahead had set it: Chromium would wait for years',
      1e6,
      true,
    ],
  ])('has an alarm that %s', async (_, minutes, anew) => {
    await changeSchedule('weekly');
    const left = { scheduledTime: Date.now() + minutes * 60_000 };
    alarms.set('schedule', left);
    await applySchedule();
    expect(alarms.get('schedule') !== left).toBe(anew);
  });

  it('is never taken where the reader chose none, and no alarm is left', async () => {
    await changeSchedule('monthly');
    expect(alarms.size).toBe(1);
    await changeSchedule('off');
    expect(alarms.size).toBe(0);
    expect(await takeTurn(NOW)).toBe(false);
  });
});
