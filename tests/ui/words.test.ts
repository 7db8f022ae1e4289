import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { KINDS, LAYERS } from '../../src/model/entity';
import { PROPERTIES } from '../../src/model/property';
import { SOURCE_TYPES } from '../../src/model/statement';

const keys = new Set(Object.keys(messages));
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);

const languages = readdirSync('public/_locales').filter((language) => language !== 'en');

describe.each(languages)('the words in %s', (language) => {
  const path = `public/_locales/${language}/messages.json`;
  const words: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  const english: Record<string, { message: string }> = messages;
  const places = (message = '') => [...new Set(message.match(/\$\d/g))].sort();

  test('name its own language', () => {
    expect(language.replace('_', '-').startsWith(words.language?.message ?? '-')).toBe(true);
  });

  test('stand for keys that English has, with the same placeholders', () => {
    const wrong = Object.entries(words).filter(
      ([key, { message }]) =>
        !english[key] || `${places(message)}` !== `${places(english[key].message)}`,
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('tell the number in a form that stands for another one too', () => {
    const rules = new Intl.PluralRules(words.language?.message);
    const counts = Array.from({ length: 12 }, (_, count) => count);
    // Nobody is listed who is named nowhere.
    const told = { results: counts, mentions: counts.slice(1) };
    const wrong = Object.entries(told).flatMap(([key, counts]) =>
      [...new Set(counts.map((count) => rules.select(count)))].filter((form) => {
        const alike = counts.filter((count) => rules.select(count) === form);
        const message = words[`${key}_${form}`]?.message ?? words[`${key}_other`]?.message;
        return alike.length > 1 && !message?.includes('$1');
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('are no longer than the stores take', () => {
    expect(words.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

/** How each language sets its signs; the pattern finds what is set otherwise. */
test.each<[string, string, RegExp]>([
  ['German', 'de', /["”]|„[^“]*(?:„|$)|\d%/],
  ['French', 'fr', /[^\u202f][;!?]|[^\u00a0][:»%](?!\/\/)|«[^\u00a0]|["“”]/],
  ['Spanish', 'es', /["“”]|^[^¿]*\?|^[^¡]*!/],
  [
    'Chinese',
    'zh_CN',
    /\p{Script=Han}[,.;:!?()]|[,.;:!?()]\p{Script=Han}|\p{Script=Han} | \p{Script=Han}/u,
  ],
])('%s is set as it is printed', (_title, language, wrong) => {
  const path = `public/_locales/${language}/messages.json`;
  const words: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  const found = Object.values(words).filter(({ message }) => wrong.test(message));
  expect(found.map(({ message }) => message)).toEqual([]);
});

describe('the words of the interface', () => {
  test.each([
    ['kind', KINDS],
    ['property', PROPERTIES],
    ['layer', LAYERS],
    ['source_type', SOURCE_TYPES],
  ])('name every %s of the model and none beyond', (prefix, words) => {
    const expected = words.map((word) => `${prefix}_${word.replaceAll('-', '_')}`);
    const counts = ['kind_count'];
    expect(
      [...keys].filter((key) => key.startsWith(`${prefix}_`) && !counts.includes(key)).sort(),
    ).toEqual(expected.sort());
  });

  test('hold every key that the code or the manifest uses', () => {
    const manifest = readFileSync('manifest.json', 'utf8');
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named.filter((key) => key && !keys.has(key))).toEqual([]);
    expect(called().filter((key) => !keys.has(key))).toEqual([]);
  });

  test('hold no key that nothing uses', () => {
    const manifest = readFileSync('manifest.json', 'utf8');
    const used = new Set(literals());
    const prefixes = files.flatMap(([, code]) =>
      [...code.matchAll(/`([a-z_]+_)\$\{[^`]*\}([a-z_]*)`/g)].map(
        ([, prefix, suffix]) => new RegExp(`^${prefix}\\w+${suffix}$`),
      ),
    );
    const idle = [...keys].filter(
      (key) =>
        !used.has(key) &&
        !used.has(key.replace(/_(one|other)$/, '')) &&
        !manifest.includes(`__MSG_${key}__`) &&
        !prefixes.some((prefix) => prefix.test(key)),
    );
    expect(idle).toEqual([]);
  });

  test('use the placeholders $1 to $9 in order and without gaps', () => {
    const wrong = Object.entries(messages).filter(([, { message }]) => {
      const places = new Set([...message.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));
      return Math.max(0, ...places) !== places.size;
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test.each([
    ['<p>Hello</p>', ['Hello']],
    ["<p>{open && 'Hello'}</p>", ['Hello']],
    ['<p title="Hello" class="quiet">{text("key")}</p>', ['Hello']],
    ['<p class={open ? "open" : "shut"}>{name} · 1</p>', []],
  ])('are told from other strings in %s', (markup, expected) => {
    expect(literalText('example.tsx', `const example = ${markup};`)).toEqual(expected);
  });

  const components = files.filter(([file]) => file.endsWith('.tsx'));
  test.each(components)('are nowhere written into %s', (file, code) => {
    expect(literalText(file, code)).toEqual([]);
  });
});

/** Every quoted lower-case word in the code: keys are among them, whether called at once or by way of a table. */
function literals(): string[] {
  return files.flatMap(([, code]) =>
    [...code.matchAll(/'([a-z]\w+)'/g)].map(([, word]) => word ?? ''),
  );
}

/** Every word that is asked for as a key: `text('word'`. */
function called(): string[] {
  return files.flatMap(([, code]) =>
    [...code.matchAll(/(?:text|pieces)\('([a-z]\w+)'/g)].map(([, word]) => word ?? ''),
  );
}

/** Attributes whose value a reader sees or hears. */
const SPOKEN = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description']);

/** Text a reader would see that stands in the markup itself: between tags or in a spoken attribute. */
function literalText(file: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown, inMarkup: boolean): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, inMarkup);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name } = node as {
      type?: string;
      value?: unknown;
      name?: { name?: string };
    }; // ESTree
    const spoken = type === 'JSXAttribute' && SPOKEN.has(name?.name ?? '');
    const text = type === 'JSXText' || (type === 'Literal' && inMarkup);
    if (text && typeof value === 'string' && /\p{L}/u.test(value)) found.push(value.trim());
    const within =
      type === 'JSXElement' || type === 'JSXFragment' || spoken
        ? true
        : inMarkup &&
          type !== 'JSXAttribute' &&
          type !== 'CallExpression' &&
          type !== 'BinaryExpression';
    for (const child of Object.values(node)) visit(child, within);
  };
  visit(parseAst(code, { lang: 'tsx' }, file), false);
  return found;
}
