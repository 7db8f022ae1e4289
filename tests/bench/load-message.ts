import type { Row } from '../../src/cli/bench-result';
import { compile } from '../../src/gazetteer/compile';
import { match, openGazetteer } from '../../src/gazetteer/match';
import { cpuMs } from './cpu';
import { formsOf, makeNames, makeParagraphs } from './match-inputs';
import { quantile, round } from './page-stats';

const NAMES = 200_000;
/** The longest that a page sends at once. */
const UNITS = 65_536;
const TEXTS = 120;
/** Until the engine has compiled what is called most; the first message has a budget of its own. */
const COLD = 20;

/** One message's text after another against 200,000 names, none of them seen before, in the thread's own time. */
export function messageRow(): { row: Row; p50: number; p95: number } {
  const names = makeNames(NAMES);
  const gazetteer = openGazetteer(compile(formsOf(names)));
  const paragraphs = makeParagraphs(UNITS * TEXTS, names);
  const took = texts(paragraphs).map((text) => {
    const from = cpuMs();
    match(gazetteer, text);
    return cpuMs() - from;
  });
  const warm = took.slice(COLD);
  const [p50, p95] = [quantile(warm, 0.5), quantile(warm, 0.95)];
  const row = {
    'messages of 64 KB': warm.length,
    names: NAMES,
    'the very first, ms': round(took[0] ?? Number.NaN),
    'p50, ms': round(p50, 2),
    'p95, ms': round(p95, 2),
  };
  return { row, p50, p95 };
}

function texts(paragraphs: readonly string[]): string[] {
  const whole = paragraphs.join('\n\n');
  return Array.from({ length: Math.floor(whole.length / UNITS) }, (_, at) =>
    whole.slice(at * UNITS, (at + 1) * UNITS),
  );
}
