import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readEntities } from '../../../src/cli/annotate-dataset';
import { cardFacts } from '../../../src/ui/card/card-facts';
import { type CslItem, citeCsl, citeMarkdown, citePlain } from '../../../src/ui/card/cite';
import { numberSources } from '../../../src/ui/card/number-sources';
import { CSL_SCHEMA } from '../csl-schema';
import { disputed, mara, PUBLISHED, TODAY } from '../entities';
import { resetScene } from '../fake-browser';

vi.mock('../../../src/browser', () => import('../fake-browser'));
beforeEach(resetScene);

function citation(entity: typeof mara) {
  const told = cardFacts(entity, PUBLISHED.day, TODAY).first;
  const numbers = numberSources(entity, told);
  return { entity, asOf: PUBLISHED.day, told, numbers, dataset: '2026.11.21.1' };
}

describe('a citation', () => {
  test('in plain text gives what held that day and the sources it cites', () => {
    expect(citePlain(citation(mara)).split('\n')).toEqual([
      'Mara Ellison, as of 25 Nov 2021',
      mara.summary.text,
      'Office: Director of the Harbour Safety Board (since 2 Apr 2019) [1, 2]',
      'Member of: Institute of Marine Engineers (since 2011) [2]',
      'Born: Port Lorne (1974) [2]',
      '',
      '[1] The Eastmark Courier, “Harbour board names a new head”, 2 Apr 2019. https://www.courier.example/2019/harbour-board',
      '[2] Harbour Safety Board, “Our directors”, no date. https://harbour.example/directors',
      'Backgrounder, dataset 2026.11.21.1',
    ]);
  });

  test('counts the numbers of the sources upwards, as the card does', () => {
    const statements = mara.statements.map((one) =>
      one.property === 'member-of' ? { ...one, sources: ['board', 'courier'] } : one,
    );
    expect(citePlain(citation({ ...mara, statements }))).toContain(
      'Member of: Institute of Marine Engineers (since 2011) [1, 2]',
    );
  });

  test('keeps a claim a claim', () => {
    expect(citePlain(citation(disputed))).toContain(
      'Accused of: selling forged inspection papers (Mar 2020; disputed; according to the prosecutor of Eastmark; Response: he says the papers were genuine) [1]',
    );
  });

  test('in Markdown cannot be broken by what the data wrote', () => {
    const source = mara.sources.board;
    if (!source) throw new Error('the fixture has lost a source');
    const hostile = {
      ...mara,
      caption: 'Mara *Ellison* [x](y)',
      sources: {
        ...mara.sources,
        board: {
          ...source,
          title: 'a](https://evil.example) <b>',
          url: 'https://harbour.example/a(b)?c=<d>',
        },
      },
    };
    const words = citeMarkdown(citation(hostile));
    expect(words).toContain('**Mara \\*Ellison\\* \\[x\\](y), as of 25 Nov 2021**');
    expect(words).toContain(
      '“a\\](https://evil.example) \\<b\\>”, no date.](<https://harbour.example/a(b)?c=%3Cd%3E>)',
    );
  });

  test('in CSL-JSON has an item for each cited source, with the fields and types CSL 1.0.2 knows', () => {
    const items: CslItem[] = JSON.parse(citeCsl(citation(mara)));
    expect(items).toEqual([
      {
        id: 'mara-ellison-courier',
        type: 'article-newspaper',
        title: 'Harbour board names a new head',
        'container-title': 'The Eastmark Courier',
        publisher: 'The Eastmark Courier',
        URL: 'https://www.courier.example/2019/harbour-board',
        language: 'en',
        issued: { 'date-parts': [[2019, 4, 2]] },
        accessed: { 'date-parts': [[2026, 11, 2]] },
        archive_location: 'https://archive.example/courier',
      },
      {
        id: 'mara-ellison-board',
        type: 'webpage',
        title: 'Our directors',
        'container-title': 'Harbour Safety Board',
        publisher: 'Harbour Safety Board',
        URL: 'https://harbour.example/directors',
        language: 'en',
        accessed: { 'date-parts': [[2026, 11, 2]] },
      },
    ]);
  });

  describe('in CSL-JSON keeps to the schema', () => {
    // A date of one or two parts is a date too: tuples may stay open.
    const right = new Ajv2020({ strictTuples: false, allErrors: true }).compile(CSL_SCHEMA);
    const wrongIn = (items: unknown) => (right(items) ? [] : (right.errors ?? []));

    test('for every record that ships, all its sources cited', async () => {
      const wrong = (await readEntities()).flatMap((entity) => {
        const told = cardFacts(entity, TODAY, TODAY);
        const all = [...told.first, ...told.rest];
        const numbers = numberSources(entity, all);
        const items: unknown = JSON.parse(
          citeCsl({ entity, asOf: TODAY, told: all, numbers, dataset: '1' }),
        );
        return wrongIn(items).map(({ instancePath, message }) => [
          entity.id,
          instancePath,
          message,
        ]);
      });
      expect(wrong).toEqual([]);
    });

    test.each([
      ['an item without a type', { id: 'a' }],
      ['a type that CSL does not know', { id: 'a', type: 'news' }],
      ['a date as text', { id: 'a', type: 'webpage', issued: '2019-04-02' }],
      ['a month 13', { id: 'a', type: 'webpage', issued: { 'date-parts': [[2019, 13]] } }],
      [
        'a field that CSL does not know',
        { id: 'a', type: 'webpage', archived: 'https://a.example' },
      ],
    ])('which refuses %s', (_, item) => {
      expect(wrongIn([item])).not.toEqual([]);
    });
  });
});
