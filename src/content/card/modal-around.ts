/** Deeper trees are made to hurt. */
const MOST_DEPTH = 500;

/**
 * Where on a page a card can be used that speaks of words in a modal dialog; null where they are in none.
 * The dialog may stand in a component, and the words in a slot of it: then what is in the slot.
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
