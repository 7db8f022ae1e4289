import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../browser';
import type { SourceRef } from '../../messages/contract';
import type { Entity } from '../../model/entity';

/**
 * Opens a source or the official site of an entity next to the tab that asked. Resolves to false where the
 * entity has no such source. The address is taken from the store, because a page may be able to change
 * what a card says.
 */
export async function openSource(
  entity: Entity | undefined,
  what: SourceRef,
  from: Tabs.Tab | undefined,
): Promise<boolean> {
  const url = entity && address(entity, what);
  if (!url) return false;
  await browser.tabs.create({
    url,
    ...(from?.id !== undefined && { index: from.index + 1, openerTabId: from.id }),
  });
  return true;
}

function address(entity: Entity, what: SourceRef): string | undefined {
  if (what === 'site') return entity.site;
  const source = Object.hasOwn(entity.sources, what.source)
    ? entity.sources[what.source]
    : undefined;
  return (what.archived ? source?.archived : source?.url) ?? undefined;
}
