import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleOf } from '../../src/cli/annotate-input';
import { annotated, predictions } from '../../src/cli/annotate-output';
import { type Goal, goal, type Row } from '../../src/cli/bench-result';
import { parseLabels } from '../../src/dataset/labels';
import { annotator } from '../../src/gazetteer/annotate';

const EVAL = fileURLToPath(new URL('../../../shared/eval/', import.meta.url));

/** What the dev sets say, with labels alone as the dataset; nothing where they are not here. */
export function qualityGoals(): { goals: Goal[]; rows: Row[]; notes: string[] } {
  if (!existsSync(`${EVAL}actors.jsonl`))
    return { goals: [], rows: [], notes: ['No quality: the folder ../shared/eval is not here.'] };
  const labels = parseLabels(
    readFileSync(`${EVAL}actors.jsonl`, 'utf8'),
    'actors.jsonl',
    '2026-01-01',
  );
  const { annotate, entities } = annotator(labels);
  const rows: Row[] = [];
  const goals: Goal[] = [];
  for (const [set, wanted] of Object.entries(SETS)) {
    const docs = readFileSync(`${EVAL}gold/${set}.jsonl`, 'utf8').split('\n').filter(Boolean);
    const preds = docs.map((line) => {
      const { id, text }: { id: string; text: string } = JSON.parse(line);
      const article = articleOf({ id, content: text, kind: 'text' }, null);
      return predictions(
        annotated(
          article,
          annotate(
            article.blocks.map((b) => b.text),
            null,
          ),
          entities,
        ),
      );
    });
    const scores = score(set, preds);
    rows.push({ set, ...scores });
    for (const [name, limit] of Object.entries(wanted))
      goals.push(goal(`${set} ${name}`, scores[name as keyof typeof scores], limit));
  }
  return {
    goals,
    rows,
    notes: [
      'Quality: names of people and organisations, overlap, by the scorer of ../shared/eval.',
    ],
  };
}

type Scores = Readonly<Record<'precision' | 'recall' | 'wrong per 1,000 words', number>>;

const SETS: Readonly<Record<string, Partial<Record<keyof Scores, string>>>> = {
  'elevant-news-fair-no-coref': {
    precision: '>= 98',
    recall: '>= 70',
    'wrong per 1,000 words': '<= 0.5',
  },
  'elevant-wiki-fair-no-coref': { precision: '>= 95' },
  'elevant-oke-2016-train': { precision: '>= 95' },
  'elevant-kore50': { precision: '>= 90' },
};

function score(set: string, preds: readonly unknown[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'link-'));
  const file = join(folder, 'preds.jsonl');
  writeFileSync(file, preds.map((line) => JSON.stringify(line)).join('\n'));
  const args = [`${EVAL}score.mjs`, set, file, '--kb', `${EVAL}actors.jsonl`, '--types', 'PER,ORG'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const [, precision, recall] = /linking.*overlap\s+([\d.]+)\s+([\d.]+)/.exec(stdout) ?? [];
  const [, wrong] = /words\s+([\d.]+)/.exec(stdout) ?? [];
  return {
    precision: Number(precision),
    recall: Number(recall),
    'wrong per 1,000 words': Number(wrong),
  };
}
