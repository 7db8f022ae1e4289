import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';
import { type Block, pieces } from '../../src/page/block';
import { scan } from '../../src/page/scan';
import { TOOLS } from '../../src/page/tools';
import { fc, runs } from '../properties';

const SHY = '\u00AD';
const SKIPPED = '\uFFFC';

function bodyOf(html: string): HTMLElement {
  return parseHtml(`<!doctype html><body>${html}</body>`).body;
}

function blocksOf(html: string): Block[] {
  return [...scan([bodyOf(html)], TOOLS)].filter((block) => block !== null);
}

const TEXTS: readonly [string, string, readonly string[]][] = [
  ['joins inline elements', '<p>Hu <b>Bin</b>chen <a href="/h">won</a></p>', ['Hu Binchen won']],
  ['ends at a block', '<div>Hu<p>Binchen</p>won</div>', ['Hu', 'Binchen', 'won']],
  [
    'ends at a list item, a cell and a heading',
    '<ul><li>Hu</li><li>Bin</li></ul><table><tr><td>chen</td><td>won</td></tr></table><h2>Now</h2>',
    ['Hu', 'Bin', 'chen', 'won', 'Now'],
  ],
  ['makes a line break a unit', '<p>Hu<br>Binchen</p>', ['Hu\u2029Binchen']],
  [
    'makes nothing of a place where a word may break',
    `<p>Inter<wbr>pol and In${SHY}terpol</p>`,
    [`Interpol and In${SHY}terpol`],
  ],
  [
    'keeps words apart that something unread stands between',
    '<p>Hu<code>x</code>Binchen <button>Follow</button> won</p>',
    [`Hu${SKIPPED}Binchen ${SKIPPED} won`],
  ],
  [
    'passes over what is not seen',
    '<p>Hu<script>1</script> Bin<style>a{}</style>chen</p>',
    ['Hu Binchen'],
  ],
  [
    'leaves what folded details and popovers hide',
    '<details><summary>Hu</summary>Bin <p>chen</p></details><p popover>won</p><details open>Kim</details>',
    ['Hu', 'Kim'],
  ],
  ['leaves blocks that say nothing', '<p> </p><p>– 2021 –</p><p>Hu</p>', ['Hu']],
  ['keeps the spaces of the source', '<p>\n  Hu\n  Binchen </p>', ['\n  Hu\n  Binchen ']],
  [
    'reads a table as its cells',
    '<table><tr><th>President</th><td>Kim</td></tr></table>',
    ['President', 'Kim'],
  ],
  [
    'leaves a line that is only a link',
    '<p><a href="/1">Hu</a></p><p>By <a href="/2">Hu Binchen</a>, in Lyon</p>',
    ['By Hu Binchen, in Lyon'],
  ],
];

describe('a block', () => {
  it.each(TEXTS)('%s', (_title, html, expected) => {
    expect(blocksOf(html).map(({ text }) => text)).toEqual(expected);
  });

  it('counts the headings before it', () => {
    const html = '<h1>One</h1><p>Two</p><h2>Three</h2><p>Four</p>';
    expect(blocksOf(html).map(({ section }) => section)).toEqual([1, 1, 2, 2]);
  });

  it('knows how much of it is linked', () => {
    expect(blocksOf('<p>By <a href="/h">Hu Binchen</a>, in Lyon</p>')[0]?.linked).toBe(10);
  });

  it('is read in open shadow trees, before the children of their hosts', () => {
    const body = bodyOf('<section><x-card>light</x-card></section>');
    const root = body.querySelector('x-card')?.attachShadow({ mode: 'open' });
    root?.append(body.ownerDocument.createTextNode('shadow '));
    expect([...scan([body], TOOLS)].map((block) => block?.text)).toEqual(['shadow light']);
  });
});

