import { startMock } from '../../src/mock/index.js';
import { contractSuite } from './suite.js';

contractSuite(
  'our mock',
  async () => {
    const mock = await startMock();
    return { baseUrl: mock.url, close: () => mock.close() };
  },
  { verifiesSignatures: true, refusesWith: [400] },
);
