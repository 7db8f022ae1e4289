/** What every app says in its n-th state; the last names somebody new. */
export const HEAD = 'The vote is over';
export const FIRST =
  'Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol.';
export const LAST = 10;
export const second = (n) =>
  n === LAST
    ? 'At the end Human Rights Watch spoke of Hong Kong.'
    : `${n}: Safeguard Defenders spoke of it, and Christopher Wray of the FBI.`;
/** Keyed lines whose order turns with the state. */
export const lines = (n) =>
  ['Interpol', 'Peter Dahlin of Safeguard Defenders', 'the FBI'].map(
    (_, at, all) => all[(at + n) % 3],
  );
