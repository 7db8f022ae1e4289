import { options } from 'preact';

type Handle = (event: Event) => unknown;

/**
 * Makes every handler that is rendered from now on ignore events that are not the reader's own, or whose
 * element is outside the card: in Firefox a page can take a button out of the card and click it, or put it
 * under the reader's next click.
 */
export function guardHandlers(isInside: (node: Node) => boolean): void {
  options.vnode = ({ type, props }) => {
    if (typeof type !== 'string') return;
    const attributes: Record<string, unknown> = props; // The props of an element are its attributes.
    for (const [name, handle] of Object.entries(attributes))
      if (name.startsWith('on') && typeof handle === 'function')
        attributes[name] = guarded(handle as Handle, isInside); // Functions named on… are event handlers.
  };
}

function guarded(handle: Handle, isInside: (node: Node) => boolean): Handle {
  return (event) => {
    const { isTrusted, currentTarget } = event;
    return isTrusted && isInside(currentTarget as Node) ? handle(event) : undefined; // Handlers are set on elements.
  };
}
