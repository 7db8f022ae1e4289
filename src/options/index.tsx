import '../polyfilled';
import { mount } from '../ui/mount';
import { Options } from './Options';

mount('options_title', Options);
