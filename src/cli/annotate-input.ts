import type { Day } from '../model/date';
import type { Published } from '../model/published';
import { published } from '../page/published';
import { readWhole } from '../page/read-whole';
import { TOOLS } from '../page/tools';
import { todayHere } from '../today-here';
import { parseHtml } from './parse-html';

/** An article as the annotator reads it. */
export interface Article {
  readonly id: unknown;
  /** The text that offsets count in: what was given, or for HTML the text of its blocks. */
  readonly text: string;
  readonly html: boolean;
  readonly blocks: readonly {
    readonly text: string;
    readonly start: number;
    readonly section: number;
  }[];
  readonly published: Published | { readonly day: Day; readonly from: 'given' } | null;
}

export interface Given {
  readonly id: unknown;
  readonly content: string;
  readonly kind?: 'text' | 'html';
  /** Where an HTML page was read; the page may say it too. */
  readonly address?: string;
}

/** Reads a text by paragraphs, or a page as the content script would. */
export function articleOf({ id, content, kind, address }: Given, date: Day | null): Article {
  const given = date === null ? null : { day: date, from: 'given' as const };
  if (kind === 'html' || (!kind && looksLikeHtml(content)))
    return { id, ...pageOf(content, given, address) };
  const blocks = [...content.matchAll(PARAGRAPH)].map(({ 0: text, index }) => ({
    text,
    start: index,
    section: 0,
  }));
  return { id, text: content, html: false, blocks, published: given };
}

/** Lines up to an empty one. */
const PARAGRAPH = /\S[^\n]*(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*/g;

function looksLikeHtml(content: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
    content,
  );
}

function pageOf(html: string, given: Article['published'], address?: string): Omit<Article, 'id'> {
  const document = parseHtml(html);
  let text = '';
  const blocks: { text: string; start: number; section: number }[] = [];
  const article = readWhole(document);
  for (const block of article.blocks) {
    blocks.push({ text: block.text, start: text.length, section: block.section });
    text += `${block.text}\n\n`;
  }
  return {
    text,
    html: true,
    blocks,
    published: given ?? published(document, address ?? '', todayHere(), article, TOOLS),
  };
}
