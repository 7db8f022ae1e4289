import type { Entity } from '../model/entity';
import { keyOf } from './key';
import type { Page, Sighting } from './page';
import { isUsState, isWithinCountry } from './place-names';

/** "Dublin, New Hampshire" is not in Ireland, nor is Nashville in "Nashville, Nash County, North Carolina". */
export function isElsewhere(
  { statements }: Entity,
  text: string,
  { block, start, end, text: name }: Sighting,
  page: Page,
): boolean {
  // What has three words of a name is shared by no town.
  if (text.charCodeAt(end) !== COMMA || THREE_WORDS.test(name)) return false;
  const [, county = '', word = '', second = ''] = AFTER_COMMA.exec(text.slice(end, end + 64)) ?? [];
  if (!word) return false;
  const lies = statements.flatMap(({ property, to }) =>
    property === 'located-in' && to ? [to] : [],
  );
  if (lies.length === 0) return false;
  const state = [word + second, word].map(keyOf).find(isUsState);
  const own = lies.map(stateOf).filter(isUsState);
  if (state !== undefined && own.length > 0) return !own.includes(state);
  if (state !== undefined && lies.includes(US)) return false;
  if (state !== undefined) return true;
  const country = countryAfter(text, { block, start, end }, county, page);
  if (country === undefined || lies.includes(country)) return false;
  if (own.length > 0) return (PART_OF[country] ?? country) !== US;
  return lies.every(
    (id) => !isWithinCountry(id) && (PART_OF[id] ?? id) !== (PART_OF[country] ?? country),
  );
}

/** The country behind a comma; in "Berlin, Iran or Cuba" and "Rome, Manila, India" it is one of a list. */
function countryAfter(
  text: string,
  { block, start, end }: Pick<Sighting, 'block' | 'start' | 'end'>,
  county: string,
  page: Page,
): string | undefined {
  const at = end + ', '.length + county.length;
  const [named] = page.within(block, at, at + 1);
  if (
    !named ||
    text.startsWith(', ', start - 2) ||
    IN_LIST.test(text.slice(named.end, named.end + 8))
  )
    return undefined;
  return named.candidates.find(
    ({ entity, neverMark }) => !neverMark && (COUNTRY.has(entity.kind) || entity.id in PART_OF),
  )?.entity.id;
}

const IN_LIST = /^(?: (?:and|or) |, (?:and |or )?\p{Lu})/u;
const US = 'united-states';

/** What stands behind a town's name like a country and is none: "Inverness, Nova Scotia". */
const PART_OF: Readonly<Record<string, string>> = {
  england: 'united-kingdom',
  scotland: 'united-kingdom',
  wales: 'united-kingdom',
  'northern-ireland': 'united-kingdom',
  ontario: 'canada',
  'nova-scotia': 'canada',
  'new-brunswick': 'canada',
  'british-columbia': 'canada',
  alberta: 'canada',
  manitoba: 'canada',
  saskatchewan: 'canada',
  'new-south-wales': 'australia',
  queensland: 'australia',
  tasmania: 'australia',
};

/** "new york" of `new-york-state`. */
function stateOf(id: string): string {
  return id.replace(/(?:-us)?-state$/, '').replaceAll('-', ' ');
}

const THREE_WORDS = / \S+ /;
const COMMA = 44;
// "Colorado Springs", "Kansas City" and "Washington, D.C." are no states.
const AFTER_COMMA =
  /^, (\p{Lu}[\p{L} ]{2,24} County, )?(?!(?:New )?\p{L}+ (?:Springs|City|Beach)\b|Washington, D)(\p{Lu}\p{L}+)( \p{Lu}\p{L}+)?/u;
const COUNTRY: ReadonlySet<string> = new Set(['country', 'territory']);
