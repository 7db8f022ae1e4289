import { browser } from '../fake-browser';
import { applyScene } from './scene';

// Before any page asks anything.
applyScene();

export { browser };
