import { describe, expect, it } from 'vitest'
import { nearestName, nearName } from './near-name.ts'

const names = ['PORT', 'HOST', 'TABLE_NAME', 'TRACKER_DATA', 'TRACKER_URL']

describe('a name near another', () => {
  it.each([
    ['TABLE_NAM', 'TABLE_NAME'],
    ['TABLENAME', 'TABLE_NAME'],
    ['TABEL_NAEM', 'TABLE_NAME'],
    ['table_name', 'TABLE_NAME'],
    ['TRAKCER_DATA', 'TRACKER_DATA'],
    ['TRACKERDATA', 'TRACKER_DATA'],
    ['TRACKER_DATAS', 'TRACKER_DATA'],
    ['TRACKER_URI', 'TRACKER_URL'],
    ['RACKER_UR', 'TRACKER_URL'],
    ['PROT', 'PORT'],
    ['HOSTS', 'HOST'],
  ])('%s is a slip of %s', (slip, name) => {
    expect(nearName(slip, names)).toBe(name)
  })

  it.each([
    'HOME',
    'PATH',
    'TERM',
    'SHELL',
    'PWD',
    'LANG',
    'USER',
    'HOSTNAME',
    'NODE_ENV',
    'TABLE',
    'AWS_REGION',
    '',
  ])('%j is a slip of none', (name) => {
    expect(nearName(name, names)).toBeUndefined()
  })

  it('is found in any case, and among names of two letters only if the case alone differs', () => {
    expect(nearName('checked_by', ['checkedBy', 'text'])).toBe('checkedBy')
    expect(nearName('EU', ['eu', 'un'])).toBe('eu')
    expect(nearName('us', ['eu', 'un'])).toBeUndefined()
  })

  it.each(names)('%s is no slip of itself', (name) => {
    expect(nearName(name, names)).toBeUndefined()
  })
})

it('finds the nearest name, however far it is', () => {
  expect(nearestName('asof', ['knownAt', 'asOf'])).toBe('asOf')
  expect(nearestName('time', ['knownAt', 'limit'])).toBe('limit')
  expect(nearestName('time', [])).toBeUndefined()
})
