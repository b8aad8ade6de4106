import { type Author, type Command, type Definition, parseDefinition, parsePayload } from '@tracker/domain'

/** An editor's content system, which may report. */
export const desk: Author = { kind: 'source', name: 'newsdesk', authority: 'editor' }

/** A person who may also confirm, dismiss and override. */
export const chief: Author = { kind: 'key', name: 'chief', authority: 'reviewer' }

/** Returns a definition from its JSON; throws if it is not valid. */
export function definition(json: unknown): Definition {
  const parsed = parseDefinition(json)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.definition
}

const document = {
  title: 'A truce',
  parties: { north: { name: 'North' }, south: { name: 'South' } },
  tracks: {
    ceasefire: {
      initial: 'proposed',
      states: {
        proposed: { on: { agree: 'agreed', reject: 'rejected' } },
        agreed: { on: { 'take-effect': 'in-force', collapse: 'rejected' } },
        'in-force': {
          on: { break: 'rejected', expire: 'expired' },
          deadlines: { 'thirty-days': { after: 'P30D', event: 'expire', policy: 'apply' } },
        },
        expired: { final: true },
        rejected: { on: { 'propose-anew': 'proposed' } },
      },
    },
    sanctions: {
      initial: 'threatened',
      states: {
        threatened: { on: { trigger: 'triggered', drop: 'dropped' } },
        triggered: { final: true, confirm: 'reviewer' },
        dropped: { final: true },
      },
    },
    talks: {
      initial: 'open',
      states: { open: { on: { meet: 'open', end: 'ended' } }, ended: { final: true } },
    },
  },
  rules: {
    'no-truce': {
      when: { track: 'ceasefire', in: ['rejected'] },
      track: 'sanctions',
      event: 'trigger',
      policy: 'propose',
    },
  },
}

/**
 * A story with one of each kind: a track with a deadline that the check applies, a track that a rule proposes to move,
 * and a track for any number of reports (`meet` is always possible).
 */
export const truce = definition(document)

/** Returns the same definition with a track's states replaced. */
export function truceWith(track: keyof typeof document.tracks, states: object, initial?: string): Definition {
  const before = document.tracks[track]
  const after = { ...before, states, ...(initial === undefined ? {} : { initial }) }
  return definition({ ...document, tracks: { ...document.tracks, [track]: after } })
}

/** Returns the command of a payload with that type, at a timestamp that only matters if `occurred` is not given. */
export function command(type: string, data: object, timestamp = '2025-05-18T12:00:00Z'): Command {
  const parsed = parsePayload({ type, timestamp, data: { scenario: 'talks', ...data } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.command
}
