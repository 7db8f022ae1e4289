import type { Day } from '../../model/date';
import type { Dom } from '../dom';
import { type Evidence, WEIGHTS } from './evidence';
import { findDays } from './find-day';
import type { Masthead } from './masthead';
import { readStamp, type Stamp } from './stamp';

/** Words before a date that make it the date of a change, in the languages news is mostly written in. */
const CHANGED_STEM =
  /updat|modif|revis|correct|edited|aktualis|ge[äa]ndert|bearbeitet|stand|mis [àa] jour|actualiz|atualiz|aggiorna|bijgewerkt|更新|改訂|修訂|수정|تحديث|обновл/;
const CHANGED = new RegExp(
  `(?:${CHANGED_STEM.source})\\P{L}*\\p{L}*[^\\p{L}\\d]*(?:\\p{L}{1,4}[^\\p{L}\\d]+)?$`,
  'u',
);
/** Words before a date that make it the day of publication. */
const APPEARED_STEM =
  /publi|posted|veröffentlicht|erstellt|erschienen|pubblicat|gepubliceerd|发布|發布|公開|掲載|نشر|опубликов/;
const APPEARED = new RegExp(
  `(?:${APPEARED_STEM.source})[\\P{L}]*(?:\\p{L}{1,4}[^\\p{L}\\d]+)*[^\\d]{0,24}$`,
  'u',
);

/**
 * What a reader sees: the first date around the headline; else, further down in the article, one that
 * says what it is, in words or in the name its publisher gives it.
 */
export function fromSight(
  document: Document,
  dom: Dom,
  { lines, below, isOwn }: Masthead,
  language: string,
): Evidence[] {
  const days = lines.flatMap(({ text }) =>
    findDays(text, language).filter(({ index }) => !saysChanged(before(text, index))),
  );
  const near = days[0];
  if (near) return [{ day: near.day, from: 'dateline', weight: WEIGHTS.dateline }];
  for (const { text } of below()) {
    const said = findDays(text, language).find(({ index }) => saysAppeared(before(text, index)));
    if (said) return [{ day: said.day, from: 'dateline', weight: WEIGHTS.said }];
  }
  const named = new Set<Day>();
  for (const element of document.querySelectorAll('[class*="date" i], [class*="publi" i]')) {
    if (!DATE_NAME.test(dom.attribute(element, 'class') ?? '') || !isOwn(element)) continue;
    const text = dom.textContent(element) ?? '';
    const [found] = text.length < LONGEST_LINE ? findDays(text, language) : [];
    if (found && !saysChanged(before(text, found.index))) named.add(found.day);
  }
  return [...(named.size === 1 ? named : [])].map((day) => ({
    day,
    from: 'dateline',
    weight: WEIGHTS.said,
  }));
}

/** The stem first: the whole pattern takes a millisecond to compile, and few pages need it. */
function saysChanged(words: string): boolean {
  const lower = words.toLowerCase();
  return CHANGED_STEM.test(lower) && CHANGED.test(lower);
}

function saysAppeared(words: string): boolean {
  const lower = words.toLowerCase();
  return APPEARED_STEM.test(lower) && APPEARED.test(lower);
}

/** The words just before a date say what date it is; more would only cost time on a hostile page. */
function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 60), index);
}

/** What publishers call the place where they put a date. */
const DATE_NAME =
  /(?:^|[-_ ])(?:(?:post|entry|article|publish|published)?-?date(?:line)?|pubdate|published)(?:$|[-_ ])/i;
const LONGEST_LINE = 200;

/** The first `time` element around the headline that is no time of a change. */
export function fromTime(
  document: Document,
  dom: Dom,
  { holds, isOwn }: Masthead,
  language: string,
): { readonly published: readonly Evidence[]; readonly modified: readonly Stamp[] } {
  const published: Evidence[] = [];
  const modified: Stamp[] = [];
  for (const time of document.querySelectorAll('time')) {
    if (!holds(time) || !isOwn(time)) continue;
    const stamp = stampOf(time, dom, language);
    if (!stamp) continue;
    if (isOfChange(time, dom)) modified.push(stamp);
    else published.push({ ...stamp, from: 'time', weight: WEIGHTS.time });
  }
  return { published: published.slice(0, 1), modified };
}

/** What is written for readers is the day where the outlet is; the attribute may be in UTC. */
function stampOf(time: Element, dom: Dom, language: string): Stamp | null {
  const shown = findDays(dom.textContent(time) ?? '', language)[0];
  const stamp = readStamp(dom.attribute(time, 'datetime') ?? '', language);
  return shown ? { ...stamp, day: shown.day } : stamp;
}

function isOfChange(time: Element, dom: Dom): boolean {
  const names = `${dom.attribute(time, 'class') ?? ''} ${dom.attribute(time, 'itemprop') ?? ''}`;
  if (/publish|created|entry-date/i.test(names)) return false;
  return (
    /updat|modif/i.test(names) || saysChanged((dom.textContent(time) ?? '').split(/\d/)[0] ?? '')
  );
}
