import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { type Browser, chromium } from 'playwright-core'

const path = env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a browser to look with. Where tests must not be left out, its absence is a failure. */
export const seeing = existsSync(path)

const absence = `There is no browser at ${path}: install Debian's chromium, or say in CHROMIUM where it is.`
if (!seeing && env['CI'] === 'true') throw new Error(absence)
if (!seeing) console.warn(`${absence} The tests in a browser are left out.`)

/** Starts the browser. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
}
