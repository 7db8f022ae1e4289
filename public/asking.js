// Of `fetch-anonymously.ts`: runs in a frame without an origin, so what is asked from here names nobody.
addEventListener('message', ({ data: { url, init }, source, ports: [port] }) => {
  if (source !== parent || !port) return;
  const stop = new AbortController();
  port.onmessage = () => stop.abort();
  const tell = (told) => port.postMessage(told, told.body ? [told.body] : []);
  fetch(url, { ...init, signal: stop.signal }).then(
    ({ status, headers, url, body }) => tell({ status, headers: [...headers], url, body }),
    (error) => tell({ refused: String(error), body: null }),
  );
});
