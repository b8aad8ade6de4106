import { figures } from '@tracker/storage'
import { expect, it } from 'vitest'
import { embeddedMetrics } from './embedded-metrics.ts'

function collected() {
  const lines: Readonly<Record<string, unknown>>[] = []
  const { observe, flush } = embeddedMetrics(
    'Tracker/Tracker-dev',
    (line) => void lines.push(line),
    () => 1_000,
  )
  return { lines, observe, flush }
}

it('writes what an invocation observed, once, with the fields of the request where that is counted', () => {
  const { lines, observe, flush } = collected()
  observe('writes', { outcome: 'recorded' })
  observe('writes', { outcome: 'recorded' })
  observe('writes', { outcome: 'refused' })
  observe('headBytes', {}, 3_000)
  observe('headBytes', {}, 3_100)
  observe('conflicts')
  observe('requests', { route: '/v1/webhooks/:source', status: '201' })
  flush({ reader: '203.0.113.9', status: 201 })
  flush()
  const about = (dimensions: readonly string[], ...metrics: readonly (readonly [string, string])[]) => ({
    Timestamp: 1_000,
    CloudWatchMetrics: [
      {
        Namespace: 'Tracker/Tracker-dev',
        Dimensions: [dimensions],
        Metrics: metrics.map(([Name, Unit]) => ({ Name, Unit })),
      },
    ],
  })
  expect(lines).toEqual([
    { _aws: about(['outcome'], ['Writes', 'Count']), outcome: 'recorded', Writes: 2 },
    { _aws: about(['outcome'], ['Writes', 'Count']), outcome: 'refused', Writes: 1 },
    {
      _aws: about([], ['HeadBytes', 'Bytes'], ['Conflicts', 'Count']),
      HeadBytes: [3_000, 3_100],
      Conflicts: 1,
    },
    {
      _aws: about(['route'], ['Requests', 'Count']),
      route: '/v1/webhooks/:source',
      Requests: 1,
      reader: '203.0.113.9',
      status: 201,
    },
  ])
})

it('keeps within what CloudWatch takes: 100 values of a metric, the largest among them', () => {
  const { lines, observe, flush } = collected()
  for (let size = 1; size <= 250; size++) observe('headBytes', {}, size)
  observe('headBytes', {}, 5)
  flush()
  const [line] = lines
  expect(line?.['HeadBytes']).toHaveLength(100)
  expect(line?.['HeadBytes']).toContain(250)
})

it('has a metric for every figure of one process', () => {
  const { lines, observe, flush } = collected()
  const names = Object.keys(figures) as (keyof typeof figures)[]
  for (const name of names) observe(name)
  flush()
  const made = lines.flatMap((line) => Object.keys(line)).filter((name) => /^[A-Z]/.test(name))
  expect(made.toSorted()).toEqual(names.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).toSorted())
})
