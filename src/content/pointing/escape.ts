/** Takes the Escape that closes a card, so that it closes nothing of the page's: each layer has its own. */
export interface Escape {
  /** Whether a key that went down closed the card. */
  down(event: KeyboardEvent): boolean;
  up(event: KeyboardEvent): void;
}

/** `close` closes the card and says whether there was one to be seen. */
export function createEscape(close: () => boolean): Escape {
  let isOurs = false;
  return {
    down(event) {
      // One that ends the writing of a sign belongs to whoever is written in.
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

/** Modal dialogs heed the default action, and pages their own listeners. */
function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
