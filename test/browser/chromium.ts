import { type Browser, chromium } from 'playwright-core'
import { program } from '@tracker/testing/parts/parts'

/** Starts the browser. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: program('chromium'), args: ['--no-sandbox'] })
}
