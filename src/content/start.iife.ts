import { begin } from './begin';

// Registered to run at document_start, before a page's forms and frames can shadow globals by their names.
// Small, because it comes before the first paint and into every frame.
void begin();
