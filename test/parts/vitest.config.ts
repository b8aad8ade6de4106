import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { leftOut } from '@tracker/testing/parts/left-out'

/** A run of one suite for each part, which `left-out.test.ts` starts on machines that lack some. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['every-part.ts'], reporters: ['default', leftOut] },
})
