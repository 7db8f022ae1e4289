import { start } from './index';

// Registered to run at document_start: what a page calls its forms and frames cannot shadow what is
// taken now. Nothing is done to the page until its document is there.
void start();
