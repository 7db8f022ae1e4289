import type { Entity } from '../model/entity';
import type { Source, SourceKey } from '../model/statement';
import { isAddress } from './text';

/**
 * Removes from a record the links that lead where no stranger may lead, and counts them. Of a site or an
 * archived copy only the link goes. A source without its address cannot be checked by anybody, so it is
 * removed, and so is a statement that has no source left.
 */
export function withoutForeignLinks(
  entity: Entity,
  isPublic: (url: URL) => boolean,
): { entity: Entity; linksLeftOut: number } {
  let linksLeftOut = 0;
  const keeps = (link: string | null | undefined): link is string => {
    if (link === null || link === undefined) return false;
    const kept = isAddress(link) && isPublic(new URL(link));
    if (!kept) linksLeftOut++;
    return kept;
  };
  const { site, ...rest } = entity;
  const keptSite = keeps(site) && { site };
  const sources: Record<SourceKey, Source> = Object.create(null);
  for (const [key, source] of Object.entries<Source>(entity.sources)) {
    const archived = keeps(source.archived) ? source.archived : null;
    if (keeps(source.url)) sources[key] = { ...source, archived };
  }
  if (!linksLeftOut) return { entity, linksLeftOut };
  const statements = entity.statements.flatMap((statement) => {
    const left = statement.sources.filter((key) => key in sources);
    return left.length ? [{ ...statement, sources: left }] : [];
  });
  return { entity: { ...rest, ...keptSite, statements, sources }, linksLeftOut };
}
