/** Making an account, changing it, its addresses and its sessions. */
import { profileHandlers } from './accounts/profile.js';
import { registrationHandlers } from './accounts/registration.js';
import { secondaryAddressHandlers } from './accounts/secondary-addresses.js';
import { sessionHandlers } from './accounts/sessions.js';
import type { HandlersOf } from './handler.js';

export const accountsHandlers: HandlersOf<
  | keyof typeof registrationHandlers
  | keyof typeof profileHandlers
  | keyof typeof secondaryAddressHandlers
  | keyof typeof sessionHandlers
> = { ...registrationHandlers, ...profileHandlers, ...secondaryAddressHandlers, ...sessionHandlers };
