import { readdirSync } from 'node:fs'
import { defineConfig } from 'oxlint'
import { type House, houses } from './scripts/floors.ts'
import { neighbours } from './scripts/neighbours.ts'

/** Whatever a file is, it never reaches into a folder outside of the project. */
const alone = { group: ['**/shared/**'], message: 'The project stands alone.' }

/** The other patterns compare paths as they are written, so each file has one path: `../a.ts`, not `./../a.ts`. */
const shortest = {
  regex: '^\\./\\.\\.?/|/\\./|//|(?:^|/)[^/]*[^/.][^/]*/\\.\\./',
  message: 'Write the path in its shortest form.',
}

/**
 * Forbids imports, type-only ones too, of what the patterns match. The linter takes an import for allowed once a
 * pattern's negation matches it, so a pattern with negations comes last.
 */
const restricted = (...patterns: readonly object[]) => {
  const forbidden: ['error', object] = ['error', { patterns: [alone, shortest, ...patterns] }]
  return { 'no-restricted-imports': forbidden }
}

const tests = ['**/*.test.{ts,tsx}', '**/testing/**']

/** What runs for users does not depend on what is written for tests. */
const forTests = {
  regex: '(?:^|/)testing(?:/|$)|^(?:\\.\\./)+test/',
  message: 'Only tests import from "testing" or "test".',
}

const anyOf = (names: readonly string[]) => `(?:${names.join('|')})`

/**
 * Blocks for a package: two for each floor, for the files of the folder itself and for those of its subfolders; one for
 * the files that every floor may import, which import only each other; one for the files on top, which no floor
 * imports.
 */
function floorsOf({ root, floors, ground, outside, exempt = [] }: House) {
  const entries = readdirSync(new URL(`${root}/`, import.meta.url), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name.replace(/\.tsx?$/, ''))
  const known = new Set([...floors, ...exempt, 'testing'])
  const unknown = folders.filter((folder) => !known.has(folder))
  if (unknown.length > 0)
    throw new Error(`${root}: ${unknown.join(', ')} is no floor; name it in scripts/floors.ts`)
  const beside = files.filter((file) => !ground.includes(file))
  const others = {
    group: ['**', '!./**', '!../**', ...outside.map((one) => `!${one}`)],
    message: `${root} does not import this package.`,
  }
  const groundFiles = ground.map((file) => `${root}/${file}.ts`)
  const besideFloors = [
    {
      files: [`${root}/*.{ts,tsx}`],
      excludeFiles: [...tests, ...groundFiles],
      rules: restricted(
        { regex: '^\\.\\./', message: 'Nothing outside of this folder is imported by its path.' },
        forTests,
        others,
      ),
    },
    ...(ground.length === 0
      ? []
      : [
          {
            files: groundFiles,
            rules: restricted({
              group: ['**', ...[...ground.map((file) => `./${file}.ts`), ...outside].map((one) => `!${one}`)],
              message: `Every floor stands on this file, which imports only ${ground.join(', ')}.`,
            }),
          },
        ]),
  ]
  const inFloors = floors.flatMap((floor, storey) => {
    const above = [...floors.slice(storey + 1), ...exempt, 'testing'].map((folder) => `${folder}/`)
    const closed = anyOf([...above, ...beside.map((file) => `${file}\\.tsx?$`)])
    const block = (glob: string, up: string) => ({
      files: [`${root}/${floor}/${glob}`],
      excludeFiles: tests,
      rules: restricted(
        {
          regex: `^${up}(?:${closed}|\\.\\./)`,
          message: `${floor} stands below this folder: ${[...floors].slice(0, storey).join(', ') || 'nothing'} is what it may import.`,
        },
        others,
      ),
    })
    return [block('*.{ts,tsx}', '\\.\\./'), block('*/**', '\\.\\./\\.\\./')]
  })
  return [...besideFloors, ...inFloors]
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['cdk.out', 'artifacts', 'packages/client/src/openapi.ts'],
  rules: {
    'eslint/eqeqeq': 'error',
    'eslint/max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
    'eslint/no-else-return': 'error',
    'eslint/no-param-reassign': 'error',
    'eslint/no-promise-executor-return': 'error',
    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
    ],
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-nullish-coalescing': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/return-await': 'error',
    'typescript/switch-exhaustiveness-check': 'error',

    // A loop that awaits is one that is meant to go step by step.
    'eslint/no-await-in-loop': 'off',
    'eslint/no-underscore-dangle': 'off',
    // valibot and fast-check are used by their namespace.
    'import/no-named-as-default-member': 'off',
    // The happy path of Node's servers: modules imported for what they do.
    'import/no-unassigned-import': 'off',
    'oxc/no-map-spread': 'off',
    'promise/always-return': 'off',
    // The compiler's noImplicitReturns knows of undefined.
    'typescript/consistent-return': 'off',
    // No function in this project uses `this`.
    'typescript/unbound-method': 'off',
    // The project itself wrote what the table holds, under a type; a cast restores it.
    'typescript/no-unsafe-type-assertion': 'off',
    // A small function stands where it is used.
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/prefer-set-has': 'off',

    // The pages are held to WCAG by axe-core in a browser, which knows that a wide table has to be reachable to scroll.
    'jsx-a11y/control-has-associated-label': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',

    ...restricted(),
  },
  overrides: [
    {
      files: ['**/*.config.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // Constructs are made for their effect on the stack.
      files: ['infra/**', 'test/stack/**'],
      rules: {
        'eslint/no-new': 'off',
        'typescript/no-unsafe-argument': 'off',
      },
    },
    {
      // Plain JavaScript, because it runs before anything is installed: it has no types to be safe by.
      files: ['scripts/*.mjs'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'test/**'],
      rules: {
        'eslint/max-lines': 'off',
        'eslint/no-control-regex': 'off',
        'eslint/no-promise-executor-return': 'off',
        'eslint/no-shadow': 'off',
        'eslint/no-unmodified-loop-condition': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-misused-spread': 'off',
        'typescript/no-unnecessary-type-parameters': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/require-array-sort-compare': 'off',
        'unicorn/no-array-fill-with-reference-type': 'off',
        'unicorn/no-array-sort': 'off',
        'unicorn/no-thenable': 'off',
        'vitest/expect-expect': 'off',
        'vitest/no-conditional-expect': 'off',
        'vitest/require-to-throw-message': 'off',
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
      },
    },
    ...houses.flatMap(floorsOf),
    ...neighbours.flatMap(({ files, regex, group, message }) => {
      const refused = [{ regex, message }, ...(group ? [{ group, message }] : [])]
      return [
        { files: [...files], rules: restricted(...refused) },
        { files: [...files], excludeFiles: tests, rules: restricted(forTests, ...refused) },
      ]
    }),
    {
      files: ['packages/client/src/*.ts'],
      excludeFiles: tests,
      rules: restricted(forTests, {
        group: ['**', '!./**'],
        message: 'The client stands alone: it imports its own files.',
      }),
    },
  ],
})
