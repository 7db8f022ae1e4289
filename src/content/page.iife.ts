import { start } from './index';

// `begin` asks for it when the page is drawn; it runs in the same JavaScript world.
start();
