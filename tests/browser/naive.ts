/**
 * The control: writes edition after edition over the rows of the one before, for ever. Runs in a page of a
 * site, whose databases are in another log than the extension's.
 */
export async function naiveRewrites(): Promise<void> {
  const opening = indexedDB.open('naive', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  await new Promise((done) => opening.addEventListener('success', done));
  // Later than any before: rows of edition 1 written over rows of edition 1 would look whole.
  for (let edition = Date.now(); ; edition++)
    for (let row = 0; row < 60; row++) {
      const writing = opening.result.transaction('rows', 'readwrite');
      writing.objectStore('rows').put(edition, row);
      await new Promise((done) => writing.addEventListener('complete', done));
    }
}

/** Whether all rows that the control left are of one edition. */
export async function naiveIsWhole(): Promise<boolean> {
  const opening = indexedDB.open('naive', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  await new Promise((done) => opening.addEventListener('success', done));
  const reading = opening.result.transaction('rows').objectStore('rows').getAll();
  await new Promise((done) => reading.addEventListener('success', done));
  opening.result.close();
  return reading.result.length === 60 && new Set(reading.result).size === 1;
}
