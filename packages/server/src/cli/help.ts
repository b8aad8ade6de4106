import type { CliCommand, Options } from './command.ts'
import { commands } from './commands.ts'
import { commonOptions } from './options.ts'
import { columns, indented } from './show/columns.ts'

const program = 'npm run tracker --'

const endings = columns([
  ['0', 'done'],
  [
    '1',
    'refused, with the title and detail of the problem, or failed; for verify and dry-run: it does not hold',
  ],
  ['2', 'misused, and nothing was done: what was typed, a setting or a file of input is not understood, or'],
  ['', 'there is nothing to sign with'],
  ['3', 'no answer from the tracker'],
])

const forPrograms = [
  'With --json, an answer is one JSON object on standard output, a negative one (exit code 1) too. A failure is one on',
  'standard error: title, detail, what else the problem has, and "failure": refused, failed, misused or unreachable.',
  'follow and export print JSON Lines, an object for each revision or write.',
]

/** Returns the general help: every command, and how to learn more. */
export function overview(): string {
  return [
    `Usage: ${program} <command> [arguments] [options]`,
    '',
    ...indented(columns([...commands].map(([name, { summary }]) => [name, summary]))),
    '',
    `More about one: ${program} help <command>`,
    '',
    ...everywhere(),
  ].join('\n')
}

/** Returns the help for one command: its options and an example. */
export function helpOn(name: string, command: CliCommand): string {
  const { summary, arguments: names, options, details = [], example, local } = command
  const typed = names.map((argument) =>
    argument.startsWith('[') ? `[<${argument.slice(1, -1)}>]` : `<${argument}>`,
  )
  const own = optionLines(options)
  const more = typeof details === 'function' ? details() : details
  return [
    `Usage: ${program} ${[name, ...typed].join(' ')} [options]`,
    '',
    `  ${summary}`,
    '',
    ...(more.length === 0 ? [] : [...indented(more), '']),
    ...(own.length === 0 ? [] : ['Options', ...indented(own), '']),
    'Example',
    `  ${program} ${example}`,
    '',
    ...everywhere(local ? {} : commonOptions),
  ].join('\n')
}

function everywhere(options: Options = commonOptions): readonly string[] {
  const common = [...optionLines(options), '--json  the answer as JSON', '--help  this']
  return [
    'Options of every command',
    ...indented(common),
    '',
    'Exit codes',
    ...indented(endings),
    '',
    ...forPrograms,
  ]
}

function optionLines(options: Options): readonly string[] {
  return columns(
    Object.entries(options).map(
      ([
        name,
        {
          help: [value, meaning],
        },
      ]) => [`--${name} ${value}`, meaning],
    ),
  )
}
