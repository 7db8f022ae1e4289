import { expect, test } from 'vitest';
import { lookUpIds } from '../../../src/background/pages/look-up-ids';
import { record } from '../../dataset/record';

test('M04 of thousands of ids no more than a few are looked for at once, each once, and the order stays', async () => {
  let [now, most, asked] = [0, 0, 0];
  const get = async (id: string) => {
    most = Math.max(most, ++now);
    asked++;
    await new Promise((later) => setTimeout(later));
    now--;
    return id.startsWith('known-') ? record(id) : undefined;
  };
  const ids = Array.from({ length: 300 }, (_, n) => (n % 100 === 7 ? `known-${n}` : `id-${n}`));
  const found = await lookUpIds(get, [...ids, ...ids]);
  expect(found.map(({ id }) => id)).toEqual(['known-7', 'known-107', 'known-207']);
  expect(asked).toBe(300);
  expect(most).toBeLessThanOrEqual(50);
});
