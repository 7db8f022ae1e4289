import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import FastScanner from 'fastscan';
import ModernAhoCorasick from 'modern-ahocorasick';
import { compile } from '../../src/gazetteer/compile';
import { match, openGazetteer } from '../../src/gazetteer/match';
import { formsOf } from './match-inputs';

/** Builds an engine from names; what it gives counts the names in a text. */
export type Engine = (names: readonly string[]) => (text: string) => number;

/**
 * Ours and every peer of the table that runs in a browser. The peers match exactly, in one case,
 * without word boundaries, and most report overlapping names; ours does the whole task.
 */
export const ENGINES = {
  'bare charCodeAt loop': () => sumOfUnits,
  backgrounder: (names) => {
    const gazetteer = openGazetteer(compile(formsOf(names)));
    return (text) => match(gazetteer, text).length;
  },
  'RegExp alternation': (names) => {
    const longestFirst = [...names].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g');
    return (text) => [...text.matchAll(pattern)].length;
  },
  '@monyone/aho-corasick/fast': (names) => {
    const automaton = new DoubleArray([...names]);
    return (text) => automaton.matchInText(text).length;
  },
  'Set of token n-grams, by hand': (names) => {
    const prefixes = prefixesOf(names);
    return (text) => countByPrefix(prefixes, text);
  },
  fastscan: (names) => {
    const scanner = new FastScanner([...names]);
    return (text) => scanner.search(text).length;
  },
  'modern-ahocorasick': (names) => {
    const automaton = new ModernAhoCorasick([...names]);
    return (text) => automaton.search(text).length;
  },
} satisfies Record<string, Engine>;
export type EngineName = keyof typeof ENGINES;

function sumOfUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const ENDS = 1;
const GOES_ON = 2;

/** Every beginning of every name at a word's end: whether a name ends there and whether one goes on. */
function prefixesOf(names: readonly string[]): Map<string, number> {
  const prefixes = new Map<string, number>();
  const mark = (prefix: string, flag: number) =>
    prefixes.set(prefix, (prefixes.get(prefix) ?? 0) | flag);
  for (const name of names) {
    for (let at = 1; at < name.length; at++) {
      if (isLetter(name.charCodeAt(at - 1)) && !isLetter(name.charCodeAt(at))) {
        mark(name.slice(0, at), GOES_ON);
      }
    }
    mark(name, ENDS);
  }
  return prefixes;
}

function countByPrefix(prefixes: Map<string, number>, text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = wordEnd(text, at);
    const next = end;
    let longest = 0;
    for (;;) {
      const flags = prefixes.get(text.slice(at, end));
      if (flags === undefined) break;
      if ((flags & ENDS) !== 0) longest = end;
      if ((flags & GOES_ON) === 0) break;
      while (end < text.length && !isLetter(text.charCodeAt(end))) end++;
      if (end === text.length) break;
      end = wordEnd(text, end);
    }
    if (longest > 0) count++;
    at = longest > 0 ? longest : next;
  }
  return count;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

function isLetter(unit: number): boolean {
  return LETTERS[unit] === 1;
}

const LETTERS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);
