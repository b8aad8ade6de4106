import { contentKeys, ownRecord } from '@tracker/domain'
import * as v from 'valibot'
import { templateSchema } from './template.ts'

/** The content systems whose webhooks a source can take; `github-style` is any that signs as GitHub does. */
export const adapterKinds = [
  'sanity',
  'ghost',
  'superdesk',
  'contentful',
  'storyblok',
  'wordpress',
  'github-style',
] as const
export type AdapterKind = (typeof adapterKinds)[number]

const pointer = v.pipe(
  v.string('must be text'),
  v.regex(/^(?:\/(?:[^~/]|~[01])*)*$/, 'must be a JSON Pointer, such as /post/title'),
)
const place = v.strictObject({ pointer }, 'must be {"pointer": "/…"}, and nothing else')

/** The keys of a report that a map may fill; `reason` is that of corrections and retractions. */
const mapKeys: readonly string[] = ['scenario', 'reason', ...contentKeys]
const needed = ['scenario', 'headline'] as const

const mapSchema = v.pipe(
  ownRecord(
    v.picklist(mapKeys, `must be one of ${mapKeys.join(', ')}`),
    templateSchema(pointer),
    () => 'must be an object with the keys of a report',
  ),
  v.check(
    (map) => needed.every((key) => Object.hasOwn(map, key)),
    `must have ${needed.join(' and ')}, which every report needs`,
  ),
)

/**
 * How a source's content system signs, and how its payload becomes a report. `document`, `version` and `action` are
 * pointers to the document, its version and the event in the payload, if they differ from the system's usual ones.
 */
export const adapterSchema = v.pipe(
  v.strictObject(
    {
      kind: v.picklist(adapterKinds, `must be one of ${adapterKinds.join(', ')}`),
      secret: v.pipe(
        v.string('must be text'),
        v.minLength(1, 'must not be empty'),
        v.maxLength(512, 'must have at most 512 characters'),
      ),
      map: mapSchema,
      document: v.exactOptional(place),
      version: v.exactOptional(place),
      action: v.exactOptional(
        v.strictObject(
          { pointer, retract: v.array(v.string('must be text'), 'must be a list of texts') },
          'must be {"pointer": "/…", "retract": ["…"]}, and nothing else',
        ),
      ),
    },
    'an adapter has kind, secret and map, perhaps document, version and action, and nothing else',
  ),
  v.forward(
    v.check(
      ({ kind, document }) => kind !== 'github-style' || document !== undefined,
      'must say where a github-style payload names its document',
    ),
    ['document'],
  ),
  v.forward(
    v.check(
      ({ kind, action }) => kind !== 'github-style' || action !== undefined,
      'must say where a github-style payload names what happened',
    ),
    ['action'],
  ),
)

export type Adapter = v.InferOutput<typeof adapterSchema>
