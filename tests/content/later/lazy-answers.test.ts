import { expect, test } from 'vitest';
import type { Connection } from '../../../src/content/connection';
import { lazyAnswers } from '../../../src/content/later/lazy-answers';
import type { LazyPointing } from '../../../src/content/later/lazy-pointing';
import { ANSWERS } from '../../../src/content/later/offered';
import type { AnnotatedArticle } from '../../../src/content/marking/annotated-article';

/** Runs the script that answers from the `from`th time on that it is asked for. */
function running(from: number) {
  let asked = 0;
  const connection: Connection = {
    isThere: () => true,
    async ask() {
      asked += 1;
      if (asked >= from) ANSWERS.offer(() => async (message) => `answer to ${message}`);
      return undefined;
    },
  };
  // Only handed on.
  const answer = lazyAnswers({} as AnnotatedArticle, {} as LazyPointing, connection);
  return { answer, asked: () => asked };
}

test('the script that answers is asked for once, with the first question', async () => {
  const { answer, asked } = running(1);
  expect(asked()).toBe(0);
  expect(await Promise.all([answer('who'), answer('where')])).toEqual([
    'answer to who',
    'answer to where',
  ]);
  expect(asked()).toBe(1);
});

test('a question to which no script came does not keep the next from being answered', async () => {
  const { answer } = running(2);
  await expect(answer('who')).rejects.toThrow('nothing here can answer');
  expect(await answer('who')).toBe('answer to who');
});
