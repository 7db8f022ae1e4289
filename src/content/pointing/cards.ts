import type { CardAnswer } from '../../messages/contract';
import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import type { Connection } from '../connection';
import type { Reader } from '../marking/reader';

/** Cards kept: a pointer goes back and forth between a few names. */
const KEPT = 8;

export type Told = CardAnswer & { readonly entity: NonNullable<CardAnswer['entity']> };

/** What cards say, asked for one by one: a page may name hundreds, and readers look at a few. */
export interface Cards {
  /** What is here already. */
  have(id: EntityId, readings: Annotation['others']): Told | undefined;
  /** Undefined where the background did not answer, or knows of no such entity. */
  fetch(id: EntityId, readings: Annotation['others']): Promise<Told | undefined>;
}

export function createCards(connection: Connection, reader: Reader): Cards {
  const asked = new Map<string, Promise<Told | undefined>>();
  const here = new Map<string, Told>();

  /** As long as the dataset and who is on the page are the same. */
  function keyOf(id: EntityId, readings: Annotation['others']): string {
    return [reader.dataset, id, ...readings, '/', ...reader.onPage()].join(' ');
  }

  async function ask(key: string, id: EntityId, readings: Annotation['others']) {
    const onPage = reader.onPage().filter((other) => other !== id);
    const answer = await connection.ask('cardHere', { id, onPage, readings });
    const told = answer?.entity ? { ...answer, entity: answer.entity } : undefined;
    if (told) here.set(key, told);
    else asked.delete(key);
    return told;
  }

  return {
    have: (id, readings) => here.get(keyOf(id, readings)),
    fetch(id, readings) {
      const key = keyOf(id, readings);
      const coming = asked.get(key) ?? ask(key, id, readings);
      // Again the newest, and the oldest goes.
      asked.delete(key);
      asked.set(key, coming);
      for (const oldest of [...asked.keys()].slice(0, -KEPT)) {
        asked.delete(oldest);
        here.delete(oldest);
      }
      return coming;
    },
  };
}
