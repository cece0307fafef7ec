import { defineConfig } from '@kubb/core';
import { pluginClient } from '@kubb/plugin-client';
import { pluginOas } from '@kubb/plugin-oas';
import { pluginTs } from '@kubb/plugin-ts';
import { pluginZod } from '@kubb/plugin-zod';

export default defineConfig({
  input: { path: process.env.PLYR_DESCRIPTION },
  output: { path: './generated', extension: { '.ts': '' }, format: false, lint: false },
  plugins: [
    pluginOas({ generators: [] }),
    pluginTs(),
    pluginZod({ version: '4', importPath: 'zod/v4' }),
    pluginClient({ importPath: '../../client', parser: 'zod' }),
  ],
});
