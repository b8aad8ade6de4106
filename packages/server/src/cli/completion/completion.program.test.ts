import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../commands.ts'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'completion-'))

async function scriptOf(shell: 'bash' | 'fish' | 'zsh'): Promise<string> {
  const { out, exitCode } = await run(['completion', shell], {})
  expect(exitCode).toBe(0)
  const file = join(folder, `tracker.${shell}`)
  writeFileSync(file, out)
  return file
}

beforeAll(() => writeFileSync(join(folder, 'report 1.json'), '{}'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The words typed up to the cursor, and the completions offered there. */
const typed: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [['sta'], ['status']],
  [
    ['help', 're'],
    ['redact', 'report', 'restore', 'retract'],
  ],
  [
    ['deliveries', ''],
    ['dismiss', 'list', 'retry', 'show'],
  ],
  [['settings', 'my-story', '--visi'], ['--visibility']],
  [
    ['settings', 'my-story', '--visibility', ''],
    ['private', 'public', 'unlisted'],
  ],
  [
    ['access', 'add-key', 'desk', '--role', 're'],
    ['reader', 'reviewer'],
  ],
  [['report', 'my-story', '--file', 'repo'], ['report 1.json']],
  [['backup', 'repo'], ['report 1.json']],
  [['status', '--as-of', ''], []],
  [['nothing', ''], []],
]

const cases = typed.map(([words, offered]) => [words.join(' '), words, offered] as const)

describe('bash', () => {
  it.each(cases)('completes tracker %s', async (_, words, offered) => {
    const test = `source "$1"; shift; COMP_WORDS=(tracker "$@"); COMP_CWORD=$#; _tracker; printf '%s\\n' "\${COMPREPLY[@]}"`
    const argv = ['-c', test, 'bash', await scriptOf('bash'), ...words]
    const out = execFileSync('bash', argv, { cwd: folder, encoding: 'utf8' })
    expect(linesOf(out)).toEqual(offered)
  })

  it('is bound to the name, and offers every command of the help', async () => {
    const test = 'source "$1"; complete -p tracker; compgen -F _tracker >/dev/null 2>&1; type -t _tracker'
    const out = execFileSync('bash', ['-c', test, 'bash', await scriptOf('bash')], { encoding: 'utf8' })
    expect(linesOf(out)).toEqual(['complete -F _tracker tracker', 'function'])
    const { out: script } = await run(['completion', 'bash'], {})
    for (const name of commands.keys()) expect(script).toContain(`    ${name})\n`)
  })
})

needing('fish')('fish', () => {
  it.each(cases)('completes tracker %s', async (_, words, offered) => {
    const line = ['tracker', ...words].join(' ')
    const test = `source $argv[1]; complete -C $argv[2]`
    const env = { ...process.env, HOME: folder }
    const argv = ['--no-config', '-c', test, await scriptOf('fish'), line]
    const out = execFileSync(program('fish'), argv, { cwd: folder, encoding: 'utf8', env })
    expect(linesOf(out).map((offer) => offer.replace(/\t.*/, '').replaceAll('\\', ''))).toEqual(offered)
  })
})

needing('zsh')('zsh', () => {
  /** Types a line into a zsh of its own, with a tab, and waits until it ends. */
  const completing = `
    zmodload zsh/zpty
    zpty shell zsh -i
    zpty -r shell seen '*READY>*'
    zpty -w -n shell "$1"$'\\t\\n'
    while zpty -r shell seen; do :; done`

  beforeAll(async () => {
    const settings = `
      PS1='READY>'
      autoload -U compinit
      compinit -u -D
      source ${await scriptOf('zsh')}
      tracker() { print -r -- "\${(j:|:)@}" > called; exit }`
    writeFileSync(join(folder, '.zshrc'), settings)
  })

  it.each([
    ['tracker stat', 'status'],
    ['tracker settings my-story --visib', 'settings|my-story|--visibility'],
    ['tracker settings my-story --visibility unl', 'settings|my-story|--visibility|unlisted'],
    ['tracker deliveries dis', 'deliveries|dismiss'],
    ['tracker report my-story --file repo', 'report|my-story|--file|report 1.json'],
  ])('completes %s', (line, called) => {
    const env = { ...process.env, HOME: folder, ZDOTDIR: folder, TERM: 'dumb' }
    execFileSync(program('zsh'), ['-f', '-c', completing, 'zsh', line], { cwd: folder, env, timeout: 20_000 })
    expect(readFileSync(join(folder, 'called'), 'utf8')).toBe(`${called}\n`)
  })
})

function linesOf(out: string): readonly string[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .toSorted()
}
