import { expect, test } from 'vitest';
import type { Connection } from '../../../src/content/connection';
import { likeliest } from '../../../src/content/reading/likeliest';
import { createSkim } from '../../../src/content/reading/skim';
import type { FromPage } from '../../../src/messages/contract';
import type { Block } from '../../../src/page/block';

/** Stands for a Text node: the comparison asks for nothing but its identity. */
const block = (text: string): Block => ({
  text,
  nodes: [{ node: {} as Text, start: 0, end: text.length, offset: 0 }],
  element: {} as Element, // Not looked at.
  section: 0,
  linked: 0,
  apart: false,
});
const LONG = `${'No name is here. '.repeat(450)}`;

/** Answers by the text of a message, and keeps what was asked. */
function asking(answer: (text: string) => FromPage['skim'][1] | undefined) {
  const asked: string[][] = [];
  const life = new AbortController();
  const connection: Connection = {
    isThere: () => true,
    // The only kind asked here is `skim`, whose request this is.
    ask: (async (_kind: string, { blocks }: { blocks: string[] }) => {
      asked.push(blocks);
      return answer(blocks.join());
    }) as Connection['ask'],
  };
  return { asked, life, skim: createSkim(connection, life) };
}
const nobody = { named: false, stay: true };

test('a page is asked about from its beginning, and no further than the first name', async () => {
  const { asked, skim } = asking((text) => ({ ...nobody, named: text.includes('Interpol') }));
  const blocks = [block('Interpol met.'), ...Array.from({ length: 12 }, () => block(LONG))];
  expect(await skim(blocks)).toMatchObject({ named: true, answered: true });
  expect(asked).toHaveLength(1);
});

test('of a page without names all is asked about, once, and then what is new', async () => {
  const { asked, skim } = asking(() => nobody);
  const blocks = Array.from({ length: 12 }, () => block(LONG));
  expect(await skim(blocks)).toMatchObject({ named: false, answered: true });
  expect(asked.flat()).toHaveLength(12);
  await skim([...blocks, block('It rained.')]);
  expect(asked.at(-1)).toEqual(['It rained.']);
  expect(asked.flat()).toHaveLength(13);
});

test('the first message is as long as the others: each costs the page a millisecond', async () => {
  const { asked, skim } = asking(() => nobody);
  const blocks = Array.from({ length: 14 }, () => block(LONG));
  expect(await skim(blocks)).toMatchObject({ named: false, answered: true });
  expect(asked.map(({ length }) => length)).toEqual([8, 6]);
});

test('what was not answered is asked about again', async () => {
  let there = false;
  const { asked, skim } = asking(() => (there ? nobody : undefined));
  const blocks = [block('It rained.')];
  expect(await skim(blocks)).toMatchObject({ named: false, answered: false });
  there = true;
  expect(await skim(blocks)).toMatchObject({ named: false, answered: true });
  expect(asked).toHaveLength(2);
});

test('where we may not stay all ends', async () => {
  const { life, skim } = asking(() => ({ ...nobody, stay: false }));
  await skim([block('It rained.')]);
  expect(life.signal.aborted).toBe(true);
});

test.each<[string, Block[], string[]]>([
  ['footers and asides', [block(LONG), { ...block('Imprint'), apart: true }], [LONG]],
  [
    'nothing where there is hardly more',
    [{ ...block('Hu'), apart: true }, block('A')],
    ['Hu', 'A'],
  ],
])('leaves out %s', (_title, lines, expected) => {
  expect(likeliest(lines).map(({ text }) => text)).toEqual(expected);
});
