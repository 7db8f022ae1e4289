import type { Day } from '../model/date';
import type { Entity, EntityId, SourceKey, Statement } from '../model/entity';
import { groupBy } from './group';
import type { SourceNumbers } from './number-sources';
import { asideWords, propertyWords, valueWords, whenWords } from './statement-words';
import { text } from './words';

interface StatementsProps {
  readonly entity: Entity;
  readonly statements: readonly Statement[];
  /** The day from which they are told: an end that lay ahead of it is left out. */
  readonly seenFrom: Day;
  readonly numbers: SourceNumbers;
  readonly point: (source: SourceKey) => void;
  readonly navigate: (id: EntityId) => void;
}

/** Statements under the name of their property, each with the numbers of its sources. */
export function Statements({ statements, ...rest }: StatementsProps) {
  const groups = groupBy(statements, (statement) => statement.property);
  return (
    <dl class="statements">
      {[...groups].map(([property, said]) => (
        <div key={property}>
          <dt>{propertyWords(property)}</dt>
          {said.map((statement, index) => (
            <StatementValue key={index} statement={statement} {...rest} />
          ))}
        </div>
      ))}
    </dl>
  );
}

type ValueProps = Omit<StatementsProps, 'statements'> & { readonly statement: Statement };

function StatementValue({ entity, statement, seenFrom, numbers, point, navigate }: ValueProps) {
  const { to, state } = statement;
  const value = <bdi>{valueWords(statement)}</bdi>;
  const when = whenWords(statement, seenFrom);
  return (
    <dd>
      {to && to !== entity.id ? (
        <button type="button" class="link" onClick={() => navigate(to)}>
          {value}
        </button>
      ) : (
        value
      )}
      {when && <span class="when"> {when}</span>}
      {(state === 'disputed' || state === 'retracted') && (
        <>
          {' '}
          <span class="state">{text(`state_${state}`)}</span>
        </>
      )}
      <References entity={entity} sources={statement.sources} numbers={numbers} point={point} />
      {asideWords(statement).map((words) => (
        <span key={words} class="aside">
          <bdi>{words}</bdi>
        </span>
      ))}
    </dd>
  );
}

type ReferencesProps = Pick<StatementsProps, 'entity' | 'numbers' | 'point'> & {
  readonly sources: readonly SourceKey[];
};

function References({ entity, sources, numbers, point }: ReferencesProps) {
  return (
    <span class="refs">
      {sources.map((key) => {
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
