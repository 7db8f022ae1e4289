import type { Day } from '../../../model/date';
import { earliest, latest } from '../../../model/date';
import { isOfCountrySaid } from '../countries/country-said';
import { isOfHeadlineCountry } from '../countries/headline-country';
import { isHomeNamed } from '../countries/home-is-named';
import { isOfMainCountry } from '../countries/main-country';
import { isOfOnlyCountry } from '../countries/only-country';
import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { meansSameTitle, titleBefore } from '../page/title-before';
import { isAgencysLine, isDateline, isWired } from '../places/dateline';
import { placeBeside } from '../places/place-beside';
import { type Nearest, nearest } from './nearest';
import { isNoTeam } from './no-team';
import { isAnothers } from './qualifier';
import { isListedWord, onlyOpens, readsAsThing, readsAsWord } from './reads-as-word';
import { heldOn, isKnownAlone, isRemembered } from './remembered';

/** What the place of a sighting says about one of its readings; it does not depend on what else is linked. */
export interface Standing {
  readonly candidate: Candidate;
  /** A title directly before the name that the record has too. */
  readonly title: string | undefined;
  /** The place beside it that says which place of this name is meant. */
  readonly beside: string | undefined;
  /** Whether the page speaks of its home. */
  readonly atHome: boolean;
  /** Whether the name had passed on to somebody else by the page's day. */
  readonly isPassedOn: boolean;
  /** Whether it says where the text was written, or who wrote it. */
  readonly isDateline: boolean;
  /** Whether it is a body or party of the one country in question: of the page, headline, paragraph or capital. */
  readonly ofOnlyCountry: boolean;
  /** Context words that speak for it, and those that speak against it. */
  readonly pro: Nearest | undefined;
  readonly contra: Nearest | undefined;
}

/** Undefined where the form cannot mean this here, whatever else is linked. */
export function standingOf(
  candidate: Candidate,
  sighting: Sighting,
  page: Page,
  asOf: Day | null,
): Standing | undefined {
  const { entity, form } = candidate;
  const isPerson = entity.kind === 'person';
  if (candidate.neverMark || isYetToCome(candidate, asOf)) return undefined;
  // Family names are left to `people/`, which knows who else on the page bears them.
  if (isPerson && candidate.needsFullName) return undefined;
  if (form.origin === 'office' && !heldOn(form, asOf))
    if (!isRemembered(candidate, sighting, page, asOf) && !isKnownAlone(candidate, sighting, asOf))
      return undefined;
  if (needsMore(candidate) && !isPerson && readsAsWord(sighting, page)) return undefined;
  if (entity.names.length === 1 && isListedWord(sighting) && readsAsWord(sighting, page))
    return undefined;
  if (!candidate.isPlaceLike && onlyOpens(candidate, sighting, page)) return undefined;
  if (entity.kind === 'media' && readsAsThing(sighting, page)) return undefined;
  if (isNoTeam(candidate, sighting, page)) return undefined;
  if (isAnothers(candidate, sighting, page)) return undefined;
  if (!candidate.isPlaceLike && isWired(sighting, page)) return undefined;
  if (isOtherWord(sighting, candidate) || isAdjective(sighting, candidate)) return undefined;
  const title = isPerson ? titleBefore(page, sighting) : undefined;
  const ofMainCountry = isOfMainCountry(candidate, page);
  const isTheirs =
    title && entity.statements.some(({ value }) => meansSameTitle(title, String(value)));
  return {
    candidate,
    title: isTheirs ? title : undefined,
    beside: candidate.isSure ? undefined : placeBeside(entity, sighting, page)?.caption,
    atHome: ofMainCountry || isHomeNamed(candidate, sighting, page),
    isPassedOn: isPerson && candidate.ambiguous && isPassedOn(candidate, asOf),
    isDateline:
      (needsMore(candidate) || candidate.contra.length > 0) && isAtHead(candidate, sighting, page),
    ofOnlyCountry:
      isOfOnlyCountry(candidate, page) ||
      isOfHeadlineCountry(candidate, page) ||
      isOfCountrySaid(candidate, sighting, page),
    pro: nearest(candidate.pro, sighting, page),
    contra: ofMainCountry ? undefined : nearest(candidate.contra, sighting, page),
  };
}

/** Whether it is the town where a text was written, or the agency that wrote it. */
function isAtHead({ entity, isPlaceLike }: Candidate, sighting: Sighting, page: Page): boolean {
  if (isPlaceLike) return isDateline(entity, sighting, page);
  return entity.kind === 'media' && isAgencysLine(sighting, page);
}

/** Whether the name was given after the page's day, and so means something else there; places are exempt. */
export function isYetToCome({ form, isPlaceLike }: Candidate, asOf: Day | null): boolean {
  if (!asOf || !form.from || isPlaceLike) return false;
  return earliest(form.from) > asOf;
}

/** The Duke of Edinburgh after Prince Philip. A name with no successor, like a maiden name, does not pass on. */
function isPassedOn({ form }: Candidate, asOf: Day | null): boolean {
  return asOf !== null && form.until !== undefined && latest(form.until) < asOf;
}

function needsMore({ needsContext, needsFullName, ambiguous }: Candidate): boolean {
  return needsContext || needsFullName || ambiguous;
}

/** "Über" is no Uber. A person or place may be written with an umlaut, except where the capital only opens a sentence. */
function isOtherWord(
  { text, run, from }: Sighting,
  { entity, form, isPlaceLike }: Candidate,
): boolean {
  if (text.charCodeAt(0) < LATIN || !UMLAUT.test(text) || UMLAUT.test(form.text)) return false;
  const isFolded = entity.kind === 'person' || isPlaceLike;
  return !isFolded || (run?.opens === true && from === 0);
}
/** The first accented letter. */
const LATIN = 0xc0;
const UMLAUT = /^[ÄÖÜ]\S*$/;

/** "South African" is the country's adjective, and not short for its airline. */
function isAdjective({ candidates }: Sighting, { form }: Candidate): boolean {
  if (form.origin !== 'variant') return false;
  return candidates.some(({ entity, neverMark }) => neverMark && entity.kind === 'country');
}
