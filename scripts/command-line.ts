/** Runs a command. If it fails, prints the reason in one line on stderr and exits with 1. */
export async function commandLine(command: () => Promise<string> | string): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${said.replaceAll(/\s*\n\s*/g, '; ')}\n`)
    process.exitCode = 1
  }
}
