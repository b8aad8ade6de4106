import { expect, it } from 'vitest'
import { at, status, trackStatus } from '../channels/testing/statuses.ts'
import { words } from '../testing/rendered.tsx'
import { Positions } from './positions.tsx'

it('keeps what a party holds that the definition no longer names, its id spelled out', () => {
  const position = { stance: 'rejects', since: at('2025-05-18T12:00:00Z'), report: 'r1' } as const
  const told = status({
    parties: { russia: { name: 'Russia' } },
    tracks: { talks: trackStatus({ title: 'Talks', positions: { 'united-states': position } }) },
  })
  const said = words(<Positions status={told} moments={{}} most={100} />)
  expect(said).toContain('Russiaunited states')
  expect(said).toContain('Rejects')
})
