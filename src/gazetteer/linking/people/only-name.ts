import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import type { Page } from '../page/page';
import type { Rest } from '../page/rests';
import { onlyNameOf } from './names-of';

/**
 * Whether the one name by which somebody is called is another's here: "St Francis", "Brother Francis" and "Francis of
 * Assisi" are not Pope Francis.
 */
export function isOfAnother(
  entity: Entity,
  { words: [{ key, end }, more], titles, block }: Rest,
  page: Page,
): boolean {
  if (more || onlyNameOf(entity) !== key) return false;
  const isOurs = (title: string) =>
    entity.names.some(({ text }) => text.toLowerCase().startsWith(`${title} `));
  return (
    !titles.every(isOurs) || OF_SOMEWHERE.test(page.blocks[block]?.text.slice(end, end + 6) ?? '')
  );
}

const OF_SOMEWHERE = anyScript`^ of \p{Lu}`;
