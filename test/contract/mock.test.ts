import { startMock } from '../../src/mock/index.js';
import { contractSuite } from './suite.js';

// That it gives any documented answer is shown over state: forced.test.ts.
contractSuite(
  'our mock without state',
  async () => {
    const mock = await startMock({ mode: 'static' });
    return { baseUrl: mock.url, close: () => mock.close() };
  },
  { verifiesSignatures: true, refusesWith: [400], forces: false },
);
