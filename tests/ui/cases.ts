import type { CardProps } from '../../src/ui/card/EntityCard';
import {
  ALL,
  ambiguousMention,
  bare,
  board,
  disputed,
  long,
  mara,
  namesake,
  noted,
  own,
  PUBLISHED,
  plainMention,
  rtl,
  surnameMention,
  TODAY,
} from './entities';

type Given = Pick<CardProps, 'entity'> & Partial<CardProps>;

/** The states of a card that tests and gallery show. */
const CASES = {
  plain: { entity: board, annotation: { ...plainMention, entity: board.id } },
  changed: { entity: mara, annotation: plainMention },
  surname: { entity: mara, annotation: surnameMention, readings: [namesake] },
  ambiguous: { entity: mara, annotation: ambiguousMention, readings: [namesake] },
  disputed: { entity: disputed },
  long: { entity: long },
  rtl: { entity: rtl },
  undated: { entity: mara, published: null, asOf: TODAY },
  chosen: { entity: mara, asOf: '2013-05-06' },
  bare: { entity: bare },
  own: { entity: own },
  noted: { entity: noted },
} satisfies Record<string, Given>;

export type Case = keyof typeof CASES;

export function isCase(name: string): name is Case {
  return name in CASES;
}

/** The card of a case with actions that do nothing; a test replaces those it watches. */
export function cardProps(name: Case): CardProps {
  const nothing = () => {};
  return {
    asOf: PUBLISHED.day,
    today: TODAY,
    published: PUBLISHED,
    onPage: ALL,
    dataset: '2026.11.21.1',
    pageAddress: 'https://news.example/harbour?reader=me',
    actions: {
      open: nothing,
      navigate: nothing,
      close: nothing,
      pin: nothing,
      pinned: false,
      choose: nothing,
      know: async () => undefined,
      copy: async () => true,
      changeDate: nothing,
    },
    ...CASES[name],
  };
}
