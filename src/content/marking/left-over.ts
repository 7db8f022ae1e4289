import type { Traces } from '../../page/published/traces';

/**
 * A page that shows one article after another may leave the head as it was. What the head said of the
 * article before, it does not say of this one: where the title is another and the head’s dates are the
 * same, those are left out. `hasText` is false of what is no article yet.
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
