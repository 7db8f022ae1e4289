/**
 * Events that do not leave the card. A page sees nothing but the host as their target, so it would take
 * letters typed into a field of ours for its commands, or close its menus at a click inside the card.
 */
const CONTAINED =
  'keydown keypress keyup copy cut paste contextmenu selectstart dragstart wheel touchstart touchmove pointerdown mousedown click focusin'.split(
    ' ',
  );
/** These leave it: a key that is pressed on the page may be released in the card, and the other way round. */
const MODIFIER = /^(?:Alt|AltGraph|Control|Meta|Shift)$/;
/** What a page that reaches into the card could send in the reader's name. */
const ACTS = ['click', 'keydown', 'input', 'change', 'submit'];

/** Lets only the reader's own events act in a card, and keeps what is done there from the page. */
export function guardEvents(shadow: ShadowRoot, signal: AbortSignal): void {
  for (const type of ACTS) shadow.addEventListener(type, stopUntrusted, { capture: true, signal });
  for (const type of CONTAINED) shadow.addEventListener(type, contain, { passive: true, signal });
}

function contain(event: Event): void {
  if (!(event instanceof KeyboardEvent && MODIFIER.test(event.key))) event.stopPropagation();
}

function stopUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
