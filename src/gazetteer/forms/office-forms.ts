import type { Entity } from '../../model/entity';
import type { Statement } from '../../model/statement';
import { anyScript } from '../../text/any-script';
import type { Form } from '../forms';
import { familyAsWritten } from './person-name';

/**
 * "President Biden", "Sen. Rubio": a title with the family name means the person of that name who held the
 * office on the day of the article, so no full name is needed before it.
 */
export function* officeForms(entity: Entity): Iterable<Form> {
  const family = familyAsWritten(entity);
  if (!family) return;
  for (const statement of entity.statements)
    for (const title of titlesOf(statement))
      yield {
        text: `${title} ${family}`,
        flags: [],
        context: undefined,
        origin: 'office',
        from: undefined,
        until: undefined,
        start: statement.start,
        end: statement.end,
      };
}

/** The titles that papers put before the name of an office holder, by how the record writes the office. */
const TITLES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:State )?President of (?!the (?:\w+ )?(?:Senate|Assembly|Commission|Council))/,
    ['President'],
  ],
  [/^Vice President of/, ['Vice President', 'Vice-President']],
  [/^Prime [Mm]inister\b(?!, then)/, ['Prime Minister']],
  [/^(?:Federal )?Chancellor of/, ['Chancellor']],
  [/^[Pp]remier\b/, ['Premier']],
  [/^(?:US )?Secretary of State\b/, ['Secretary of State', 'Secretary']],
  [/^Foreign [Ss]ecretary\b/, ['Foreign Secretary']],
  [/^(?:Minister (?:of|for) Foreign Affairs|Foreign [Mm]inister)\b/, ['Foreign Minister']],
  [/^(?:[Aa]cting )?(?:US )?Attorney General\b/, ['Attorney General']],
  [/^(?:United States |U\.?S\.? )?[Ss]enator\b/, ['Senator', 'Sen.']],
  [/\bUnited States Senator\b/, ['Senator', 'Sen.']],
  [
    /\b(?:United States|U\.?S\.?) (?:House )?Representative\b/,
    ['Representative', 'Rep.', 'Congressman', 'Congresswoman'],
  ],
  [/^Speaker of the (?:US )?House(?: of Representatives)?$/, ['Speaker', 'House Speaker']],
  [/^Chief Justice of/, ['Chief Justice']],
  [
    /^(?:UN )?(?:Secretary-General|Secretary General)\b/,
    ['Secretary-General', 'Secretary General'],
  ],
  [/^[Gg]overnor of/, ['Governor', 'Gov.']],
];

/** "US Secretary of the Treasury": Treasury Secretary, and Secretary. */
const DEPARTMENT = anyScript`^US Secretary of (?:the )?(?!State$)(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)`;

function titlesOf({ property, value }: Statement): readonly string[] {
  if (property !== 'position-held') return [];
  const [, department] = DEPARTMENT.exec(String(value)) ?? [];
  if (department) return [`${department} Secretary`, 'Secretary'];
  return TITLES.find(([pattern]) => pattern.test(String(value)))?.[1] ?? [];
}
