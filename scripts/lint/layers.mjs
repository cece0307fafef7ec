/**
 * The layers of src/, as rules for dependency-cruiser. Type imports count: a type that reaches upward ties two layers
 * together as firmly as a value does. ARCHITECTURE.md, "Layers", has the picture.
 */

/**
 * @param {string} name
 * @param {string} comment What to do instead; printed beside each violation.
 * @param {string} from Path pattern of the importing file.
 * @param {object} to What it must not import.
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });

/** Rooms of src/mock that know sockets, testers, or the whole. */
const upperRooms =
  '^src/mock/(control|seed|faults|http|observability|pipeline|proxy|sandboxes)/|^src/mock/index';

export default {
  forbidden: [
    forbid('no-cycles', 'Move what both files need into a third one, or hand it in.', '', { circular: true }),
    forbid('client-stands-alone', 'The client imports only itself and generated/.', '^src/client/', {
      path: '^src/(?!client/)',
    }),
    forbid('client-is-portable', 'The client runs without Node: load node: modules lazily.', '^src/client/', {
      dependencyTypes: ['core'],
    }),
    forbid('console-uses-the-control-api', 'The console knows the control API alone.', '^src/console/', {
      path: '^(?!src/console/|src/control-client/|generated/mock-control|node_modules/)',
    }),
    forbid(
      'control-client-stands-alone',
      'The console and the command line share it: it knows the description of the control API alone.',
      '^src/control-client/',
      {
        path: '^(?!src/control-client/|generated/mock-control|node_modules/)',
      },
    ),
    forbid('catalog-stands-alone', 'The catalogs are data, and where the package has it.', '^src/catalog/', {
      path: '^src/(?!catalog/|mock/package-files)',
    }),
    forbid('console-is-a-page', 'Nothing of ours imports the console: it is a page.', '^src/(?!console/)', {
      path: '^src/console/',
    }),
    forbid(
      'state-knows-no-behavior',
      'State keeps records and imports only itself. Hand behavior in.',
      '^src/mock/state/',
      {
        path: '^src/(?!mock/state/)',
      },
    ),
    forbid('openapi-knows-no-plyr', 'mock/openapi reads any OpenAPI document.', '^src/mock/openapi/', {
      path: '^src/(?!mock/openapi/|mock/package-files)',
    }),
    forbid(
      'behavior-knows-no-http',
      'Behavior gets a request and the state, and returns a response.',
      '^src/mock/behavior/',
      {
        path: upperRooms,
      },
    ),
    forbid('prism-only-judges', 'Prism checks what the mock does, so the mock is not built on it.', '^src/', {
      path: 'node_modules/@stoplight/',
    }),
    forbid(
      'openapi-fetch-is-replaceable',
      'Only the two clients by path are built on openapi-fetch.',
      '^src/(?!client/client\\.ts$|control-client/control-client\\.ts$)',
      {
        path: 'node_modules/openapi-fetch/',
      },
    ),
    forbid('cli-is-the-top', 'The command imports the rest, never the other way round.', '^src/(?!cli/)', {
      path: '^src/cli/',
    }),
    forbid(
      'examples-import-the-package',
      "Import the client as users do: from 'plyr-api'.",
      '^src/examples/',
      {
        path: '^(?!src/examples/)',
        dependencyTypesNot: ['core', 'aliased-tsconfig'],
      },
    ),
    forbid('examples-use-the-client', 'Examples need the client and Node alone.', '^src/examples/', {
      path: '^(?!src/examples/|src/client/index)',
      dependencyTypesNot: ['core'],
    }),
    forbid('examples-are-for-copying', 'Move what both need into the client.', '^src/(?!examples/)', {
      path: '^src/examples/',
    }),
    forbid('imports-resolve', 'The import does not resolve.', '', { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
