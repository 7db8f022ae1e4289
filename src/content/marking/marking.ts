import { marksAlike, type PageSettings } from '../../settings';
import { lazyAnswers } from '../later/lazy-answers';
import type { Marking, MarkingParts } from '../later/lazy-marking';
import { lazyPointing } from '../later/lazy-pointing';
import { isClickedFor } from '../starting/clicked-for';
import { isTopFrame } from '../starting/readable';
import { createAnnotatedArticle } from './annotated-article';
import { createMarks } from './marks';

/** Marks what a page names, shows cards, and follows the reader's settings. */
export function createMarking(parts: MarkingParts): Marking {
  const { document, connection, life } = parts;
  const { signal } = life;
  let isPointedAt = false;
  let counted = -1;
  const highlight = randomName();
  const marks = createMarks(highlight, () => {
    isPointedAt = true;
    pointing.listen();
  });
  const article = createAnnotatedArticle({ ...parts, marks, highlight, signal });
  const pointing = lazyPointing({
    document,
    marks,
    article,
    connection,
    settings,
    signal,
  });
  // A page in the back/forward cache was not told what changed meanwhile.
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void follow();
  };
  window.addEventListener('pageshow', shown, { signal });
  signal.addEventListener('abort', () => {
    pointing.end();
    marks.end();
  });

  async function follow(): Promise<void> {
    const answer = await connection.ask('settings', { clicked: isClickedFor() });
    if (!answer || signal.aborted) return;
    const { settings: changed, stay } = answer;
    // Sent again: it may not have been wanted before, and the browser clears it when the page is left.
    counted = -1;
    count(stay ? article.onPage().length : 0);
    if (!stay) return life.abort();
    const { settings: before } = article;
    article.follow(changed);
    if (!before) return;
    if (before.markStyle !== changed.markStyle)
      void connection.ask('dress', { highlight, within: article.dressed });
    if (!marksAlike(before, changed)) article.remark();
  }

  function count(entities: number): void {
    if (isTopFrame(window) && entities !== counted) void connection.ask('count', { entities });
    counted = entities;
  }

  /** The settings, which arrive with the first annotation. */
  function settings(): PageSettings {
    if (!article.settings) throw new Error('nothing is marked');
    return article.settings;
  }

  return {
    async read(page) {
      const reading = await article.read(page);
      // Settings may have changed before this script could be told, unless the page was clicked for.
      if (article.settings?.runs === false) await follow();
      // `document.open()` removes the listeners of a page.
      if (isPointedAt) pointing.listen();
      count(article.onPage().length);
      return reading;
    },
    isOurs: pointing.isOurs,
    follow,
    answer: lazyAnswers(article, pointing, connection),
  };
}

/** Not `randomUUID`, which pages without https do not have. */
function randomName(): string {
  return `bg-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}
