import '../polyfilled';
import { mount } from '../ui/mount';
import { fitScreen } from './fit-screen';
import { Popup } from './Popup';
import './popup.css';

const root = document.getElementById('root');
if (root) fitScreen(root, screen);
mount('popup_title', Popup);
