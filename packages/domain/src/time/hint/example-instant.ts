import { readTime } from '../read-time.ts'

/** Returns an instant for an example: on the day that a text begins with, else on some day. */
export function exampleInstant(text: string): string {
  const [day = ''] = /^\d{4}-\d\d-\d\d(?!\d)/.exec(text) ?? []
  return `${readTime(day)?.ok ? day : '2025-05-19'}T14:00:00Z`
}
