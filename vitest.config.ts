import { defineConfig } from 'vitest/config'
import { pathToParts } from './packages/testing/src/parts/installed.ts'
import { leftOut } from './packages/testing/src/parts/left-out.ts'

const properties = '**/*.property.test.{ts,tsx}'

/**
 * Three projects: `units` stand beside their source; `properties` draw their cases at random, as many as
 * `packages/testing` says; `whole` crosses packages, with processes, browsers and an emulated cloud.
 */
export default defineConfig({
  test: {
    reporters: ['default', leftOut],
    env: { PATH: pathToParts() },
    globalSetup: ['packages/storage/src/testing/share-dynamo-local.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['{packages,functions,infra,scenarios}/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          exclude: [properties, '**/node_modules/**'],
          testTimeout: 30_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'properties',
          include: [properties],
          setupFiles: ['packages/testing/src/properties.ts'],
          testTimeout: 600_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [properties],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
