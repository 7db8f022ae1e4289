/** Elements around the words that are looked at; deeper trees are attacks. */
const MOST_DEPTH = 500;

/**
 * The element that a card about words in a modal dialog must be put into, because nothing outside the
 * dialog can be used; null where the words are in no modal dialog. Where the dialog is inside a component
 * and the words are in a slot of it, that is the element in the slot.
 */
export function modalAround(words: Element | null): Element | null {
  let slotted: Element | null = null;
  let at = words;
  for (let depth = 0; at && depth < MOST_DEPTH; depth++) {
    if (at.matches('dialog:modal')) return at.getRootNode() === document ? at : slotted;
    const { assignedSlot, parentElement } = at;
    if (assignedSlot) slotted = at;
    const root = at.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    at = assignedSlot ?? parentElement ?? host;
  }
  return null;
}
