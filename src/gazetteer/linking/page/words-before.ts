// What the words directly before a place in a text say of the name that begins there.

/** Whether "the", "a" or "an" stands directly before a place in a text. */
export function followsArticle(text: string, at: number): boolean {
  // "the", "a" and "an" end with one of three letters.
  if (!ARTICLE_ENDS.includes(text.charAt(at - 2))) return false;
  return /\b(?:the|an?)\s$/i.test(text.slice(Math.max(0, at - 5), at));
}

const ARTICLE_ENDS = 'eanEAN';

/** Whether the words before a place in a text say where something is: "in Cardiff", "the capital, Tripoli". */
export function followsWhere(text: string, at: number): boolean {
  return WHERE.test(text.slice(Math.max(0, at - 12), at));
}

const WHERE =
  /(?:^|[\s(])(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Aa]round|[Aa]cross|[Dd]owntown|(?:capital|city|town|port),?(?: of)?) $/;

/** Whether a word that never stands before a given name stands there: an article, "this", "any", "our". */
export function followsDeterminer(text: string, at: number): boolean {
  return followsArticle(text, at) || DETERMINER.test(text.slice(Math.max(0, at - 8), at));
}

const DETERMINER = /\b(?:this|these|those|such|each|every|any|no|its|their|our|your)\s$/i;

/** Whether a determiner and a description of a thing stand there: "a new", "the long-awaited"; not "his wife". */
export function followsDescription(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 2);
  return code >= SMALL_A && code <= SMALL_Z && DESCRIBED.test(text.slice(Math.max(0, at - 30), at));
}

const SMALL_A = 97;
const SMALL_Z = 122;

const DESCRIBED =
  /\b(?:an?\s(?!(?:while|moment|time|day|week|month|year|way|bit|lot|few|result)\s)[a-z-]+|(?:the|this|that|its|their|our|your)\s(?:new|draft|final|first|second|next|same|private|public|so-called|controversial|[a-z-]+ed))\s$/i;
