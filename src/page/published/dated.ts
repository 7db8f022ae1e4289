import type { Day } from '../../model/date';
import type { Published } from '../../model/published';
import { decide } from './evidence';
import { fromJsonLd, fromMeta, fromMicrodata } from './from-data';
import { fromSight, fromTime } from './from-sight';
import { fromUrl } from './from-url';
import type { Traces } from './traces';

/**
 * The day that a page's traces speak for, where its outlet is, and what says so. Never later than
 * `today`; null where nothing says, or nothing we believe.
 */
export function dated(traces: Traces, today: Day): Published | null {
  const data = [fromJsonLd(traces), fromMeta(traces), fromMicrodata(traces), fromTime(traces)];
  return decide(
    [...data.flatMap((one) => one.published), ...fromSight(traces), ...fromUrl(traces.addresses)],
    data.flatMap((one) => one.modified),
    today,
  );
}
