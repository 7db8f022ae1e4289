import { useState } from 'preact/hooks';
import type { Day } from '../model/date';
import type { Published } from '../model/published';
import { dateWords } from './dates';
import { Icon } from './Icon';
import { keyed, text } from './words';

interface AsOfProps {
  readonly asOf: Day;
  readonly today: Day;
  readonly published: Published | null;
  readonly change: ((day: Day | null) => void) | undefined;
}

/** The day for which the card speaks, where that day comes from, and a way to change it. */
export function AsOf({ asOf, today, published, change }: AsOfProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div class="then-head">
        <h3 class="part-title">{asOfWords(asOf, today, published)}</h3>
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
              class="field"
              type="date"
              value={asOf}
              max={today}
              onChange={({ currentTarget }) => {
                if (currentTarget.value) change(currentTarget.value);
              }}
            />
          </label>
          <button type="button" class="button" onClick={() => change(today)}>
            {text('today')}
          </button>
          {published && published.day !== asOf && (
            <button type="button" class="button" onClick={() => change(null)}>
              {text('publication_day')}
            </button>
          )}
          <p class="origin">
            {published
              ? text(`published_from_${keyed(published.from)}`, dateWords(published.day))
              : text('published_unknown')}
          </p>
        </div>
      )}
    </>
  );
}

function asOfWords(asOf: Day, today: Day, published: Published | null): string {
  if (published?.day === asOf) return text('as_of_published', dateWords(asOf));
  if (asOf !== today) return text('as_of_chosen', dateWords(asOf));
  return published ? text('as_of_today') : text('as_of_undated');
}
