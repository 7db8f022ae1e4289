import type { Named, Within } from '../../messages/page-info';
import type { Day } from '../../model/date';
import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import type { Published } from '../../model/published';
import type { Block } from '../../page/block';
import { type Traces, traces } from '../../page/published/traces';
import { readArticle } from '../../page/read-article';
import type { Tools } from '../../page/tools';
import type { PageSettings } from '../../settings';
import type { Connection } from '../connection';
import {
  type Known,
  onPage,
  type Passage,
  type PassageMention,
  type Passages,
} from '../reading/passages';
import { nextTask, pauseIfDue, stepped } from '../reading/pause';
import type { PageText } from '../reading/read-page';
import type { ReadResult } from '../reading/watch';
import { createLearning } from './learning';
import { createLeftOver } from './left-over';
import type { Mark, Marks } from './marks';
import { createNaming } from './naming';
import { createPainter } from './painter';
import { withinOf } from './within';

/** The article of the page, as far as it has been read and annotated. */
export interface AnnotatedArticle {
  /** Has new text annotated and marked, and forgets text that is gone. */
  read(page: PageText): Promise<ReadResult>;
  /** Marks the page again by the current settings. */
  remark(): void;
  /** How the reader wants pages marked; null until somebody is named. */
  readonly settings: PageSettings | null;
  /** Takes changed settings over. */
  follow(changed: PageSettings): void;
  /** Reads the page as of another day; null for the day it was published. */
  setDate(day: Day | null): Promise<void>;
  /** Gives a name another reading on the whole page; returns the annotation with that reading. */
  choose(annotation: Annotation, entity: EntityId): Annotation;
  /** The mark of a mention, made where it has none; undefined where its text is gone. */
  markFor(mention: PassageMention): Mark | undefined;
  /** What names somebody, in reading order. */
  passages(): readonly Passage[];
  /** Who is named, in order of first mention. */
  onPage(): readonly EntityId[];
  about(id: EntityId): Named | undefined;
  /** What the style of marks matches by now. */
  readonly dressed: readonly Within[];
  /** The day that the page is read as of; null for today. */
  readonly asOf: Day | null;
  readonly published: Published | null;
  /** Version of the dataset that answered last. */
  readonly dataset: string;
}

interface Parts {
  readonly document: Document;
  readonly connection: Connection;
  readonly tools: Tools;
  readonly texts: Passages;
  /** Has the page read again. */
  readonly reread: () => Promise<unknown>;
  readonly marks: Marks;
  /** Name of the marks' highlight. */
  readonly highlight: string;
  readonly signal: AbortSignal;
}

/** A day that the page is to be read as of. */
interface Wanted {
  readonly day: Day | null;
}

export function createAnnotatedArticle(parts: Parts): AnnotatedArticle {
  const { document, connection, tools, reread, marks, highlight, signal } = parts;
  const { batches, compare, isOverturned, nothing, settled } = parts.texts;
  let address = addressOf(document);
  let chosenDay: Day | null = null;
  let wanted: Wanted | undefined;
  let known: Known = nothing();
  /** Whether an article with text has been read, and the traces of its day collected. */
  let isBegun = false;
  const leftOver = createLeftOver();
  const learning = createLearning(connection, highlight);
  const painter = createPainter(marks, learning.about, () => learning.settings);
  const within = (block: Block) => withinOf(block, document, tools);
  const naming = createNaming(learning, painter, batches, () => chosenDay, within, signal);

  async function read(page: PageText): Promise<ReadResult> {
    await nextTask();
    const article = await stepped(readArticle(document, page.lines, tools), signal);
    const { roots, blocks } = article.result;
    const now = addressOf(document);
    const found = { roots, lines: page.lines };
    const another = !isBegun || isAnotherArticle(now, blocks);
    const told =
      another || learning.isUndated
        ? await stepped(traces(document, now, found, tools), signal)
        : undefined;
    const isDatedNow = told && !another && (await learning.look(told.result));
    await pauseIfDue();
    const began = performance.now();
    if (wanted || another || (isDatedNow && !chosenDay)) readAnew(wanted?.day ?? null);
    wanted = undefined;
    const compared = compare(known, blocks);
    const { fresh, gone } = compared;
    for (const passage of gone) painter.unmark(passage);
    painter.recount(compared.passages);
    if (told && another) startOver(now, leftOver(told.result, blocks.length > 0));
    isBegun = blocks.length > 0;
    known = compared;
    const worked = performance.now() - began;
    await pauseIfDue();
    const { took, answered } = await nameAll(fresh);
    return { took: page.took + article.took + (told?.took ?? 0) + worked + took, answered };
  }

  /** An address that changes while the text stays is one article after another on one page. */
  function isAnotherArticle(now: string, blocks: readonly Block[]): boolean {
    return address !== now && isOverturned(known, compare(known, blocks));
  }

  function startOver(now: string, told: Traces): void {
    address = now;
    learning.startOver(told);
    chosenDay = null;
    naming.startOver();
  }

  /** Another article, or the same as of another day. */
  function readAnew(day: Day | null): void {
    for (const passage of known.passages) painter.unmark(passage);
    known = nothing();
    learning.forget();
    chosenDay = day;
  }

  async function nameAll(fresh: readonly Passage[]): Promise<ReadResult> {
    const { took, answered, isAnswered } = await naming.name(fresh);
    // Passages without an answer count as new at the next reading.
    known = settled(known, answered);
    return { took, answered: isAnswered };
  }

  return {
    read,
    remark: () => painter.repaint(known.passages),
    follow: learning.follow,
    async setDate(day) {
      wanted = { day };
      await reread();
    },
    choose: (annotation, entity) => naming.choose(known.passages, annotation, entity),
    markFor: ({ passage, annotation }) => painter.markOne(passage, annotation),
    passages: () => known.passages,
    onPage: () => onPage(known.passages),
    about: learning.about,
    get dressed() {
      return learning.dressed;
    },
    get asOf() {
      return chosenDay ?? learning.published?.day ?? null;
    },
    get settings() {
      return learning.settings;
    },
    get published() {
      return learning.published;
    },
    get dataset() {
      return learning.dataset;
    },
  };
}

/** The page's address without a fragment, unless that is a route: `#/` and `#!` lead to another article. */
function addressOf(document: Document): string {
  return document.URL.replace(/#(?!!?\/).*$/, '');
}
