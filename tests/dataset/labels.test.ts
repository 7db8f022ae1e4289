import { describe, expect, it } from 'vitest';
import { isLabels, parseLabels } from '../../src/dataset/labels';
import { parseShard } from '../../src/dataset/parse';

describe('a list of labels as a dataset', () => {
  const text =
    '{"qid":"Q42","name":"Iris Stock","etype":"PER"}\n{"qid":"enwiki:Port_Lisse","name":"Port Lisse","etype":"LOC"}\n';

  it('has one caption per entity, its kind and its identifiers', () => {
    const [person, place] = parseLabels(text, 'labels', '2021-11-25');
    expect(person).toMatchObject({ id: 'q42', kind: 'person', caption: 'Iris Stock' });
    expect(person?.ids).toEqual({ wikidata: 'Q42', enwiki: null });
    expect(place).toMatchObject({ id: 'enwiki-port-lisse', kind: 'place' });
    expect(place?.ids).toEqual({ wikidata: null, enwiki: 'Port Lisse' });
  });

  it('is a shard once written as one', () => {
    const records = parseLabels(text, 'labels', '2021-11-25');
    const shard = JSON.stringify({ topic: 'labels', records });
    expect(parseShard(shard, 'labels.json')).toEqual(records);
  });

  it('is told from a shard', () => {
    expect(isLabels(text)).toBe(true);
    expect(isLabels('{"topic": "x", "records": []}')).toBe(false);
  });

  it.each([
    ['{"qid":"Q1"}', 'labels: line 1: name: expected a string'],
    ['{"qid":"Q1","name":"A","etype":"PER"}\nnonsense', 'labels: line 2: expected a JSON object'],
  ])('a broken line says where: %s', (broken, message) => {
    expect(() => parseLabels(broken, 'labels', '2021-11-25')).toThrow(message);
  });
});
