/** The options by which several commands choose a server. Commander keeps options, so each command gets its own. */
import { Option } from '@commander-js/extra-typings';
import { checkedName } from '../../mock/sandboxes/sandbox-name.js';
import { httpUrl, nonEmpty } from '../values.js';

/** Returns the option `--profile`. */
export const profileOption = () =>
  new Option('--profile <name>', 'mock, testnet, mainnet, or a profile of your config file').argParser(
    nonEmpty('the name of a profile'),
  );

/** Returns the option `--base-url`. */
export const baseUrlOption = () =>
  new Option('--base-url <url>', 'another server, with its /api').argParser(httpUrl);

/** Returns the option `--sandbox`. */
export const sandboxOption = () =>
  new Option('--sandbox <name>', 'sandbox of the mock').argParser(checkedName);
