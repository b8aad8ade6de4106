import { DomainError } from '@tracker/domain'
import { expect, test } from 'vitest'
import { problemPage, problemPages, problemResponse } from './problem.ts'

test('answers with the type, title and status of the code, the detail and the extra members', async () => {
  const error = new DomainError('transition-not-allowed', 'No.', { state: 'agreed', allowed: ['collapse'] })
  const response = problemResponse(error, { instance: '/requests/1' })
  expect(response.status).toBe(409)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: '/problems/transition-not-allowed',
    title: 'Event not allowed in this state',
    status: 409,
    detail: 'No.',
    instance: '/requests/1',
    state: 'agreed',
    allowed: ['collapse'],
  })
})

test('does not let extra members stand in for those of RFC 9457', async () => {
  const response = problemResponse(
    new DomainError('not-found', 'Gone.', { status: 200, type: 'x', detail: 'y' }),
  )
  expect(await response.json()).toMatchObject({ type: '/problems/not-found', status: 404, detail: 'Gone.' })
})

test('sends the headers that a status demands, and those that are given', () => {
  expect(problemResponse(new DomainError('unauthorized', '')).headers.get('www-authenticate')).toBe('Bearer')
  expect(problemResponse(new DomainError('unavailable', '')).headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
  const response = problemResponse(new DomainError('method-not-allowed', ''), { headers: { Allow: 'GET' } })
  expect(response.headers.get('allow')).toBe('GET')
})

test('has the documented statuses, and a page for each type', () => {
  expect(
    Object.fromEntries(problemPages().map(({ type, status }) => [type.slice('/problems/'.length), status])),
  ).toEqual({
    archived: 409,
    'claim-id-taken': 422,
    'cursor-invalid': 400,
    damaged: 500,
    'definition-invalid': 422,
    'delivery-closed': 409,
    forbidden: 403,
    'four-eyes': 403,
    'history-conflict': 409,
    'id-reused': 422,
    internal: 500,
    malformed: 400,
    'method-not-allowed': 405,
    'migration-needed': 409,
    moved: 409,
    'not-found': 404,
    'nothing-to-file': 422,
    'nothing-to-retract': 422,
    'occurred-in-future': 422,
    'payload-invalid': 422,
    'precondition-failed': 412,
    'precondition-required': 428,
    'proposal-closed': 409,
    'query-invalid': 400,
    redacted: 410,
    'report-retracted': 409,
    'scenario-full': 422,
    'scenario-used': 409,
    'subscriptions-full': 409,
    'too-large': 413,
    'too-many-requests': 429,
    'transition-not-allowed': 409,
    unauthorized: 401,
    unavailable: 503,
    'unsupported-media-type': 415,
  })
  for (const page of problemPages()) expect(problemPage(page.type.slice('/problems/'.length))).toEqual(page)
  expect(problemPage('constructor')).toBeUndefined()
})
