import type { Connection } from '../connection';
import type { AnnotatedArticle } from '../marking/annotated-article';
import type { LazyPointing } from './lazy-pointing';
import { ANSWERS } from './offered';

/** Answers a question of popup or side panel; rejects any other message. */
export type Answer = (message: unknown) => Promise<unknown>;

export type MakeAnswers = (article: AnnotatedArticle, pointing: LazyPointing) => Answer;

/** Loads the script with the first question: most pages are never asked one. */
export function lazyAnswers(
  article: AnnotatedArticle,
  pointing: LazyPointing,
  connection: Connection,
): Answer {
  let coming: Promise<Answer | undefined> | undefined;
  return async (message) => {
    coming ??= come();
    const answer = await coming;
    if (answer) return answer(message);
    coming = undefined;
    throw new Error('nothing here can answer');
  };

  async function come(): Promise<Answer | undefined> {
    await connection.ask('run', { script: 'answers' });
    return ANSWERS.take()?.(article, pointing);
  }
}
