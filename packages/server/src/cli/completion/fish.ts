import type { Typeable, TypedCommand } from './typed-words.ts'

/** Makes the completion for fish, 3 or later. */
export function fishCompletion(commands: readonly TypedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, arguments: names, options }) => [
    `complete -c tracker -n '__tracker_at 1' -a ${name} -d ${quoted(summary)}`,
    ...names.flatMap(({ value }, at) => {
      const offered = candidates(value)
      return offered === '' ? [] : [`complete -c tracker -n '__tracker_at ${at + 2} ${name}' ${offered}`]
    }),
    ...options.map(({ name: option, meaning, value }) => {
      const takes =
        value === undefined ? '' : value === 'file' ? ' -r -F' : ` -x ${candidates(value)}`.trimEnd()
      return `complete -c tracker -n '__tracker_in ${name}' -l ${option}${takes} -d ${quoted(meaning)}`
    }),
  ])
  return `# fish completion for tracker
function __tracker_words
    commandline -opc | string match -v -- '-*'
end
function __tracker_in
    set -l words (__tracker_words)
    test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
end
function __tracker_at
    test (count (__tracker_words)) -eq $argv[1]; or return 1
    test (count $argv) -eq 1; or __tracker_in $argv[2]
end
complete -c tracker -f
${lines.join('\n')}`
}

function candidates(value: Typeable): string {
  if (value === 'file') return '-F'
  return value === 'anything' ? '' : `-a ${quoted(value.join(' '))}`
}

const quoted = (text: string) => `'${text.replaceAll(/['\\]/g, '\\$&')}'`
