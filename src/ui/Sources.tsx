import type { Entity, SourceKey } from '../model/entity';
import { dateWords } from './dates';
import type { CardActions } from './EntityCard';
import type { SourceNumbers } from './number-sources';
import { language, text } from './words';

interface SourcesProps {
  readonly entity: Entity;
  readonly numbers: SourceNumbers;
  /** The source a superscript number last pointed to. */
  readonly pointed: SourceKey | null;
  readonly actions: CardActions;
}

/** Id of the link to a source, for the superscript numbers to move focus to. */
export function sourceLinkId(number: number): string {
  return `source-${number}`;
}

/** The numbered sources. Links act through `open`, which takes the address from the store. */
export function Sources({ entity, numbers, pointed, actions }: SourcesProps) {
  return (
    <section class="sources" aria-labelledby="sources-title">
      <h3 class="part-title" id="sources-title">
        {text('sources')}
      </h3>
      <ol>
        {[...numbers].map(([key, number]) => {
          const source = entity.sources[key];
          return (
            source && (
              <li key={key} class={key === pointed ? 'source pointed' : 'source'}>
                <span class="source-number">{number}</span>
                <div>
                  <button
                    type="button"
                    class="link"
                    id={sourceLinkId(number)}
                    onClick={() => actions.open(entity.id, { source: key })}
                  >
                    <bdi lang={source.lang ?? 'en'}>{source.title}</bdi>
                  </button>
                  <p class="source-note">
                    <bdi>{source.publisher}</bdi>
                    <bdi>{hostOf(source.url)}</bdi>
                    {source.published && <span>{dateWords(source.published)}</span>}
                    {source.lang && !source.lang.startsWith('en') && (
                      <span>{languageName(source.lang)}</span>
                    )}
                    <span>{text(`source_type_${source.type}`)}</span>
                    {source.archived && (
                      <span>
                        <button
                          type="button"
                          class="link quiet"
                          aria-label={text('archived_copy_of', source.title)}
                          onClick={() => actions.open(entity.id, { source: key, archived: true })}
                        >
                          {text('archived_copy')}
                        </button>
                      </span>
                    )}
                    <span>
                      {source.checked
                        ? text('source_checked', dateWords(source.checked))
                        : text('source_unchecked')}
                    </span>
                  </p>
                </div>
              </li>
            )
          );
        })}
      </ol>
      {entity.site && (
        <button type="button" class="link site" onClick={() => actions.open(entity.id, 'site')}>
          {text('official_site', hostOf(entity.site))}
        </button>
      )}
    </section>
  );
}

/** The host as ASCII, so that look-alike letters show (`xn--…`). */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : '';
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
