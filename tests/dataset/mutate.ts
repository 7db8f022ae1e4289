/** A generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What attackers and accidents put where something else belongs. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  'the',
  'x'.repeat(5_000),
  '\ud800',
  '\u202eabc',
  `a${'\u0301'.repeat(100)}`,
  '\u0000',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'https://user@a.example/',
  '//a.example',
  '9999-99-99',
  '2026-02-30',
  [],
  {},
  [[[[]]]],
  ['x'],
  Array.from({ length: 300 }, () => 'x'),
];

/**
 * The JSON of a value after one to four accidents: a part of it replaced, taken away, repeated or
 * renamed, and sometimes the text itself cut or a byte of it changed.
 */
export function mutated(value: unknown, next: () => number): string {
  const copy = cloned(value);
  const accidents = 1 + Math.floor(next() * 4);
  for (let n = 0; n < accidents; n++) accident(copy, next);
  const text = JSON.stringify(copy);
  const kind = next();
  if (kind < 0.1) return text.slice(0, Math.floor(next() * text.length));
  if (kind < 0.2) {
    const at = Math.floor(next() * text.length);
    return text.slice(0, at) + String.fromCharCode(Math.floor(next() * 256)) + text.slice(at + 1);
  }
  return kind < 0.25 ? text.replace('"caption"', '"__proto__":{"polluted":1},"caption"') : text;
}

function accident(root: unknown, next: () => number): void {
  const places = placesIn(root);
  const [holder, key] = places[Math.floor(next() * places.length)] ?? [];
  if (!holder || key === undefined) return;
  const kind = next();
  if (kind < 0.6) Reflect.set(holder, key, cloned(HOSTILE[Math.floor(next() * HOSTILE.length)]));
  else if (kind < 0.75) Reflect.deleteProperty(holder, key);
  else if (kind < 0.9 && Array.isArray(holder)) holder.push(cloned(Reflect.get(holder, key)));
  else Reflect.set(holder, `${key}x`, cloned(Reflect.get(holder, key)));
}

/** A value of its own, so that no accident makes it contain itself. */
function cloned(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** Every place in a value where something could be put: its holder and the key there. */
function placesIn(value: unknown): [holder: object, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [object, string][] => [
    [value, key],
    ...placesIn(inner),
  ]);
}
