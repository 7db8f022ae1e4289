import { ask } from '../messages/transport';
import type { Guard } from '../sources/source-row';
import { Refusal, useRefusal } from '../ui/Refusal';
import { number, text } from '../ui/words';

interface QuestionProps {
  readonly source: string;
  readonly guard: Guard;
}

/** So great a change may be a slip or a take-over; nothing is used before the reader says so. */
export function Question({ source, guard }: QuestionProps) {
  const { before, after, added, changed, removed } = guard;
  const [refusal, watch] = useRefusal();
  const answer = (accept: boolean) => () => watch(ask('confirm', { source, accept }));
  return (
    <div class="notice stack" role="alert">
      <p>{text('guard_question', number(before), number(after))}</p>
      <p>{text('change_counts', number(added), number(changed), number(removed))}</p>
      <div class="row">
        <button type="button" class="button" onClick={answer(true)}>
          {text('guard_accept')}
        </button>
        <button type="button" class="button" onClick={answer(false)}>
          {text('guard_decline')}
        </button>
      </div>
      <Refusal why={refusal} />
    </div>
  );
}
