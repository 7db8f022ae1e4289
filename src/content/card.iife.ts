import { offerCard } from './card';
import { createPopover } from './popover';

// Loaded into a frame when its first mark is painted.
offerCard(createPopover);
