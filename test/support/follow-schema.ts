/** Follows the references of a schema to the end. */
export { follow as followSchema } from '../../src/mock/openapi/document.js';
