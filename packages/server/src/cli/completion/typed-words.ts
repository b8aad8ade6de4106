import type { CliCommand, Options } from '../command.ts'
import { commonOptions } from '../options.ts'

/** The words that complete an argument: one of a list, a file, or a value that only the user knows. */
export type Typeable = readonly string[] | 'file' | 'anything'

/** An option of a command, as a shell completes it. */
export interface TypedOption {
  readonly name: string
  readonly meaning: string
  /** The value that follows it; undefined for a flag. */
  readonly value: Typeable | undefined
  readonly repeatable: boolean
}

/** A command, as a shell completes it. */
export interface TypedCommand {
  readonly name: string
  readonly summary: string
  /** Its arguments in order, each by its name. */
  readonly arguments: readonly { readonly name: string; readonly value: Typeable }[]
  readonly options: readonly TypedOption[]
}

/** Derives from the table of commands the words that may follow each. */
export function typedCommands(commands: ReadonlyMap<string, CliCommand>): readonly TypedCommand[] {
  const names = [...commands.keys()]
  const help = { name: 'help', summary: 'more about a command', options: [] }
  return [
    ...[...commands].map(([name, command]) => ({
      name,
      summary: command.summary,
      arguments: command.arguments.map((form) => ({ name: bare(form), value: argumentOf(bare(form)) })),
      options: optionsOf(command),
    })),
    { ...help, arguments: [{ name: 'command', value: names }] },
  ]
}

function optionsOf({ options, local }: CliCommand): readonly TypedOption[] {
  const all: Options = { ...options, ...(local ? {} : commonOptions) }
  return [
    ...Object.entries(all).map(([name, option]) => {
      const [form, meaning] = option.help
      const value = option.type === 'boolean' ? undefined : valueOf(form)
      return { name, meaning, value, repeatable: 'multiple' in option }
    }),
    { name: 'json', meaning: 'the answer as JSON', value: undefined, repeatable: false },
    { name: 'help', meaning: 'how it is used', value: undefined, repeatable: false },
  ]
}

const bare = (form: string) => form.replace(/^\[(.*)\]$/, '$1')

function argumentOf(name: string): Typeable {
  if (name.includes('|')) return name.split('|')
  return name === 'file' ? 'file' : 'anything'
}

/** A form in angle brackets is a placeholder; any other is to be typed as it is. */
function valueOf(form: string): Typeable {
  if (!form.startsWith('<')) return form.split('|')
  return form === '<file>' ? 'file' : 'anything'
}
