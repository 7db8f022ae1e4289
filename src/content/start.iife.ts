import { begin } from './begin';

// Registered to run at document_start: what a page calls its forms and frames cannot shadow what is
// taken now. Small, because it comes before the page's first paint and into every frame.
void begin();
