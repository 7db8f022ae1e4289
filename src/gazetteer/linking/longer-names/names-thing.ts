import { anyScript } from '../../../text/any-script';
import { isHyphen } from '../../words/letters';
import type { Sighting } from '../page/page';
import { isOfUniversity } from './institution';

/**
 * Whether a name in a headline is certainly part of the name of a thing, whatever else the page names: "Victoria
 * Park", "Athens-Clarke County", "Cambridge University Press". Before a verb, "Victoria Votes", it may be the place.
 */
export function namesThing(text: string, sighting: Sighting): boolean {
  const { end, run, to, candidates } = sighting;
  if (run && isOfUniversity(sighting, { words: run.words, at: to })) return true;
  const after = run?.words[to];
  if (!candidates.some(({ isPlaceLike }) => isPlaceLike))
    return after !== undefined && VENUES.has(after.key);
  if (isHyphen(text.charCodeAt(end)) && CAPITALISED.test(text.slice(end + 1, end + 3)))
    return !candidates.some(({ entity }) => entity.kind === 'country');
  return after !== undefined && !run?.words[to - 1]?.possessive && THINGS.has(after.key);
}

const THINGS: ReadonlySet<string> = new Set(
  (
    'park street road avenue lane drive square place bridge bay beach island hill hills lake river creek valley ' +
    'hospital school college university library museum cathedral church station airport hotel house hall theatre ' +
    'theater stadium arena tower centre center court county shire township'
  ).split(' '),
);

/** Where teams play: "Nationals Park". */
const VENUES: ReadonlySet<string> = new Set(['park', 'stadium', 'arena', 'field']);

const CAPITALISED = anyScript`^\p{Lu}\p{Ll}`;
