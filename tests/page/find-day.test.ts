import { expect, test, vi } from 'vitest';
import { findDays } from '../../src/page/published/find-day';

test('a line in which no year can stand is not searched for dates', () => {
  const searched = vi.spyOn(String.prototype, 'matchAll');
  try {
    const said = 'On the 25th of November 170 delegates of 195 states met at 10.25 in Istanbul.';
    expect(findDays(said, 'en')).toEqual([]);
    expect(searched).not.toHaveBeenCalled();
    expect(findDays(`${said} November 25, 2021`, 'en').length).toBe(1);
    expect(searched).toHaveBeenCalled();
  } finally {
    searched.mockRestore();
  }
});
