export default {
  schemaFile: process.env.PLYR_DESCRIPTION,
  apiFile: './empty-api.ts',
  apiImport: 'emptyApi',
  outputFile: './plyr.ts',
  exportName: 'plyr',
};
