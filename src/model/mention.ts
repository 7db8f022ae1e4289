import type { EntityId } from './entity';

/** A span of text; UTF-16 code units into the raw text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a candidate comes from: the entity's place in its generation and which of its names matched. */
export interface NameRef {
  readonly entity: number;
  readonly name: number;
}

/** A span that matches a surface form, with every name that has this form. */
export interface Mention extends Span {
  readonly names: readonly NameRef[];
}

/** Why a link was made, as data the card can put into words. */
export type Evidence =
  /** The name is one that means this entity alone. */
  | { readonly type: 'name'; readonly text: string }
  /** A part of the full name, after that full name on the same page. */
  | { readonly type: 'surname'; readonly of: string }
  /** A short form introduced on the page: "… (IPAC)". */
  | { readonly type: 'introduced'; readonly as: string }
  /** A title or role before or after the name. */
  | { readonly type: 'title'; readonly text: string }
  /** A word near it or on the page that the record names as its context. */
  | { readonly type: 'context'; readonly word: string }
  /** Entities on the page to which the record has a relation. */
  | { readonly type: 'related'; readonly to: readonly EntityId[] }
  /** Who held the office on the as-of date. */
  | { readonly type: 'office'; readonly asOf: string }
  /** Already linked under this name elsewhere on the page. */
  | { readonly type: 'page'; readonly text: string }
  /** The reader chose this reading. */
  | { readonly type: 'reader' };

/** A linked mention inside one block. */
export interface Annotation extends Span {
  readonly block: number;
  readonly exact: string;
  readonly entity: EntityId;
  /** Other readings, most likely first; `entity` is not among them. */
  readonly others: readonly EntityId[];
  /** Whether nothing decides between the readings: then the card shows them all and says so. */
  readonly ambiguous: boolean;
  readonly evidence: readonly Evidence[];
}

/** What a page has taught so far. Plain data, which the page sends back with its next blocks. */
export interface PageMemory {
  /** Every entity linked so far. */
  readonly linked: readonly EntityId[];
  /** Short forms bound on this page, by folded key: surnames and introduced acronyms. */
  readonly bound: Readonly<Record<string, readonly EntityId[]>>;
  /** Surnames (folded) of full names on the page that the dataset does not know. */
  readonly strangers: readonly string[];
}

export const EMPTY_MEMORY: PageMemory = { linked: [], bound: {}, strangers: [] };
