import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../src/dataset/labels';
import { annotator } from '../../src/gazetteer/annotate';

/** A list of labels says nothing but names, so that the text alone tells whose they are. */
describe('of labels alone', () => {
  it.each([
    [
      'a court that any country has is not the one in the list where another country owns it',
      ['High Court'],
      'Kenya’s High Court freed him. The Delhi High Court did not. The High Court of Malaysia waits.',
      [],
    ],
    [
      'nor is the one that sits in another town; a month is none',
      ['High Court'],
      'She stood before the High Court in Kigali. They asked the High Court in January.',
      ['High Court'],
    ],
    [
      'people of an office form a group of their own name',
      ['The Independent'],
      'Once head of the Independent Senators Group, she wrote for The Independent.',
      ['The Independent'],
    ],
    [
      'nor is a ministry that goes on with its country',
      ['Ministry of Foreign Affairs'],
      'He served the Ministry of Foreign Affairs of the Russian Federation.',
      [],
    ],
    [
      'without an owner they are',
      ['High Court', 'Ministry of Foreign Affairs'],
      'Lawyers asked the High Court. Officials of the Ministry of Foreign Affairs said no.',
      ['High Court', 'Ministry of Foreign Affairs'],
    ],
    [
      'a place before a court continues its name at the head of a sentence too',
      ['High Court'],
      'Delhi High Court judges sat until late.',
      [],
    ],
    [
      'a bracket inside a sentence begins none',
      ['Democratic Party'],
      'Counsel for the plaintiff (Peoples Democratic Party) told the court.',
      [],
    ],
    [
      'New York City is not York City, in a headline and at the head of a sentence either',
      ['York City F.C.'],
      ['New York City Guides', 'New York City has guides.'],
      [],
    ],
    ['York City is', ['York City F.C.'], 'A fan of York City has one.', ['York City']],
    [
      'the Times is the longer one that the page has named',
      ['The New York Times', 'The Times'],
      ['The New York Times had it first.', 'She could not find a bed, the Times reports.'],
      ['The New York Times'],
    ],
    [
      'unless the page has named the shorter one before it',
      ['The New York Times', 'The Times'],
      ['The Times had it first.', 'The New York Times had it next.', 'The Times was pleased.'],
      ['The Times', 'The New York Times', 'The Times'],
    ],
  ])('%s', (_, names, text, marked) => {
    const lines = names.map((name, at) =>
      JSON.stringify({ qid: `Q${at + 1}`, name, etype: 'ORG' }),
    );
    const { annotate } = annotator(parseLabels(lines.join('\n'), 'labels', '2021-11-25'));
    const found = annotate([text].flat(), null);
    expect(found.map(({ exact }) => exact)).toEqual(marked);
  });
});
