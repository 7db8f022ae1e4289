import type { Progress } from '../messages/data-info';
import { number, text } from '../ui/words';

/** What a refresh does first, before it has said so. */
export const BEGUN: Progress = { step: 'list', done: 0, total: 0 };

interface ProgressProps {
  readonly progress: Progress;
  readonly name: string;
}

/** How far the refresh of a source is. */
export function ProgressBar({ progress, name }: ProgressProps) {
  const { step, done, total } = progress;
  const known = total > 0;
  return (
    <div class="stack">
      <progress aria-label={name} {...(known && { max: total, value: done })} />
      <p class="hint">
        {/* Announced; the count is not, because it changes all the time. */}
        <span role="status">{text(`step_${step}`)}</span>
        {known && ` ${countWords(progress)}`}
      </p>
    </div>
  );
}

/** The same in words. */
export function progressWords(progress: Progress): string {
  const words = text(`step_${progress.step}`);
  return progress.total > 0 ? `${words} ${countWords(progress)}` : words;
}

function countWords({ done, total }: Progress): string {
  const percent = Math.floor((done / total) * 100);
  return text('step_count', number(done), number(total), number(percent));
}
