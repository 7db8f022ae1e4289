import type { Statement } from '../../model/statement';
import type { Placed, Problem, Whole } from '../lint';
import { coincide } from './terms';

/** Titles that one person has at a time, with what they are of: `President of Peru`. */
const SINGLE =
  /^(?!(?:vice|deputy|first deputy|assistant|associate)\b)(?:US )?(?:president|prime minister|chancellor|king|queen|emir|sultan|(?:[\w-]+ )*minister|[\w-]+ secretary|secretary of [\w ]+|governor|mayor|speaker|chief executive|chief justice|leader|chair(?:man|woman)?|head|director|(?:secretary|director|governor|attorney)[- ]general|managing director|commander) of \S/i;

interface Term {
  readonly holder: Placed;
  readonly statement: Statement;
}

/** No two people say of themselves that they held one office on one day, unless a word says why. */
export function* oneHolder({ placed }: Whole): Iterable<Problem> {
  const terms = new Map<string, Term[]>();
  for (const holder of placed) {
    if (holder.entity.kind !== 'person') continue;
    for (const [index, statement] of holder.entity.statements.entries()) {
      const key = officeOf(statement);
      if (key === undefined) continue;
      const others = terms.get(key) ?? [];
      const rival = others.find(
        (other) => other.holder !== holder && coincide(other.statement, statement),
      );
      if (rival) {
        yield {
          file: holder.file,
          record: holder.entity.id,
          field: `statements[${index}]`,
          says: `${rival.holder.entity.id} holds it on the same days; say why in the value`,
        };
      }
      terms.set(key, [...others, { holder, statement }]);
    }
  }
}

/** What is held, with where it leads: two states may call an office by one name. */
function officeOf({ property, value, to }: Statement): string | undefined {
  if (property !== 'position-held' || !SINGLE.test(String(value))) return undefined;
  return `${String(value).toLowerCase()} ${to ?? ''}`;
}
