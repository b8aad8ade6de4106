import type { Typeable, TypedCommand } from './typed-words.ts'

/** Makes the completion for bash, 3.2 or later. */
export function bashCompletion(commands: readonly TypedCommand[]): string {
  const named = (words: readonly string[]) => words.join(' ')
  const cases = commands.map(({ name, options }) => {
    const taking = options.filter(({ value }) => value !== undefined)
    return `    ${name})
      options='${named(options.map((option) => `--${option.name}`))}'
      taking=' ${named(taking.map((option) => `--${option.name}`))} '
      ;;`
  })
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ name: option, value }) =>
      value === undefined ? [] : candidates(`${name} --${option}`, value),
    ),
  )
  const places = commands.flatMap(({ name, arguments: names }) =>
    names.flatMap(({ value }, at) => candidates(`${name} ${at}`, value)),
  )
  return `# bash completion for tracker
_tracker() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  local options='' taking='' words='' place=0 at
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${named(commands.map(({ name }) => name))}' -- "$current"))
    return
  fi
  case $command in
${cases.join('\n')}
    *) return ;;
  esac
  if [[ $taking == *" $previous "* ]]; then
    case "$command $previous" in
${values.join('\n')}
    esac
  elif [[ $current == -* ]]; then
    words=$options
  else
    for ((at = 2; at < COMP_CWORD; at++)); do
      if [[ $taking == *" \${COMP_WORDS[at]} "* ]]; then at=$((at + 1))
      elif [[ \${COMP_WORDS[at]} != -* ]]; then place=$((place + 1)); fi
    done
    case "$command $place" in
${places.join('\n')}
    esac
  fi
  if [ "$words" = '<file>' ]; then
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  elif [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -F _tracker tracker`
}

/** Returns the branch that completes one argument; none if only the user knows its value. */
function candidates(place: string, value: Typeable): readonly string[] {
  if (value === 'anything') return []
  return [`      '${place}') words='${value === 'file' ? '<file>' : value.join(' ')}' ;;`]
}
