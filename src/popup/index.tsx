import '../polyfilled';
import { mount } from '../ui/mount';
import { Popup } from './Popup';
import './popup.css';

mount('popup_title', Popup);
