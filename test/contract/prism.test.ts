import { startPrism } from '../support/prism-process.js';
import { contractSuite } from './suite.js';

contractSuite('plain prism mock', startPrism, {
  verifiesSignatures: false,
  refusesWith: [400, 422],
  forces: true,
});
