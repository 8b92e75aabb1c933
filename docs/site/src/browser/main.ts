import './site.css';
import { setUpCode } from './code.js';
import { setUpMenu } from './menu.js';
import { setUpSearch } from './search.js';

setUpMenu();
setUpSearch();
setUpCode();
