import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkDataset } from './dataset-check';
import { formatShard } from './dataset-format';
import { importLabels } from './dataset-import';
import { datasetIndex } from './dataset-index';
import { printSpots, spots } from './dataset-spot';
import { datasetStats, printStats } from './dataset-stats';
import { publishFeed } from './publish-feed';
import { DATASET, readShards } from './shards';
import { endWhenUnread } from './unread';

const USAGE = `npm run dataset -- check            everything that is wrong with the dataset
npm run dataset -- stats [--json]   what it holds
npm run dataset -- index            write index.json anew
npm run dataset -- format           lay every shard out in the same way
npm run dataset -- coverage FILE [--json]
                                    the share of the names in texts that it marks
npm run dataset -- spot [60]        statements to check by hand, with where to look
npm run dataset -- import --from labels FILE OUT
                                    a list of {"qid", "name", "etype"} lines as a shard
npm run dataset -- publish DIR [--title TITLE] [--key FILE]
                                    make a folder of shards a feed for any static host; with a key
                                    file (made if missing) it is signed`;

const [command, ...args] = process.argv.slice(2);
endWhenUnread();

if (command === 'check') await check();
else if (command === 'stats') await stats();
else if (command === 'index') await index();
else if (command === 'format') await format();
else if (command === 'coverage') await cover();
else if (command === 'spot') printSpots(spots(await readShards(), Number(args[0] ?? 60)));
else if (command === 'import') await importLabels(args);
else if (command === 'publish') await publish();
else {
  console.error(USAGE);
  process.exitCode = 2;
}

async function check(): Promise<void> {
  const shards = await readShards();
  const problems = await checkDataset(shards, await readIndex());
  for (const problem of problems) console.error(problem);
  const records = shards.reduce((sum, { entities }) => sum + entities.length, 0);
  console.log(`${shards.length} shards, ${records} records, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

async function stats(): Promise<void> {
  const found = datasetStats(await readShards());
  if (args.includes('--json')) console.log(JSON.stringify(found));
  else printStats(found);
}

async function cover(): Promise<void> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  if (file === undefined) throw new Error('expected: coverage FILE [--json]');
  // Only here, so that checking the data does not wait for the matcher to load.
  const { coverage, printCoverage } = await import('./dataset-coverage');
  const found = await coverage(file);
  if (args.includes('--json')) console.log(JSON.stringify(found));
  else printCoverage(found);
}

async function index(): Promise<void> {
  const next = datasetIndex(await readShards(), await readIndex(), new Date());
  await writeFile(`${DATASET}/index.json`, `${JSON.stringify(next, null, 2)}\n`);
  console.log(`index.json: version ${next.version}, ${next.shards.length} shards`);
}

async function format(): Promise<void> {
  for (const { file, text } of await readShards()) {
    const formatted = formatShard(text);
    if (formatted === text) continue;
    await writeFile(`${DATASET}/${file}`, formatted);
    console.log(file);
  }
}

async function publish(): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { title: { type: 'string' }, key: { type: 'string' } },
  });
  const { title, key: keyFile } = values;
  const [folder] = positionals;
  if (!folder) throw new Error(USAGE);
  const feed = await publishFeed(folder, { ...(title && { title }), ...(keyFile && { keyFile }) });
  console.log(`version ${feed.version}, ${feed.shards} shards, ${feed.records} records`);
  console.log(feed.key ? `signed by ${feed.key}` : 'not signed');
}

/** The text of `index.json`, or an empty one where there is none yet. */
async function readIndex(): Promise<string> {
  return readFile(`${DATASET}/index.json`, 'utf8').catch(() => '');
}
