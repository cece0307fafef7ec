import { expect, test } from 'vitest';
import { joinLicenses } from '../../../scripts/build/licenses.js';

const terms = 'Permission is hereby granted,\nfree of charge.';

test('the same terms are printed once, with the copyright of each package', () => {
  const parts = joinLicenses([
    { name: 'one 1.0.0 (MIT)', text: `MIT License\n\nCopyright (c) 2020 One\n\n${terms}\n` },
    {
      name: 'two 2.0.0 (MIT)',
      text: `(The MIT License)\nCopyright 2021 Two\nCopyright 2022 Three\n\n${terms.replace('\n', ' ')}`,
    },
    { name: 'four 4.0.0 (MIT)', text: `${terms}\nOnly on Mondays.` },
    { name: 'five 5.0.0 (ISC)', text: '' },
  ]);
  expect(parts).toEqual([
    `one 1.0.0 (MIT)\n    Copyright (c) 2020 One\ntwo 2.0.0 (MIT)\n    Copyright 2021 Two\n    Copyright 2022 Three\n\n${terms}`,
    `four 4.0.0 (MIT)\n\n${terms}\nOnly on Mondays.`,
    'five 5.0.0 (ISC)\n\n',
  ]);
});

test('a notice below the first words of the terms stays where it is', () => {
  const text = `Apache License\n\n${terms}\n\nCopyright 2016 Someone`;
  expect(joinLicenses([{ name: 'a 1.0.0 (Apache-2.0)', text }])).toEqual([`a 1.0.0 (Apache-2.0)\n\n${text}`]);
});
