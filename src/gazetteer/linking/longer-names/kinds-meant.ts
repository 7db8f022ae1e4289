import type { Sighting } from '../page/page';

// What a name may mean, by the kinds of its candidates.

export function isBody({ candidates }: Sighting): boolean {
  return candidates.every(({ entity, isPlaceLike }) => entity.kind !== 'person' && !isPlaceLike);
}

export function isBusiness({ candidates }: Sighting): boolean {
  return candidates.some(({ entity: { kind } }) => kind === 'company' || kind === 'media');
}

export function isUnion({ candidates }: Sighting): boolean {
  return candidates.some(({ entity: { kind } }) => kind === 'intergovernmental-organization');
}

export function isPerson({ candidates }: Sighting): boolean {
  return candidates.length > 0 && candidates.every(({ entity }) => entity.kind === 'person');
}
