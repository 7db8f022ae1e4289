import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Cast, CastMember } from '../messages/page-info';
import type { Entity } from '../model/entity';
import { standing } from '../timeline';
import { keyed } from '../ui/words';
import { aligned } from './table';

const SOFT_HYPHEN = /\u00ad/g;

/** Most letters of each column, and its share of a terminal with less room. */
const SHARES = [
  { letters: 88, share: 0.36 },
  { letters: 64, share: 0.4 },
  { letters: 36, share: 0.24 },
];
/** Two spaces between every two columns. */
const GAPS = 4;

/**
 * Who is on a page, what held of each on its day, and who says so; the entity may be missing. In a
 * terminal of so many columns no line is broken.
 */
export function castTable(
  { members, asOf }: Cast,
  entityOf: ReadonlyMap<string, Entity>,
  today: string,
  columns = Number.POSITIVE_INFINITY,
): string {
  const [most, mostHeld, mostPublishers] = SHARES.map(({ share, letters }) =>
    Math.min(letters, Math.floor((columns - GAPS) * share)),
  );
  const rows = members.map((member) => {
    const entity = entityOf.get(member.id);
    const told = entity && standing(entity, asOf, today);
    const statement = (told?.held[0] ?? told?.uncertain[0])?.statement;
    return {
      'on the page': short(named(member), most),
      [`held on ${asOf}`]: statement
        ? short(`${label(statement.property)}: ${statement.value}`, mostHeld)
        : '–',
      'says who':
        entity && statement ? short(publishers(entity, statement.sources), mostPublishers) : '–',
    };
  });
  return aligned(rows);
}

/** The words of a page for its day, as a card has them. */
export function dayWords({ published, asOf }: Cast): string {
  if (!published) return messages.published_unknown.message;
  return messages[`published_from_${keyed(published.from)}`].message.replace('$1', asOf);
}

/** As the page has it, and whose card that is where it has another title. */
function named({ caption, mentions, words }: CastMember): string {
  const plain = words.replace(SOFT_HYPHEN, '');
  const who = plain === caption ? plain : `${short(plain, 40)} → ${short(caption, 40)}`;
  return mentions > 1 ? `${who} (${mentions}×)` : who;
}

function label(property: Entity['statements'][number]['property']): string {
  return messages[`property_${keyed(property)}`].message;
}

function publishers(entity: Entity, keys: readonly string[]): string {
  return [...new Set(keys.map((key) => entity.sources[key]?.publisher ?? key))].join(', ');
}

function short(text: string, most = Number.POSITIVE_INFINITY): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
