import { useState } from 'preact/hooks';
import { LAYERS } from '../../model/entity';
import { dateWords } from '../dates';
import { Refusal, useRefusal } from '../Refusal';
import { list, text, type WordKey } from '../words';
import type { CardActions } from './card-props';
import { type Citation, citeCsl, citeMarkdown, citePlain } from './cite';
import { useInSight } from './in-sight-hook';
import { Report } from './Report';

interface CardFootProps {
  readonly citation: Citation;
  readonly actions: CardActions;
  readonly pageAddress: string | undefined;
}

type Panel = 'cite' | 'report' | null;

const FORMATS = [
  ['cite_plain', citePlain],
  ['cite_markdown', citeMarkdown],
  ['cite_csl', citeCsl],
] as const;

/** Where the card's words come from, and what the reader can do with it. */
export function CardFoot({ citation, actions, pageAddress }: CardFootProps) {
  const { entity, dataset, asOf } = citation;
  // What the reader wrote is nothing to cite as ours, nor to report.
  const isOwn = entity.layer === 'user';
  const { know, markAgain } = actions;
  const mark = know ?? markAgain;
  const [panel, setPanel] = useState<Panel>(null);
  const [refusal, watch] = useRefusal();
  const [copied, setCopied] = useState<boolean | null>(null);
  const opened = useInSight<HTMLDivElement>(panel);
  const opener = (wanted: Panel, key: WordKey) =>
    !isOwn && (
      <button
        type="button"
        class="link"
        aria-expanded={panel === wanted}
        onClick={() => {
          setPanel(panel === wanted ? null : wanted);
          setCopied(null);
        }}
      >
        {text(key)}
      </button>
    );
  return (
    <footer class="card-foot">
      <p>
        {isOwn
          ? text('own_line', dateWords(entity.lastVerified))
          : text('dataset_line', dataset, layerWords(citation), dateWords(entity.lastVerified))}
      </p>
      <div class="row">
        {opener('cite', 'copy_citation')}
        {mark && (
          <button type="button" class="link" onClick={() => watch(mark(entity.id))}>
            {text(know ? 'know_this' : 'mark_again')}
          </button>
        )}
        {opener('report', 'something_wrong')}
      </div>
      <Refusal why={refusal} />
      {panel === 'cite' && (
        <div class="panel" ref={opened}>
          <p role="status">
            {text(copied === null ? 'cite_hint' : copied ? 'copied' : 'not_copied')}
          </p>
          <div class="row">
            {FORMATS.map(([key, cite]) => (
              <button
                key={key}
                type="button"
                class="button"
                onClick={() => actions.copy(cite(citation)).then(setCopied)}
              >
                {text(key)}
              </button>
            ))}
          </div>
        </div>
      )}
      {panel === 'report' && (
        <div class="panel" ref={opened}>
          <Report
            entity={entity}
            asOf={asOf}
            dataset={dataset}
            pageAddress={pageAddress}
            copy={actions.copy}
          />
        </div>
      )}
    </footer>
  );
}

function layerWords({ entity }: Citation): string {
  const { layer: first = 'curated', statements, names } = entity;
  const present = new Set([
    first,
    ...statements.map(({ layer }) => layer ?? 'curated'),
    ...names.map(({ layer }) => layer ?? first),
  ]);
  return list(LAYERS.filter((layer) => present.has(layer)).map((layer) => text(`layer_${layer}`)));
}
