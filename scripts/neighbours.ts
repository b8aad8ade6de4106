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
    group: [
      '@tracker/**',
      '!@tracker/domain/near-name',
      '!@tracker/domain/verifications',
      '!@tracker/http/formats',
      '!@tracker/http/language-tags',
      '!@tracker/http/accepted-type',
      '!@tracker/http/asks-who-reads',
      '!@tracker/http/misread-path',
      '!@tracker/http/plain-path',
      '!@tracker/http/revision-form',
      '!@tracker/http/session-cookie',
      '!@tracker/http/weighted',
      '!@tracker/pages/known-values',
    ],
    message:
      'The edge runs without Node: of the packages it imports names, forms of values and readers of headers alone.',
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
