import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../src/dataset/labels';
import { annotator } from '../../src/gazetteer/annotate';

type Case = readonly [text: string | readonly string[], marked: readonly string[]];

/** What is marked of a text with labels of people alone. */
function ofPeople(names: readonly string[], text: string | readonly string[]): string[] {
  return annotated(names, text).map(({ exact }) => exact);
}

/** The people are called q1, q2, … */
function annotated(names: readonly string[], text: string | readonly string[]) {
  const lines = names.map((name, at) => JSON.stringify({ qid: `Q${at + 1}`, name, etype: 'PER' }));
  const { annotate } = annotator(parseLabels(lines.join('\n'), 'labels', '2021-11-25'));
  return annotate([text].flat(), null);
}

describe('a whole name is told of its bearer', () => {
  const names = ['Thomas Vell', 'Bill Brunt'];

  it.each<Case>([
    [
      ['Thomas Vell', 'Thomas Arthur Vell (born 1 May 1950) is a poet. Vell sings.'],
      ['Thomas Vell', 'Thomas Arthur Vell', 'Vell'],
    ],
    [
      ['Bill Brunt', 'William Jefferson Brunt (born August 19, 1946) ran. Brunt won.'],
      ['Bill Brunt', 'William Jefferson Brunt', 'Brunt'],
    ],
    [
      'Thomas Vell (born Thomas Arthur Vell; 1 May 1950) is a poet. In 1960 Vell left.',
      ['Thomas Vell', 'Thomas Arthur Vell', 'Vell'],
    ],
    [
      'Thomas Vell (1849–1923), also known as Max Tarn or Thomas Simon Vell, wrote. Vell was ill.',
      ['Thomas Vell', 'Thomas Simon Vell', 'Vell'],
    ],
    [
      ['Thomas Vell', 'Thomas John Vell GCB, clerk of the House, died. Vell was 80.'],
      ['Thomas Vell', 'Thomas John Vell', 'Vell'],
    ],
    [
      'Here is Thomas Vell. Thomas Herbert Vell was born in Atlan. Vell was a nurse.',
      ['Thomas Vell', 'Thomas Herbert Vell', 'Vell'],
    ],
  ])('%s', (text, marked) => {
    expect(ofPeople(names, text)).toEqual(marked);
  });

  it.each<Case>([
    ['Thomas Vell sang. His son Thomas Arthur Vell (born 1970) paints. Vell sells.', []],
    ['Thomas Vell sang. Thomas Arthur Vell (1993) has shown this. Vell is right.', []],
    ['Thomas Vell sang. Robert Francis Vell (born 1970) paints. Vell sells.', []],
    ['Thomas Vell met Anna Lee Vell (born 1950). Vell left.', []],
    ['Thomas Vell sang. Born in 1950, Robert Francis Vell was his friend. Vell left.', []],
    ['Thomas Vell had a friend, born Robert Francis Vell. Vell left.', []],
    ['Thomas Vell sold it. Thomas Arthur Vell bought it. Vell paid.', []],
    ['Thomas Vell arrived. Hunter Lee Vell (born 1970) left. Vell spoke.', []],
    [['Thomas Vell', 'Anna Lee Vell, a teacher, spoke. Vell left.'], []],
    [
      ['Thomas Vell', 'It rained.', 'It rained.', 'It rained.', 'Robert Vell (born 1950). Vell'],
      [],
    ],
  ])('but not: %s', (text) => {
    expect(ofPeople(names, text)).toEqual(['Thomas Vell']);
  });
});

