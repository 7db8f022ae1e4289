import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { anyScript, anyScriptGlobal, anyScriptSticky, asciiOf } from '../../src/text/any-script';
import { BEYOND_ASCII } from '../../src/text/beyond-ascii';

const CHARS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).concat(
  ...['😀', '𐐀', '𝐀', '𠀀', '𑀀'],
);

test.each([
  [anyScript`^\p{L}$`, /^\p{L}$/u],
  [anyScript`^\P{L}$`, /^\P{L}$/u],
  [anyScript`^\p{Lu}$`, /^\p{Lu}$/u],
  [anyScript`^\P{Ll}$`, /^\P{Ll}$/u],
  [anyScript`^[\p{Ll}\d_]$`, /^[\p{Ll}\d_]$/u],
  [anyScript`^[\p{M}]$`, /^[\p{M}]$/u],
  [anyScript`^[^\p{L}\p{M}’-]$`, /^[^\p{L}\p{M}’-]$/u],
  [anyScript`^[\p{N}]$`, /^[\p{N}]$/u],
  [anyScript`^[\p{P}]$`, /^[\p{P}]$/u],
  [anyScript`^[\p{Z}]$`, /^[\p{Z}]$/u],
  [anyScript`^[\p{Script=Latin}]$`, /^[\p{Script=Latin}]$/u],
])('of each character it says what the pattern says: %#', (ours, pattern) => {
  expect(CHARS.filter((char) => ours.test(char) !== pattern.test(char))).toEqual([]);
});

test('a text with letters beyond ASCII is matched by the whole pattern', () => {
  const name = anyScript`(?<!\p{L})\p{Lu}\p{L}+ (\p{Lu}\p{L}+)$`;
  for (const text of [
    'of Red Notice',
    'of Åsa Ödegård',
    'о Красном Уголке',
    '“Red Notice',
    '’s Red Ödegård',
  ])
    expect(name.exec(text)?.slice()).toEqual(
      /(?<!\p{L})\p{Lu}\p{L}+ (\p{Lu}\p{L}+)$/u.exec(text)?.slice(),
    );
});

test('the flags of a pattern are kept', () => {
  const words = anyScriptGlobal`[\p{L}\p{M}]+`;
  expect('Red Notice'.match(words.for('Red Notice'))).toEqual(['Red', 'Notice']);
  expect('Öd Notice'.match(words.for('Öd Notice'))).toEqual(['Öd', 'Notice']);
  const sticky = anyScriptSticky`\p{Lu}`.for('a B');
  sticky.lastIndex = 2;
  expect(sticky.exec('a B')?.index).toBe(2);
});

test('a long text is searched for other letters once, however often it is asked', () => {
  const bracket = anyScriptSticky`\((\p{Lu}\p{L}+)`;
  const text = '(Ab '.repeat(1_000);
  const looks = vi.spyOn(BEYOND_ASCII, 'test');
  for (let at = 0; at < text.length; at += 4) {
    const pattern = bracket.for(text);
    pattern.lastIndex = at;
    expect(pattern.exec(text)?.[1]).toBe('Ab');
  }
  expect(looks).toHaveBeenCalledTimes(1);
  looks.mockRestore();
});

test('brackets and escapes stay what they are', () => {
  expect(asciiOf(String.raw`^\[(\p{Lu}[\p{L}\]'-]*)\]$`)).toBe(
    String.raw`^\[([A-Z][A-Za-z\]'-]*)\]$`,
  );
});

test('a property without a form in ASCII is refused', () => {
  expect(() => asciiOf(String.raw`\p{Script=Han}`)).toThrow('\\p{Script=Han} has no form in ASCII');
  expect(() => asciiOf(String.raw`[\P{L}\d]`)).toThrow('\\P{L} has no form in ASCII');
});

test('every pattern of ours has a form in ASCII', () => {
  const files = sourcesIn('src/gazetteer');
  const patterns = files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/anyScript\w*`([^`]+)`/g), ([, body]) => body),
  );
  expect(patterns.length).toBeGreaterThan(80);
  for (const pattern of patterns)
    expect(() => new RegExp(asciiOf(pattern ?? ''), 'u')).not.toThrow();
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
}
