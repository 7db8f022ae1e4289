/** What held on a day, what has changed since, and how to say so. Pure: days in, data out. */
export { type AsOf, asOf, type Told } from './as-of';
export { type Certainty, certaintyOn } from './certainty';
export { type Change, changedSince } from './changed-since';
export { type Holders, holdersOn } from './holders-on';
export { type NameInTime, nameOn } from './name-on';
export { happens } from './nature';
export { type Standing, standing } from './standing';
export type { Wording } from './wording';
