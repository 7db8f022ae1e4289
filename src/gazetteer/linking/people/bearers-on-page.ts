import type { Entity } from '../../../model/entity';
import type { PersonName } from '../../forms/person-name';
import { listOf, withOne } from '../../list-of';
import { readsAsTitle } from '../../words/titles';
import type { Decision, Decisions } from '../deciding/decide';
import type { Page, Sighting } from '../page/page';
import { positionOf } from '../page/position';
import { type Bearers, noBearers } from './bearers';
import { namesOf } from './names-of';

/** The people whom earlier blocks of the page named in full. */
export interface Earlier {
  readonly people: readonly Entity[];
  /** Family names of people that the dataset does not know. */
  readonly strangers: readonly string[];
}

/** Who bears a name that may stand alone here: people named by earlier blocks, or in full by these. */
export function bearersOnPage(page: Page, decisions: Decisions, earlier: Earlier): Bearers {
  const bearers = noBearers();
  const read = new Map<
    Entity,
    { readonly written: string; readonly name: PersonName | undefined }
  >();
  const introduce = (entity: Entity, at: number, titles: readonly string[], written = '') => {
    if (entity.kind !== 'person') return;
    const before = read.get(entity);
    const name = before?.written === written ? before.name : namesOf(entity, written);
    read.set(entity, { written, name });
    if (name) bearers.add(name, { entity, given: name.given, at, titles });
  };
  for (const entity of earlier.people) introduce(entity, -1, []);
  for (const key of earlier.strangers)
    bearers.add(
      { family: [key], given: [], familyFirst: false },
      { given: [], at: -1, titles: [] },
    );
  const introduced = new Set<Decision>();
  for (const sighting of page.sightings) {
    const decision = decisions[sighting.index];
    if (!decision) continue;
    const [entity, other] = decision.entities;
    if (other || entity.kind !== 'person') continue;
    const titles = titlesBefore(sighting);
    // One decision stands for the same name in many places, where only titles may be new.
    if (introduced.has(decision) && titles.length === 0) continue;
    introduced.add(decision);
    introduce(entity, positionOf(sighting), titles, sighting.text);
  }
  return bearers;
}

function titlesBefore({ run, from }: Sighting): readonly string[] {
  let titles = listOf<string>(undefined);
  for (let at = from - 1; at >= 0; at--) {
    const word = run?.words[at];
    if (!word || !readsAsTitle(word)) break;
    titles = withOne(titles, word.key);
  }
  return titles;
}
