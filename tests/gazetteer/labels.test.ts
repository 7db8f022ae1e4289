import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../src/dataset/labels';
import { annotator } from '../../src/gazetteer/annotate';

/** So many paragraphs that what stands before them is far away. */
const NOTHING = ['It rained.', 'It rained.', 'It rained.', 'It rained.'];

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
    [
      'a club without its legal form counts where its sport is spoken of, and so do a county’s and a national team',
      ['Everton F.C.', 'Kent County Cricket Club', 'England national football team'],
      [
        'Everton lost to England in the Premier League.',
        'Kent took nine wickets.',
        ...NOTHING,
        'Everton and Kent are places, and England is a country.',
      ],
      ['Everton', 'England', 'Kent'],
    ],
    [
      'so does a club with other letters, before or behind, and with a year',
      ['A.S. Roma', 'Bologna F.C. 1909', 'SC Freiburg', 'AS Monaco FC', 'Ebbw Vale RFC'],
      [
        'Serie A: Roma 3 Bologna 1. Freiburg drew, and Monaco lost.',
        ...NOTHING,
        'Ebbw Vale lost at rugby.',
        ...NOTHING,
        'Roma families met the mayor of Freiburg, a friend of Ebbw Vale.',
      ],
      ['Roma', 'Bologna', 'Freiburg', 'Monaco', 'Ebbw Vale'],
    ],
    [
      'but not where the text says where something is',
      ['Everton F.C.', 'England national football team'],
      'The striker lives in Everton and moved from Wales to England, the best of England’s football.',
      [],
    ],
    [
      'nor the young or the women, of whom others tell',
      ['England national under-21 football team', 'Wales women’s national football team'],
      'England beat Wales at football.',
      [],
    ],
    [
      'what only opens sentences while the page has it in small letters is a word',
      ['People', 'Fortune'],
      'People said so. Few people were there. Fortune knows why. Forbes and Fortune made a fortune.',
      ['Fortune', 'Fortune'],
    ],
    [
      'of a party only adjectives and the like name its members',
      ['Progress Party', 'Your Party', 'Socialist Party', 'Nazi Party'],
      'Progress was slow. Your vote counts. She is a Socialist among Nazis. The Brexit talks go on.',
      ['Socialist', 'Nazis'],
    ],
    [
      'one word behind a title is a person',
      ['Ford', 'Nielsen'],
      'Vice President Ford met Judge Nielsen. The president of Ford sells data to Nielsen.',
      ['Ford', 'Nielsen'],
    ],
    [
      'and so is one that the page first named as somebody with a given name',
      ['Bosch', 'Nielsen'],
      'Mary Nielsen, a nurse, left. Nielsen is 34. Bosch hired Adam Bosch. Bosch grew.',
      ['Bosch', 'Bosch'],
    ],
    [
      'a paper may lose its article, and an Arabic one its capital',
      ['The Washington Post', 'Al-Qaeda'],
      'Washington Post reporters met an al-Qaeda leader.',
      ['Washington Post', 'al-Qaeda'],
    ],
    [
      'a party of somewhere is another, and so is one with two leanings',
      ['Democratic Party', 'Liberal Party', 'Republican Party', 'Japan national football team'],
      'The Democratic Party of Japan beat the Liberal Democratic Party. A Liberal Democrat met a Liberal senator of the U.S. Republican Party, at football.',
      ['Liberal', 'Republican Party'],
    ],
    [
      'the country behind the town of a dateline is no team',
      ['Uzbekistan national football team', 'Japan national football team'],
      [
        'Tashkent, Uzbekistan (Reuters) -- All eyes are on Japan in football.',
        'On a windy evening last week it was played in Samarkand, Uzbekistan, by Uzbekistan.',
      ],
      ['Japan', 'Uzbekistan'],
    ],
    [
      'a market, a dish or a drink has the name only',
      ['Labour Party', 'Conservative Party', 'Apple', 'Mango'],
      'Labour market figures fell. Conservative estimates rose. Apple trees and Mango juice. Labour voters met at Apple.',
      ['Labour', 'Apple'],
    ],
    [
      'a company called like a thing is only the thing before a noun at the head of a sentence',
      ['Dish', 'Boots'],
      'Dish washers were sold in the shop. Boots said so.',
      ['Boots'],
    ],
    [
      'a society that goes on with its land is another one',
      ['Royal Society', 'Football Association'],
      'The Royal Society of New Zealand and the Football Association of Ireland met. The Royal Society did not.',
      ['Royal Society'],
    ],
    [
      'a league of which something else is said makes no team of a country; two words of its sport do',
      ['Poland national football team'],
      ['The Defender is of the Premier League of ships. It sails for Poland.'],
      [],
    ],
    [
      'as in a report',
      ['Poland national football team'],
      'A hat-trick by their striker was too much for Poland.',
      ['Poland'],
    ],
    [
      'what somebody leads or owns does not go on from his name, what is called after him does',
      ['NATO', 'Arsenal F.C.'],
      'The Johnson-led NATO mission and the Sarri-led NATO met. The Jones-Smith NATO and the Al-jazeera NATO did not.',
      ['NATO', 'NATO'],
    ],
    [
      'a state is not the university that is called after it',
      ['New York University'],
      'New York University is in New York.',
      ['New York University'],
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

describe('of labels with their classes', () => {
  it('a company called like somebody whom the page named in full may be either', () => {
    const { annotate } = annotator(
      parseLabels(
        '{"qid":"Q1","name":"Paris Hilton","etype":"PER"}\n{"qid":"Q2","name":"Hilton","etype":"ORG"}',
        'labels',
        '2021-11-25',
      ),
    );
    const text = 'Hilton grew. Paris Hilton came. Hilton grew.';
    const after = annotate([text.slice(13)], null);
    expect(after.map(({ entity, ambiguous }) => [entity, ambiguous])).toEqual([
      ['q1', false],
      ['q1', true],
    ]);
    expect(annotate([text], null).map(({ entity }) => entity)).toEqual(['q2', 'q1', 'q2']);
  });
});

/** What is marked of a text with labels of people alone. */
function ofPeople(names: readonly string[], text: string | readonly string[]): string[] {
  const lines = names.map((name, at) => JSON.stringify({ qid: `Q${at + 1}`, name, etype: 'PER' }));
  const { annotate } = annotator(parseLabels(lines.join('\n'), 'labels', '2021-11-25'));
  return annotate([text].flat(), null).map(({ exact }) => exact);
}

describe('of labels of people', () => {
  it('a ship is not the person that it is called after, here and further on', () => {
    const text = 'The USS Gerald Ford sailed. The Gerald Ford is new. Gerald Ford was not there.';
    expect(ofPeople(['Gerald Ford'], text)).toEqual(['Gerald Ford']);
  });

  it('nor is an airport or a trail', () => {
    const text = 'Past Charles de Gaulle airport runs the Ho Chi Minh trail.';
    expect(ofPeople(['Charles de Gaulle', 'Ho Chi Minh'], text)).toEqual([]);
  });

  it('somebody known by one name is not meant behind a given name on a line of its own', () => {
    const names = ['Seal'];
    const blocks = ['Robert Edward Seal', 'He heard the song of Seal.'];
    expect(ofPeople(names, blocks)).toEqual([]);
  });

  it('what somebody does is no given name', () => {
    const text = 'Lewis Hamilton finished. Pole-sitter Hamilton lost. Hamilton spoke.';
    expect(ofPeople(['Lewis Hamilton'], text)).toEqual(['Lewis Hamilton', 'Hamilton']);
  });

  it.each([
    ['Merrick Garland', 'Attorney-General Garland'],
    ['Rodrigo Garland', 'Then-Prime Minister Garland'],
    ['Rosa Garland', 'Lieutenant-General Garland'],
  ])('a title made of two is one', (name, again) => {
    const text = `${name} spoke. ${again} left.`;
    expect(ofPeople([name], text)).toEqual([name, 'Garland']);
  });

  it('a double name of which only a half is a title is a name', () => {
    const text = 'Rosa Garland spoke. King-Marsh Garland left.';
    expect(ofPeople(['Rosa Garland'], text)).toEqual(['Rosa Garland']);
  });

  it('somebody known by one name is not the stranger whom the page named before', () => {
    const names = ['Jesus', 'Madonna'];
    expect(ofPeople(names, 'Gabriel Jesus scored. Jesus ran.')).toEqual([]);
    expect(ofPeople(names, 'Madonna sang. Rosa Madonna heard Madonna.')).toEqual([
      'Madonna',
      'Madonna',
    ]);
  });
});

it('a record that lists several names is taken to flag those that are words', () => {
  const labelled = parseLabels(
    '{"qid":"Q1","name":"Fortune","etype":"ORG"}',
    'labels',
    '2021-11-25',
  );
  const listed = labelled.map((entity) => ({
    ...entity,
    names: [...entity.names, { text: 'Fortune Magazine', lang: 'en', type: 'alias', flags: [] }],
  })) satisfies typeof labelled;
  const blocks = ['Fortune grew. They made a fortune.'];
  expect(annotator(labelled).annotate(blocks, null)).toEqual([]);
  expect(
    annotator(listed)
      .annotate(blocks, null)
      .map(({ exact }) => exact),
  ).toEqual(['Fortune']);
});
