/** The handlers of accounts: registration, profile, addresses, and sessions. */

import type { HandlersOf } from '../handler.js';
import { sessionHandlers } from './active-sessions.js';
import { profileHandlers } from './profile.js';
import { registrationHandlers } from './registration.js';
import { secondaryAddressHandlers } from './secondary-addresses.js';

export const accountsHandlers: HandlersOf<
  | keyof typeof registrationHandlers
  | keyof typeof profileHandlers
  | keyof typeof secondaryAddressHandlers
  | keyof typeof sessionHandlers
> = { ...registrationHandlers, ...profileHandlers, ...secondaryAddressHandlers, ...sessionHandlers };
