import { buildGenerated } from '../../scripts/build/generated.js';

/** Writes dist/generated/ before the first test: the mock reads its descriptions there, also from its sources. */
export default buildGenerated;
