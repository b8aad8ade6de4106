export interface House {
  /** The folder that holds the floors, such as `packages/domain/src`. */
  readonly root: string
  /** Folders from the ground up: each imports itself and those before it. */
  readonly floors: readonly string[]
  /** Folders that no floor imports. */
  readonly exempt?: readonly string[]
  /** Files beside the floors that every floor may import, without their ending. */
  readonly ground: readonly string[]
  /** The packages that the house may import, as gitignore patterns. */
  readonly outside: readonly string[]
}

/** The floors of the packages, the functions and the stack, which the linter enforces (oxlint.config.ts). */
export const houses: readonly House[] = [
  {
    root: 'packages/domain/src',
    floors: [
      'time',
      'schema',
      'condition',
      'definition',
      'report',
      'redaction',
      'words',
      'timeline',
      'ledger',
      'status',
      'decide',
    ],
    ground: ['error', 'lookup', 'map-values', 'once', 'parsed'],
    outside: ['valibot'],
  },
  {
    root: 'packages/storage/src',
    floors: [
      'tree',
      'dynamo',
      'sqlite',
      'items',
      'heads',
      'segments',
      'commit',
      'redaction',
      'check',
      'reading',
      'writing',
      'moving',
      'verify',
      'scenarios',
      'subscriptions',
    ],
    ground: ['attributes', 'damaged', 'retry-policy', 'table', 'transaction-limits'],
    outside: ['node:*', 'node:*/*', '@aws-sdk/*', '@smithy/*', '@tracker/domain', 'canonicalize'],
  },
  {
    root: 'packages/http/src',
    floors: [
      'encoding',
      'problem',
      'conditional',
      'body',
      'access',
      'checkpoint',
      'paging',
      'app',
      'adapters',
      'webhooks',
      'openapi',
      'meta',
      'reading',
      'live',
      'writing',
      'deliveries',
      'subscriptions',
    ],
    ground: [],
    outside: [
      'node:*',
      'node:*/*',
      'hono',
      'hono/**',
      'valibot',
      '@valibot/*',
      '@tracker/domain',
      '@tracker/storage',
    ],
  },
  {
    root: 'packages/pages/src',
    floors: [
      'text',
      'model',
      'channels',
      'diagram',
      'components',
      'views',
      'docs',
      'assets',
      'respond',
      'routes',
    ],
    exempt: ['client'],
    ground: [],
    outside: [
      'node:*',
      'node:*/*',
      'hono',
      'hono/**',
      'valibot',
      '@dagrejs/dagre',
      'esbuild',
      'schema-dts',
      'ical-generator',
      '@resvg/resvg-wasm',
      '@tracker/domain',
      '@tracker/storage',
      '@tracker/http',
    ],
  },
  {
    root: 'packages/server/src',
    floors: ['carry', 'tables', 'templates', 'access', 'cli', 'answers', 'watching'],
    ground: ['access-file', 'connections', 'log', 'misused', 'setting-values', 'settings', 'url-at'],
    outside: [
      'node:*',
      'node:*/*',
      'hono',
      'hono/**',
      '@hono/node-server',
      'valibot',
      'prom-client',
      '@aws-sdk/client-secrets-manager',
      '@tracker/client',
      '@tracker/domain',
      '@tracker/storage',
      '@tracker/http',
      '@tracker/pages',
      '@tracker/pages/assets',
    ],
  },
  {
    root: 'functions',
    floors: ['lambda', 'delivering', 'publishing', 'http'],
    ground: [],
    outside: [
      'node:crypto',
      'node:fs',
      'node:net',
      'node:zlib',
      'hono',
      'hono/**',
      'valibot',
      'aws-lambda',
      '@aws-sdk/*',
      '@tracker/domain',
      '@tracker/storage',
      '@tracker/http',
      '@tracker/pages',
    ],
  },
  {
    root: 'infra',
    floors: ['parts', 'lambdas', 'edge', 'watching'],
    ground: ['settings'],
    outside: ['node:*', 'aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'cdk-nag', 'esbuild', 'valibot'],
  },
]

export interface Neighbour {
  readonly files: readonly string[]
  /** What they may not import. The linter drops a pattern that looks around, without a word. */
  readonly regex: string
  /** The same as gitignore patterns, which can have exceptions. */
  readonly group?: readonly string[]
  readonly message: string
}

/** What whole folders may not import: packages are entered by their names, and dependencies point one way. */
export const neighbours: readonly Neighbour[] = [
  {
    files: ['packages/domain/src/**/*.test.ts', 'packages/domain/src/**/testing/**'],
    regex: '^@tracker/|/(?:storage|http|pages|server|functions|infra)/',
    message: 'The domain imports no other package.',
  },
  {
    files: ['packages/storage/src/**/*.test.ts', 'packages/storage/src/**/testing/**'],
    regex:
      '^@tracker/(?:http|pages|server)|^hono|^@hono/|^\\.\\.?/.*/(?:domain|http|pages|server|functions|infra)/',
    message: 'Storage imports the domain alone, by its name.',
  },
  {
    files: ['packages/http/src/**/*.test.ts', 'packages/http/src/**/testing/**'],
    regex:
      '^@tracker/(?:pages|server)|^@aws-sdk/|^@hono/node-server|^\\.\\.?/.*/(?:domain|storage|pages|server|functions|infra)/',
    message: 'The HTTP apps import storage and the domain, by their names, and no platform.',
  },
  {
    files: [
      'packages/pages/src/**/*.test.{ts,tsx}',
      'packages/pages/src/**/testing/**',
      'packages/pages/src/client/**',
    ],
    regex:
      '^@tracker/server|^@aws-sdk/|^@hono/node-server|^\\.\\.?/.*/(?:domain|storage|http|server|functions|infra)/',
    message: 'The pages import the HTTP apps, storage and the domain, by their names, and no platform.',
  },
  {
    files: ['packages/edge/src/**'],
    regex: '^node:|^aws-cdk-lib|^\\.\\.?/.*/(?:domain|storage|http|pages|server|functions|infra)/',
    group: ['@tracker/**', '!@tracker/http/language-tags', '!@tracker/domain/near-name'],
    message:
      'The edge runs without Node: of the packages it imports the names of languages and parameters alone.',
  },
  {
    files: ['packages/server/src/**/*.test.ts', 'packages/server/src/**/testing/**'],
    regex: '^aws-cdk-lib|^\\.\\.?/.*/(?:domain|storage|http|pages|functions|infra)/',
    group: ['@aws-sdk/**', '!@aws-sdk/client-secrets-manager'],
    message: 'The server composes the packages, by their names.',
  },
  {
    files: ['functions/**/*.test.ts'],
    regex: '^@tracker/server|^aws-cdk-lib|^constructs$|^node:sqlite|^\\.\\.?/.*(?:packages|infra)/',
    message: 'Functions compose the packages, by their names, and import neither the stack nor the server.',
  },
  {
    files: ['infra/**/*.test.ts'],
    regex: '^@tracker/|^\\.\\.?/.*(?:packages|functions)/',
    message: 'The stack names function files by their path and imports no runtime code.',
  },
]
