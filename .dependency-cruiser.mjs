// Who may import whom: the tables of docs and ARCHITECTURE.md as rules. One entry a row.

/** Each room: the rooms it may import, its third-party packages, and whether it sees Node's own modules. */
const ROOMS = {
  core: { rooms: [], packages: [], node: false },
  catalogue: {
    rooms: ['core'],
    packages: [
      'valibot',
      'yaml',
      'micromark[^/]*',
      'mdast-[^/]*',
      'marked',
      '@noble/hashes',
      'flesch-kincaid',
      'syllable',
    ],
    node: false,
  },
  formats: {
    rooms: ['core'],
    packages: ['fit-file-parser', 'saxes', 'csv-parse', 'papaparse', 'fflate', 'ical-generator'],
    node: false,
  },
  figures: { rooms: ['core'], packages: [], node: false },
  app: { rooms: ['core'], packages: [], node: false },
  storage: { rooms: ['core', 'app'], packages: ['kysely', 'pg'], node: true },
  server: {
    rooms: ['core', 'app', 'catalogue', 'formats', 'storage'],
    packages: [
      'hono',
      '@hono/[^/]+',
      'pino',
      'valibot',
      '@valibot/to-json-schema',
      '@simplewebauthn/[^/]+',
      '@node-rs/argon2',
      'openid-client',
    ],
    node: true,
  },
  web: { rooms: ['core', 'app', 'catalogue', 'formats', 'figures', 'server'], packages: ['.+'], node: false },
  cli: {
    rooms: ['core', 'app', 'catalogue', 'formats', 'figures', 'storage', 'server'],
    packages: ['pino', '@resvg/resvg-js'],
    node: true,
  },
}

/** The modules of the core, from the ground up. A module may import its own rank and the ranks before it. */
const CORE_ORDER = [
  ['units', 'calendar'],
  ['anatomy'],
  ['exercise'],
  ['athlete', 'run', 'strength'],
  ['progress'],
  ['schema'],
  ['plan', 'menu'],
  ['planner'],
  ['rules'],
  ['journal'],
  ['gym'],
  ['report'],
]

const TESTS = '\\.(test|spec)\\.tsx?$'
/** What serves tests alone: a room's `testing` folder, and an `example-x.ts` beside the tests of one module. */
const TESTING = ['^packages/[^/]+/src/testing/', '^packages/[^/]+/src/.*/example-[^/]*\\.ts$']
/** @param {readonly string[]} names */
const anyOf = (names) => `(${names.join('|')})`

const roomRules = Object.entries(ROOMS).flatMap(([room, { rooms, packages, node }]) => {
  const from = { path: `^packages/${room}/`, pathNot: TESTS }
  const allowed = anyOf([room, ...rooms])
  return [
    {
      name: `${room}-rooms`,
      severity: 'error',
      comment: `${room} may import only ${rooms.join(', ') || 'itself'}`,
      from: { path: `^packages/${room}/` },
      to: { path: '^packages/', pathNot: `^packages/${allowed}/` },
    },
    {
      name: `${room}-third-party`,
      severity: 'error',
      comment: `${room} may use only ${packages.join(', ') || 'nothing'} from outside`,
      from: { path: from.path, pathNot: [TESTS, '/src/testing/', ...(room === 'core' ? ['\\.schema\\.ts$'] : [])] },
      to: { path: 'node_modules/', pathNot: `node_modules/${anyOf([...packages, '@types/node'])}/` },
    },
    ...(node
      ? []
      : [
          {
            name: `${room}-no-node`,
            severity: 'error',
            comment: `${room} runs anywhere: nothing of Node`,
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ]
})

const orderRules = CORE_ORDER.flatMap((rank, index) => {
  const later = CORE_ORDER.slice(index + 1).flat()
  if (later.length === 0) return []
  return [
    {
      name: `core-order-${rank.join('-')}`,
      severity: 'error',
      comment: `${rank.join(', ')} come before ${later.join(', ')}`,
      from: { path: `^packages/core/src/${anyOf(rank)}/` },
      to: { path: `^packages/core/src/${anyOf(later)}/` },
    },
  ]
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    ...orderRules,
    {
      name: 'core-rules-not-planner',
      severity: 'error',
      comment: 'the checker shares no code with the planner and knows no value: it is the independent witness',
      from: { path: '^packages/core/src/rules/' },
      to: { path: '^packages/core/src/(planner|menu)/' },
    },
    {
      name: 'core-valibot-in-schemas',
      severity: 'error',
      comment: 'in the core only *.schema.ts files use valibot',
      from: { path: '^packages/core/', pathNot: '\\.schema\\.ts$' },
      to: { path: 'node_modules/valibot/' },
    },
    {
      name: 'core-schema-third-party',
      severity: 'error',
      comment: '*.schema.ts files use valibot and nothing else',
      from: { path: '^packages/core/.*\\.schema\\.ts$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'core-testing-third-party',
      severity: 'error',
      comment: 'core/testing uses fast-check and nothing else',
      from: { path: '^packages/core/src/testing/', pathNot: TESTS },
      to: { path: 'node_modules/', pathNot: 'node_modules/fast-check/' },
    },
    {
      name: 'core-doors-inside',
      severity: 'error',
      comment: 'a module of the core is entered through its index.ts',
      from: { path: '^packages/core/src/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^packages/core/src/[^/]+/',
        pathNot: ['^packages/core/src/$1/', '^packages/core/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'core-front-door-is-for-others',
      severity: 'error',
      comment: "inside the core nobody imports the core's own front door",
      from: { path: '^packages/core/src/[^/]+/', pathNot: TESTS },
      to: { path: '^packages/core/src/index\\.ts$' },
    },
    {
      name: 'room-through-its-door',
      severity: 'error',
      comment: 'another room is imported by its name, never by a path into its files',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'outside-through-the-door',
      severity: 'error',
      comment: 'tools, tests and benchmarks import rooms by their names too',
      from: { path: '^(tools|test|bench)/' },
      to: { path: '^packages/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'web-server-types-only',
      severity: 'error',
      comment: "web sees the server's types and nothing else",
      from: { path: '^packages/web/' },
      to: { path: '^packages/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'testing-in-tests-only',
      severity: 'error',
      comment: 'generators and builders serve tests, tools and benchmarks',
      from: { path: '^packages/', pathNot: [TESTS, ...TESTING] },
      to: { path: TESTING },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'a test is an end, not a library',
      from: { path: '.+' },
      to: { path: TESTS },
    },
    {
      name: 'oracle-solver-in-bench',
      severity: 'error',
      comment: 'the general solver is the oracle of the benchmark, and nothing else rests on it',
      from: { path: '.+', pathNot: '^bench/oracle/' },
      to: { path: 'node_modules/highs/' },
    },
    {
      name: 'rooms-import-no-tools',
      severity: 'error',
      comment: 'what ships never imports what builds it',
      from: { path: '^packages/' },
      to: { path: '^(tools|test|bench)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'no import cycle, types included',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'what cannot be resolved is a deep import, a missing dependency or a slip',
      from: {},
      // The address of a file is found by the bundler, which fails where there is no such file.
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
    {
      name: 'declared',
      severity: 'error',
      comment: 'a package used is a package declared',
      from: { path: '^packages/', pathNot: [TESTS, '/src/testing/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: 'node_modules/fast-check/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.cache|compiled)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    parser: 'tsc',
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
}
