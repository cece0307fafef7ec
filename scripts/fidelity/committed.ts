import { readFileSync } from 'node:fs';
import type { FidelityReport } from './report.js';

/** Where the report is. */
export const reportFile: URL = new URL('../../generated/fidelity.json', import.meta.url);

/** Reads the committed report. */
export const readReport = (): FidelityReport => JSON.parse(readFileSync(reportFile, 'utf8'));
