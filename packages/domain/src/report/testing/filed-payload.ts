/** Returns the payload of a report, by default with a headline alone; `envelope` is around its data. */
export function filed(data: object = {}, envelope: object = {}): Record<string, unknown> {
  return {
    type: 'report.filed',
    timestamp: '2025-05-18T22:10:00Z',
    data: { scenario: 'a-story', headline: 'Something happened', ...data },
    ...envelope,
  }
}

/** The data of a report with a value in almost every field. */
export const everything = {
  track: 'ceasefire',
  event: 'agree',
  occurred: '2025-05-18',
  expected: '2025-05-19T10:00',
  headline: 'The ceasefire is agreed',
  body: 'First line.\n\n\tSecond line.',
  positions: { russia: 'undeclared', ukraine: 'accepts', constructor: 'conditional' },
  claims: [{ id: 'deaths', speaker: 'A', text: 'Many.', verification: 'disputed', checkedBy: 'B' }],
  sources: [{ url: 'https://example.org/a?b#c', publisher: 'P', title: 'T', published: '2025-05' }],
  attribution: 'Someone, statement',
  author: 'The desk',
}
