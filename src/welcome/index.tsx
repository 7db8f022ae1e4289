import '../polyfilled';
import { mount } from '../ui/mount';
import { Welcome } from './Welcome';
import './welcome.css';

mount('welcome_title', Welcome);
