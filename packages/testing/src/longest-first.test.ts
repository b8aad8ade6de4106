import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { longest } from './longest-first.ts'

it('knows the files that take longest by their paths', () => {
  const root = new URL('../../../', import.meta.url)
  expect(longest.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
})
