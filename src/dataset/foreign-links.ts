import type { Entity } from '../model/entity';
import type { Source, SourceKey } from '../model/statement';
import { isAddress } from './text';

/**
 * A record without the links that lead where no stranger may lead: its site and archived copies go
 * alone; a source without its address can be checked by nobody, so it goes too, and with the last of
 * its sources a statement. Counts the links.
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
