import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/**
 * Imports go down only, those of types too; files at the top of `src` count by their own name. Below the
 * contexts a type may come from beside.
 */
const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  text: 1,
  gazetteer: 2,
  timeline: 2,
  dataset: 2,
  page: 3,
  sources: 3,
  messages: 3,
  settings: 3,
  'browser.ts': 3,
  'is-firefox.ts': 3,
  'today-here.ts': 3,
  'polyfilled.ts': 3,
  store: 4,
  ui: 4,
  background: 5,
  content: 5,
  popup: 5,
  options: 5,
  welcome: 5,
  sidepanel: 5,
  cli: 5,
};
const CONTEXTS = 5;
const PURE = ['model', 'text', 'gazetteer', 'timeline', 'dataset'];
/** The parts of the three largest folders, each using those before it alone. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  gazetteer: [
    'words',
    'index',
    'matching',
    'forms',
    'reading',
    'linking/page',
    'linking/places',
    'linking/countries',
    'linking/longer-names',
    'linking/deciding',
    'linking/people',
    'linking/acronyms',
  ],
  background: ['dataset', 'own', 'searching', 'refreshing', 'pages'],
  content: ['starting', 'later', 'reading', 'marking', 'pointing', 'card', 'answering'],
};
/** Files beside the parts that a part may use, with the part they count for; nothing may use the others. */
const BESIDE: Readonly<Record<string, string>> = {
  'gazetteer/once': 'words',
  'gazetteer/list-of': 'words',
  'gazetteer/compile': 'index',
  'gazetteer/match': 'matching',
  'gazetteer/forms': 'forms',
  'gazetteer/read': 'reading',
  'content/connection': 'starting',
};
const MAY_READ_THE_GAZETTEER = ['gazetteer', 'background', 'cli'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
);
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const found = source.matchAll(/^(?:import|export)(\s+type)?[^;'"]*?from\s+['"](\.[^'"]+)['"]/gms);
  // `?script` gives the name of a built file, not its code.
  const code = [...found].filter(([, , path]) => !path?.endsWith('?script'));
  return code.map(([, type, path = '']) => ({
    file,
    from: folder(file),
    to: folder(relative(SRC, join(SRC, dirname(file), path))),
    path: join(dirname(file), path),
    typeOnly: type !== undefined,
  }));
}

function folder(path: string): string {
  const [first = ''] = path.split('/');
  const isFolder = path.includes('/') || FLOORS[first] !== undefined;
  return isFolder || /\.tsx?$/.test(first) ? first : `${first}.ts`;
}

test('every folder has its floor', () => {
  const unknown = files.map(folder).filter((name) => FLOORS[name] === undefined);
  expect([...new Set(unknown)]).toEqual([]);
});

test('imports go down, and contexts never import one another', () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    if (from === to || to.startsWith('..')) return false;
    const floor = FLOORS[to] ?? Number.POSITIVE_INFINITY;
    const mine = FLOORS[from] ?? -1;
    if (typeOnly && floor === mine && floor < CONTEXTS) return false;
    // Messages, settings and browser share a floor: each may use the seam to the browser.
    return (
      floor > mine || (floor === mine && !['browser.ts', 'is-firefox.ts', 'settings'].includes(to))
    );
  });
  expect(wrong).toEqual([]);
});

test('the lower floors use neither the browser, nor the DOM, nor Node, nor promises', () => {
  const impure = files.filter((file) => {
    if (!PURE.includes(folder(file))) return false;
    const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return /\bawait\b|from 'node:|\bdocument\.|\bwindow\.|\bbrowser\.|\bfetch\(/.test(code);
  });
  expect(impure).toEqual([]);
});

test('only the background and the command line hold the gazetteer', () => {
  const holders = imports.filter(
    ({ from, to, typeOnly }) =>
      to === 'gazetteer' && !typeOnly && !MAY_READ_THE_GAZETTEER.includes(from),
  );
  expect(holders).toEqual([]);
});

test('within the gazetteer, the background and the script on the page a part uses only those before it', () => {
  const within = imports.filter(({ from, to, typeOnly }) => from === to && PARTS[to] && !typeOnly);
  expect(within.filter(({ file, path }) => rankOf(path) > rankOf(file))).toEqual([]);
  expect(files.filter((file) => Number.isNaN(rankOf(file)))).toEqual([]);
});

/** The index of a file's part in its list: the list's length for files beside the parts, NaN for an unknown part. */
function rankOf(file: string): number {
  const path = file.replace(/\.tsx?$/, '');
  const parts = PARTS[folder(file)] ?? [];
  const part = BESIDE[path] ?? dirname(path).split('/').slice(1).join('/');
  if (part === '') return parts.length;
  const rank = parts.indexOf(part);
  return rank < 0 && parts.length > 0 ? Number.NaN : rank;
}
