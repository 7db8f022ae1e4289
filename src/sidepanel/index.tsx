import '../polyfilled';
import { mount } from '../ui/mount';
import { SidePanel } from './SidePanel';
import './sidepanel.css';

mount('panel_title', SidePanel);
