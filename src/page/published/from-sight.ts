import type { Day } from '../../model/date';
import { type DayEvidence, WEIGHTS } from './evidence';
import { findDays } from './find-day';
import type { Said } from './from-data';
import { readStamp, type Stamp } from './stamp';
import type { TimeTrace, Traces } from './traces';

/** Words before a date that make it the date of a change, in the languages news is mostly written in. */
const CHANGED_STEM =
  /[uo]pp?dat|modif|revis|correct|edited|a[kc]tuali[sz]|ge[äa]ndert|bearbeitet|(?<![a-zäöüß])stand(?![a-zäöüß])|mis [àa] jour|atualiz|aggiorna|bijgewerkt|güncel|ενημ[εέ]ρ|diperbarui|cập nhật|更新|改訂|修訂|修改|수정|업데이트|تحديث|تعديل|עודכן|обновл|измен[её]н|оновл|อัปเดต|อัพเดต|แก้ไข/;
const CHANGED = new RegExp(
  `(?:${CHANGED_STEM.source})\\P{L}*\\p{L}*[^\\p{L}\\d]*(?:(?:\\p{L}{1,4}|tarihi)[^\\p{L}\\d]+)?$`,
  'u',
);
/** Words before a date that make it the day of publication. */
const APPEARED_STEM =
  /publi|posted|veröffentlicht|erstellt|erschienen|pubblicat|gepubliceerd|yay[ıi]n|oluştur|δημοσ[ιί]ε|diterbitkan|发布|發布|公開|掲載|配信|입력|등록|승인|نشر|פורסם|опубл|เผยแพร่/;
const APPEARED = new RegExp(
  `(?:${APPEARED_STEM.source})[\\P{L}]*(?:\\p{L}{1,4}[^\\p{L}\\d]+)*[^\\d]{0,24}$`,
  'u',
);

/**
 * What a reader sees: the first date around the headline; else, further down in the article, one that
 * says what it is, in words or in the name its publisher gives it.
 */
export function fromSight({ lines, below, named, language }: Traces): DayEvidence[] {
  const days = lines.flatMap((text) =>
    findDays(text, language).filter(({ index }) => !saysChanged(before(text, index))),
  );
  const near = days[0];
  if (near) return [{ day: near.day, from: 'dateline', weight: WEIGHTS.dateline }];
  for (const text of below) {
    const said = findDays(text, language).find(({ index }) => saysAppeared(before(text, index)));
    if (said) return [{ day: said.day, from: 'dateline', weight: WEIGHTS.said }];
  }
  const called = new Set<Day>();
  for (const text of named) {
    const [found] = findDays(text, language);
    if (found && !saysChanged(before(text, found.index))) called.add(found.day);
  }
  return [...(called.size === 1 ? called : [])].map((day) => ({
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

/** The first `time` element around the headline that is no time of a change. */
export function fromTime({ times, language }: Traces): Said {
  const published: DayEvidence[] = [];
  const modified: Stamp[] = [];
  for (const time of times) {
    const stamp = stampOf(time, language);
    if (!stamp) continue;
    if (isOfChange(time)) modified.push(stamp);
    else published.push({ ...stamp, from: 'time', weight: WEIGHTS.time });
  }
  return { published: published.slice(0, 1), modified };
}

/** What is written for readers is the day where the outlet is; the attribute may be in UTC. */
function stampOf({ shown, datetime }: TimeTrace, language: string): Stamp | null {
  const day = findDays(shown, language)[0];
  const stamp = readStamp(datetime, language);
  return day ? { ...stamp, day: day.day } : stamp;
}

function isOfChange({ shown, names }: TimeTrace): boolean {
  if (/publish|created|entry-date/i.test(names)) return false;
  return /updat|modif/i.test(names) || saysChanged(shown.split(/\d/)[0] ?? '');
}
