import { text } from '../words';
import { AsOf } from './AsOf';
import type { CardFacts } from './card-facts';
import type { CardProps } from './card-props';
import { Folded } from './Folded';
import { Statements, type StatementsProps } from './Statements';

/** What is folded until the reader asks. */
export type Fold = 'changed' | 'rest';

interface ThenProps extends Pick<CardProps, 'asOf' | 'today' | 'published' | 'actions'> {
  readonly facts: CardFacts;
  readonly open: readonly Fold[];
  readonly setOpen: (open: readonly Fold[]) => void;
  readonly shared: Omit<StatementsProps, 'told'>;
}

/** What held on the day, what has changed since, and what else the dataset has. */
export function Then(props: ThenProps) {
  const { asOf, today, published, actions, facts, open, setOpen, shared } = props;
  const fold = (part: Fold) => ({
    open: open.includes(part),
    toggle: () =>
      setOpen(open.includes(part) ? open.filter((each) => each !== part) : [...open, part]),
  });
  return (
    <section class="then">
      <AsOf asOf={asOf} today={today} published={published} change={actions.changeDate} />
      {facts.first.length > 0 ? (
        <Statements told={facts.first} {...shared} />
      ) : (
        <p class="when">{text('nothing_then')}</p>
      )}
      {facts.changed.length > 0 && (
        <Folded class="changed" look="chip" words={text('changed_since')} {...fold('changed')}>
          <div class="changed-body">
            <Statements told={facts.changed} {...shared} />
          </div>
        </Folded>
      )}
      {facts.rest.length > 0 && (
        <Folded
          class="more"
          look="link quiet"
          words={text(facts.first.length ? 'more_statements' : 'other_days', facts.rest.length)}
          {...fold('rest')}
        >
          <Statements told={facts.rest} {...shared} />
        </Folded>
      )}
    </section>
  );
}
