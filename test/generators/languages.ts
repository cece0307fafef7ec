/** How the output of a generator is compiled, and how the program in uses/ that calls the API with it is started. */

import { csharp } from './toolchains/csharp-toolchain.js';
import { go } from './toolchains/go-toolchain.js';
import { java } from './toolchains/java-toolchain.js';
import { javascript } from './toolchains/javascript-toolchain.js';
import { kotlin } from './toolchains/kotlin-toolchain.js';
import { php } from './toolchains/php-toolchain.js';
import { python } from './toolchains/python-toolchain.js';
import { ruby } from './toolchains/ruby-toolchain.js';
import { rust } from './toolchains/rust-toolchain.js';
import type { Toolchain } from './toolchains/toolchain.js';
import { typescript } from './toolchains/typescript-toolchain.js';
import { here } from './tools.js';

export type Language =
  | 'TypeScript'
  | 'Python'
  | 'Go'
  | 'Java'
  | 'PHP'
  | 'C#'
  | 'Kotlin'
  | 'Ruby'
  | 'Rust'
  | 'JavaScript';

export const toolchains: Record<Language, Toolchain> = {
  TypeScript: typescript,
  Python: python,
  Go: go,
  Java: java,
  PHP: php,
  'C#': csharp,
  Kotlin: kotlin,
  Ruby: ruby,
  Rust: rust,
  JavaScript: javascript,
};

/** The folder of uses/ that all programs of a language share. */
export const sharedUses = (language: Language): string =>
  `${here}uses/shared/${language.toLowerCase().replace('#', 'sharp')}`;
