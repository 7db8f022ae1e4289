import { ARRIVED, MARKING } from './later/offered';
import { createMarking } from './marking/marking';

// Run by the background into a frame in which something is named, or that is asked who is.
MARKING.offer(createMarking);
ARRIVED.take()?.();
