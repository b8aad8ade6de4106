import { type CliCommand, command } from '../command.ts'
import { bashCompletion } from '../completion/bash.ts'
import { fishCompletion } from '../completion/fish.ts'
import { typedCommands } from '../completion/typed-words.ts'
import { zshCompletion } from '../completion/zsh.ts'
import { Failure } from '../failure.ts'

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

/** Returns the command that prints completions of all commands, itself included. */
export function completion(commands: () => ReadonlyMap<string, CliCommand>): CliCommand {
  return command({
    summary: 'print what a shell needs to complete the commands',
    arguments: [Object.keys(shells).join('|')],
    options: {},
    details: [
      'It completes the name tracker, which may be an alias:',
      "  alias tracker='npm run --silent --prefix <this folder> tracker --'",
      'bash: source <(tracker completion bash)',
      'zsh:  source <(tracker completion zsh), after compinit',
      'fish: tracker completion fish > ~/.config/fish/completions/tracker.fish',
    ],
    local: true,
    example: 'completion bash > tracker-completion.bash',
    run: async (_, [shell = '']) => {
      if (!isShell(shell)) throw new Failure('misused', `completion: bash, zsh or fish, not ${shell}.`)
      const script = shells[shell](typedCommands(commands()))
      return { json: { shell, script }, text: script }
    },
  })
}

function isShell(name: string): name is keyof typeof shells {
  return Object.hasOwn(shells, name)
}
