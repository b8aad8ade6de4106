import type { Connection } from './client.ts'

/** An option of a command; all take a text, those with `multiple` any number of them. */
export interface Option {
  readonly type: 'string'
  readonly multiple?: true
  /** What the help says about it: the form of its value, then what it means. */
  readonly help: readonly [value: string, meaning: string]
}

export type Options = Readonly<Record<string, Option>>

/** The values of options: a list for those with `multiple`. */
export type Values<O extends Options> = {
  readonly [N in keyof O]?: O[N] extends { readonly multiple: true } ? readonly string[] : string
}

/** What a command has to show: to programs, and to people. */
export interface Shown {
  readonly json: unknown
  readonly text: string
  /** Whether what was asked for holds; the process ends with 1 where not. */
  readonly ok?: boolean
}

/** One thing that the command line does. `[name]` marks an argument that may be left out. */
export interface CliCommand {
  readonly summary: string
  readonly arguments: readonly string[]
  readonly options: Options
  readonly example: string
  readonly run: (
    connection: Connection,
    given: readonly string[],
    values: Readonly<Record<string, unknown>>,
  ) => Promise<Shown>
}

/** A command whose `run` knows its own options. The values come from a parser that was given those very options. */
export function command<const O extends Options>(
  definition: Omit<CliCommand, 'run' | 'options'> & {
    readonly options: O
    readonly run: (connection: Connection, given: readonly string[], values: Values<O>) => Promise<Shown>
  },
): CliCommand {
  const { run, ...rest } = definition
  return { ...rest, run: (connection, given, values) => run(connection, given, values as Values<O>) }
}
