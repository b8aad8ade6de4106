// Runs before the npm scripts, on whatever Node the machine has (20 or later), and with no package installed yet. It
// installs the packages of package-lock.json if any is missing or stale; the very same npm run then finds Node 24,
// which is one of those packages, at the head of its PATH.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'
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
  return status === 0
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

// Running needs no development package; everything else does.
const running = ['prestart', 'predev', 'pretracker'].includes(process.env.npm_lifecycle_event ?? '')
function isComplete() {
  const installed = locked('node_modules/.package-lock.json')
  return (
    missingFrom(installed, locked('package-lock.json'), { running }).length === 0 &&
    nodeToCome() >= nodeWanted
  )
}

/** Installs what is missing. Two `npm ci` at once would remove each other's packages, so the later one waits. */
function install() {
  const lock = fileURLToPath(new URL('.installing', root))
  const waiting = (pid) =>
    console.error(
      `Another npm run${pid === undefined ? '' : ` (process ${pid})`} is installing the packages; waiting for it. If none is, remove ${lock}.`,
    )
  const installed = alone(
    lock,
    () => {
      if (isComplete()) return true
      console.error('Installing the packages that package-lock.json names (npm ci) …')
      return npmCi()
    },
    waiting,
  )
  if (!installed) fail('The packages could not be installed; npm says why above.')
}

if (!isComplete()) install()
if (nodeToCome() < nodeWanted)
  fail(
    `This needs Node ${nodeWanted} or later. It comes with the development packages, once their install scripts ` +
      'may run; an installation without them (npm ci --omit=dev) needs it on the PATH.',
  )
