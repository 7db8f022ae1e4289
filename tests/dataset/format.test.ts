import { expect, test } from 'vitest';
import { formatShard } from '../../src/cli/dataset-format';

const RECORD = {
  id: 'a',
  ids: { wikidata: null },
  names: [{ text: 'A', flags: ['never-mark', 'ambiguous'] }, { text: 'B “b” \\' }],
  statements: [],
  sources: { one: { title: 'T', checked: null } },
};
const SHARD = { topic: 'Letters', records: [RECORD, { ...RECORD, id: 'b' }] };

test('a formatted shard says the same', () => {
  expect(JSON.parse(formatShard(JSON.stringify(SHARD)))).toEqual(SHARD);
});

test('however a shard was laid out, it is laid out in the one way', () => {
  const formatted = formatShard(JSON.stringify(SHARD));
  expect(formatShard(JSON.stringify(SHARD, null, 4))).toBe(formatted);
  expect(formatShard(formatted)).toBe(formatted);
});

test('each name, statement and source has a line', () => {
  expect(formatShard(JSON.stringify({ records: [RECORD] })).split('\n')).toEqual([
    '{',
    '  "records": [',
    '    {',
    '      "id": "a",',
    '      "ids": {"wikidata": null},',
    '      "names": [',
    '        {"text": "A", "flags": ["never-mark", "ambiguous"]},',
    '        {"text": "B “b” \\\\"}',
    '      ],',
    '      "statements": [],',
    '      "sources": {',
    '        "one": {"title": "T", "checked": null}',
    '      }',
    '    }',
    '  ]',
    '}',
    '',
  ]);
});
