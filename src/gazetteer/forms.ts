import type { PartialDate } from '../model/date';
import type { Entity } from '../model/entity';
import type { Name, NameContext, NameFlag } from '../model/name';
import { anyScript } from '../text/any-script';
import type { SurfaceForm } from './compile';
import { bodyVariants } from './forms/body-variants';
import { officeForms } from './forms/office-forms';
import { personVariants } from './forms/person-variants';
import { withProclitics } from './forms/proclitics';
import type { Variant } from './forms/variant';
import { once } from './once';

/**
 * A way to write an entity's name: listed in its record, or derived from a listed one. Each has all fields, in one
 * order, since V8 reads objects of many shapes slowly.
 */
export interface Form {
  readonly text: string;
  readonly flags: readonly NameFlag[];
  readonly context: NameContext | undefined;
  /** `listed` names come first and have the record's own index; the rest are derived. */
  readonly origin: 'listed' | 'variant' | 'office';
  /** The name has been in use since then. */
  readonly from: PartialDate | undefined;
  /** When the name passed on to somebody else, though it is still in use: a former Duke is not the Duke. */
  readonly until: PartialDate | undefined;
  /** When the office in the form was held. */
  readonly start: PartialDate | undefined;
  readonly end: PartialDate | undefined;
}

/** Every form of an entity. The order is always the same, so that a place in the list identifies a form. */
export function formsOf(entity: Entity): readonly Form[] {
  return [...entity.names.map((name) => formOf(name, 'listed')), ...derived(entity)];
}

/** One form by its place among `formsOf`. */
export function formAt(entity: Entity, place: number): Form | undefined {
  const name = entity.names[place];
  return name ? formOf(name, 'listed') : derivedOnce(entity)[place - entity.names.length];
}

/** What the gazetteer is compiled from: every form of every entity, in the order of their ordinals. */
export function* surfaceFormsOfAll(entities: readonly Entity[]): Iterable<SurfaceForm> {
  for (const [ordinal, entity] of entities.entries()) yield* surfaceForms(entity, ordinal);
}

/** Every form of one entity that may be marked on a page. */
export function* surfaceForms(entity: Entity, ordinal: number): Iterable<SurfaceForm> {
  for (const [name, { text, flags }] of formsOf(entity).slice(0, MOST_FORMS).entries())
    yield { text, entity: ordinal, name, caseSensitive: flags.includes('case-sensitive') };
}

/** The most forms of one entity that the index has room for. */
const MOST_FORMS = 64;

/** A listed name, or a variant of it, which inherits its flags: what keeps that name from linking by itself. */
function formOf(name: Name, origin: Form['origin'], variant?: Partial<Variant>): Form {
  const more = variant?.flags ?? [];
  return {
    text: variant?.text ?? name.text,
    flags: more.length > 0 ? [...new Set([...name.flags, ...more])] : name.flags,
    context: variant?.context ?? name.context,
    origin,
    from: name.from,
    until: name.type === 'former' ? undefined : name.until,
    start: undefined,
    end: undefined,
  };
}

/** Cached, because every link asks for it. */
const derivedOnce = once(derived);

function derived(entity: Entity): Form[] {
  const person = entity.kind === 'person';
  const known = new Set(entity.names.map(({ text }) => text));
  const forms: Form[] = [];
  for (const name of entity.names) {
    if (name.lang === 'ar') {
      for (const text of withProclitics(name.text))
        if (!known.has(text)) forms.push(formOf(name, 'variant', { text }));
      continue;
    }
    const atHead = withCapitalArticle(name);
    if (atHead && !known.has(atHead)) {
      known.add(atHead);
      forms.push(formOf(name, 'variant', { text: atHead }));
    }
    if (!WHOLE.has(name.type) || !LATIN.test(name.text)) continue;
    const only = entity.names.length === 1;
    for (const variant of person
      ? personVariants(name.text, only)
      : bodyVariants(name.text, only)) {
      if (known.has(variant.text) || variant.text.length < 2) continue;
      known.add(variant.text);
      forms.push(formOf(name, 'variant', variant));
    }
  }
  if (person) for (const form of officeForms(entity)) if (!known.has(form.text)) forms.push(form);
  return forms;
}

/** A case-sensitive name with its article, at the head of a sentence: "The Fed". */
function withCapitalArticle({ text, flags }: Name): string | undefined {
  if (!text.startsWith('the ') || !flags.includes('case-sensitive')) return undefined;
  return `T${text.slice(1)}`;
}

/** Types of name that are the whole name, from which something can be left out. */
const WHOLE = new Set(['canonical', 'full', 'alias', 'former', 'romanisation']);
const LATIN = anyScript`^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Z}]+$`;
