import type { SurfaceForm } from '../../src/gazetteer/index/surface';

/**
 * Names and a text for the bench, made up by rule and the same in every process: a world of a million
 * names, the best known first. An index of N names knows the first N; the text mentions names by how
 * well known they are, so that more names also means more to find.
 */
export function makeNames(count: number): string[] {
  const random = randomFrom(1);
  const words = wordMaker(random);
  const given = words(4_000, 1, 3);
  const family = words(60_000, 1, 4);
  const places = words(8_000, 2, 3);
  const names = new Set<string>();
  while (names.size < count) names.add(nameOf(random, given, family, places));
  return [...names];
}

/** One at a time, as a worker reads its records: making and keeping a list of them would be measured too. */
export function* formsOf(names: readonly string[]): Iterable<SurfaceForm> {
  for (let entity = 0; entity < names.length; entity++)
    yield { text: names[entity] ?? '', entity, name: 0 };
}

/** Paragraphs of English-looking prose, `units` UTF-16 units in all. */
export function makeParagraphs(units: number, names: readonly string[]): string[] {
  const random = randomFrom(2);
  const plain = [
    ...SMALL_WORDS,
    ...wordMaker(random)(6_000, 1, 4).map((word) => word.toLowerCase()),
  ];
  const paragraphs: string[] = [];
  for (let made = 0; made < units; ) {
    const paragraph = Array.from({ length: 3 + random.below(4) }, () =>
      sentence(random, plain, names),
    ).join(' ');
    paragraphs.push(paragraph);
    made += paragraph.length;
  }
  return paragraphs;
}

/** Numbers that look random and are the same each time (a linear congruence, upper bits). */
function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    /** The rank of something under Zipf’s law: the first is met most. */
    rank: (limit: number) => Math.floor(limit ** next()) - 1,
  };
}
type Random = ReturnType<typeof randomFrom>;

function wordMaker(random: Random) {
  return (count: number, least: number, most: number): string[] => {
    const words = new Set<string>();
    while (words.size < count) {
      const syllables = least + random.below(most - least + 1);
      let word = '';
      for (let i = 0; i < syllables; i++) word += random.pick(HEADS) + random.pick(TAILS);
      if (word.length > 2) words.add(capitalised(word));
    }
    return [...words];
  };
}

function nameOf(random: Random, given: string[], family: string[], places: string[]): string {
  const first = given[random.rank(given.length)];
  const last = family[random.rank(family.length)];
  const place = places[random.rank(places.length)];
  const kind = random.next();
  if (kind < 0.55) return `${first} ${last}`;
  if (kind < 0.62) return `${first} ${random.pick(CAPITALS)}. ${last}`;
  if (kind < 0.66) return `${first} ${random.pick(['de', 'von der', 'al', 'van'])} ${last}`;
  if (kind < 0.7) return `${first} ${last}-${family[random.rank(family.length)]}`;
  if (kind < 0.8)
    return `${random.pick(BODIES)} of ${random.pick(FIELDS)}, ${place}`.replace(',', ' of');
  if (kind < 0.88) return `${place} ${random.pick(BODIES)} of ${random.pick(FIELDS)}`;
  if (kind < 0.94) return `${last} ${random.pick(FIRMS)}`;
  if (kind < 0.97)
    return Array.from({ length: 3 + random.below(3) }, () => random.pick(CAPITALS)).join('');
  return `${first?.toLowerCase()} ${random.pick(FIELDS).toLowerCase()}`;
}

function sentence(random: Random, plain: readonly string[], names: readonly string[]): string {
  const words: string[] = [];
  const length = 10 + random.below(18);
  while (words.length < length) {
    const kind = random.next();
    if (kind < 0.05)
      words.push(`${names[random.rank(names.length)]}${random.next() < 0.2 ? '’s' : ''}`);
    else if (kind < 0.09) words.push(capitalised(random.pick(plain)));
    else if (kind < 0.4) words.push(random.pick(SMALL_WORDS));
    else words.push(plain[random.rank(plain.length)] ?? 'the');
    if (random.next() < 0.06) words.push(`${words.pop()},`);
  }
  return `${capitalised(words.join(' '))}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const HEADS = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh sl st t th tr v w y z'.split(
  ' ',
);
const TAILS = 'a an ar e en er i in o on or u un ai ea ou el il at ent ing ock and ell'.split(' ');
const CAPITALS = 'ABCDEFGHIJKLMNOPRSTUW'.split('');
const BODIES =
  'Ministry Bank University Institute Council Bureau Committee Academy Office Court'.split(' ');
const FIELDS = 'Justice Commerce Health Trade Science Security Culture Energy Finance Labour'.split(
  ' ',
);
const FIRMS = 'Group Holdings Industries Party Foundation Times Partners Systems'.split(' ');
const SMALL_WORDS =
  'the of and to in a is that for it was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  );
