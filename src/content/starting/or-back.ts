/**
 * An answer of the background; rejects where the reader left the page and comes back to it before that. In
 * Firefox what was asked when a page was put into the back/forward cache is never answered.
 */
export function orBack<T>(answer: Promise<T>): Promise<T> {
  const over = new AbortController();
  const back = new Promise<never>((_, lost) => {
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) lost(new Error('channel closed'));
    };
    window.addEventListener('pageshow', shown, { signal: over.signal });
  });
  return Promise.race([answer, back]).finally(() => over.abort());
}
