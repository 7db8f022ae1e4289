import type { StepFrom, ToPage } from '../../messages/contract';
import type { Cast } from '../../messages/page-info';
import { TO_PAGE } from '../../messages/to-page';
import { envelope, type Handlers } from '../../messages/transport';
import type { EntityId } from '../../model/entity';
import { todayHere } from '../../today-here';
import type { Answer } from '../later/lazy-answers';
import type { LazyPointing } from '../later/lazy-pointing';
import { anchor } from '../marking/anchor';
import type { AnnotatedArticle } from '../marking/annotated-article';
import type { Mark } from '../marking/marks';
import { lineBoxes } from '../pointing/hit';
import { mentionsIn, type Passage } from '../reading/passages';
import { isTopFrame } from '../starting/readable';
import { bringInView } from './bring-in-view';
import { castOf } from './cast-of';
import { inView } from './in-view';

/** Answers popup and side panel; rejects any other message. */
export function serve(article: AnnotatedArticle, pointing: LazyPointing): Answer {
  const jump = jumper(article, pointing);
  const step = stepper(article, pointing);
  const handlers: Handlers<ToPage, undefined> = {
    cast: () => castNow(article),
    inView: () => ({ entities: inView(article.passages(), innerHeight) }),
    jump: ({ id }) => ({ found: jump(id) }),
    step,
    async date({ asOf }) {
      await article.setDate(asOf);
      return castNow(article);
    },
  };
  return async (message) => {
    const sent = envelope(message);
    if (!sent || !isKind(sent.kind)) throw new Error('no question for a page');
    const request = TO_PAGE[sent.kind](sent.request);
    if (request === undefined) throw new Error(`${sent.kind}: not its shape`);
    // The request was parsed by the kind's own reader, so it is what that handler takes.
    return (handlers[sent.kind] as (request: unknown) => unknown)(request);
  };
}

function isKind(kind: string): kind is keyof ToPage {
  return Object.hasOwn(TO_PAGE, kind);
}

function castNow({ published, asOf, passages, about }: AnnotatedArticle): Cast {
  return { published, asOf: asOf ?? todayHere(), members: castOf(passages(), about) };
}

/** Goes to the next mention of an entity, round to the first again; false where there is none. */
function jumper(article: AnnotatedArticle, pointing: LazyPointing): (id: EntityId) => boolean {
  let last = { id: '', index: -1 };
  return (id) => {
    const named = mentionsIn(article.passages());
    const mentions = named.filter(
      ({ passage, annotation }) =>
        annotation.entity === id && isSeen({ pieces: anchor(passage.block, annotation) ?? [] }),
    );
    const again = last.id === id && last.index + 1 < mentions.length;
    last = { id, index: again ? last.index + 1 : 0 };
    const mention = mentions[last.index];
    const mark = mention && article.markFor(mention);
    if (!mark) return false;
    goTo(mark, pointing, {});
    return true;
  };
}

/**
 * Goes from mark to mark in reading order: from the one whose card is open, from the one gone to last while
 * that is in view, or else, in the page itself, from the first that is.
 */
function stepper(
  article: AnnotatedArticle,
  pointing: LazyPointing,
): Handlers<ToPage, undefined>['step'] {
  let last: number | null = null;
  return ({ by, from = 'around' }) => {
    if (from === 'leave') pointing.close();
    const marks = from === 'leave' ? [] : inOrder(article.passages()).filter(isSeen);
    if (!marks.length) return { found: false, here: false };
    const next = from === 'edge' ? (by > 0 ? 0 : marks.length - 1) : following(marks, by, from);
    const here = next !== undefined;
    const index = here && from === 'around' ? (next + marks.length) % marks.length : next;
    const mark = index === undefined ? undefined : marks[index];
    last = mark?.id ?? null;
    if (mark) goTo(mark, pointing, { focus: true });
    return { found: mark !== undefined, here };
  };

  /** Undefined where the reader is in another frame, unless marks here are meant all the same. */
  function following(marks: readonly Mark[], by: 1 | -1, how: StepFrom): number | undefined {
    const shown = pointing.shown();
    const from = shown ?? last;
    const at = marks.findIndex((mark) => mark.id === from && (shown !== null || isInView(mark)));
    if (at >= 0) return at + by;
    if (how !== 'around' && !isFocused()) return undefined;
    const below = marks.findIndex((mark) => lineBoxes(mark).some(({ top }) => top >= 0));
    const inView = below < 0 ? marks.length : below;
    return by > 0 ? inView : inView - 1;
  }
}

/** Whether keys that are pressed belong to this frame: in the page itself also where nothing has the focus. */
function isFocused(): boolean {
  const isInside = document.activeElement instanceof HTMLIFrameElement;
  return !isInside && (isTopFrame(window) || document.hasFocus());
}

function isInView(mark: Mark): boolean {
  return lineBoxes(mark).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
}

/** Whether a mark is laid out: a page may have hidden its text since. */
function isSeen(mark: Pick<Mark, 'pieces'>): boolean {
  return lineBoxes(mark).length > 0;
}

function inOrder(passages: readonly Passage[]): Mark[] {
  return passages.flatMap(({ marks }) =>
    [...marks].sort((a, b) => a.annotation.start - b.annotation.start),
  );
}

function goTo(mark: Mark, pointing: LazyPointing, how: { focus?: boolean }): void {
  bringInView(mark);
  // After the scroll's own event, which closes cards.
  requestAnimationFrame(() => requestAnimationFrame(() => void pointing.show(mark, how)));
}
