import type { Entity, EntityId } from '../../model/entity';
import type { SourceKey } from '../../model/statement';
import type { Told } from '../../timeline';
import { groupBy } from '../group';
import { text } from '../words';
import { Mixed } from './Mixed';
import type { SourceNumbers } from './number-sources';
import {
  claimWords,
  doubtWords,
  feedWords,
  propertyWords,
  valueWords,
  whenWords,
} from './statement-words';

export interface StatementsProps {
  readonly entity: Entity;
  readonly told: readonly Told[];
  readonly numbers: SourceNumbers;
  readonly point: (source: SourceKey) => void;
  readonly navigate: (id: EntityId) => void;
}

/** Statements under the name of their property, each with the numbers of its sources. */
export function Statements({ told, ...rest }: StatementsProps) {
  return (
    <dl class="statements">
      {[...groupBy(told, ({ statement }) => statement.property)].map(([property, group]) => (
        <div key={property}>
          <dt>{propertyWords(property)}</dt>
          {group.map((one, index) => (
            <Value key={index} told={one} {...rest} />
          ))}
        </div>
      ))}
    </dl>
  );
}

type ValueProps = Omit<StatementsProps, 'told'> & { readonly told: Told };

function Value({ entity, told, numbers, point, navigate }: ValueProps) {
  const { to, sources } = told.statement;
  const words = valueWords(told);
  // A date or a number is in the reader’s language, the dataset’s own words are not.
  const value = <bdi lang={words === told.statement.value ? 'en' : undefined}>{words}</bdi>;
  const when = whenWords(told);
  const doubt = doubtWords(told);
  const link = to && to !== entity.id;
  return (
    <dd>
      {link ? (
        <button type="button" class="link" onClick={() => navigate(to)}>
          {value}
        </button>
      ) : (
        value
      )}
      {when && <span class="when"> {when}</span>}
      {doubt && ' '}
      {doubt && <span class="state">{doubt}</span>}
      {doubt && <wbr />}
      <References
        entity={entity}
        sources={sources}
        numbers={numbers}
        point={point}
        // Not to a link or a tag: these are boxes, and what is tied to one would overflow at the end of a line.
        tied={!doubt && Boolean(when || !link)}
      />
      {[...claimWords(told.statement), ...feedWords(told.statement, entity)].map((words) => (
        <span key={words} class="aside">
          <Mixed words={words} of={told.statement} />
        </span>
      ))}
    </dd>
  );
}

/**
 * A word joiner, so that no line begins with the number of a source. It must be inside the span of the
 * numbers: before it Chromium breaks the line all the same.
 */
const KEEP_TOGETHER = '\u2060';

type ReferencesProps = Pick<StatementsProps, 'entity' | 'numbers' | 'point'> & {
  readonly sources: readonly SourceKey[];
  /** Whether they stay with the word before them. */
  readonly tied: boolean;
};

function References({ entity, sources, numbers, point, tied }: ReferencesProps) {
  return (
    <span class="refs">
      {tied && KEEP_TOGETHER}
      {inOrder(sources, numbers).map((key) => {
        const source = entity.sources[key];
        const number = numbers.get(key);
        return (
          source &&
          number && (
            <button
              key={key}
              type="button"
              class="ref"
              aria-label={text('source_number', number, source.publisher)}
              onClick={() => point(key)}
            >
              {number}
            </button>
          )
        );
      })}
    </span>
  );
}

/** A row of numbers counts upwards, whichever source the record names first. */
function inOrder(sources: readonly SourceKey[], numbers: SourceNumbers): SourceKey[] {
  return [...sources].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}
