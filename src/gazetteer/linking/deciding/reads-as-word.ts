import { anyScript } from '../../../text/any-script';
import { isSmallWord, isVerbAfterName, isWordAndName } from '../../words/small-words';
import type { Candidate } from '../page/candidate';
import { isEnglish } from '../page/is-english';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';

/**
 * Whether a name that is also a word is only the word here: at the head of a sentence, before a word for a thing in
 * small letters. "Target dates were set", "Rice prices fell"; but "Target stores", "Rice students", "Target expects to".
 */
export function readsAsWord({ block, text, run, from, to, end }: Sighting, page: Page): boolean {
  if (!run?.opens || from > 0 || to !== 1 || run.words.length > 1) return false;
  const after = page.blocks[block]?.text.slice(end, end + 40) ?? '';
  const [, next, object = ''] = AFTER.exec(after) ?? [];
  if (!next || isSmallWord(next) || BELONGS.has(next) || isVerb(next, object)) return false;
  const word = text.toLowerCase();
  // On a page in German neither Apple nor what follows it is an English word.
  return (WORDS.has(word) || isWordAndName(word) || page.isWord(word)) && isEnglish(page);
}

/** Whether everybody knows a name as a word, so that a record with this one name cannot be taken to say otherwise. */
export function isListedWord({ text, run, from }: Sighting): boolean {
  return run?.opens === true && from === 0 && WORDS.has(text.toLowerCase());
}

/**
 * Whether a name of one word only opens sentences here, while the page has the word in small letters: "People said so"
 * beside "the people who", where nothing else says that the magazine is meant. A record that lists several names is
 * taken to flag those that are words.
 */
export function onlyOpens({ entity }: Candidate, sighting: Sighting, page: Page): boolean {
  const { key, text, run, from, to } = sighting;
  if (entity.names.length > 1 || !run?.opens || from > 0 || to !== 1) return false;
  if (run.words.length > 1 || text.includes(' ')) return false;
  const word = text.toLowerCase();
  if (word.slice(1) !== text.slice(1)) return false;
  return !namesInside(page).has(key) && page.isWord(word);
}

/** The keys of names of one word that stand with their capital inside a sentence. */
const namesInside = onceAPage((page: Page): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const { key, block, run, from } of page.sightings)
    if (!(run?.opens && from === 0) && page.blocks[block]?.style === 'prose') keys.add(key);
  return keys;
});

/**
 * Whether a newspaper that is called like a thing, with an article, is only the thing here: at the head of a sentence
 * in its own language. "La Repubblica italiana", "Die Zeit vergeht"; but "La Repubblica scrive", "in La Repubblica".
 */
export function readsAsThing({ block, text, run, from, end }: Sighting, page: Page): boolean {
  if (!run?.opens || from > 0 || !WITH_ARTICLE.test(text)) return false;
  const next = AFTER.exec(page.blocks[block]?.text.slice(end, end + 40) ?? '')?.[1];
  return next !== undefined && !REPORTS.has(next) && !isEnglish(page);
}

const WITH_ARTICLE = anyScript`^(?:El|La|Los|Las|Le|Les|Il|Lo|I|Die|Der|Das|O|A|Os|As|De|Het) \p{Lu}`;

/** What papers do, in Spanish, Portuguese, French, Italian, German and Dutch. */
const REPORTS: ReadonlySet<string> = new Set(
  (
    'informa informó publica publicó reportó reveló revela señala señaló asegura recoge cita escribe adelantó adelanta ' +
    'publicou informou noticiou revelou rapporte rapportait révèle révélait écrit écrivait affirme publie cite ' +
    'scrive riporta racconta rivela pubblica berichtet berichtete schreibt schrieb meldet meldete zitiert meldt schrijft bericht'
  ).split(' '),
);

/** What follows, in small letters throughout ("iPhone" is not), and the word after that. */
const AFTER = anyScript`^ (\p{Ll}[\p{Ll}’'-]*)(?!\p{L})(?: (\p{L}+))?`;

/** "Target expects a", "Target sold"; a word in -s means things, not a verb, if a verb follows it. */
function isVerb(next: string, object: string): boolean {
  if (isVerbAfterName(next) || PAST.has(next)) return true;
  return next.endsWith('s') && !(DOES.has(object) || PAST.has(object) || object.endsWith('ed'));
}

const DOES: ReadonlySet<string> = new Set(
  'are were have had will would can could may might must should do did of in for from'.split(' '),
);

/** Past forms of irregular verbs, and words that stand before a verb. */
const PAST: ReadonlySet<string> = new Set(
  (
    'blew sold fell rose cut paid bought spent kept grew set broke built chose drew drove found hit beat shut sent bid ' +
    'sought stood stuck struck swung taught understood overtook withdrew brought caught dealt fed fought gained ' +
    'heard laid lent plans expects aims sells now also still already never soon'
  ).split(' '),
);

/** Names of companies, bodies, papers and teams that are everyday words. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'adobe alamo alphabet amazon anonymous ant apple aspen billboard boots buffalo caterpillar celtic citadel coalition ' +
    'confederation continental cork dawn diet discord dish dolphins dragons duke fez fidelity flint flyers fox gap gemini giants ' +
    'graphite greyhound guardian hermitage hull inter jaguar jersey kraken lancet liberation liberty mango mariners mars ' +
    'memorial meta militia mirror moderates moon nature nice northeast northwestern oracle orange pacers packers paragon ' +
    'paramount patriots phoenix predator quad queens rangers renaissance rice rotary science shell signal slate ' +
    'seal showcase snap snowflake solidarity split sprint spurs subway surrey target telegram temple tether total twitch unite ' +
    'vale vanguard variety vertigo vice visa vogue whirlpool windows wired wits wolves zoom'
  ).split(' '),
);

/** What companies, schools, bodies and teams have, and what therefore follows their names. */
const BELONGS: ReadonlySet<string> = new Set(
  (
    'giant giants grandee shares stock stocks profits profit revenue revenues sales earnings losses investors shareholders executives ' +
    'employees workers staff bosses managers officials leaders members supporters voters lawmakers candidates sources ' +
    'customers users shoppers stores shops branches factories plants products devices phones apps brands cards ads ' +
    'students researchers scientists professors graduates alumni fans players coaches chief boss spokesman ' +
    'spokeswoman spokesperson analysts journalists reporters readers editors residents police'
  ).split(' '),
);
