import type { Connection } from './client.ts'

/** An option of a command: a text, or a flag that is given or not. Texts with `multiple` can be repeated. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: true
  /** The help text: the form of the value, then its meaning. */
  readonly help: readonly [value: string, meaning: string]
}

export type Options = Readonly<Record<string, Option>>

/** The values of options: a list for those with `multiple`. */
export type Values<O extends Options> = {
  readonly [N in keyof O]?: O[N] extends { readonly type: 'boolean' }
    ? boolean
    : O[N] extends { readonly multiple: true }
      ? readonly string[]
      : string
}

/** The output of a command: for programs, and for people. */
export interface Shown {
  readonly json: unknown
  readonly text: string
  /** Everything was printed while the command ran. */
  readonly printed?: true
  /** Printed unchanged in place of both: output for another program. */
  readonly raw?: string
  /** Whether the result is positive; if not, the process exits with 1. */
  readonly ok?: boolean
}

/** One command of the command line. `[name]` marks an optional argument. */
export interface CliCommand {
  readonly summary: string
  readonly arguments: readonly string[]
  readonly options: Options
  /** More lines of help, or a function that makes them on demand. */
  readonly details?: readonly string[] | (() => readonly string[])
  /** Works on this machine alone, so that the options of the connection do not apply. */
  readonly local?: true
  readonly example: string
  readonly run: (
    connection: Connection,
    given: readonly string[],
    values: Readonly<Record<string, unknown>>,
  ) => Promise<Shown>
}

/** Defines a command whose `run` is typed by its own options. The parser produces exactly those options. */
export function command<const O extends Options>(
  definition: Omit<CliCommand, 'run' | 'options'> & {
    readonly options: O
    readonly run: (connection: Connection, given: readonly string[], values: Values<O>) => Promise<Shown>
  },
): CliCommand {
  const { run, ...rest } = definition
  return { ...rest, run: (connection, given, values) => run(connection, given, values as Values<O>) }
}
