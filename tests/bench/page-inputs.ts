import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/run-step';

/** Pages of our own making, by the length of their text. */
export function ownPages(): Readonly<Record<string, string>> {
  return {
    'our article': article(),
    '100 KB article': grown(100_000),
    '1 MB page': grown(1_000_000),
    'no names': nameless(100_000),
  };
}

/** Pages as long as any that is read: by their text, and by its nodes, of which a line has three. */
export function longestPages(): Readonly<Record<string, string>> {
  const line = (at: number) => `<p>Word <b>thing ${at}</b> met</p>`;
  const lines = Array.from({ length: 70_000 }, (_, at) => line(at)).join('');
  return {
    '2 MB of text': grown(2_000_000),
    '200,000 text nodes': article().replace('</article>', `${lines}</article>`),
  };
}

function article(): string {
  return readFileSync(join(ROOT, 'tests/fixtures/pages/interpol-election.html'), 'utf8');
}

/** Our article with its paragraphs again and again between new sentences, up to a length. */
function grown(units: number): string {
  const page = article();
  const paragraphs = page.match(/<p>[\s\S]*?<\/p>/g) ?? [];
  let more = '';
  for (let turn = 0; more.length < units; turn++) {
    const filler = `<p>${SENTENCES.map((_, at) => SENTENCES[(turn * 7 + at * 3) % SENTENCES.length]).join(' ')}</p>`;
    more += filler + (turn % 4 === 0 ? paragraphs[(turn / 4) % paragraphs.length] : filler);
    if (turn % 12 === 11) more += `<h2>Part ${turn}</h2>`;
  }
  return page.replace('</article>', `${more}</article>`);
}

function nameless(units: number): string {
  let text = '';
  while (text.length < units) text += `<p>${SENTENCES.join(' ')}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>n</title><article>${text}</article></html>`;
}

const SENTENCES = [
  'The rain had stopped by the time the ferry came in.',
  'Nobody on the quay could say how long the repairs would take.',
  'A clerk read the list aloud and then read it again.',
  'Prices have risen twice since the spring, and wages once.',
  'The committee will meet again when the figures are known.',
  'She kept the letter in a drawer with the old keys.',
  'Two of the bridges are closed to heavy lorries until further notice.',
  'He said that he had never been asked, and that he would have said no.',
];
