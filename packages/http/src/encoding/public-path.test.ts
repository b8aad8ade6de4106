import { expect, it } from 'vitest'
import { publicPath } from './public-path.ts'

it.each([
  [undefined, '/health'],
  ['https://tracker.example', '/health'],
  ['https://tracker.example/', '/health'],
  ['https://example.org/tracker', '/tracker/health'],
  ['https://example.org/news/tracker/', '/news/tracker/health'],
])('keeps the path of the public address %s', (base, path) => {
  expect(publicPath(base, '/health')).toBe(path)
})
