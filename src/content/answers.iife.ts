import { serve } from './answering/serve';
import { ANSWERS } from './later/offered';

// Loaded into a frame whose popup or side panel asks something, or whose reader goes from mark to mark.
ANSWERS.offer(serve);
