import { Gap } from '../text/gaps';
import { Kind } from '../text/kinds';
import { Shape } from '../text/shape';
import type { Token } from '../text/tokens';

/** Whether a name may begin with word `i`: not inside O’Neill, nor in a mail address, nor in a Korean word. */
export function mayStart(text: string, words: readonly Token[], i: number): boolean {
  const word = words[i];
  const last = words[i - 1];
  if (!word || text[word.start - 1] === '@') return false;
  if (!last) return true;
  if (word.before === Gap.Apostrophe) return isElision(last);
  return !(word.before === Gap.None && word.kind === Kind.Hangul && last.kind === Kind.Hangul);
}

/** Whether a name may end with word `i`: before a possessive, not inside Xi’an, nor in a domain name. */
export function mayEnd(text: string, words: readonly Token[], i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || text[word.end] === '@') return false;
  if (!next) return true;
  if (next.before === Gap.Apostrophe) return next.key === 's';
  if (text[word.end] === '.' && next.start === word.end + 1)
    return next.kind !== Kind.Word || next.shape !== Shape.Lower;
  if (word.kind !== Kind.Hangul) return true;
  const suffix = hangulAfter(words, i);
  return suffix === '' || PARTICLES.has(suffix);
}

/** The articles and pronouns that lose their vowel before a name: l’Iran, d’Interpol, dell’Interpol. */
function isElision({ key, shape }: Token): boolean {
  return shape === Shape.Lower ? ELISIONS.has(key) : CAPITAL_ELISIONS.has(key);
}

const ELISIONS = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu all dall dell nell sull coll un'.split(' '),
);

/** At the head of a sentence. D’, Dell’ and O’ with a capital begin surnames. */
const CAPITAL_ELISIONS = new Set(['l', 'qu']);

function hangulAfter(words: readonly Token[], i: number): string {
  let suffix = '';
  for (let at = i + 1; suffix.length <= LONGEST_PARTICLE; at++) {
    const word = words[at];
    if (word?.kind !== Kind.Hangul || word.before !== Gap.None) break;
    suffix += word.key;
  }
  return suffix;
}

/** What Korean writes onto a name: 시진핑은, 중국의. */
const PARTICLES = new Set(
  (
    '은 는 이 가 을 를 의 에 에서 에게 에는 에도 와 과 도 만 로 으로 까지 부터 보다 께서 이나 나 랑 이랑 처럼 에서는 ' +
    '에서도 에게는 으로는 으로부터 로부터 이다 이라고 라고 인 측 측은 측이'
  ).split(' '),
);
const LONGEST_PARTICLE = 4;
