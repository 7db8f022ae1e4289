import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../browser';
import type { SourceRef } from '../../messages/contract';
import { createRate } from '../../messages/rate';
import type { Entity } from '../../model/entity';
import { openBeside } from './open-beside';

/** A second, from each tab: one is meant, even if the reader clicks twice or holds a key down. */
const mayOpen = createRate(1);

/**
 * Opens a source or the official site of an entity next to the tab that asked. Resolves to false where the
 * entity has no such source, or the tab has just opened one. The address is taken from the store, because a
 * page may be able to change what a card says.
 */
export async function openSource(
  entity: Entity | undefined,
  what: SourceRef,
  from: Tabs.Tab | undefined,
): Promise<boolean> {
  const url = entity && address(entity, what);
  if (!url) return false;
  if (from && !mayOpen(from.id ?? -1, Date.now())) return false;
  if (from) await openBeside(url, from);
  else await browser.tabs.create({ url });
  return true;
}

function address(entity: Entity, what: SourceRef): string | undefined {
  if (what === 'site') return entity.site;
  const source = Object.hasOwn(entity.sources, what.source)
    ? entity.sources[what.source]
    : undefined;
  return (what.archived ? source?.archived : source?.url) ?? undefined;
}
