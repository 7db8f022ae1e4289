import { isGivenName } from '../words/given-names';
import { isParticle } from './particles';

/**
 * Of two Spanish or Catalan family names the first may be used alone, and both together: "Cepeda" and "Cepeda Castro",
 * "Ortega y Gasset", "Fernández de Kirchner".
 */
export function paternalOf(words: readonly string[], text: string): readonly string[] {
  const isJoined = JOINED.test(text);
  let at = words.length - 2;
  while (at > 0 && (isJoined ? isAnd : isParticle)(words[at] as string)) at--;
  const paternal = words[at] ?? '';
  if (at < 1 || SPANISH.has(paternal) || isGivenName(paternal)) return [];
  const isSpanish = isJoined || /.ez$/.test(paternal) || SPANISH.has(words[0] as string);
  return isSpanish ? [words.slice(at).join(' '), paternal] : [];
}

function isAnd(key: string): boolean {
  return key === 'y' || key === 'i';
}

const JOINED = / [yi] \S+$/;

/** Whether a key is a Spanish given name. */
export function isSpanishGiven(key: string): boolean {
  return SPANISH.has(key);
}

/** Given names that are Spanish and hardly anything else, as keys. */
const SPANISH = new Set(
  (
    'adolfo agustin alberto alejandra alejandro alfonso alfredo alvaro andres arturo beatriz carlos cesar cristina ' +
    'diego domingo eduardo emilio enrique ernesto esteban fernando fidel francisco gerardo gonzalo guillermo gustavo ' +
    'hernan ignacio inigo ivan jaime javier joaquin jordi jorge jose josep juan julio luis manuel marcelo mariano ' +
    'mario mauricio miguel nicolas pablo pedro pilar rafael ramiro ramon raul ricardo roberto rodrigo santiago ' +
    'vicente'
  ).split(' '),
);
