import { describe, expect, test } from 'vitest';
import { compile } from '../../src/gazetteer/compile';
import type { SurfaceForm } from '../../src/gazetteer/index/surface';
import { match, openGazetteer } from '../../src/gazetteer/match';
import { CASES } from './match.cases';
import { naiveMatch } from './naive';

const ENGINES = {
  'the naive loop': naiveMatch,
  'the index': (names: SurfaceForm[], text: string) => match(openGazetteer(compile(names)), text),
};

for (const [engine, find] of Object.entries(ENGINES)) {
  describe(engine, () => {
    test.each(CASES)('%s: %j in %j', (_title, names, text, expected) => {
      const forms = names.map((name, entity) =>
        typeof name === 'string'
          ? { text: name, entity, name: 0 }
          : { text: name.exactly, entity, name: 0, caseSensitive: true },
      );
      const found = find(forms, text).map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(expected);
    });
  });
}
