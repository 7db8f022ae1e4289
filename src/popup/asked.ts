import type { EntityId } from '../model/entity';

/** What the popup was opened for, from the query of its address: words to search, or a card. */
export function asked(search: string): { query: string; card: EntityId | null } {
  const given = new URLSearchParams(search);
  return { query: given.get('query') ?? '', card: given.get('card') };
}
