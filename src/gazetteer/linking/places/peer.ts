import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { isGivenName } from '../../words/given-names';
import { isSpace } from '../../words/letters';
import { isUsState } from '../../words/place-names';
import { isTitleWord } from '../../words/titles';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { phrasesOf } from '../page/phrase';
import { followsWhere } from '../page/words-before';
import { placeBeside } from './place-beside';
import { townsOn } from './towns-on-page';

/**
 * Whether a town's name is a person's name or title here: "Lord Salisbury", "Mr London", "the Earl of Durham", and
 * "Salisbury" alone on the same page, unless the text says where something is.
 */
export function isPeer(entity: Entity, sighting: Sighting, page: Page): boolean {
  if (isCalledSo(sighting, page)) return true;
  if (!onesTitles(page).has(sighting.key)) return false;
  const { block, start } = sighting;
  const isWhere = followsWhere(page.blocks[block]?.text ?? '', start);
  return !isWhere && !placeBeside(entity, sighting, page);
}

/** The keys of the towns whose names somebody on the page has. */
const onesTitles = onceAPage((page): ReadonlySet<string> => {
  const titles = new Set<string>();
  for (const sighting of townsOn(page))
    if (!isOfStates(sighting) && (isFamilyName(sighting, page) || isCalledSo(sighting, page)))
      titles.add(sighting.key);
  return titles;
});

/** "Jack London", "Commissioner Lamar Paris". */
function isFamilyName({ run, from, to, block, start }: Sighting, { within }: Page): boolean {
  const before = run?.words[from - 1];
  if (!run || !before || to < run.words.length || before.possessive) return false;
  if (within(block, before.start, start).length > 0) return false;
  if (isGivenName(before.key)) return true;
  const title = run.words[from - 2]?.key;
  return title !== undefined && isTitleWord(title) && !isTitleWord(before.key);
}

/** "Miss Texas" and "Senator Ohio" represent the state, which the page may mean elsewhere. */
function isOfStates({ key }: Sighting): boolean {
  return isUsState(key);
}

/** "Captain America", "Miss France", "Lord Salisbury": a person with the name of a place of any kind. */
export function isCalledSo({ block, key, start, end }: Sighting, page: Page): boolean {
  if (page.onPage(CALLS).length === 0) return false;
  const text = page.blocks[block]?.text ?? '';
  if (!isSpace(text.charCodeAt(start - 1))) return false;
  // "The Melbourne ministry" is that of Lord Melbourne.
  if (text.startsWith(MINISTRY, end)) return true;
  const before = text.slice(Math.max(0, start - LONGEST), start);
  return CALLED.test(before) || (!isUsState(key) && OFFICER.test(before));
}

/** On a page without these words nobody has such a name. */
const CALLS = phrasesOf(
  (
    'lord lady baron baroness viscount viscountess sir dame mr mrs ms miss messrs captain duke duchess earl countess ' +
    'marquess marquis marchioness capt colonel col maj lieutenant lt sergeant sgt senator governor judge justice general ' +
    'ministry'
  ).split(' '),
);

const MINISTRY = ' ministry';
const LONGEST = ' Viscountess of '.length;
/** "Grand Duke of" is excluded: a head of a country. */
const CALLED = anyScript`(?:^|[^\p{L}-])(?:(?:Lord|Lady|Baron|Baroness|Viscount|Viscountess|Sir|Dame|Mrs?|Ms|Miss|Messrs|Captain)\.?|(?<!Grand )(?:Duke|Duchess|Earl|Countess|Marquess|Marquis|Marchioness|Viscount|Viscountess) of) $`;
/** "The only Senator Georgia elected" names no person; a "Consul General" may stand before a town. */
const OFFICER = anyScript`(?:^|[^\p{L}-])(?:Capt|Colonel|Col|Maj|Lieutenant|Lt|Sergeant|Sgt|Senator|Governor|Judge|Justice|(?<!(?:Consul|Consulate|Inspector|Attorney|Secretary|Director) )General)\.? $`;
