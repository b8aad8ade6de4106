import { it } from 'vitest'
import { needing } from '@tracker/testing/parts/needing'
import { partNames } from '@tracker/testing/parts/parts'

for (const name of partNames) {
  needing(name)(`a suite that needs ${name}`, () => {
    it('runs', () => {})
  })
}

needing('curl', 'openssl')('a suite that needs curl and openssl', () => {
  it('runs', () => {})
})

it('runs on every machine', () => {})
