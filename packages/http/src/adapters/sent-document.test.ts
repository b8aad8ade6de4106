import { describe, expect, it } from 'vitest'
import type { Adapter } from '../access/adapter.ts'
import { sentDocument } from './sent-document.ts'

const map = { scenario: { value: 'talks' }, headline: { value: 'H' } }
const sent = (
  adapter: Omit<Adapter, 'secret' | 'map'>,
  payload: unknown,
  headers: Readonly<Record<string, string>> = {},
) => sentDocument({ secret: 's', map, ...adapter }, payload, new Headers(headers))

describe('what a payload says of its document', () => {
  it('is read from what is left of a post that Ghost deleted', () => {
    const previous = { id: '682a', status: 'published', updated_at: '2025-05-18T10:00:00.000Z' }
    expect(sent({ kind: 'ghost' }, { post: { current: {}, previous } })).toEqual({
      id: '682a',
      version: Date.parse('2025-05-18T10:00:00Z'),
      action: 'retract',
    })
    expect(sent({ kind: 'ghost' }, { page: { current: { ...previous, id: 'p' } } })).toMatchObject({
      id: 'p',
      action: 'file',
    })
  })

  it('takes an item of ninjs without a status for usable', () => {
    const item = { guid: 'urn:1', version: '12' }
    expect(sent({ kind: 'superdesk' }, item)).toEqual({ id: 'urn:1', version: 12, action: 'file' })
  })

  it('may be read from elsewhere, as the adapter says', () => {
    const adapter = {
      kind: 'sanity' as const,
      document: { pointer: '/doc' },
      version: { pointer: '/rev' },
      action: { pointer: '/operation', retract: ['delete'] },
    }
    const header = { 'sanity-operation': 'create' }
    const payload = { doc: 7, rev: 3, operation: 'delete' }
    expect(sent(adapter, payload, header)).toEqual({ id: '7', version: 3, action: 'retract' })
    expect(sent(adapter, { ...payload, operation: 'update' }).action).toBe('file')
  })

  it.each<[string, Adapter['kind'], unknown, Record<string, string>, string, RegExp]>([
    ['no document', 'sanity', {}, { 'sanity-operation': 'create' }, '/_id', /must name the document/],
    [
      'a version without an order',
      'superdesk',
      { guid: 'a', version: 'x' },
      {},
      '/version',
      /a whole number or a time/,
    ],
    [
      'a topic of drafts',
      'contentful',
      { sys: { id: 'a' } },
      { 'x-contentful-topic': 'ContentManagement.Entry.save' },
      '',
      /x-contentful-topic.*Entry\.publish/,
    ],
    ['no operation', 'sanity', { _id: 'a' }, {}, '', /sanity-operation.*create, update, delete/],
    [
      'an action that is not of a story',
      'storyblok',
      { story_id: 1, action: 'moved' },
      {},
      '/action',
      /published, unpublished, deleted/,
    ],
    ['no status', 'wordpress', { post_id: 1 }, {}, '/post/post_status', /publish/],
  ])('is refused with %s', (_, kind, payload, headers, pointer, detail) => {
    expect(() => sent({ kind }, payload, headers)).toThrow(
      expect.objectContaining({
        code: 'payload-invalid',
        extra: { errors: [{ pointer, detail: expect.stringMatching(detail) }] },
      }),
    )
  })
})
