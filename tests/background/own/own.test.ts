import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserState, DRAFT, fakeBrowser, ship, standIn, wake } from '../awake';

vi.mock('../../../src/browser', () => fakeBrowser);

describe('an own entry', () => {
  beforeEach(async () => {
    standIn();
    browserState.local.clear();
    ship(1);
    await wake();
  });

  test.each([
    ['a name of one letter', { name: 'M' }, 'name'],
    ['a name of spaces', { name: '    ' }, 'name'],
    ['another name of one letter', { otherNames: ['Mara E.', 'M'] }, 'otherNames'],
    ['seventeen other names', { otherNames: Array(17).fill('Mara E.') }, 'otherNames'],
    ['a note that is too long', { note: 'x'.repeat(321) }, 'note'],
    ['an address without a scheme', { url: 'example.org' }, 'url'],
    ['an address with a user name', { url: 'https://mara@example.org/' }, 'url'],
    ['nothing that breaks a rule', {}, null],
  ])('with %s: what of it is told', async (_, change, fault) => {
    const { describeOwn, putOwn } = await import('../../../src/background/own/own');
    const before = (await describeOwn()).entries.length;
    expect(await putOwn({ ...DRAFT, name: 'Mara Ellison', ...change })).toBe(fault);
    expect((await describeOwn()).entries.length - before).toBe(fault ? 0 : 1);
  });

  afterEach(() => {
    browserState.full = false;
  });

  test('that a file has brought is taken out again with all the others, and what they replaced is back', async () => {
    const own = await import('../../../src/background/own/own');
    await own.putOwn({ ...DRAFT, name: 'Mara Reed', note: 'Before.' });
    const before = await own.exportOwn('json');
    const mara = (await own.describeOwn()).entries.find(({ name }) => name === 'Mara Reed');
    const file = [
      'name,description,id',
      `Mara Reed,After.,${mara?.id}`,
      'Oskar Reed,,',
      'Lena Reed,,',
    ].join('\n');
    const { ids, problem } = await own.importOwn(file);
    expect([ids.length, problem]).toEqual([3, null]);
    const found = async (from: typeof own) =>
      (await from.describeOwn()).entries
        .filter(({ name }) => name.endsWith('Reed'))
        .map(({ name, note }) => `${name}: ${note}`)
        .sort();
    expect(await found(own)).toEqual(['Lena Reed: ', 'Mara Reed: After.', 'Oskar Reed: ']);
    await own.putOwn({ ...DRAFT, name: 'Ida Reed' });
    await own.takeBackOwn(ids, before);
    expect(await found(own)).toEqual(['Ida Reed: ', 'Mara Reed: Before.']);
    // Nor does their copy bring them back.
    await wake();
    const woken = await import('../../../src/background/own/own');
    expect(await found(woken)).toEqual(['Ida Reed: ', 'Mara Reed: Before.']);
  });

  test('are listed last changed first, and those changed at once by their ids', async () => {
    const { describeOwn, importOwn } = await import('../../../src/background/own/own');
    const rows = ['own-z3,14', 'own-z1,14', 'own-z2,14', 'own-z4,15', 'own-z5,13'];
    const file = rows.map((row) => row.replace(/,(\d+)/, ',Tova Lind,2026-11-$1T10:00:00.000Z'));
    await importOwn(['id,name,changed', ...file].join('\n'));
    const listed = (await describeOwn()).entries.filter(({ name }) => name === 'Tova Lind');
    const order = ['own-z4', 'own-z1', 'own-z2', 'own-z3', 'own-z5'];
    expect(listed.map(({ id }) => id)).toEqual(order);
  });

  test('is not said to be deleted while the copy of it cannot be, from which it would be put back', async () => {
    const name = 'Mara Quill';
    const { describeOwn, putOwn, removeOwn } = await import('../../../src/background/own/own');
    await putOwn({ ...DRAFT, name });
    const kept = async (from: typeof describeOwn) =>
      (await from()).entries.filter((entry) => entry.name === name);
    const [{ id } = { id: '' }] = await kept(describeOwn);
    browserState.full = true;
    await expect(removeOwn(id)).rejects.toThrow('QuotaExceededError');
    expect(await kept(describeOwn)).toHaveLength(1);
    browserState.full = false;
    await removeOwn(id);
    await wake();
    const woken = await import('../../../src/background/own/own');
    expect(await kept(woken.describeOwn)).toEqual([]);
  });
});
