import { browser } from '../../browser';
import type { Dataset } from '../../model/dataset';
import type { Entity, EntityId } from '../../model/entity';
import { bundled, bundledRecord, bundledVersion } from '../../sources/bundled';

/** The dataset that ships with the extension. */
export function readBundle(): Promise<Dataset> {
  return bundled(readFile);
}

/** One record as it ships. */
export function readShipped(id: EntityId): Promise<Entity | undefined> {
  return bundledRecord(readFile, id);
}

/** The version that ships, without reading the records. */
export function bundleVersion(): Promise<string> {
  return bundledVersion(readFile);
}

async function readFile(file: string): Promise<string> {
  // Part of the extension itself: this is a read from disk, not from the network.
  const response = await fetch(browser.runtime.getURL(`dataset/${file}`));
  if (!response.ok) throw new Error(`${file}: not in the extension`);
  return response.text();
}
