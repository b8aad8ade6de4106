import { defineConfig } from 'vitest/config'
import { pathToParts } from './packages/testing/src/parts/installed.ts'
import { leftOut } from './packages/testing/src/parts/left-out.ts'

/**
 * Two projects: `units` stand beside their source and run side by side; `whole` crosses packages, with processes,
 * browsers and an emulated cloud, and runs one file after another, once the units are done.
 */
export default defineConfig({
  test: {
    reporters: ['default', leftOut],
    env: { PATH: pathToParts() },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['{packages,functions,infra,scenarios}/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          testTimeout: 30_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
