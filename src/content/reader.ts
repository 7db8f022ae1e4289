import type { Cast, CastMember } from '../messages/contract';
import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import { type Annotation, EMPTY_MEMORY, type PageMemory } from '../model/mention';
import type { Published } from '../model/published';
import { articleRoots } from '../page/article';
import { choose, type Markable, markKey, wordsBefore } from '../page/density';
import { published } from '../page/published';
import { type Block, scan } from '../page/scan';
import type { Settings } from '../settings';
import { todayHere } from '../ui/dates';
import { anchor } from './anchor';
import type { Connection } from './connection';
import { inView } from './in-view';
import type { Mark, Marks } from './marks';
import { batches, compare, type Passage } from './passages';
import { inSlices, nextTask } from './pause';

/** What the page says, as far as it has been read. */
export interface Reader {
  /** Reads what is new and forgets what is gone; resolves with the milliseconds it worked. */
  read(): Promise<number>;
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

interface Mention {
  readonly passage: Passage;
  readonly annotation: Annotation;
}

/** Text in one message: linking is done before the next is sent, so a smaller one shows marks sooner. */
const BATCH_UNITS = 32 * 1024;

export function createReader(
  document: Document,
  connection: Connection,
  marks: Marks,
  initial: Settings,
  signal: AbortSignal,
): Reader {
  let settings = initial;
  let address = addressOf(document);
  let publishedHere: Published | null = null;
  let chosenDay: Day | null = null;
  let memory: PageMemory = EMPTY_MEMORY;
  let passages: Passage[] = [];
  let marked = new Set<string>();
  let dataset = '';
  let nextMark = 1;
  const entities = new Map<EntityId, Entity>();
  const chosen = new Map<string, EntityId>();

  async function read(): Promise<number> {
    const found = performance.now();
    const roots = articleRoots(document);
    const finding = performance.now() - found;
    await nextTask();
    const { found: blocks, took } = await inSlices(scan(roots), signal);
    if (signal.aborted) return took;
    await nextTask();
    const began = performance.now();
    const { order, fresh, gone } = compare(passages, blocks);
    for (const passage of gone) unmark(passage);
    if (!passages.length || isAnotherArticle(gone.length)) startOver(roots);
    const read = new Map(fresh.map((block) => [block, passageOf(block)]));
    passages = order.map((item) =>
      'annotations' in item ? item : (read.get(item) ?? passageOf(item)),
    );
    let worked = finding + took + performance.now() - began;
    for (const batch of batches(fresh, BATCH_UNITS)) {
      worked += await annotate(batch.flatMap((block) => read.get(block) ?? []));
      if (signal.aborted) break;
    }
    return worked;
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
    marked = new Set();
    chosen.clear();
  }

  async function annotate(batch: readonly Passage[]): Promise<number> {
    const answer = await connection.ask('annotate', {
      blocks: batch.map(({ block }) => block.text),
      asOf: asOf(),
      memory,
    });
    if (!answer || signal.aborted) return 0;
    const began = performance.now();
    for (const entity of answer.cards) entities.set(entity.id, entity);
    ({ memory, dataset } = answer);
    for (const annotation of answer.annotations) {
      const passage = batch[annotation.block];
      if (passage) passage.annotations = [...passage.annotations, withChoice(annotation)];
    }
    mark(batch);
    return performance.now() - began;
  }

  function mark(batch: readonly Passage[]): void {
    const { before, words } = wordsBefore(batch.map(({ block }) => block.text));
    const mentions = mentionsIn(batch);
    const markables = mentions.map(({ passage, annotation }) =>
      markable(passage.block, annotation, before[batch.indexOf(passage)]),
    );
    const wanted = choose(markables, words, settings, marked);
    mentions.forEach(({ passage, annotation }, index) => {
      const about = markables[index];
      if (!wanted[index] || !about || !addMark(passage, annotation)) return;
      if (settings.density !== 'every') marked.add(markKey(about, settings));
    });
  }

  function addMark(passage: Passage, annotation: Annotation): Mark | undefined {
    const pieces = anchor(passage.block, annotation);
    if (!pieces) return undefined;
    const made = { id: nextMark, annotation, pieces };
    nextMark += 1;
    passage.marks = [...passage.marks, made];
    marks.add(made);
    return made;
  }

  function markable({ section }: Block, { entity, ambiguous }: Annotation, before = 0): Markable {
    const known = entities.get(entity);
    return {
      entity,
      section,
      ambiguous,
      wordsBefore: before,
      kind: known?.kind ?? 'concept',
      familiarity: known?.familiarity ?? 'specialist',
    };
  }

  function unmark(passage: Passage): void {
    for (const mark of passage.marks) {
      marks.remove(mark);
      marked.delete(markKey(markable(passage.block, mark.annotation), settings));
    }
    passage.marks = [];
  }

  function markAll(): void {
    for (const passage of passages) unmark(passage);
    marked = new Set();
    mark(passages);
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

  function castMembers(): readonly CastMember[] {
    const counts = new Map<EntityId, number>();
    for (const { annotations } of passages)
      for (const { entity } of annotations) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return [...counts].flatMap(([id, mentions]) => {
      const entity = entities.get(id);
      return entity ? [{ id, mentions, kind: entity.kind, caption: entity.caption }] : [];
    });
  }

  return {
    read,
    remark(changed) {
      settings = changed;
      markAll();
    },
    async setDate(day) {
      for (const passage of passages) unmark(passage);
      passages = passages.map(({ block }) => passageOf(block));
      marked = new Set();
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
      markAll();
    },
    entity: (id) => entities.get(id),
    mentions: (id) => mentionsIn(passages).filter(({ annotation }) => annotation.entity === id),
    markFor: ({ passage, annotation }) =>
      passage.marks.find((mark) => mark.annotation === annotation) ?? addMark(passage, annotation),
    marks: () =>
      passages.flatMap((passage) =>
        [...passage.marks].sort((a, b) => a.annotation.start - b.annotation.start),
      ),
    inView: () => inView(passages, innerHeight),
    onPage: () => castMembers().flatMap(({ id }) => entities.get(id) ?? []),
    cast: () => ({
      published: publishedHere,
      asOf: asOf() ?? todayHere(),
      members: castMembers(),
    }),
    get published() {
      return publishedHere;
    },
    get dataset() {
      return dataset;
    },
  };
}

function mentionsIn(passages: readonly Passage[]): Mention[] {
  return passages.flatMap((passage) =>
    passage.annotations.map((annotation) => ({ passage, annotation })),
  );
}

function passageOf(block: Block): Passage {
  return { block, annotations: [], marks: [] };
}

function addressOf(document: Document): string {
  return document.URL.replace(/#.*$/, '');
}
