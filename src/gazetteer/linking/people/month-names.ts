import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import type { PartOfName } from '../deciding/annotations';
import type { Page } from '../page/page';
import { positionOf } from '../page/position';
import type { Bearers } from './bearers';

/**
 * Family names that are months too, and therefore in no run of capitals: "May says the deal is dead" after "Theresa
 * May". Only beside something that a person does, has, or has done to them: "in May", "last May" and "May 2017" are
 * the month.
 */
export function monthsAsNames({ family }: Bearers, page: Page): readonly PartOfName[] {
  const found: PartOfName[] = [];
  for (const month of MONTHS) {
    const [bearer, other] = family.get(month.toLowerCase()) ?? [];
    if (!bearer?.entity || other) continue;
    for (let block = 0; block < page.blocks.length; block++)
      for (const start of placesOf(month, page.blocks[block]?.text ?? ''))
        if (bearer.at < positionOf({ block, start }))
          found.push(part(bearer.entity, block, start, start + month.length));
  }
  return found;
}

/**
 * Where a given name begins that is a month's too and stands directly before a family name: "his wife June Vell" is not
 * the Vell who was named before. Undefined where the text says when: "in June Vell left", "May Vell win!".
 */
export function monthBefore(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const [, month = ''] = GIVEN_MONTH.exec(before) ?? [];
  if (!month) return undefined;
  const start = before.length - month.length - 1;
  const opens = /(?:^|[.!?:;]["”’)]? |\n)$/.test(before.slice(0, start));
  if ((opens && month === 'May') || MONTH_THEN.test(before.slice(0, start))) return undefined;
  return at - before.length + start;
}

const GIVEN_MONTH = anyScript`(?:^|[^\p{L}\p{N}’'-])(Jan|April|May|June|August) $`;
const MONTH_THEN =
  /(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|since|by|until|till|on|last|this|next|early|late|mid|from|through|during|before|after|every|each|and|or),?) $/i;

const MONTHS = ['March', 'April', 'May', 'June', 'August'];

function part(entity: Entity, block: number, start: number, end: number): PartOfName {
  const evidence = [{ type: 'surname' as const, of: entity.caption }];
  return { block, start, end, decision: { entities: [entity], evidence } };
}

/** Where a month's name in a text is a person's. */
function* placesOf(month: string, text: string): Iterable<number> {
  for (let at = text.indexOf(month); at >= 0; at = text.indexOf(month, at + 1)) {
    const before = text.slice(Math.max(0, at - LONGEST), at);
    const after = text.slice(at + month.length, at + month.length + LONGEST);
    if (INSIDE_WORD.test(before) || SAYS_WHEN.test(before)) continue;
    if (DOES.test(after) || (DONE_TO.test(before) && /^(?:[ ,.?!;:]|$)(?! ?\d)/.test(after)))
      yield at;
  }
}

const LONGEST = 24;

const SAYS_WHEN =
  /(?:\d|\b(?:in|since|by|until|on|of|last|this|next|early|late|mid|from|through|during|before|after|to|every|each)) $/i;

/** What a person does or has, and a month does not. */
const DOES = anyScript`^(?:['’]s (?:government|cabinet|deal|plans?|leadership|successor|spokes\p{L}+|team|party|premiership|resignation|allies|critics|aides?|husband|strategy|proposals?|speech|vision|authority)\b|,? (?:says|said|told|tells|asked|asks|added|insisted|insists|argued|argues|refused|refuses|wants|wanted|believes|hopes|did|met|spoke|wrote|resigned|denied|promised|urged|warned|agreed|would|could|must|herself|himself)\b)`;

const DONE_TO =
  /\b(?:asked|asks|told|tells|urged|replaced?|succeed(?:ed)?|oust(?:ed)?|backed|criticised|criticized|accused|pressed|praised|wants?) $/;

const INSIDE_WORD = anyScript`[\p{L}\p{N}’'-]$`;
