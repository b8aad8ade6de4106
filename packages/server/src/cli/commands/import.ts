import { readFileSync } from 'node:fs'
import { ask, type Connection } from '../client.ts'
import { command } from '../command.ts'
import { Failure, failureOf } from '../failure.ts'
import { scenarioPath } from '../path.ts'

/** Lines that one request carries: a retry after a break repeats no more than these. */
const together = 100

interface ImportAnswer {
  readonly line: number
  readonly id: string | null
  readonly status: number
  readonly problem?: { readonly title: string; readonly detail: string }
}

export const importCommand = command({
  summary: 'file the writes of a file of JSON Lines, each exactly once (needs --key of an admin)',
  arguments: ['file'],
  options: {
    scenario: { type: 'string', help: ['<scenario>', 'of lines that name none in their data'] },
    after: {
      type: 'string',
      help: ['<line>', 'go on after this line, which an import that broke off has named'],
    },
  },
  details: [
    'Takes what export prints; - is standard input. After a break, run it again, with --after and the line that it named, or',
    'without: what was filed is not filed twice.',
  ],
  example: 'import ukraine.jsonl --key tracker_…',
  run: async (connection, [file = ''], { scenario, after = '0' }) => {
    if (connection.key === undefined) throw new Failure('misused', 'An import needs --key, or TRACKER_KEY.')
    if (!/^\d{1,12}$/.test(after)) throw new Failure('misused', 'import: --after takes the number of a line.')
    const answers: ImportAnswer[] = []
    let done = Number(after)
    const lines = linesIn(file).filter(({ number }) => number > done)
    // All lines are read before the first is sent, so nothing of a truncated file is filed.
    for (const batch of batchesOf(lines, scenario)) {
      answers.push(...(await sent(connection, batch).catch((error: unknown) => breakOff(error, done))))
      done = batch.lines.at(-1)?.number ?? done
    }
    const counted = (...statuses: readonly number[]) =>
      answers.filter(({ status }) => statuses.includes(status)).length
    const refused = answers.filter(({ status }) => status >= 400)
    const [filed, before] = [counted(201), counted(200)]
    const text = [
      `${filed} filed, ${before} were there already, ${refused.length} refused`,
      ...refused.map(
        ({ line, id, problem }) => `  line ${line} (${id}): ${problem?.title}: ${problem?.detail}`,
      ),
    ].join('\n')
    return { json: { filed, before, refused }, text, ok: refused.length === 0 }
  },
})

/** Throws a batch's failure, which names the line after which to continue. */
function breakOff(error: unknown, done: number): never {
  const { ending, message, json } = failureOf(error)
  const advice = `Lines up to ${done} are done. Run it again with --after ${done} to go on there.`
  throw new Failure(ending, `${message}\n${advice}`, { ...json, after: done })
}

interface FileLine {
  /** Counted from 1 in the file. */
  readonly number: number
  readonly text: string
}

interface Batch {
  readonly scenario: string
  readonly lines: FileLine[]
}

function linesIn(file: string): readonly FileLine[] {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
      .split('\n')
      .map((text, at) => ({ number: at + 1, text }))
      .filter(({ text }) => text.trim() !== '')
  } catch (error) {
    throw new Failure('misused', `${file} cannot be read: ${error instanceof Error ? error.message : ''}`)
  }
}

/** The lines in order, in batches of one scenario each. */
function batchesOf(lines: readonly FileLine[], given: string | undefined): readonly Batch[] {
  const batches: Batch[] = []
  for (const line of lines) {
    const scenario = scenarioOf(line) ?? given
    if (scenario === undefined)
      throw new Failure(
        'misused',
        `Line ${line.number} names no scenario in its data; say which with --scenario. No line was filed.`,
      )
    const last = batches.at(-1)
    if (last?.scenario === scenario && last.lines.length < together) last.lines.push(line)
    else batches.push({ scenario, lines: [line] })
  }
  return batches
}

function scenarioOf({ number, text }: FileLine): string | undefined {
  let json: { readonly data?: { readonly scenario?: unknown } } | null
  try {
    json = JSON.parse(text) as typeof json
  } catch {
    throw new Failure(
      'misused',
      `Line ${number} is not JSON; each line is one write. No line was filed. If the file was torn off there, export ` +
        'again, or delete that line.',
    )
  }
  const named = json?.data?.scenario
  return typeof named === 'string' ? named : undefined
}

async function sent(connection: Connection, { scenario, lines }: Batch): Promise<readonly ImportAnswer[]> {
  const { json } = await ask(connection, {
    method: 'POST',
    path: scenarioPath(scenario, ['import']),
    headers: { 'Content-Type': 'application/jsonl', Accept: 'application/jsonl' },
    body: lines.map(({ text }) => `${text}\n`).join(''),
  })
  const text = typeof json === 'string' ? json : JSON.stringify(json)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const answer = JSON.parse(line) as ImportAnswer
      return { ...answer, line: lines[answer.line - 1]?.number ?? answer.line }
    })
}
