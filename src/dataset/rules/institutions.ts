import type { Entity, EntityId, Kind } from '../../model/entity';
import type { Problem, Whole } from '../lint';

/** What the dataset knows of a state that makes news, and of which kinds the records may be. */
const SLOTS = {
  foreign: ['government-body'],
  interior: ['government-body'],
  justice: ['government-body'],
  defence: ['government-body'],
  police: ['government-body'],
  intelligence: ['government-body'],
  centralBank: ['government-body'],
  topCourt: ['government-body', 'body'],
  legislature: ['legislature'],
  governing: ['political-party', 'organization'],
  opposition: ['political-party', 'organization'],
} as const satisfies Record<string, readonly Kind[]>;

type Slot = keyof typeof SLOTS;

/** For each state and slot the records that fill it, or a sentence that says why none can. */
export type Institutions = Readonly<Record<EntityId, Readonly<Record<string, Filling>>>>;

type Filling = readonly EntityId[] | string;

/** A reason is a sentence; a word would be an excuse. */
const SENTENCE = /^\p{Lu}.{20,}\.$/u;

/** How many relations may lie between a body and its state: bureau, department, capital, state. */
const STEPS = 3;

/** The states most in the news have their ministries, services, courts and parties, each a record of theirs. */
export function* institutions({ byId, aids }: Whole): Iterable<Problem> {
  for (const [state, fillings] of Object.entries(aids.institutions ?? {})) {
    const file = byId.get(state)?.file ?? 'states-in-the-news';
    for (const slot of Object.keys(SLOTS) as Slot[]) {
      for (const says of wrongWith(fillings[slot], slot, state, byId)) {
        yield { file, record: state, field: `institutions.${slot}`, says };
      }
    }
  }
}

function* wrongWith(
  filling: Filling | undefined,
  slot: Slot,
  state: EntityId,
  byId: Whole['byId'],
): Iterable<string> {
  if (filling === undefined || filling.length === 0) yield 'is neither filled nor explained';
  else if (typeof filling === 'string') {
    if (!SENTENCE.test(filling)) yield `"${filling}" is no sentence that says why`;
  } else {
    for (const id of filling) {
      const body = byId.get(id)?.entity;
      const kinds: readonly Kind[] = SLOTS[slot];
      if (body === undefined) yield `there is no record ${id}`;
      else if (!kinds.includes(body.kind)) yield `${id} is a ${body.kind}`;
      else if (!leadsTo(state, body, byId, STEPS)) yield `${id} does not lead to ${state}`;
    }
  }
}

const BELONGS = new Set(['located-in', 'part-of', 'headquarters']);

function leadsTo(state: EntityId, body: Entity, byId: Whole['byId'], steps: number): boolean {
  return body.statements.some(({ property, to }) => {
    if (to === undefined || !BELONGS.has(property)) return false;
    const next = byId.get(to)?.entity;
    return to === state || (steps > 1 && !!next && leadsTo(state, next, byId, steps - 1));
  });
}
