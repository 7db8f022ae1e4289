import { POINTING } from './later/offered';
import { createPointing } from './pointing/pointing';

// Loaded into a frame that has marks when the pointer first moves there, or a card is asked for.
POINTING.offer(createPointing);
