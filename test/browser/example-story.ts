import { readFileSync } from 'node:fs'
import { type Desk, desk } from '../../packages/pages/src/testing/desk.ts'

export const scenario = 'ukraine-diplomatic-track'

function json<T>(file: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../scenarios/${scenario}/${file}`, import.meta.url), 'utf8'),
  ) as T
}

interface Shipped {
  readonly id: string
  readonly timestamp: string
}

/**
 * Returns the example story as it stood on the day, each report recorded at its own timestamp; `around` as of {@link
 * desk}.
 */
export async function storyOnTheDay(around?: Parameters<typeof desk>[1]): Promise<Desk> {
  const told = desk('2025-05-18T21:59:00Z', around)
  await told.define(scenario, json('definition.json'))
  for (const { id, ...payload } of json<readonly Shipped[]>('reports.json')) {
    told.at(payload.timestamp)
    await told.file(id, payload)
  }
  told.at('2025-05-18T22:30:00Z')
  return told
}

/** What came after in the tests' own version of events, to show corrections, retractions and proposals. */
export async function storyGoesOn(told: Desk): Promise<void> {
  const file = async (id: string, timestamp: string, type: string, data: object) => {
    told.at(timestamp)
    await told.file(id, { type, timestamp, data: { scenario, ...data } })
  }
  await file('test-rumour', '2025-05-18T23:00:00Z', 'report.filed', {
    headline: 'A rumour that the call was moved',
    body: 'A second-hand account, with no source named.',
    track: 'leaders-call',
    occurred: '2025-05-18',
    attribution: 'an unnamed account',
  })
  await file('test-retraction', '2025-05-18T23:20:00Z', 'report.retracted', {
    report: 'test-rumour',
    reason: 'The account turned out to be invented.',
  })
  await file('test-casualties', '2025-05-18T23:30:00Z', 'report.filed', {
    headline: 'Three injured in Kherson',
    occurred: '2025-05-18',
    sources: [
      { url: 'https://news.example/kherson', publisher: 'Example News', title: 'Kherson shelled again' },
    ],
  })
  await file('test-correction', '2025-05-18T23:50:00Z', 'report.corrected', {
    report: 'test-casualties',
    reason: 'The council’s figure is two.',
    headline: 'Two injured in Kherson',
    occurred: '2025-05-18',
    sources: [
      { url: 'https://news.example/kherson', publisher: 'Example News', title: 'Kherson shelled again' },
    ],
  })
}
