import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../../src/background/dataset/build';
import type { Library } from '../../../src/background/dataset/library';
import { memoryLibrary } from '../../../src/background/dataset/library';
import { searchEntities } from '../../../src/background/searching/search-entities';
import { DATASET } from '../../../src/cli/shards';
import { bundled } from '../../../src/sources/bundled';

let library: Library;
beforeAll(async () => {
  const dataset = await bundled((file) => readFile(`${DATASET}/${file}`, 'utf8'));
  const entities = dataset.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const recipe = { bundle: dataset.version, rounds: {}, own: false };
  library = memoryLibrary(await build({ ...dataset, entities }, recipe));
}, 60_000);

/** What readers type, and who stands first. */
test.each([
  // names
  ['Interpol', 'interpol'],
  ['hu binchen', 'hu-binchen'],
  ['Xi', 'xi-jinping'],
  ['bush', 'george-w-bush'],
  ['johnson', 'boris-johnson'],
  ['Vladimir', 'vladimir-putin'],
  ['boris', 'boris-johnson'],
  ['hague', 'the-hague'],
  // in another order, or not all of it
  ['Jinping Xi', 'xi-jinping'],
  ['Trump, Donald', 'donald-trump'],
  ['recep erdogan', 'recep-tayyip-erdogan'],
  ['interpol 2018 dubai', 'interpol-ga-2018'],
  ['police stations chinese', 'overseas-police-stations'],
  // mistyped
  ['putn', 'vladimir-putin'],
  ['brodwer', 'bill-browder'],
  ['netanyaho', 'benjamin-netanyahu'],
  ['red notcie', 'red-notice'],
  ['angella merkle', 'angela-merkel'],
  ['recip tayip erdogan', 'recep-tayyip-erdogan'],
  ['jamal kashogi', 'jamal-khashoggi'],
  ['tsikhanovskaia', 'sviatlana-tsikhanouskaya'],
  ['safegaurd defenderss', 'safeguard-defenders'],
  // other scripts and spellings
  ['习近平', 'xi-jinping'],
  ['си цзиньпин', 'xi-jinping'],
  ['猎狐行动', 'operation-fox-hunt'],
  ['حماس', 'hamas'],
  ['台湾', 'taiwan'],
  ['uighur', 'uyghurs'],
  ['khadafi', 'muammar-gaddafi'],
  ['sarka havrankova', 'sarka-havrankova'],
  ["cote d'ivoire", 'ivory-coast'],
  // signs
  ['f.b.i.', 'fbi'],
  ['foxhunt', 'operation-fox-hunt'],
  ['skynet', 'sky-net'],
  ['i-24/7', 'i-24-7'],
  ['g20', 'g20'],
  // what it was called
  ['burma', 'myanmar'],
  ['peking', 'beijing'],
  ['twitter', 'twitter-x'],
  // offices, and who holds them
  ['interpol president', 'president-of-interpol'],
  ['fbi director', 'director-of-the-fbi'],
  ['british prime minister', 'prime-minister-of-the-uk'],
  ['president of france', 'emmanuel-macron'],
  ['french president', 'emmanuel-macron'],
  ['president of turkey', 'recep-tayyip-erdogan'],
  ['nato secretary general', 'mark-rutte'],
  ['openai ceo', 'sam-altman'],
  ['chancellor merz', 'friedrich-merz'],
  ['europol director', 'europol'],
  // described
  ['uighur camps', 'xinjiang-camps'],
  ['hk security law', 'hk-national-security-law'],
  ['turkey coup', 'turkey-coup-attempt'],
  ['wife of meng hongwei', 'grace-meng-meng-hongwei'],
  // a name, and a word of what is said of it
  ['christopher wray fbi', 'christopher-wray'],
  ['wray fbi', 'christopher-wray'],
  ['browder sanctions', 'bill-browder'],
  ['fox hunt wray', 'operation-fox-hunt'],
  ['Christopher wray fb', 'christopher-wray'],
  ['dahlin sweden', 'peter-dahlin'],
  // pasted
  ['the UN', 'united-nations'],
  ['the Taliban', 'taliban'],
  ['Xi Jinping’s', 'xi-jinping'],
  ["China's", 'china'],
  ['Mr Browder', 'bill-browder'],
  ['Hu\nBinchen', 'hu-binchen'],
  ['Inter\u200bpol 🚨', 'interpol'],
  ['Prime Minister Narendra Modi', 'narendra-modi'],
  ['Bill Browder said', 'bill-browder'],
  ['Hu Binchen, a senior official of the Ministry of Public Security, went to Lyon', 'hu-binchen'],
])('%j finds %s', async (query, id) => {
  expect((await ids(query))[0]).toBe(id);
});

test.each([
  ['uk prime minister', 'prime-minister-of-the-uk', 'andy-burnham'],
  ['president of interpol', 'president-of-interpol', 'lucas-philippe'],
  ['us president', 'president-of-the-united-states', 'donald-trump'],
  ['director of the fbi', 'director-of-the-fbi', 'kash-patel'],
  ['foreign secretary', 'foreign-secretary-uk', 'ed-miliband'],
])('%j finds the office and who holds it', async (query, office, holder) => {
  expect((await ids(query)).slice(0, 2)).toEqual([office, holder]);
});

test.each(['zzyzx', 'zzzzz', 'Quentin Rothenfeld', 'tank man', 'christopher wray banana'])(
  '%j finds nobody',
  async (query) => {
    expect(await ids(query)).toEqual([]);
  },
);

async function ids(query: string): Promise<readonly string[]> {
  return (await searchEntities(library, query, 10)).map(({ id }) => id);
}
