// Runs before the npm scripts, on whatever Node the machine has (20 or later), and with no package installed yet.
// It installs what package-lock.json names where that is missing or stale; the very same npm run then finds Node 24,
// which is one of those packages, at the head of its PATH.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { missingFrom } from './missing-packages.mjs'

const root = new URL('../', import.meta.url)
const nodeWanted = 24

/** Packages by their place in the tree, as a lockfile lists them; none if the file does not exist. */
function locked(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages ?? {}
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** The major version of the Node that the script after this one will get. */
function nodeToCome() {
  const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

function npmCi() {
  const npm = process.env.npm_execpath
  const [command, ...before] = npm ? [process.env.npm_node_execpath ?? process.execPath, npm] : ['npm']
  // Errors alone: npm warns of packages that want a later Node than the machine's, which never runs them.
  const { status } = spawnSync(command, [...before, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) fail('The packages could not be installed; npm says why above.')
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

// Running needs no development package; everything else does.
const running = ['prestart', 'predev', 'pretracker'].includes(process.env.npm_lifecycle_event ?? '')
const missing = missingFrom(locked('node_modules/.package-lock.json'), locked('package-lock.json'), {
  running,
})
if (missing.length > 0 || nodeToCome() < nodeWanted) {
  console.error('Installing the packages that package-lock.json names (npm ci) …')
  npmCi()
}
if (nodeToCome() < nodeWanted)
  fail(
    `This needs Node ${nodeWanted} or later. It comes with the development packages, once their install scripts ` +
      'may run; an installation without them (npm ci --omit=dev) needs it on the PATH.',
  )
