import type { EntityId } from '../../model/entity';
import { text } from '../words';
import { Mixed } from './Mixed';
import { statementWords } from './statement-words';
import type { Tie } from './ties';

interface TiesProps {
  readonly ties: readonly Tie[];
  readonly navigate: (id: EntityId) => void;
}

/** To whom on this page the entity is tied, and how. */
export function Ties({ ties, navigate }: TiesProps) {
  return (
    <section class="ties" aria-labelledby="ties-title">
      <h3 class="part-title" id="ties-title">
        {text('ties')}
      </h3>
      <ul>
        {ties.map((tie) => (
          <li key={tie.with.id}>
            <button type="button" class="link" onClick={() => navigate(tie.with.id)}>
              <bdi>{tie.with.caption}</bdi>
            </button>
            <span class="when">
              <Mixed words={statementWords(tie.told)} of={tie.told.statement} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