describe('a given name behind a title', () => {
  const names = [
    'Thomas Vell',
    'Mohammed bin Tarn',
    'Anwar Brunt',
    'Jefferson Vole',
    'Sir Hugh Orr',
  ];

  it.each<Case>([
    ['Sir Thomas Vell came. Sir Thomas left.', ['Thomas Vell', 'Thomas']],
    ['Sir Hugh Orr came. Sir Hugh left.', ['Sir Hugh Orr', 'Hugh']],
    [
      'Crown Prince Mohammed bin Tarn came. Prince Mohammed left.',
      ['Mohammed bin Tarn', 'Mohammed'],
    ],
    ['Prime Minister Anwar Brunt came. Prime Minister Anwar left.', ['Anwar Brunt', 'Anwar']],
    ['The leader, Anwar Brunt, lost. Mr Anwar said so.', ['Anwar Brunt', 'Anwar']],
    ['Anwar Brunt lost. Datuk Seri Anwar said so.', ['Anwar Brunt', 'Anwar']],
  ])('%s', (text, marked) => {
    expect(ofPeople(names, text)).toEqual(marked);
  });

  it.each<Case>([
    ['Senator Thomas Vell came. Senator Thomas left.', ['Thomas Vell']],
    ['Thomas Vell came. Sir Thomas left.', ['Thomas Vell']],
    ['Thomas Vell came. Mr Thomas left.', ['Thomas Vell']],
    ['Sir Thomas Vell met Thomas Haddon. Sir Thomas left.', ['Thomas Vell']],
    ['Crown Prince Mohammed bin Tarn came. King Mohammed left.', ['Mohammed bin Tarn']],
    ['Jefferson Vole wrote. President Jefferson read it.', ['Jefferson Vole']],
    [
      'President Jefferson Vole met Thomas Jefferson. President Jefferson left.',
      ['Jefferson Vole'],
    ],
    ['Jefferson Vole came. Paul Jefferson asked him. Mr Jefferson left.', ['Jefferson Vole']],
    ['Jefferson Vole came. Mr Jefferson left after Vole.', ['Jefferson Vole', 'Vole']],
    ['Mr Anwar came. Then Anwar Brunt left.', ['Anwar Brunt']],
    ['Anwar Brunt met Anwar Orland. Mr Anwar left.', ['Anwar Brunt']],
    ['Jefferson Vole met Thomas Jefferson. Then Jefferson left.', ['Jefferson Vole']],
  ])('%s', (text, marked) => {
    expect(ofPeople(names, text)).toEqual(marked);
  });
});

describe('other names of people', () => {
  it.each<readonly [names: readonly string[], text: string, marked: readonly string[]]>([
    [
      ['Samuel E. Vell Jr.'],
      'Samuel E. Vell, Jr., a scholar, died. Vell was 80.',
      ['Samuel E. Vell, Jr', 'Vell'],
    ],
    [['Samuel Vell'], 'Samuel Vell, Jr., died. Vell was 80.', []],
    [
      ['Siobhan Brunt'],
      'Siobhan Brunt sat. Brunt LCJ and Vell J agreed.',
      ['Siobhan Brunt', 'Brunt'],
    ],
    [
      ['Tom Petty', 'Sam Vell'],
      'Sam Vell met Tom Petty. Petty Officer Vell sang.',
      ['Sam Vell', 'Tom Petty', 'Vell'],
    ],
    [
      ['Choo Chang-min', 'Jeon Do-yeon'],
      'Choo Chang-min met Jeon Do-yeon. Director Choo paid Jeon.',
      ['Choo Chang-min', 'Jeon Do-yeon', 'Choo', 'Jeon'],
    ],
    [['Jo Malone'], 'Jo Malone came. Mrs Malone left.', ['Jo Malone', 'Malone']],
    [
      ['José Ortega y Gasset'],
      'José Ortega y Gasset wrote. Ortega died.',
      ['José Ortega y Gasset', 'Ortega'],
    ],
    [
      ['Iván Cepeda Castro'],
      'Iván Cepeda Castro came. Cepeda left.',
      ['Iván Cepeda Castro', 'Cepeda'],
    ],
    [
      ['Jorge Luis Borges'],
      'Jorge Luis Borges wrote. Luis was here. Borges left.',
      ['Jorge Luis Borges', 'Borges'],
    ],
    [
      ['Antonio Trillanes IV'],
      'Antonio Trillanes IV came. Trillanes left.',
      ['Antonio Trillanes IV', 'Trillanes'],
    ],
    [['John Paul II'], 'John Paul II came. Paul left.', ['John Paul II']],
    [
      ['Muhammad Shafee Brunt'],
      'Muhammad Shafee Brunt came. Shafee left.',
      ['Muhammad Shafee Brunt', 'Shafee'],
    ],
    [['Sergey Vell'], 'Sergei Vell came. Vell left.', ['Sergei Vell', 'Vell']],
    [['Mohammed bin Tarn'], 'Muhammad bin Tarn came.', ['Muhammad bin Tarn']],
    [['Mohammed Ali'], 'Muhammad Ali boxed. Ali won.', []],
    [
      ['Saleem al-Vell'],
      'Salim al-Vell is here. Then Saleem al-Vell came. Vell left.',
      ['Salim al-Vell', 'Saleem al-Vell', 'Vell'],
    ],
    [['Amira al-Vell'], 'Amira al-Vell came. Amir al-Vell left. Vell spoke.', ['Amira al-Vell']],
    [['Jon Vell'], 'Jon Vell came. Joan Vell left. Vell spoke.', ['Jon Vell']],
  ])('of %j: %s', (names, text, marked) => {
    expect(ofPeople(names, text)).toEqual(marked);
  });
});

