import { Bits } from './bits';
import { hashOf } from './key';

/** Behind “labour” and “labor”. */
const BEHIND_LABOUR =
  'cost costs market markets shortage shortages force law laws camp camps inspectors productivity supply pains ward relations migration standards';

/**
 * Names that stand in fixed phrases, each with the small words that make it one: "Brussels sprouts", "Labour costs",
 * "Apple trees". Folded.
 */
const BEHIND: ReadonlyMap<string, ReadonlySet<string>> = tableOf(`
  brussels sprout sprouts lace
  brazil nut nuts
  jerusalem artichoke artichokes
  lima bean beans
  peking duck
  bologna sausage sandwich
  vienna sausage sausages
  bombay duck mix
  bengal tiger tigers cat cats
  elizabeth line
  victoria line sponge
  bass guitar guitars guitarist
  harris poll polls
  delhi belly
  damascus steel
  panama hat hats disease
  manila envelope envelopes folder folders rope
  india ink rubber
  guinea pig pigs fowl
  london broil
  boston fern ferns lettuce
  bermuda shorts grass
  california roll rolls
  yorkshire pudding puddings
  singapore sling noodles
  moscow mule mules
  seville orange oranges
  valencia orange oranges
  cuba libre
  hamburg steak
  texas hold toast
  denver omelette omelet
  shetland pony ponies
  morocco leather
  portland cement
  oxford shirt shirts comma shoes
  cambridge blue
  jersey cow cows cattle
  guernsey cow cows cattle
  turkey sandwich sandwiches breast breasts burger burgers stuffing trot
  java code class classes applet developer developers
  chelsea boot boots bun buns
  labour ${BEHIND_LABOUR}
  labor ${BEHIND_LABOUR}
  conservative estimate estimates treatment forecast forecasts assumption assumptions
  liberal arts use amounts democracy democracies
  democratic institutions values norms principles society societies governance backsliding processes process transition transitions freedoms
  republican ideals
  independent candidate candidates school schools
  guardian angel angels
  source code
  times table tables
  sun cream lounger loungers
  apple pie pies tree trees juice cider orchard orchards crumble cake tart blossom
  mango juice tree trees chutney
  orange juice peel
  shell suit suits
  target practice
  visa application applications waiver waivers requirement requirements ban bans
  zoom lens lenses
  meta analysis analyses
  time zone zones travel
  science fiction teacher teachers lessons
  nature reserve reserves trail trails
  signal failure failures box boxes
  vice squad
  seal pup pups hunt hunters
  slate roof roofs
  variety show shows
  mercury poisoning levels emissions
`);

/** The same for words before it: "chicken Kiev". */
const BEFORE: ReadonlyMap<string, ReadonlySet<string>> = tableOf(`
  kiev chicken
  alaska baked
  wellington beef
`);

/** Each name with and without its article. */
function tableOf(lines: string): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, ReadonlySet<string>>();
  for (const line of lines.trim().split('\n')) {
    const [name = '', ...words] = line.trim().split(' ');
    const all = new Set(words);
    table.set(name, all).set(`the ${name}`, all);
  }
  return table;
}

export interface FixedPhrases {
  readonly behind: ReadonlySet<string> | undefined;
  readonly before: ReadonlySet<string> | undefined;
}

const ALL: ReadonlyMap<string, FixedPhrases> = new Map(
  [...BEHIND.keys(), ...BEFORE.keys()].map((key) => [
    key,
    { behind: BEHIND.get(key), before: BEFORE.get(key) },
  ]),
);

/** Whether a name that ends with a word of this hash may be one of them; most words are ruled out. */
export function mayBeFixed(hash: number): boolean {
  return ENDS.mayHave(hash);
}

const ENDS = new Bits(4096);
for (const key of ALL.keys()) ENDS.add(hashOf(key));

/** The small words that make a fixed phrase with the name of this key, behind it and before it. */
export function fixedPhrasesOf(key: string): FixedPhrases | undefined {
  return ALL.get(key);
}
