import type { Named } from '../../messages/contract';
import { unpacked } from '../../messages/packed';
import type { Day } from '../../model/date';
import type { EntityId } from '../../model/entity';
import { type Annotation, EMPTY_MEMORY, type PageMemory } from '../../model/mention';
import type { Published } from '../../model/published';
import type { Traces } from '../../page/published/traces';
import type { PageSettings } from '../../settings';
import type { Connection } from '../connection';

/** What the background says of an article's text, and what it has said of it so far. */
export interface Learning {
  /** Another article begins, with what may tell its day. */
  startOver(traces: Traces): void;
  /** Whether it is worth a look whether the article has been given a date: it had none so far. */
  readonly isUndated: boolean;
  /** Whether what may tell the day of the same article tells it now. */
  look(traces: Traces): Promise<boolean>;
  /** Forgets what its text has taught; its day stays. */
  forget(): void;
  /**
   * What texts name, read as of a day, or with null as of the article's own; undefined where the
   * background does not answer.
   */
  ask(blocks: readonly string[], asOf: Day | null): Promise<readonly Annotation[] | undefined>;
  about(id: EntityId): Named | undefined;
  /** How the reader wants pages marked; null until somebody is named. */
  readonly settings: PageSettings | null;
  /** From now on they are these. */
  follow(changed: PageSettings): void;
  readonly published: Published | null;
  /** Version of the dataset that answered last. */
  readonly dataset: string;
}

/** A page may be given its date after its text; most that have none never are. */
const MOST_LOOKS = 5;

/** `highlight` is what the marks are called, which get their style with the first annotation. */
export function createLearning(connection: Connection, highlight: string): Learning {
  const named = new Map<EntityId, Named>();
  let memory: PageMemory = EMPTY_MEMORY;
  let published: Published | null = null;
  /** What tells its day, until that is known. */
  let undated: Traces | null = null;
  let settings: PageSettings | null = null;
  /** How often it is still looked whether there is a date. */
  let looks = 0;
  let dataset = '';
  let dressed = false;
  /** How often what was learnt has been forgotten: what was asked before teaches nothing any more. */
  let forgotten = 0;

  function forget(): void {
    memory = EMPTY_MEMORY;
    forgotten++;
  }

  const learning: Learning = {
    startOver(traces) {
      forget();
      published = null;
      undated = traces;
      looks = MOST_LOOKS;
    },
    get isUndated() {
      return published === null && looks > 0;
    },
    async look(traces) {
      looks -= 1;
      undated = traces;
      await learning.ask([], null);
      return published !== null;
    },
    forget,
    async ask(blocks, asOf) {
      const sent = undated;
      const then = forgotten;
      const answer = await connection.ask('annotate', {
        blocks,
        asOf: asOf ?? published?.day ?? null,
        memory,
        highlight: dressed ? null : highlight,
        traces: sent,
      });
      if (!answer) return undefined;
      for (const one of answer.named) named.set(one.id, one);
      ({ dataset } = answer);
      settings ??= answer.settings;
      if (then === forgotten) ({ memory } = answer);
      // Another article may have begun meanwhile, of whose day nothing is said yet.
      if (sent && sent === undated) {
        ({ published } = answer);
        undated = null;
      }
      const annotations = unpacked(answer.annotations, blocks);
      dressed ||= annotations.length > 0;
      return annotations;
    },
    about: (id) => named.get(id),
    follow(changed) {
      settings = changed;
    },
    get settings() {
      return settings;
    },
    get published() {
      return published;
    },
    get dataset() {
      return dataset;
    },
  };
  return learning;
}
