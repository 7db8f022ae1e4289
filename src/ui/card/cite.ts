import type { Day } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { Source, SourceKey } from '../../model/statement';
import type { Told } from '../../timeline';
import { dateWords, withPlainSpaces } from '../dates';
import { text } from '../words';
import { escapeMarkdown } from './markdown';
import type { SourceNumbers } from './number-sources';
import { statementWords } from './statement-words';

/** What a citation speaks of: the card as it stood for `asOf`. */
export interface Citation {
  readonly entity: Entity;
  readonly asOf: Day;
  readonly told: readonly Told[];
  readonly numbers: SourceNumbers;
  readonly dataset: string;
}

/** What the card says and its sources, as lines of text. */
export function citePlain(citation: Citation): string {
  const { entity, asOf, told, numbers, dataset } = citation;
  const lines = [
    text('cite_head', entity.caption, dateWords(asOf)),
    entity.summary.text,
    ...told.map((one) => said(one, citation)),
    '',
    ...citedSources(citation).map(
      ([key, source]) => `[${numbers.get(key)}] ${describe(source)} ${source.url}`,
    ),
    text('cite_dataset', dataset),
  ];
  return withPlainSpaces(lines.join('\n'));
}

/** The same with Markdown's emphasis, list and links; what the data wrote is escaped. */
export function citeMarkdown(citation: Citation): string {
  const { entity, asOf, told, numbers, dataset } = citation;
  const lines = [
    `**${escapeMarkdown(text('cite_head', entity.caption, dateWords(asOf)))}**`,
    '',
    escapeMarkdown(entity.summary.text),
    '',
    ...told.map((one) => `- ${escapeMarkdown(said(one, citation))}`),
    '',
    ...citedSources(citation).map(
      ([key, source]) =>
        `${numbers.get(key)}. [${escapeMarkdown(describe(source))}](<${source.url.replace(/[<>]/g, encodeURIComponent)}>)`,
    ),
    '',
    escapeMarkdown(text('cite_dataset', dataset)),
  ];
  return withPlainSpaces(lines.join('\n'));
}

/** The cited sources as CSL-JSON 1.0.2, for reference managers. */
export function citeCsl(citation: Citation): string {
  return JSON.stringify(
    citedSources(citation).map(([key, source]) => cslItem(`${citation.entity.id}-${key}`, source)),
    null,
    2,
  );
}

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly 'container-title': string;
  readonly publisher: string;
  readonly URL: string;
  readonly language: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly archive_location?: string;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

function cslItem(id: string, source: Source): CslItem {
  return {
    id,
    type: source.type === 'news' || source.type === 'opinion' ? 'article-newspaper' : 'webpage',
    title: source.title,
    'container-title': source.publisher,
    publisher: source.publisher,
    URL: source.url,
    language: source.lang ?? 'en',
    ...(source.published && { issued: cslDate(source.published) }),
    ...(source.checked && { accessed: cslDate(source.checked) }),
    ...(source.archived && { archive_location: source.archived }),
  };
}

function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

function said(told: Told, { numbers }: Citation): string {
  const refs = told.statement.sources.flatMap((key) => numbers.get(key) ?? []);
  // A row of numbers counts upwards, as on the card.
  refs.sort((a, b) => a - b);
  return `${statementWords(told)} [${refs.join(', ')}]`;
}

function citedSources({ entity, told, numbers }: Citation): [SourceKey, Source][] {
  const cited = new Set(told.flatMap(({ statement }) => statement.sources));
  return [...numbers.keys()].flatMap((key): [SourceKey, Source][] => {
    const source = entity.sources[key];
    return source && cited.has(key) ? [[key, source]] : [];
  });
}

function describe(source: Source): string {
  const date = source.published ? dateWords(source.published) : text('no_date');
  return text('cite_source', source.publisher, source.title, date);
}
