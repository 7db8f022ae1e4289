import { describe, expect, test } from 'vitest';
import { compile, compileInSteps } from '../../src/gazetteer/compile';
import { allowedShapes, allows } from '../../src/gazetteer/index/case';
import type { SurfaceForm } from '../../src/gazetteer/index/surface';
import { match, openGazetteer, verify } from '../../src/gazetteer/match';

const NAMES: SurfaceForm[] = ['Hu Binchen', 'Interpol', 'Red Notice', 'IPAC', 'McDonald'].map(
  (text, entity) => ({ text, entity, name: 0 }),
);

function changed(bytes: ArrayBuffer, at: number, by = 1): ArrayBuffer {
  const copy = bytes.slice(0);
  const view = new Uint8Array(copy);
  view[at] = (view[at] ?? 0) ^ by;
  return copy;
}

describe('compile', () => {
  test('an index of no names finds nothing', () => {
    expect(match(openGazetteer(compile([])), 'Interpol')).toEqual([]);
  });

  test('the same names give the same bytes, in slices or at once', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      text: `Name ${i}`,
      entity: i,
      name: 0,
    }));
    const steps = compileInSteps(many);
    const told: number[] = [];
    let bytes: ArrayBuffer | undefined;
    while (!bytes) {
      const step = steps.next();
      if (step.done) bytes = step.value;
      else told.push(step.value.names);
    }
    expect(told.length).toBeGreaterThan(4);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(new Uint8Array(bytes)).toEqual(new Uint8Array(compile(many)));
  });

  test('names are read only as slices are asked for, so that a compilation can be dropped', () => {
    let read = 0;
    function* endless() {
      for (;;) yield { text: `Name ${read++}`, entity: read, name: 0 };
    }
    const steps = compileInSteps(endless());
    steps.next();
    const first = read;
    steps.next();
    steps.return(new ArrayBuffer(0));
    expect(first).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(2 * first + 1);
  });

  test.each<[string, number, number]>([
    ['the first', 0, 0],
    ['an entity that does not fit into a value', 2 ** 21, 0],
    ['the last entity that does', 2 ** 21 - 1, 63],
    ['a name that does not fit', 5, 64],
    ['the largest', 2 ** 31 - 1, 2 ** 31 - 1],
  ])('gives back whose name it is: %s', (_title, entity, name) => {
    const gazetteer = openGazetteer(compile([{ text: 'Hu', entity, name }]));
    expect(match(gazetteer, 'Hu')).toEqual([{ start: 0, end: 2, names: [{ entity, name }] }]);
  });

  test('names of many entities come in order, each once for each time it was given', () => {
    const forms = [30, 2, 17].map((entity) => ({ text: 'Hu', entity, name: entity % 3 }));
    const [mention] = match(openGazetteer(compile(forms)), 'Hu');
    expect(mention?.names.map(({ entity }) => entity)).toEqual([2, 17, 30]);
  });

  test('the shapes a name may begin with are those that it allows', () => {
    for (const exact of [false, true]) {
      for (const shape of [0, 1, 2, 3] as const) {
        for (const written of [0, 1, 2, 3] as const) {
          const isAllowed = allows({ shape, capitals: 0 }, { shape: written, capitals: 0 }, exact);
          expect((allowedShapes(shape, exact) >> written) & 1).toBe(isAllowed ? 1 : 0);
        }
      }
    }
  });
});

describe('openGazetteer', () => {
  const bytes = compile(NAMES);

  test.each<[string, ArrayBuffer, string]>([
    ['nothing', new ArrayBuffer(0), '0 bytes are no index'],
    ['half a number', bytes.slice(0, 101), '101 bytes are no index'],
    ['something else', new ArrayBuffer(1000), '1000 bytes are no index'],
    ['another version', changed(bytes, 4, 64), 'an index of version 69, this code reads 5'],
    ['an index cut short', bytes.slice(0, 200), `200 bytes, expected ${bytes.byteLength}`],
    ['an index with more behind it', changedLength(bytes), `expected ${bytes.byteLength}`],
  ])('refuses %s and says why', (_title, broken, why) => {
    expect(() => openGazetteer(broken)).toThrow(why);
    expect(() => verify(broken)).toThrow(why);
  });

  test('a changed bit anywhere is found by verify', () => {
    expect(() => verify(bytes)).not.toThrow();
    for (let at = 0; at < bytes.byteLength; at++) {
      expect(() => verify(changed(bytes, at, 1 << (at % 8)))).toThrow('gazetteer:');
    }
  });
});

function changedLength(bytes: ArrayBuffer): ArrayBuffer {
  const longer = new Uint8Array(bytes.byteLength + 8);
  longer.set(new Uint8Array(bytes));
  return longer.buffer;
}

describe('match', () => {
  test('text of any length keeps its offsets', () => {
    const gazetteer = openGazetteer(compile(NAMES));
    const text = `${'Ein Wort, ’ é 中 😀 und noch eines. '.repeat(5000)}Hu Binchen`;
    expect(match(gazetteer, text)).toEqual([
      { start: text.length - 10, end: text.length, names: [{ entity: 0, name: 0 }] },
    ]);
  });

  test.each<[string, string]>([
    ['a hundred thousand combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['marks of two classes', `a${'\u0301\u0323'.repeat(50_000)}`],
    ['marks that join', `か${'\u3099'.repeat(100_000)}`],
    ['one letter', 'a'.repeat(300_000)],
    ['shared beginnings', 'a '.repeat(50_000)],
    ['spaces', `Hu${' '.repeat(300_000)}Binchen`],
  ])('%s are read in no time', (_title, text) => {
    const beginnings = Array.from({ length: 16 }, (_, i) => `${'a '.repeat(i)}b`);
    const forms = beginnings.map((name, entity) => ({ text: name, entity, name: 0 }));
    const gazetteer = openGazetteer(compile(forms));
    const from = performance.now();
    match(gazetteer, text);
    // A quadratic matcher needs minutes.
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
