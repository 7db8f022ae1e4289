import type { Cast } from '../messages/contract';
import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import { type Annotation, EMPTY_MEMORY, type PageMemory } from '../model/mention';
import type { Published } from '../model/published';
import { findArticle } from '../page/article';
import { published } from '../page/published';
import { type Block, scan } from '../page/scan';
import type { Settings } from '../settings';
import { todayHere } from '../ui/dates';
import { castOf } from './cast-of';
import type { Connection } from './connection';
import { inView } from './in-view';
import type { Mark, Marks } from './marks';
import { createPainter } from './painter';
import { batches, compare, type Mention, mentionsIn, type Passage } from './passages';
import { inSlices, nextTask, stepped } from './pause';
import type { Reading } from './watch';

/** What the page says, as far as it has been read. */
export interface Reader {
  /** Reads what is new and forgets what is gone. */
  read(): Promise<Reading>;
  /** Marks anew by changed settings. */
  remark(settings: Settings): void;
  /** Reads the page as of another day; null for the day it was published. */
  setDate(day: Day | null): Promise<void>;
  /** Takes another reading of a name for the whole page. */
  choose(annotation: Annotation, entity: EntityId): void;
  entity(id: EntityId): Entity | undefined;
  /** Every mention of an entity in reading order, marked or not. */
  mentions(id: EntityId): readonly Mention[];
  /** The mark of a mention, made where it has none; undefined where its text is gone. */
  markFor(mention: Mention): Mark | undefined;
  /** In reading order. */
  marks(): readonly Mark[];
  /** In order of first mention. */
  onPage(): readonly Entity[];
  /** Who is named in the part of the page that the reader sees now. */
  inView(): readonly EntityId[];
  cast(): Cast;
  readonly published: Published | null;
  /** Version of the dataset that answered last. */
  readonly dataset: string;
}

/** Text in one message: linking is done before the next is sent, so a smaller one shows marks sooner. */
const BATCH_UNITS = 32 * 1024;

export function createReader(
  document: Document,
  connection: Connection,
  marks: Marks,
  settings: Settings,
  signal: AbortSignal,
): Reader {
  let address = addressOf(document);
  let publishedHere: Published | null = null;
  let chosenDay: Day | null = null;
  let memory: PageMemory = EMPTY_MEMORY;
  let passages: Passage[] = [];
  let dataset = '';
  const entities = new Map<EntityId, Entity>();
  const entity = (id: EntityId) => entities.get(id);
  const painter = createPainter(marks, entity, settings);
  const chosen = new Map<string, EntityId>();

  async function read(): Promise<Reading> {
    await nextTask();
    const { result: roots, took: finding } = await stepped(findArticle(document), signal);
    await nextTask();
    const { found: blocks, took } = await inSlices(scan(roots), signal);
    if (signal.aborted) return { took, answered: true };
    await nextTask();
    const began = performance.now();
    const { order, fresh, gone } = compare(passages, blocks);
    for (const passage of gone) painter.unmark(passage);
    if (!passages.length || isAnotherArticle(gone.length)) startOver(roots);
    const read = new Map(fresh.map((block) => [block, passageOf(block)]));
    passages = order.map((item) =>
      'annotations' in item ? item : (read.get(item) ?? passageOf(item)),
    );
    let worked = finding + took + performance.now() - began;
    let answered = true;
    for (const batch of batches(fresh, BATCH_UNITS)) {
      const painting = await annotate(batch.flatMap((block) => read.get(block) ?? []));
      if (signal.aborted) break;
      worked += painting ?? 0;
      answered &&= painting !== undefined;
    }
    return { took: worked, answered };
  }

  /** An address that changes while the text stays is one article after another on one page. */
  function isAnotherArticle(gone: number): boolean {
    return address !== addressOf(document) && gone * 2 > passages.length;
  }

  function startOver(roots: readonly Element[]): void {
    address = addressOf(document);
    publishedHere = published(document, address, todayHere(), roots);
    chosenDay = null;
    memory = EMPTY_MEMORY;
    painter.startOver();
    chosen.clear();
  }

  /** Milliseconds of painting; undefined where nobody answered. */
  async function annotate(batch: readonly Passage[]): Promise<number | undefined> {
    const answer = await connection.ask('annotate', {
      blocks: batch.map(({ block }) => block.text),
      asOf: asOf(),
      memory,
    });
    // Unanswered, they are met again as new at the next reading.
    if (!answer) passages = passages.filter((passage) => !batch.includes(passage));
    if (!answer || signal.aborted) return undefined;
    const began = performance.now();
    for (const card of answer.cards) entities.set(card.id, card);
    ({ memory, dataset } = answer);
    for (const annotation of answer.annotations) {
      const passage = batch[annotation.block];
      if (passage) passage.annotations = [...passage.annotations, withChoice(annotation)];
    }
    painter.mark(batch);
    return performance.now() - began;
  }

  function withChoice(annotation: Annotation): Annotation {
    const { entity, others, exact } = annotation;
    const instead = chosen.get(exact);
    if (!instead || instead === entity || !others.includes(instead)) return annotation;
    return {
      ...annotation,
      entity: instead,
      others: [entity, ...others.filter((other) => other !== instead)],
      ambiguous: false,
      evidence: [{ type: 'reader' }],
    };
  }

  function asOf(): Day | null {
    return chosenDay ?? publishedHere?.day ?? null;
  }

  return {
    read,
    remark: (changed) => painter.repaint(passages, changed),
    async setDate(day) {
      for (const passage of passages) painter.unmark(passage);
      passages = passages.map(({ block }) => passageOf(block));
      painter.startOver();
      memory = { ...EMPTY_MEMORY };
      chosenDay = day;
      for (const batch of batches(
        passages.map(({ block }) => block),
        BATCH_UNITS,
      ))
        await annotate(passages.filter(({ block }) => batch.includes(block)));
    },
    choose(annotation, entity) {
      chosen.set(annotation.exact, entity);
      for (const passage of passages) passage.annotations = passage.annotations.map(withChoice);
      painter.repaint(passages);
    },
    entity,
    mentions: (id) => mentionsIn(passages).filter(({ annotation }) => annotation.entity === id),
    markFor: ({ passage, annotation }) => painter.markOne(passage, annotation),
    marks: () =>
      passages.flatMap((passage) =>
        [...passage.marks].sort((a, b) => a.annotation.start - b.annotation.start),
      ),
    inView: () => inView(passages, innerHeight),
    onPage: () => castOf(passages, entity).flatMap(({ id }) => entity(id) ?? []),
    cast: () => ({
      published: publishedHere,
      asOf: asOf() ?? todayHere(),
      members: castOf(passages, entity),
    }),
    get published() {
      return publishedHere;
    },
    get dataset() {
      return dataset;
    },
  };
}

function passageOf(block: Block): Passage {
  return { block, annotations: [], marks: [] };
}

function addressOf(document: Document): string {
  return document.URL.replace(/#.*$/, '');
}
