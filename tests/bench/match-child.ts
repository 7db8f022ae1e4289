// What the bench measures in processes of their own:
//   scan INPUTS N ENGINE MS · wake INPUTS · slices INPUTS N · hostile INPUTS N
// INPUTS is a folder with names-N.json, paragraphs.json and index.bin. The last line is JSON.
import { readFileSync } from 'node:fs';
import { compile, compileInSteps } from '../../src/gazetteer/compile';
import type { SurfaceForm } from '../../src/gazetteer/index/surface';
import { match, openGazetteer } from '../../src/gazetteer/match';
import { cpuMs, median, timed } from './cpu';
import { ENGINES, type EngineName } from './match-engines';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from './match-hostile';
import { formsOf } from './match-inputs';

const [command, inputs = '', count, engine, spanMs] = process.argv.slice(2);
const paragraphs: string[] = JSON.parse(readFileSync(`${inputs}/paragraphs.json`, 'utf8'));
function names(): string[] {
  return JSON.parse(readFileSync(`${inputs}/names-${count}.json`, 'utf8'));
}

/** Building, memory and speed of one engine. */
function scan() {
  const all = names();
  const before = memory();
  const { ms: buildMs, value: find } = timed(() => ENGINES[engine as EngineName](all));
  const mb = (memory() - before) / 1e6;
  const span = Number(spanMs);
  pass(find, 0.4 * span);
  const { units, ms, found } = pass(find, 0.6 * span);
  return { buildMs, mb, mbPerSecond: units / 1e3 / ms, foundPer1000: (found / units) * 1e3 };
}

/**
 * Paragraph after paragraph, over and over, until the time is used. The clock that says when to stop is
 * not the one that measures: asking for CPU time takes as long as a paragraph does.
 */
function pass(find: (text: string) => number, limitMs: number) {
  const from = cpuMs();
  const until = performance.now() + limitMs;
  let units = 0;
  let found = 0;
  for (let i = 0; performance.now() < until; i++) {
    const text = paragraphs[i % paragraphs.length] ?? '';
    found += find(text);
    units += text.length;
  }
  return { units, ms: cpuMs() - from, found };
}

/** A worker wakes: the index is opened, the first article matched; then others, until it is warm. */
function wake() {
  const bytes = new Uint8Array(readFileSync(`${inputs}/index.bin`)).buffer;
  const [first = [], ...others] = articles(30_000);
  const start = performance.now();
  const gazetteer = openGazetteer(bytes);
  const opened = performance.now();
  for (const text of first) match(gazetteer, text);
  const coldMs = performance.now() - opened;
  const warm = Array.from({ length: 300 }, (_, round) => {
    const article = others[round % others.length] ?? [];
    const from = performance.now();
    for (const text of article) match(gazetteer, text);
    return performance.now() - from;
  });
  const before = memory();
  const more = Array.from({ length: OPENED }, () => {
    const gazetteer = openGazetteer(bytes);
    return { gazetteer, found: match(gazetteer, first[0] ?? '').length };
  });
  const heapKb = (memory() - before) / 1e3 / more.length;
  const warmMs = median(warm.slice(200));
  return { openMs: opened - start, coldMs, warmMs, heapKb, found: more[0]?.found };
}

/** One index is opened so often to see what it takes beside what else the heap does. */
const OPENED = 50;

function articles(units: number): string[][] {
  const all: string[][] = [];
  let made = units;
  for (const text of paragraphs) {
    if (made >= units) {
      all.push([]);
      made = 0;
    }
    all.at(-1)?.push(text);
    made += text.length;
  }
  return all;
}

/** The index built in slices, as a worker does, that reads its names as it goes. */
function slices() {
  const steps = compileInSteps(formsRead());
  const from = cpuMs();
  let longestMs = 0;
  let yields = 0;
  for (;;) {
    const started = cpuMs();
    const step = steps.next();
    longestMs = Math.max(longestMs, cpuMs() - started);
    if (step.done)
      return { buildMs: cpuMs() - from, longestMs, yields, bytes: step.value.byteLength };
    yields++;
  }
}

/** The forms that `formsOf` gives, read piece by piece: collecting a million objects at once would be the longest pause. */
function* formsRead(): Generator<SurfaceForm> {
  const json = readFileSync(`${inputs}/names-${count}.json`);
  const between = '","';
  let entity = 0;
  for (let at = '["'.length; at < json.length; ) {
    const found = json.indexOf(between, at + PIECE);
    const end = found < 0 ? json.length - '"]'.length : found;
    for (const text of json.toString('utf8', at, end).split(between)) {
      yield { text, entity: entity++, name: 0 };
    }
    at = end + between.length;
  }
}

/** Bytes. */
const PIECE = 1 << 15;

/** Cost of each hostile text against that of prose, per UTF-16 unit, with 100,000 names. */
function hostile() {
  const gazetteer = openGazetteer(compile(formsOf([...HOSTILE_NAMES, ...names()])));
  const prose = paragraphs.join('\n\n').slice(0, HOSTILE_UNITS);
  costsOf(gazetteer, [prose]);
  const [proseNs = 0] = costsOf(gazetteer, [prose]);
  // The machine is not as fast from one second to the next: prose again, in turn with each text, and all texts
  // twice, since what else it does may last as long as a text is tried.
  const round = () =>
    Object.values(HOSTILE_TEXTS).map((make) =>
      costsOf(gazetteer, [make(HOSTILE_UNITS), make(2 * HOSTILE_UNITS), prose]),
    );
  const [first, second] = [round(), round()];
  const rows = Object.keys(HOSTILE_TEXTS).map((text, row) => {
    const cost = (i: number) => Math.min(first[row]?.[i] ?? 0, second[row]?.[i] ?? 0);
    return { text, ns: cost(0), ofProse: cost(0) / cost(2), twice: (2 * cost(1)) / cost(0) };
  });
  return { proseNs, rows };
}

const HOSTILE_UNITS = 50_000;

/** Nanoseconds for a unit of each text: the best of many short tries, as CPU time is told too coarsely. */
function costsOf(gazetteer: ReturnType<typeof openGazetteer>, texts: readonly string[]): number[] {
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 25; round++) {
    for (const [i, text] of texts.entries()) {
      const from = performance.now();
      match(gazetteer, text);
      const ns = ((performance.now() - from) * 1e6) / text.length;
      best[i] = Math.min(best[i] ?? ns, ns);
    }
  }
  return best;
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

// Last, when every constant above has its value. The caller names one of these, and an engine of the list.
const COMMANDS = { scan, wake, slices, hostile };
console.log(JSON.stringify(COMMANDS[command as keyof typeof COMMANDS]()));
