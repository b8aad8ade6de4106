import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { pathToParts } from './packages/testing/src/parts/installed.ts'
import { load } from './packages/testing/src/lengths.ts'
import { LongestFirst } from './packages/testing/src/longest-first.ts'
import { leftOut } from './packages/testing/src/parts/left-out.ts'

const properties = '**/*.property.test.{ts,tsx}'

/** Files of the pure projects share their worker and its modules, which nothing in them changes. */
const shared = { isolate: false } as const

/** Tests that start other programs: Java, Python, curl, Node. */
const programs = '**/*.program.test.ts'

/** Files that tell long stories, or try every place at which a process can die or an item can be damaged. */
const long = '**/*.long.test.ts'

/** These wait for other programs much of the time, so three of them share a core; at full length none does. */
const waiting = { maxWorkers: load(1, 3) * availableParallelism() } as const

const stack = 'test/stack/**/*.test.ts'

/**
 * Six projects. `units` are beside their source and need only Node and npm. So are `programs`, which start other
 * programs, `properties`, which draw as many random cases as `packages/testing` says, and `long`, which take seconds
 * each. `whole` crosses packages, with servers, browsers and an emulated cloud. `stack` tests the synthesised stack,
 * which its files share, since it is slow to load.
 */
export default defineConfig({
  test: {
    reporters: ['default', leftOut],
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // What other programs do is waited for; a busy machine takes longer than the second that Vitest grants.
    expect: { poll: { timeout: 20_000 } },
    env: { PATH: pathToParts() },
    globalSetup: ['packages/storage/src/testing/share-dynamo-local.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'units',
          include: ['{packages,functions,infra,scenarios}/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          exclude: [properties, programs, long, '**/node_modules/**'],
          testTimeout: 30_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...waiting,
          name: 'programs',
          include: [programs],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'properties',
          include: [properties],
          setupFiles: ['packages/testing/src/properties.ts'],
          // The longest takes minutes at full length on an idle machine, and several times that on a busy one.
          testTimeout: 1_800_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'long',
          include: [long],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...waiting,
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [properties, stack],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...waiting,
          name: 'stack',
          include: [stack],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
