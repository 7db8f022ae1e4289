import { createMarking } from './marking';
import { MARKING } from './offered';

// Run by the background into a frame in which something is named, or that is asked who is.
MARKING.offer(createMarking);
