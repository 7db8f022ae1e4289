import { ANSWERS } from './offered';
import { serve } from './serve';

// Loaded into a frame whose popup or side panel asks something, or whose reader goes from mark to mark.
ANSWERS.offer(serve);