describe('the pieces of a span', () => {
  it('are the stretches of the nodes it lies in', () => {
    const [block] = blocksOf('<p>The <b>Hu Bin</b>chen<br>case</p>');
    if (!block) throw new Error('expected a block');
    const cut = (start: number, end: number) =>
      pieces(block, start, end).map((one) => [one.node.data, one.start, one.end]);
    expect(cut(4, 14)).toEqual([
      ['Hu Bin', 0, 6],
      ['chen', 0, 4],
    ]);
    expect(cut(12, 17)).toEqual([
      ['chen', 2, 4],
      ['case', 0, 2],
    ]);
    expect(cut(14, 15)).toEqual([]);
  });

  it('spell the span, whatever the page', () => {
    const leaf = fc.constantFrom(
      'Hu',
      ' Bin',
      'chen ',
      '<br>',
      '<wbr>',
      '<code>x</code>',
      ' a b ',
      '&shy;',
      '😀',
    );
    const html = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, leaf, tie('many'), tie('wrapped')),
      many: fc.array(tie('node'), { maxLength: 4 }).map((list) => list.join('')),
      wrapped: fc
        .tuple(fc.constantFrom('b', 'i', 'span', 'p', 'div', 'li'), tie('node'))
        .map(([name, inner]) => `<${name}>${inner}</${name}>`),
    })).node as fc.Arbitrary<string>;
    fc.assert(
      fc.property(html, fc.nat(40), fc.nat(40), (page, a, b) => {
        for (const block of blocksOf(page)) {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          const found = pieces(block, start, end);
          const spelt = found.map((one) => one.node.data.slice(one.start, one.end)).join('');
          expect(spelt).toBe(block.text.slice(start, end).replace(/[\u2029\uFFFC]/g, ''));
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a page made to hurt', () => {
  it('with one endless text gives blocks of bearable size that map back exactly', () => {
    const body = bodyOf('<p></p>');
    const long = 'Interpol said nothing. '.repeat(5_000);
    body.querySelector('p')?.append(body.ownerDocument.createTextNode(long));
    const blocks = [...scan([body], TOOLS)].filter((block) => block !== null);
    expect(blocks.map(({ text }) => text).join('')).toBe(long);
    expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(8_000);
    const last = blocks.at(-1);
    const [piece] = last ? pieces(last, 0, 8) : [];
    expect(piece && long.slice(piece.start, piece.end)).toBe(last?.text.slice(0, 8));
  });

  it('does not cut a letter in two', () => {
    const body = bodyOf('<p></p>');
    body.querySelector('p')?.append(body.ownerDocument.createTextNode(`a${'😀'.repeat(9_000)}`));
    const texts = [...scan([body], TOOLS)].map((block) => block?.text ?? '');
    expect(texts.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([]);
  });

  it('is not read on after 2 MB of text', () => {
    const body = bodyOf('<p></p>');
    const megabyte = 'Interpol '.repeat(111_112);
    for (let i = 0; i < 4; i += 1) {
      body.append(body.ownerDocument.createTextNode(megabyte));
    }
    const units = [...scan([body], TOOLS)].reduce(
      (sum, block) => sum + (block?.text.length ?? 0),
      0,
    );
    expect(units).toBe(2_000_000);
  });

  it('nested ten thousand deep is read without recursion', () => {
    const body = bodyOf('');
    let inner: Element = body;
    for (let depth = 0; depth < 10_000; depth += 1) {
      const next = body.ownerDocument.createElement('b');
      inner.append(next);
      inner = next;
    }
    inner.append(body.ownerDocument.createTextNode('Hu'));
    expect([...scan([body], TOOLS)].flatMap((block) => block?.text ?? [])).toEqual(['Hu']);
  });

  it('of many empty elements lets the caller pause', () => {
    const body = bodyOf('<i></i>'.repeat(2_000));
    expect([...scan([body], TOOLS)].length).toBeGreaterThan(2);
  });

  it('that loses what is being read is read to its end', () => {
    const body = bodyOf('<p>one</p><div id="gone"><p>two</p><p>three</p></div><p>four</p>');
    const read: string[] = [];
    for (const block of scan([body], TOOLS)) {
      if (!block) continue;
      read.push(block.text);
      if (block.text === 'two') body.querySelector('#gone')?.remove();
    }
    expect(read).toEqual(['one', 'two', 'three', 'four']);
  });
});
