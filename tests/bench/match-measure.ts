// One engine with so many names, in a process of its own: node match-measure.ts ENGINE N INPUTS.
import { readFileSync } from 'node:fs';
import { cpuMs, timed } from './cpu';
import { ENGINES, type Engine, type EngineName } from './match-engines';

export interface Measured {
  readonly buildMs: number;
  /** Memory that the engine holds. */
  readonly mb: number;
  readonly mbPerSecond: number;
  readonly found: number;
}

const WARM_UP_MS = 1000;
const MEASURE_MS = 1500;

const [engine, count, inputs] = process.argv.slice(2);
const names: string[] = JSON.parse(readFileSync(`${inputs}/names.json`, 'utf8')).slice(
  0,
  Number(count),
);
const paragraphs: string[] = JSON.parse(readFileSync(`${inputs}/paragraphs.json`, 'utf8'));
// The caller names an engine of the list.
console.log(JSON.stringify(measure(ENGINES[engine as EngineName])));

function measure(build: Engine): Measured {
  const before = memory();
  const { ms: buildMs, value: find } = timed(() => build(names));
  const mb = (memory() - before) / 1e6;
  scan(find, WARM_UP_MS);
  const { units, ms, found } = scan(find, MEASURE_MS);
  return { buildMs, mb, mbPerSecond: units / 1e3 / ms, found: (found / units) * 1e3 };
}

/** Paragraph after paragraph, over and over, until the time is used. */
function scan(find: (text: string) => number, limitMs: number) {
  const from = cpuMs();
  let units = 0;
  let found = 0;
  for (let i = 0, ms = 0; ; i++) {
    const text = paragraphs[i % paragraphs.length] ?? '';
    found += find(text);
    units += text.length;
    if (i % 16 === 0) ms = cpuMs() - from;
    if (ms >= limitMs) return { units, ms, found };
  }
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
