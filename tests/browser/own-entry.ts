import type { OwnDraft } from '../../src/messages/data-info';

/** A new entry of the reader's own with nothing but a name. */
export function entry(name: string): OwnDraft {
  return { id: null, about: null, kind: 'person', name, otherNames: [], note: '', url: null };
}
