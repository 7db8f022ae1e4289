import { offerCard } from './card';
import { createPopover } from './popover';

// Loaded into a frame that has marks when the pointer first moves there, or a card is asked for.
offerCard(createPopover);
