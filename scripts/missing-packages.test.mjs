import { describe, expect, it } from 'vitest'
import { missingFrom } from './missing-packages.mjs'

const lock = {
  '': { name: 'root' },
  'packages/a': { version: '1.0.0' },
  'node_modules/@tracker/a': { resolved: 'packages/a', link: true },
  'node_modules/plain': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/plain/node_modules/nested': { version: '2.0.0' },
  'node_modules/tool': { version: '3.0.0', dev: true },
  'node_modules/other-platform': { version: '4.0.0', optional: true },
}
const installed = Object.fromEntries(
  Object.entries(lock).filter(
    ([place]) => place.includes('node_modules/') && !place.endsWith('other-platform'),
  ),
)
const without = (place) => Object.fromEntries(Object.entries(installed).filter(([name]) => name !== place))
const everything = { running: false }

describe('the packages that are missing', () => {
  it('are none if all is installed but what other machines need', () => {
    expect(missingFrom(installed, lock, everything)).toEqual([])
  })

  it('are all, on a fresh clone', () => {
    expect(missingFrom({}, lock, everything)).toEqual(Object.keys(installed))
  })

  it.each(Object.keys(installed))('are %s, if it is not there', (place) => {
    expect(missingFrom(without(place), lock, everything)).toEqual([place])
  })

  it('are those of another version or content', () => {
    const changed = { ...lock, 'node_modules/plain': { version: '1.0.1', integrity: 'sha512-b' } }
    expect(missingFrom(installed, changed, everything)).toEqual(['node_modules/plain'])
    const tampered = { ...lock, 'node_modules/plain': { version: '1.0.0', integrity: 'sha512-b' } }
    expect(missingFrom(installed, tampered, everything)).toEqual(['node_modules/plain'])
  })

  it('are no development packages for one who only runs the tracker', () => {
    expect(missingFrom(without('node_modules/tool'), lock, { running: true })).toEqual([])
  })
})
