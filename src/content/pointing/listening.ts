type Handlers = { readonly [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void };

/**
 * Listens on a document for the events that `handlers` handle, and calls them for the reader's own events
 * only. The function returned adds the listeners again if the page has removed them, as `document.open()`
 * does; otherwise it does nothing.
 */
export function listening(document: Document, handlers: Handlers, signal: AbortSignal): () => void {
  const heed = (event: Event) => {
    // The handler was registered for this very type of event.
    const handle = handlers[event.type as keyof Handlers] as ((event: Event) => void) | undefined;
    if (event.isTrusted) handle?.(event);
  };
  const listen = () => {
    // Only keys are ever kept from the page, so only their listeners may not be passive.
    for (const type of Object.keys(handlers))
      document.addEventListener(type, heed, { capture: true, passive: !/^key/.test(type), signal });
  };
  listen();
  return listen;
}
