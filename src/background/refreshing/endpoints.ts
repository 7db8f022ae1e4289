import { browser } from '../../browser';
import type { Endpoints } from '../../messages/data-info';
import { dataAddress } from '../../sources/address';

export const DEFAULT_ENDPOINTS: Endpoints = {
  api: 'https://www.wikidata.org/w/api.php',
  sparql: 'https://query.wikidata.org/sparql',
};

/** True in the build for tests alone: a build that is published asks no machine of the reader's. */
export const LOOPBACK = __LOOPBACK__;

export async function readEndpoints(): Promise<Endpoints> {
  const { endpoints } = await browser.storage.local.get('endpoints');
  const given: Partial<Endpoints> =
    typeof endpoints === 'object' && endpoints !== null ? endpoints : {};
  return {
    api: allowed(given.api) ?? DEFAULT_ENDPOINTS.api,
    sparql: allowed(given.sparql) ?? DEFAULT_ENDPOINTS.sparql,
  };
}

/** Keeps other endpoints; rejects where an address is not one to take data from. */
export async function changeEndpoints(endpoints: Endpoints): Promise<void> {
  for (const address of Object.values(endpoints)) dataAddress(address, LOOPBACK);
  await browser.storage.local.set({ endpoints });
}

function allowed(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    return dataAddress(address, LOOPBACK).href;
  } catch {
    return undefined;
  }
}
