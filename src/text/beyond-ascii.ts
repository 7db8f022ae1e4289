/**
 * Whatever may be a letter, a mark or a digit beyond ASCII: all but blocks of symbols, such as the quotation marks
 * and dashes with which English is set, currencies and arrows. For a text without any of it a pattern for ASCII
 * gives the same answer as one with Unicode properties, and compiles a third of a millisecond faster.
 */
export const BEYOND_ASCII =
  /[^\0-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2775\u2794-\u2bff\ue000-\uf8ff\uffe0-\uffff]/;