describe('somebody with one name behind an address', () => {
  it.each<[string[], string, string[]]>([
    [['Pope Vellus'], 'Pope Vellus spoke. Vellus left.', ['Pope Vellus', 'Vellus']],
    [['Pope Leo XIV'], 'Pope Leo XIV spoke. Leo left.', ['Pope Leo XIV', 'Leo']],
    [['Sheikh Vella'], 'Sheikh Vella fled. Vella spoke.', ['Sheikh Vella', 'Vella']],
    [['Queen Vella II'], 'Queen Vella II died. Vella was 80.', ['Queen Vella II', 'Vella']],
    [
      ['Pope Francis', 'Francis Tarn'],
      'Pope Francis met Francis Tarn. Francis spoke. Tarn left.',
      ['Pope Francis', 'Francis Tarn', 'Francis', 'Tarn'],
    ],
  ])('of %j: %s', (names, text, marked) => {
    expect(ofPeople(names, text)).toEqual(marked);
  });

  it('is meant, and not whoever has it as a given name', () => {
    const names = ['Pope Francis', 'Francis Tarn'];
    const found = annotated(names, 'Pope Francis met Francis Tarn. Francis spoke.');
    expect(found.map(({ entity }) => entity)).toEqual(['q1', 'q2', 'q1']);
  });

  it.each([
    'Pope Francis spoke. St Francis of Tarn is dead.',
    'Pope Francis spoke. Brother Francis left.',
    'Pope Francis spoke. Father Francis left.',
    'Pope Francis spoke. King Francis left.',
    'Pope Francis spoke. Francis of Tarn is dead.',
    'Pope Francis spoke. Tom Francis left. Francis spoke.',
    'Pope Francis spoke. The San Francis club won.',
    'Francis spoke. Pope Francis left.',
  ])('is nobody else’s: %s', (text) => {
    expect(ofPeople(['Pope Francis'], text)).toEqual(['Pope Francis']);
  });
});

describe('a given name that is a month’s too', () => {
  it.each([
    'Tom Vell sang. His wife June Vell left. Vell spoke.',
    'Tom Vell sang with April Vell. Vell spoke.',
    'Tom Vell sang. Jan Vell left. Vell spoke.',
    'Tom Vell met his brother, August Vell. Vell spoke.',
    'Tom Vell heard the song of June Vell. Vell spoke.',
  ])('is a stranger’s: %s', (text) => {
    expect(ofPeople(['Tom Vell'], text)).toEqual(['Tom Vell']);
  });

  it.each([
    'Tom Vell sang. In June Vell left.',
    'Tom Vell sang. By June Vell had left.',
    'Tom Vell sang. On 6 June Vell left.',
    'Tom Vell sang. On the 6th of June Vell left.',
    'Tom Vell sang, and last May Vell left.',
    'Tom Vell sang. Since April Vell is gone.',
    'Tom Vell sang. This August Vell will go.',
    'Tom Vell sang. From April Vell will go.',
    'Tom Vell sang. In late June Vell left.',
    'Tom Vell sang. After August Vell left.',
    'Tom Vell sang. May Vell win!',
    'Tom Vell sang. On Jan. 6 Vell left.',
    'Tom Vell sang. In May and June Vell left.',
  ])('unless the text says when: %s', (text) => {
    expect(ofPeople(['Tom Vell'], text)).toEqual(['Tom Vell', 'Vell']);
  });
});
