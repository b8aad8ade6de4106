import { type Answer, paced } from '@tracker/storage'
import { DomainError, withWindow } from '@tracker/domain'
import { authorOf, requireKey } from '../../app/callers.ts'
import { respond } from '../../app/complete.ts'
import type { Deps } from '../../app/deps.ts'
import { newScenarioParameter } from '../../app/parameters.ts'
import { refusal } from '../../app/refusals.ts'
import type { Resources } from '../../app/resources.ts'
import { bodyLimit } from '../../body/read-body.ts'
import { exactJson } from '../../body/strict-json.ts'
import { problemJson } from '../../problem/problem.ts'
import { type ImportedWrite, importLine, type Importing } from './import-line.ts'
import { type Line, linesOf } from './lines-of.ts'
import { requireSame } from './require-same.ts'

/** Media types of JSON Lines. */
const types = /^application\/(?:jsonl|jsonlines|json-lines|x-ndjson|ndjson|x-jsonlines)(?:;|$)/i

/**
 * Files a stream of writes one by one, each exactly once, and answers each with a line as soon as it is done. A refused
 * line does not stop the following ones.
 */
export function importRoutes(deps: Deps): Resources {
  return {
    '/v1/scenarios/:scenario/import': {
      POST: async (context) => {
        const caller = await requireKey(deps, context, 'admin', context.req.param('scenario'))
        const scenario = newScenarioParameter(context)
        if (!types.test(context.req.header('Content-Type') ?? ''))
          throw new DomainError(
            'unsupported-media-type',
            'An import is sent as application/jsonl, a write in each line.',
          )
        const importer = authorOf(caller)
        const answers = answersTo(
          linesOf(context.req.raw),
          (bytes) => {
            const importing = { scenario, importer, now: deps.now() }
            return taken(deps, importLine(exactJson(bytes), bytes, importing), importing)
          },
          deps,
        )
        const stream = ReadableStream.from(answers)
        return respond(context, stream, 200, {
          'Content-Type': 'application/jsonl',
          'Cache-Control': 'no-store',
        })
      },
    },
  }
}

async function taken(deps: Deps, write: ImportedWrite, importing: Importing): Promise<Answer> {
  const answer = await written(deps, importing.scenario, write)
  await requireSame(write, answer, importing, deps)
  return answer
}

function written({ scenarios }: Deps, scenario: string, write: ImportedWrite): Promise<Answer> {
  const { delivery } = write
  switch (write.kind) {
    case 'write': {
      const { command, window } = write
      return scenarios.write(scenario, delivery, window ? withWindow(command, window) : command)
    }
    case 'redaction':
      return scenarios.redact(scenario, { ...delivery, report: write.report, reason: write.reason })
    case 'definition':
    case 'settings':
      return scenarios.importChange(scenario, delivery, write)
  }
}

async function* answersTo(
  lines: AsyncGenerator<Line, void>,
  take: (bytes: Uint8Array) => Promise<Answer>,
  deps: Deps,
): AsyncGenerator<Uint8Array, void> {
  const text = new TextEncoder()
  const encoded = (json: object) => text.encode(`${JSON.stringify(json)}\n`)
  // Lines that are refused read nothing, so that they would never let another request in.
  const pace = paced()
  let line = 0
  const refused = (error: unknown, id: string | null) => {
    const problem = problemJson(refusal(error, deps), deps.base)
    return encoded({ line, id, status: problem.status, problem })
  }
  try {
    for await (const { number, bytes } of lines) {
      await pace()
      line = number
      const id = bytes && idIn(bytes)
      try {
        if (!bytes) throw tooLong()
        const { body, replayed } = await take(bytes)
        yield encoded({ line, id, status: replayed ? 200 : 201, answer: body })
      } catch (error) {
        yield refused(error, id)
      }
    }
  } catch (error) {
    line++
    yield refused(error, null)
  }
}

function tooLong(): DomainError {
  return new DomainError('too-large', `A line is larger than ${bodyLimit} bytes.`, { limit: bodyLimit })
}

/** The id of a line, if it can be read. */
function idIn(bytes: Uint8Array): string | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes).toString())
    return typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string'
      ? json.id
      : null
  } catch {
    return null
  }
}
