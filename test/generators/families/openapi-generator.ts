/** openapi-generator, with one entry for each of its generators. */
import { readFileSync } from 'node:fs';
import type { Generator } from '../generator.js';
import type { Language } from '../languages.js';
import { here, installOpenapiGenerator, type Program } from '../tools.js';

const version =
  /cli<\/artifactId><version>([^<]+)/.exec(readFileSync(`${here}maven/openapi-generator.xml`, 'utf8'))?.[1] ??
  '';

function openapiGenerator(
  language: Language,
  generator: string,
  needs: Program[],
  declaration: RegExp,
  more: Partial<Generator> & { properties?: string } = {},
): Generator {
  const { properties, ...rest } = more;
  return {
    id: `openapi-generator-${generator}`,
    name: `openapi-generator (${generator})`,
    version,
    language,
    bundle: '3.0',
    needs: ['java', 'maven', ...needs],
    declaration,
    ...(properties && { options: properties }),
    ...rest,
    harmless: [
      [
        /Failed to get the schema name: null/,
        'It asks every member of a choice for its name; numbers and texts have none.',
      ],
      ...(rest.harmless ?? []),
    ],
    async command(description, folder) {
      const jar = await installOpenapiGenerator();
      const noTests = '--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false';
      const names = [noTests, '--git-host=example.com', '--git-user-id=plyr', '--git-repo-id=client'];
      const options = properties?.split(' ') ?? [];
      return {
        file: 'java',
        args: [
          '-jar',
          jar,
          'generate',
          '-g',
          generator,
          '-i',
          description,
          '-o',
          folder,
          ...names,
          ...options,
        ],
      };
    },
  };
}

const csharpType = /^ {4}public (?:partial class|enum) (\w+)/gm;
const csharpProperties = '--additional-properties=targetFramework=netstandard2.0,validatable=false';
const csharpNote =
  'by Mono, after a rewrite for its older C# and [a change](#c-clients-of-openapi-generator)';

export const openapiGenerators: Generator[] = [
  openapiGenerator('TypeScript', 'typescript-fetch', [], /^export (?:interface|type|enum|class) (\w+)/gm, {
    // Its conversions empty an object of any fields in a choice, such as the result of a task. Without them, the fields
    // must have their own names.
    properties:
      '--additional-properties=withoutRuntimeChecks=true,modelPropertyNaming=original --reserved-words-mappings=exists=exists',
  }),
  openapiGenerator('Python', 'python', ['python'], /^class (\w+)/gm),
  openapiGenerator('Java', 'java', [], /^public (?:class|enum) (\w+)/gm, {
    harmless: [[/Ignoring complex example on request body/, 'Examples are not part of the code.']],
  }),
  openapiGenerator('Go', 'go', ['go'], /^type (\w+)/gm, {
    properties: '--additional-properties=enumClassPrefix=true',
  }),
  openapiGenerator('PHP', 'php', ['php'], /^class (\w+)/gm, {
    harmless: [
      [
        /Cannot convert OpenAPI default of type/,
        'The default is an empty list, which the server takes when none is sent.',
      ],
    ],
  }),
  openapiGenerator('C#', 'csharp', ['mono', 'newtonsoft'], csharpType, {
    note: csharpNote,
    properties: `--library=httpclient ${csharpProperties},supportsRetry=false`,
  }),
  openapiGenerator('C#', 'csharp', ['mono', 'newtonsoft'], csharpType, {
    id: 'openapi-generator-csharp-unity',
    name: 'openapi-generator (csharp, Unity)',
    note: csharpNote,
    properties: `--library=unityWebRequest ${csharpProperties}`,
  }),
  openapiGenerator('Rust', 'rust', ['cargo'], /^pub (?:struct|enum) (\w+)/gm, {
    properties: '--additional-properties=supportMiddleware=true',
    harmless: [
      [/cannot be used as a (?:model|field\/variable|enum variant) name/, 'The names of types stay.'],
    ],
  }),
  openapiGenerator(
    'Kotlin',
    'kotlin',
    [],
    /^(?:data class|class|enum class|interface|sealed interface) (\w+)/gm,
  ),
  openapiGenerator('Ruby', 'ruby', ['ruby'], /^ {2}(?:class|module) (\w+)/gm, {
    harmless: [[/oneOf example value not supported/, 'Examples are not part of the code.']],
  }),
  openapiGenerator('Java', 'spring', ['java'], /^public (?:class|enum|interface) (\w+)/gm, {
    properties:
      '--additional-properties=interfaceOnly=true,skipDefaultInterface=true,documentationProvider=none,useOneOfInterfaces=false',
    withoutChoices: 'a choice is one class with the fields of all',
    note: 'interfaces for a server',
    harmless: [
      [/Ignoring complex example on request body/, 'Examples are not part of the code.'],
      [/'generateJson\w+Annotations' is not set/, 'It is about defaults of its own.'],
    ],
  }),
  openapiGenerator('JavaScript', 'k6', [], /Request No\. \d+: (\w+)/g, {
    requestsOnly: true,
    note: 'a load test without signatures, with the mainnet as `BASE_URL`: [change it first](#load-tests-with-k6)',
    harmless: [[/option "preserveLeadingParamChar"/, 'It is about an option of its own.']],
  }),
];
