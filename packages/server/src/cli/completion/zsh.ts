import type { Typeable, TypedCommand, TypedOption } from './typed-words.ts'

/** Makes the completion for zsh, to be sourced, or kept as `_tracker` in a folder of `fpath`. */
export function zshCompletion(commands: readonly TypedCommand[]): string {
  const cases = commands.map(({ name, arguments: names, options }) => {
    const specs = [
      ...options.map(optionSpec),
      ...names.map((argument, at) => `'${at + 1}:${plain(argument.name)}:${action(argument.value)}'`),
    ]
    return `    ${name})\n      _arguments -s \\\n        ${specs.join(' \\\n        ')}\n      ;;`
  })
  const described = commands.map(({ name, summary }) => `    '${name}:${plain(summary)}'`)
  return `#compdef tracker
_tracker() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe -t commands command commands
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _tracker ]; then _tracker "$@"; else compdef _tracker tracker; fi`
}

function optionSpec({ name, meaning, value, repeatable }: TypedOption): string {
  const takes = value === undefined ? '' : `:${name}:${action(value)}`
  return `'${repeatable ? '*' : ''}--${name}[${plain(meaning)}]${takes}'`
}

function action(value: Typeable): string {
  if (value === 'file') return '_files'
  return value === 'anything' ? ' ' : `(${value.join(' ')})`
}

/** A text within a specification, in which quotes, brackets and colons have a meaning. */
function plain(text: string): string {
  return text.replaceAll("'", '’').replaceAll(/[[\]:\\]/g, '\\$&')
}
