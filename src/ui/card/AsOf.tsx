import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../model/date';
import type { Published } from '../../model/published';
import { dateWords } from '../dates';
import { Icon } from '../Icon';
import { keyed, text } from '../words';

/** The earliest day accepted, because a year that is still being typed reads as 0002 or 0020. */
const EARLIEST = '1000-01-01';

interface AsOfProps {
  readonly asOf: Day;
  readonly today: Day;
  /** Null where the page has no date, undefined where there is no page. */
  readonly published: Published | null | undefined;
  readonly change: ((day: Day | null) => void) | undefined;
}

/** The day for which the card speaks, where that day comes from, and a way to change it. */
export function AsOf({ asOf, today, published, change }: AsOfProps) {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <div class="then-head">
        {/* Announces the day when the reader has chosen another. */}
        <h3 class="part-title" aria-live={open ? 'polite' : undefined}>
          {asOfWords(asOf, today, published)}
        </h3>
        {change && (
          <button
            type="button"
            class="icon-button"
            aria-label={text('change_date')}
            title={text('change_date')}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="calendar" />
          </button>
        )}
      </div>
      {open && change && (
        <div class="date-choice">
          <label>
            <span class="unseen">{text('pick_day')}</span>
            <input
              ref={field}
              class="field"
              type="date"
              value={asOf}
              min={EARLIEST}
              max={today}
              onChange={({ currentTarget: { value, validity } }) => {
                if (value && validity.valid) change(value);
              }}
            />
          </label>
          <button type="button" class="button" onClick={() => change(today)}>
            {text('today')}
          </button>
          {published && published.day !== asOf && (
            <button
              type="button"
              class="button"
              onClick={() => {
                // This button goes away, so the focus moves first.
                field.current?.focus();
                change(null);
              }}
            >
              {text('publication_day')}
            </button>
          )}
          {published !== undefined && (
            <p class="origin">
              {published
                ? text(`published_from_${keyed(published.from)}`, dateWords(published.day))
                : text('published_unknown')}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function asOfWords(asOf: Day, today: Day, published: Published | null | undefined): string {
  if (published?.day === asOf) return text('as_of_published', dateWords(asOf));
  if (asOf !== today) return text('as_of_chosen', dateWords(asOf));
  return published === null ? text('as_of_undated') : text('as_of_today');
}
