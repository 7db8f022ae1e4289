import { CARD } from './offered';
import { createPopover } from './popover';

// Loaded into a frame that has marks when the pointer first moves there, or a card is asked for.
CARD.offer(createPopover);
