import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { annotator } from '../gazetteer/annotate';
import { isPartialDate } from '../model/date';
import { readEntities } from './annotate-dataset';
import { type Article, articleOf } from './annotate-input';
import { givenIn } from './annotate-lines';
import { type Annotated, annotated, predictions } from './annotate-output';
import { endWhenUnread } from './unread';

const USAGE = `npm run --silent annotate -- [--dataset FILE|DIR] [--date YYYY-MM-DD] [--jsonl] [--preds] [FILE|-]

Marks the names in a text or an HTML page and prints what they mean as JSON.
--dataset  a shard, a folder of shards, or a list of labels (default: the dataset that ships)
--date     the day the article appeared, whatever the page says
--jsonl    one {"id", "text"} or {"id", "html", "url"} per line in, one result per line out
--preds    prints {"id", "preds": [{"start", "end", "target"}]} instead: decided links only, target is
           the Wikidata id, else enwiki:Title_With_Underscores, else our id`;

const { values, positionals } = parseArgs({
  options: {
    dataset: { type: 'string' },
    date: { type: 'string' },
    jsonl: { type: 'boolean', default: false },
    preds: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

endWhenUnread();
if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const { date = null } = values;
  if (date !== null && !(date.length === 10 && isPartialDate(date)))
    throw new Error(`--date ${date}: expected a day like 2021-11-25`);
  const { annotate, entities } = annotator(await readEntities(values.dataset));
  const text = await readInput(positionals[0] ?? '-');
  for (const article of values.jsonl
    ? lines(text)
    : [articleOf({ id: null, content: text }, date)]) {
    const annotations = annotate(
      article.blocks.map((block) => block.text),
      article.published?.day ?? null,
    );
    const result = annotated(article, annotations, entities);
    print(values.preds ? predictions(result) : result);
    await new Promise(setImmediate); // Weak references hold the documents of all pages until then.
  }

  function* lines(jsonl: string): Iterable<Article> {
    for (const [index, line] of jsonl.split('\n').entries())
      if (line.trim()) yield articleOf(givenIn(line, index + 1), date);
  }
}

function print(result: Annotated | ReturnType<typeof predictions>): void {
  // Many results read best one a line, one result indented.
  process.stdout.write(`${JSON.stringify(result, null, values.jsonl ? undefined : 2)}\n`);
}

async function readInput(file: string): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8');
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += chunk;
  return text;
}
