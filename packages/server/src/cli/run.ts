import { parseArgs } from 'node:util'
import { nearName, plainText } from '@tracker/domain'
import { misspelling } from '../settings.ts'
import type { Connection } from './client.ts'
import type { CliCommand, Shown } from './command.ts'
import { commands } from './commands.ts'
import { Failure, failureOf } from './failure.ts'
import { helpOn, overview } from './help.ts'
import { commonOptions } from './options.ts'
import { urlIn } from './url-in.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The text for standard output and standard error, and the exit code. */
export interface Ended {
  readonly out: string
  readonly err: string
  readonly exitCode: number
}

/** Runs a command. Output for people is made safe for a terminal, since texts come from the reports' writers. */
export async function run(
  argv: readonly string[],
  env: Env,
  print: Connection['print'] = (line) => void process.stdout.write(`${line}\n`),
): Promise<Ended> {
  const asJson = argv.includes('--json')
  const notes: string[] = []
  const noted = () => notes.map((line) => `${plainText(line)}\n`).join('')
  try {
    const shown = await done(argv, env, {
      note: (line) => void notes.push(line),
      print: (line) => print(asJson ? line : plainText(line)),
      json: asJson,
    })
    const out = asJson ? JSON.stringify(shown.json, undefined, 2) : plainText(shown.text)
    return {
      out: shown.printed ? '' : (shown.raw ?? `${out}\n`),
      err: asJson ? '' : noted(),
      exitCode: shown.ok === false ? 1 : 0,
    }
  } catch (error) {
    const failure = failureOf(error)
    const { exitCode, message } = failure
    if (asJson) return { out: '', err: `${JSON.stringify(failure.json, undefined, 2)}\n`, exitCode }
    return { out: '', err: `${plainText(message)}\n${noted()}`, exitCode }
  }
}

async function done(
  argv: readonly string[],
  env: Env,
  speaking: Pick<Connection, 'note' | 'print' | 'json'>,
): Promise<Shown> {
  const [name = 'help', ...rest] = argv
  if (['help', '--help', '-h'].includes(name)) {
    const [about] = rest
    const text = about === undefined || about.startsWith('-') ? overview() : helpOn(about, commandOf(about))
    return { json: { help: text }, text }
  }
  const command = commandOf(name)
  const { values, positionals } = parsed(name, command, rest)
  if (values['help'] === true) return { json: { help: helpOn(name, command) }, text: helpOn(name, command) }
  requireArguments(name, command, positionals)
  requireSpelt(env)
  return command.run({ ...connectionOf(values, env), ...speaking }, positionals, values)
}

function connectionOf(
  values: Readonly<Record<string, unknown>>,
  env: Env,
): Omit<Connection, 'note' | 'print' | 'json'> {
  const said = (name: keyof Connection) => (typeof values[name] === 'string' ? values[name] : undefined)
  const [as, secret] = [said('as'), said('secret')]
  if (as !== undefined && said('key') !== undefined)
    throw new Failure('misused', '--as and --key say two things about who writes; give one of them.')
  const key = said('key') ?? (as === undefined ? env['TRACKER_KEY'] : undefined)
  const proof = { key, as, secret }
  return {
    url: said('url') ?? urlIn(env),
    data: said('data') ?? env['TRACKER_DATA'] ?? '.data/tracker.db',
    access: said('access') ?? env['TRACKER_ACCESS'] ?? '.data/access.json',
    ...Object.fromEntries(Object.entries(proof).filter(([, value]) => value !== undefined)),
  }
}

/**
 * Throws if a setting that the command line shares with the server is misspelt; the server does not start with it
 * either.
 */
function requireSpelt(env: Env): void {
  // PORT and HOST are shorter than all others, and another program may have names like theirs.
  const faults = Object.keys(env).flatMap((name) => (name.length > 5 ? misspelling(name) : []))
  if (faults.length > 0) throw new Failure('misused', faults.join('\n'))
}

function commandOf(name: string): CliCommand {
  const command = commands.get(name)
  if (command) return command
  const known = [...commands.keys()]
  const near = nearName(name, known)
  const meant = near === undefined ? '' : `; did you mean ${near}?`
  throw new Failure('misused', `There is no command ${name}${meant || '.'} There are ${known.join(', ')}.`)
}

interface ParsedArguments {
  readonly values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
}

function parsed(name: string, command: CliCommand, args: readonly string[]): ParsedArguments {
  const { options, local } = command
  const bare = Object.fromEntries(
    Object.entries({ ...(local ? {} : commonOptions), ...options }).map(([option, { type, ...rest }]) => [
      option,
      { type, multiple: 'multiple' in rest },
    ]),
  )
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...bare, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const [, unknown] = /^Unknown option '--([^']*)'/.exec(why) ?? []
    throw misuse(name, unknown === undefined ? why : unknownOption(unknown, command, Object.keys(bare)))
  }
}

function unknownOption(option: string, { arguments: names }: CliCommand, known: readonly string[]): string {
  const fault = `Unknown option '--${option}'`
  const argument = names.find((one) => one.replace(/^\[(.*)\]$/, '$1') === option)
  if (argument !== undefined) return `${fault}; write it without that, as in: ${names.join(' ')}`
  const near = nearName(option, known)
  return near === undefined ? `${fault}.` : `${fault}; did you mean --${near}?`
}

function requireArguments(name: string, { arguments: names }: CliCommand, given: readonly string[]): void {
  const least = names.filter((argument) => !argument.startsWith('[')).length
  if (given.length < least) throw misuse(name, `It takes ${names.join(', ')}.`)
  if (given.length > names.length)
    throw misuse(name, `It takes ${names.join(', ')} and no more; put quotes around a text of several words.`)
}

function misuse(name: string, why: string): Failure {
  return new Failure('misused', `${name}: ${why}\nnpm run tracker -- help ${name}`)
}
