import type { Traces } from '../../page/published/traces';

/**
 * A page that shows one article after another may leave the dates in its head as they were, and they are
 * then those of the article before. So where the title has changed and the dates have not, the dates are
 * left out. `hasText` is false as long as there is no article yet.
 */
export function createLeftOver(): (traces: Traces, hasText: boolean) => Traces {
  let before = { title: '', dates: '' };
  return (traces, hasText) => {
    const { title } = traces;
    const dates = datesOfHead(traces);
    const isLeft = title !== before.title && dates === before.dates;
    if (hasText) before = { title, dates };
    return isLeft ? { ...traces, jsonLd: [], metas: [] } : traces;
  };
}

function datesOfHead({ jsonLd, metas }: Traces): string {
  return JSON.stringify([jsonLd.map((one) => one.match(/"date\w+"\s*:\s*"[^"]*"/g)), metas]);
}
