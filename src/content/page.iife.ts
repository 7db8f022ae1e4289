import { start } from './index';

// Asked for by `begin` when the page is drawn, and run in the world that it was first in.
start();
