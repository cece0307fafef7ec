/** Runs the suite in a web page: its opener calls the function. */
import { runSuite } from './suite.js';

Object.assign(globalThis, { runSuite });
