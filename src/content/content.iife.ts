import { hello } from './hello';

document.documentElement.setAttribute('data-bg', hello());
