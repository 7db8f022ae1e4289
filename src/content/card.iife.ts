import { CARD } from './offered';
import { createPopover } from './popover';

// Loaded into a frame when the pointer first comes to a mark there, or a card is asked for.
CARD.offer(createPopover);
