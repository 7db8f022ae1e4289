import type { Entity } from '../model/entity';

/**
 * A list of labels as a dataset: JSON lines of `{"qid", "name", "etype"}`, where `etype` is PER or ORG
 * (or another class of named things). One caption per entity, no statements and no sources.
 * Throws where a line is something else, saying which.
 */
export function parseLabels(text: string, file: string, day: string): Entity[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() ? [entityOf(line, `${file}: line ${index + 1}`, day)] : [],
    );
}

/** Whether a text is a list of labels and not a shard. */
export function isLabels(text: string): boolean {
  return /^\s*\{\s*"qid"/.test(text);
}

function entityOf(line: string, where: string, day: string): Entity {
  const { qid, name, etype } = fields(line, where);
  return {
    id: idOf(qid),
    kind: KINDS[etype] ?? 'concept',
    caption: name,
    ids: {
      wikidata: /^Q\d+$/.test(qid) ? qid : null,
      enwiki: /^enwiki:(.+)$/.exec(qid)?.[1]?.replaceAll('_', ' ') ?? null,
    },
    familiarity: 'common',
    names: [{ text: name, lang: 'en', type: 'canonical', flags: [] }],
    summary: { text: `${name}: known by name and class only.`, asOf: day },
    statements: [],
    sources: {},
    lastVerified: day,
  };
}

function fields(line: string, where: string): Record<'qid' | 'name' | 'etype', string> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new Error(`${where}: expected a JSON object`);
  }
  const read = (key: string) => {
    const value = typeof row === 'object' && row !== null ? Reflect.get(row, key) : undefined;
    if (typeof value !== 'string' || !value) throw new Error(`${where}: ${key}: expected a string`);
    return value;
  };
  return { qid: read('qid'), name: read('name'), etype: read('etype') };
}

const KINDS: Readonly<Record<string, Entity['kind']>> = {
  PER: 'person',
  ORG: 'organization',
  GPE: 'country',
  LOC: 'place',
  FAC: 'place',
  EVENT: 'event',
};

/** `Q42` → `q42`; whatever else an identifier has becomes a hyphen. */
function idOf(qid: string): string {
  return qid
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
