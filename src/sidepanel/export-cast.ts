import { writeCsv } from '../dataset/csv';
import type { Cast } from '../messages/page-info';
import type { Entity } from '../model/entity';
import { escapeMarkdown } from '../ui/card/markdown';
import { statementWords } from '../ui/card/statement-words';
import { dateWords, withPlainSpaces } from '../ui/dates';
import { keyed, text } from '../ui/words';
import type { TieAmong } from './ties-among';

/** What is saved: the cast of a page, its entities in the same order, and the ties among them. */
export interface Export {
  readonly cast: Cast;
  readonly onPage: readonly Entity[];
  readonly ties: readonly TieAmong[];
  /** Version of the dataset. */
  readonly dataset: string;
}

export function asMarkdown({ cast, onPage, ties, dataset }: Export): string {
  const name = (place: number) => escapeMarkdown(onPage[place]?.caption ?? '');
  const lines = [
    `# ${text('export_title', dateWords(cast.asOf))}`,
    '',
    ...onPage.map(
      ({ kind, caption, summary }) =>
        `- **${escapeMarkdown(caption)}** (${text(`kind_${keyed(kind)}`)}): ${escapeMarkdown(summary.text)}`,
    ),
    '',
    ...ties.map(
      ({ from, to, told }) =>
        `- ${text('tie_among', name(from), name(to), escapeMarkdown(statementWords(told)))}`,
    ),
    '',
    text('cite_dataset', dataset),
    '',
  ];
  return withPlainSpaces(lines.join('\n'));
}

/** One row an entity. */
export function asCsv({ cast, onPage }: Export): string {
  const rows = cast.members.map(({ id, kind, caption, mentions }) => [
    id,
    kind,
    caption,
    String(mentions),
    onPage.find((entity) => entity.id === id)?.summary.text ?? '',
  ]);
  return writeCsv(
    [['id', 'kind', 'caption', 'mentions', 'summary'], ...rows].map((row) => row.map(asText)),
  );
}

export function asJson({ cast, onPage, ties, dataset }: Export): string {
  const id = (place: number) => onPage[place]?.id;
  const among = ties.map(({ from, to, told }) => ({
    from: id(from),
    to: id(to),
    statement: told.statement,
  }));
  return `${JSON.stringify({ dataset, ...cast, ties: among }, null, 2)}\n`;
}

/** What a spreadsheet would compute is made text. */
function asText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
