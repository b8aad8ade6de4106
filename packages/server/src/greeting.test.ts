import { expect, it } from 'vitest'
import { greeting } from './greeting.ts'
import { usualUrl } from './url-at.ts'

it('names the address for the command line if the tracker listens where that does not look', () => {
  expect(greeting(usualUrl)).toMatch(/-- status\n.*help report\n\n$/)
  const url = 'http://[::1]:9000'
  expect(greeting(url)).toMatch(/-- status --url http:\/\/\[::1\]:9000\n.*help report\n.*TRACKER_URL.*\n\n$/)
})
