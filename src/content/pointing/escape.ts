/** Keeps the Escape that closes a card from the page, so that it does not close a dialog there as well. */
export interface Escape {
  /** Returns whether this key closed the card. */
  down(event: KeyboardEvent): boolean;
  up(event: KeyboardEvent): void;
}

/** `close` closes the card and returns whether one was visible. */
export function createEscape(close: () => boolean): Escape {
  let isOurs = false;
  return {
    down(event) {
      // During input of composed characters, Escape belongs to the field.
      isOurs = event.key === 'Escape' && !event.isComposing && close();
      if (isOurs) keep(event);
      return isOurs;
    },
    up(event) {
      if (event.key !== 'Escape' || !isOurs) return;
      isOurs = false;
      keep(event);
    },
  };
}

/** Modal dialogs close by the default action, pages close things by their own listeners. */
function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
