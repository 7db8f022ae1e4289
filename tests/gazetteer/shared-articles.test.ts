import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEntities } from '../../src/cli/annotate-dataset';
import { articleOf } from '../../src/cli/annotate-input';
import { annotated } from '../../src/cli/annotate-output';
import { annotator } from '../../src/gazetteer/annotate';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const present = existsSync(`${SHARED}evidence/seed-entities.json`);
const reason = present ? '' : ' (skipped: the folder ../shared with the articles is not here)';

/** The evidence table's names for the two articles. */
const ARTICLES = { '000': 'examiner', '003': 'ipac' } as const;
/** Names of journalists, which get no record. */
const BYLINES = new Set(['jerry-dunleavy', 'yan-yan']);
/** Words that the table lists as meaning the entity without naming it. */
const NOT_NAMES = new Set(['coreference', 'demonym-only']);

interface Seed {
  readonly id: string;
  readonly inSeed: boolean;
  readonly surfaces: readonly {
    readonly text: string;
    readonly counts?: Readonly<Record<string, number>>;
    readonly flags?: readonly string[];
  }[];
}

describe.skipIf(!present)(`the two articles of the evidence table${reason}`, async () => {
  const { entities: seeds }: { entities: Seed[] } = present
    ? JSON.parse(readFileSync(`${SHARED}evidence/seed-entities.json`, 'utf8'))
    : { entities: [] };
  const { annotate, entities } = annotator(present ? await readEntities() : []);

  describe.each(Object.entries(ARTICLES))('%s: %s', (key, file) => {
    const text = present ? readFileSync(`${SHARED}articles/${file}.txt`, 'utf8') : '';
    const article = articleOf({ id: file, content: text, kind: 'text' }, '2021-11-25');
    const blocks = article.blocks.map((block) => block.text);
    const { annotations, undecided } = annotated(article, annotate(blocks, '2021-11-25'), entities);

    it('finds every name where it stands, alone or inside a longer one', () => {
      const missed = seeds.flatMap(({ id, inSeed, surfaces }) =>
        surfaces
          .filter(({ counts, flags = [] }) => counts?.[key] && !flags.some((f) => NOT_NAMES.has(f)))
          .filter(({ text: surface }) => inSeed && !BYLINES.has(id) && surface !== 'Asian')
          .flatMap(({ text: surface }) =>
            occurrences(text, surface).flatMap(([start, end]) => {
              const over = annotations.filter((a) => a.start < end && start < a.end);
              const right = over.some(({ entity }) => entity.id === id);
              const inside = over.some((a) => a.end - a.start > end - start);
              return right || inside ? [] : [`${surface} at ${start}: ${id}`];
            }),
          ),
      );
      expect(missed).toEqual([]);
    });

    it('leaves bylines, demonyms, "Asian" and "experts" unmarked, and nothing undecided', () => {
      const marked = annotations.map(({ exact }) => exact);
      for (const word of ['Chinese', 'Asian', 'experts', 'Jerry Dunleavy', 'Yan Yan'])
        expect(marked).not.toContain(word);
      expect(undecided).toEqual([]);
    });

    it('gives shared names to the body that is meant', () => {
      const meant = new Map(annotations.map(({ exact, entity }) => [exact, entity.id]));
      const expected = {
        Congress: 'us-congress',
        'Ministry of Public Security': 'ministry-of-public-security',
      };
      for (const [name, id] of Object.entries(expected))
        if (text.includes(name) && meant.has(name)) expect(meant.get(name)).toBe(id);
      for (const { exact, entity } of annotations) {
        if (exact.endsWith('General Assembly')) expect(entity.id).toBe('interpol-general-assembly');
        if (/executive committee/i.test(exact))
          expect(entity.id).toBe('interpol-executive-committee');
      }
    });
  });
});

function occurrences(text: string, surface: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + surface.length);
    if (!/[\p{L}\p{N}]/u.test(around)) found.push([at, at + surface.length]);
  }
  return found;
}
