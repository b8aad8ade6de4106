import type { HistoryItem } from '@tracker/domain'
import { expect, it } from 'vitest'
import { reported, transition } from '../channels/testing/statuses.ts'
import { trackPath } from './track-path.ts'

const agreed = reported({ transitions: [transition()] })
const inForce = reported({
  transitions: [transition({ event: 'take-effect', from: 'agreed', to: 'in-force' })],
})

/** A history, newest first, that returns one item at a time. */
function told(...items: readonly HistoryItem[]) {
  const asked: unknown[] = []
  const history = async (_: string, { after = '0', ...span }: { readonly after?: string }) => {
    asked.push(span)
    const next = Number(after) + 1
    return { items: items.slice(Number(after), next), next: next < items.length ? String(next) : null }
  }
  return { history, asked }
}

it('goes through the history until the path is whole, and returns it in order', async () => {
  const path = await trackPath(told(inForce, agreed), 's', 'ceasefire', {})
  expect(path).toEqual({ path: [...agreed.transitions, ...inForce.transitions], complete: true })
})

it('says so if it does not reach the beginning', async () => {
  const { path, complete } = await trackPath(told(inForce, agreed, inForce, agreed), 's', 'ceasefire', {})
  expect([path.length, complete]).toEqual([3, false])
})

it('leaves out what no longer counts, and what another track went through', async () => {
  const gone = { ...agreed, status: 'superseded' } as const
  const other = reported({ transitions: [transition({ track: 'sanctions' })] })
  const { path } = await trackPath(told(inForce, gone, other), 's', 'ceasefire', {})
  expect(path).toEqual(inForce.transitions)
})

it('asks for the moments that are shown', async () => {
  const { history, asked } = told(agreed)
  await trackPath({ history }, 's', 'ceasefire', { asOf: 1, knownAt: 2 })
  expect(asked).toMatchObject([{ asOf: 1, knownAt: 2, track: 'ceasefire', descending: true }])
})
