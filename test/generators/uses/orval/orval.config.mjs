export default {
  plyr: {
    input: process.env.PLYR_DESCRIPTION,
    output: {
      target: 'plyr.ts',
      client: 'fetch',
      override: { mutator: { path: 'mutator.ts', name: 'plyrFetch' } },
    },
  },
};
