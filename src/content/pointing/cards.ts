import type { CardAnswer } from '../../messages/page-info';
import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import type { Connection } from '../connection';
import type { AnnotatedArticle } from '../marking/annotated-article';

/** How many cards are kept: a reader goes back and forth between a few names. */
const KEPT = 8;

export type CardContents = CardAnswer & { readonly entity: NonNullable<CardAnswer['entity']> };

/** The contents of cards, asked for one by one: a page may name hundreds, and readers look at a few. */
export interface Cards {
  /** The contents, if they are here already. */
  have(id: EntityId, readings: Annotation['others']): CardContents | undefined;
  /** Undefined where the background did not answer, or knows of no such entity. */
  fetch(id: EntityId, readings: Annotation['others']): Promise<CardContents | undefined>;
}

export function createCards(connection: Connection, article: AnnotatedArticle): Cards {
  const asked = new Map<string, Promise<CardContents | undefined>>();
  const here = new Map<string, CardContents>();

  /** Another dataset, or others on the page, make another card. */
  function keyOf(id: EntityId, readings: Annotation['others']): string {
    return [article.dataset, id, ...readings, '/', ...article.onPage()].join(' ');
  }

  async function ask(key: string, id: EntityId, readings: Annotation['others']) {
    const onPage = article.onPage().filter((other) => other !== id);
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
      // Inserted anew it is the newest; the oldest is dropped.
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
