import { field } from '../dataset/field';
import { STEP_FROM, type ToPage } from './contract';
import { isDay, nothing, type Parsers, withId } from './fields';

/** Parsers of what a page may be asked. */
export const TO_PAGE: Parsers<ToPage> = {
  cast: nothing,
  inView: nothing,
  jump: withId,
  step(value) {
    const by = field(value, 'by');
    const wanted = field(value, 'from') ?? 'around';
    const from = STEP_FROM.find((one) => one === wanted);
    return from && (by === 1 || by === -1) ? { by, from } : undefined;
  },
  date(value) {
    const asOf = field(value, 'asOf');
    return asOf === null || isDay(asOf) ? { asOf } : undefined;
  },
};
