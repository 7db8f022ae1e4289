import { unpacked } from '../../messages/packed';
import type { Named, Within } from '../../messages/page-info';
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
  /** Whether the article has no date so far, and it is worth looking whether it has been given one. */
  readonly isUndated: boolean;
  /** Whether the same article tells its day now, by new traces. */
  look(traces: Traces): Promise<boolean>;
  /** Forgets what the article's text has taught; its day stays known. */
  forget(): void;
  /**
   * What texts name, read as of a day, or with null as of the article's own; undefined where the
   * background does not answer. `within` is for each what the style of its marks has to match.
   */
  ask(
    blocks: readonly string[],
    asOf: Day | null,
    within?: readonly Within[],
  ): Promise<readonly Annotation[] | undefined>;
  /** What the style of marks matches by now. */
  readonly dressed: readonly Within[];
  about(id: EntityId): Named | undefined;
  /** How the reader wants pages marked; null until somebody is named. */
  readonly settings: PageSettings | null;
  /** Takes changed settings over. */
  follow(changed: PageSettings): void;
  readonly published: Published | null;
  /** Version of the dataset that answered last. */
  readonly dataset: string;
}

/** Looks for a date that comes after the text; most pages without a date never get one. */
const MOST_LOOKS = 5;

/** `highlight` is the name of the marks' highlight, whose style comes with annotations. */
export function createLearning(connection: Connection, highlight: string): Learning {
  const named = new Map<EntityId, Named>();
  let memory: PageMemory = EMPTY_MEMORY;
  let published: Published | null = null;
  /** Traces of the article's day that have not been sent yet. */
  let undated: Traces | undefined;
  let settings: PageSettings | null = null;
  /** How many more times to look for a date. */
  let looks = 0;
  let dataset = '';
  const dressed = new Set<Within>();
  /** Counts `forget`: an answer to a question from before teaches nothing any more. */
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
    async ask(blocks, asOf, within = []) {
      const lacking = within.map((name) => (dressed.has(name) ? '' : name));
      const isDressed = !lacking.some(Boolean);
      const sent = undated;
      const then = forgotten;
      const answer = await connection.ask('annotate', {
        blocks,
        asOf: asOf ?? published?.day ?? null,
        memory,
        highlight: isDressed ? undefined : highlight,
        within: isDressed ? undefined : lacking,
        traces: sent,
      });
      if (!answer) return undefined;
      for (const one of answer.named) named.set(one.id, one);
      ({ dataset } = answer);
      settings ??= answer.settings;
      if (then === forgotten) ({ memory } = answer);
      // Another article may have begun meanwhile, whose traces this answer has not seen.
      if (sent && sent === undated) {
        ({ published } = answer);
        undated = undefined;
      }
      const annotations = unpacked(answer.annotations, blocks);
      for (const { block } of annotations) {
        const name = within[block];
        if (name) dressed.add(name);
      }
      return annotations;
    },
    about: (id) => named.get(id),
    get dressed() {
      return [...dressed];
    },
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
