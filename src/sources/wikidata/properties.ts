import type { Kind } from '../../model/entity';
import type { Property } from '../../model/property';

/** Which properties of Wikidata say what ours say. `best` takes the preferred values only. */
export interface Mapping {
  readonly property: Property;
  readonly best?: true;
  /** The value is a time that is also the statement's date. */
  readonly time?: true;
}

export const MAPPINGS: ReadonlyMap<string, Mapping> = new Map<string, Mapping>([
  ['P39', { property: 'position-held' }],
  ['P102', { property: 'party' }],
  ['P108', { property: 'employer' }],
  ['P463', { property: 'member-of' }],
  ['P27', { property: 'citizenship' }],
  ['P106', { property: 'occupation' }],
  ['P26', { property: 'spouse' }],
  ['P569', { property: 'born', best: true, time: true }],
  ['P570', { property: 'died', best: true, time: true }],
  ['P571', { property: 'founded', best: true, time: true }],
  ['P576', { property: 'dissolved', best: true, time: true }],
  ['P112', { property: 'founder' }],
  ['P361', { property: 'part-of' }],
  ['P488', { property: 'led-by' }],
  ['P169', { property: 'led-by' }],
  ['P1037', { property: 'led-by' }],
  ['P3975', { property: 'led-by' }],
  ['P1308', { property: 'held-by' }],
  ['P159', { property: 'headquarters', best: true }],
  ['P131', { property: 'located-in', best: true }],
  ['P2124', { property: 'members-count', best: true }],
  ['P127', { property: 'owner' }],
  ['P1365', { property: 'succeeds' }],
  ['P1366', { property: 'succeeded-by' }],
  ['P36', { property: 'capital', best: true }],
  ['P35', { property: 'head-of-state' }],
  ['P6', { property: 'head-of-government' }],
  ['P1082', { property: 'population', best: true }],
]);

/** Official website. */
export const SITE = 'P856';
/** Instance of. */
export const INSTANCE = 'P31';

export const QUALIFIERS = { start: 'P580', end: 'P582', at: 'P585' } as const;
export const REFERENCES = {
  url: 'P854',
  statedIn: 'P248',
  title: 'P1476',
  published: 'P577',
  archived: 'P1065',
} as const;

/** Kinds by what an item is an instance of; the first that is known decides. */
export const KIND_OF: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['Q5', 'person'],
  ['Q6256', 'country'],
  ['Q3624078', 'country'],
  ['Q245065', 'intergovernmental-organization'],
  ['Q484652', 'intergovernmental-organization'],
  ['Q7278', 'political-party'],
  ['Q11204', 'legislature'],
  ['Q35749', 'legislature'],
  ['Q192350', 'government-body'],
  ['Q327333', 'government-body'],
  ['Q47913', 'government-body'],
  ['Q732717', 'government-body'],
  ['Q294414', 'office'],
  ['Q4164871', 'office'],
  ['Q11032', 'media'],
  ['Q192283', 'media'],
  ['Q1193236', 'media'],
  ['Q783794', 'company'],
  ['Q4830453', 'company'],
  ['Q6881511', 'company'],
  ['Q891723', 'company'],
  ['Q131569', 'treaty'],
  ['Q7748', 'law'],
  ['Q820655', 'law'],
  ['Q41710', 'people'],
  ['Q515', 'place'],
  ['Q2221906', 'place'],
  ['Q1656682', 'event'],
  ['Q43229', 'organization'],
]);
