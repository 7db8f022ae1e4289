import { createPopover } from './card/popover';
import { CARD } from './later/offered';

// Loaded into a frame when the pointer first comes to a mark there, or a card is asked for.
CARD.offer(createPopover);
