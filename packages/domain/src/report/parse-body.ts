import { isObject } from '../schema/closed-object.ts'
import { pointer } from '../schema/pointer.ts'
import type { Fault } from '../error.ts'
import { type Instant, instantText } from '../time/instant.ts'
import type { Command } from './command.ts'
import { type ParsedPayload, parsePayload, type ParsedWrite } from './parse-payload.ts'
import { payloadTypes } from './payload-schema.ts'

/** The context of a bearer route, known before the body is read. */
export interface Route {
  /** The scenario that the path names, an id. */
  readonly scenario: string
  /** The report or proposal that the path names, if it names one. */
  readonly target?: string
  readonly now: Instant
}

/**
 * Reads any JSON value as the body of a bearer route: a payload of the route's type, or its bare `data`. The body may
 * repeat or omit the ids of the path, but not contradict them; a missing `timestamp` means now. Pointers lead into the
 * body as sent. Never throws.
 */
export function parseBody(kind: Command['kind'], json: unknown, route: Route): ParsedPayload {
  const type = payloadTypes[kind]
  const whole = isPayload(json)
  if (whole && json['type'] !== type) {
    return {
      ok: false,
      faults: [{ pointer: '/type', detail: `This route takes ${type}, or its data alone.` }],
    }
  }
  const payload = whole ? json : { type, data: json }
  const parsed = parsePayload({
    timestamp: instantText(route.now),
    ...payload,
    ...('data' in payload && { data: filled(kind, payload.data, route) }),
  })
  const faults = parsed.ok ? contradictions(parsed, route) : parsed.faults
  if (faults.length === 0) return parsed
  return { ok: false, faults: whole ? faults : faults.map(inData) }
}

/** Returns whether the body is a payload or the bare data, which has neither of these keys. */
export function isPayload(json: unknown): json is Readonly<Record<string, unknown>> {
  return isObject(json) && (Object.hasOwn(json, 'type') || Object.hasOwn(json, 'data'))
}

/** The key by which the data of each kind repeats what the path names. */
const targetKeys = {
  report: undefined,
  correction: 'report',
  retraction: 'report',
  dismissal: 'proposal',
} as const

/** Completes the data with the ids of the path. */
function filled(kind: Command['kind'], data: unknown, { scenario, target }: Route): unknown {
  const key = targetKeys[kind]
  if (!isObject(data)) return data
  return { scenario, ...(key !== undefined && target !== undefined && { [key]: target }), ...data }
}

function contradictions({ scenario, command }: ParsedWrite, route: Route): Fault[] {
  const target = command.kind === 'dismissal' ? command.proposal : 'report' in command && command.report
  const key = targetKeys[command.kind]
  return [
    ...(scenario === route.scenario ? [] : [contradiction('scenario', route.scenario)]),
    ...(key === undefined || target === route.target ? [] : [contradiction(key, route.target ?? '')]),
  ]
}

function contradiction(key: string, said: string): Fault {
  return {
    pointer: pointer('data', key),
    detail: `The path says "${said}": leave this out, or let it say the same.`,
  }
}

function inData({ pointer: at, detail }: Fault): Fault {
  return { pointer: at.replace(/^\/data/, ''), detail }
}
