import { cpus, loadavg } from 'node:os'
import { absence, lacking } from '@tracker/testing/parts/parts'
import { core } from './core.ts'
import { database } from './database.ts'
import type { Goal } from './goal.ts'
import { imports } from './imports.ts'
import { lengths } from './lengths.ts'
import { live } from './live.ts'
import { table } from './print.ts'
import { oneProcess } from './process.ts'
import { subscribers } from './subscribers.ts'

/**
 * The parts of the bench, each with the promises that it measures; `npm run bench -- P7 P12` runs the parts with these.
 */
const parts = [
  { measures: ['P1'], run: imports },
  { measures: ['P2', 'P4', 'P5', 'P6', 'P11'], run: database, needs: ['java'] },
  { measures: ['P3', 'P8', 'P13', 'P14', 'P15'], run: lengths },
  { measures: ['P7', 'P9', 'P10'], run: core },
  { measures: ['P12', 'P16'], run: oneProcess },
  { measures: ['P17'], run: live },
  { measures: ['P18'], run: subscribers },
] as const

const asked = process.argv.slice(3)
const load = () => loadavg()[0]?.toFixed(1)

function unmeasured(ids: readonly string[], why: string): readonly Goal[] {
  return ids.map((id) => ({ id, goal: `not measured: ${why}`, figure: '', beside: '', holds: undefined }))
}

/** A part that fails does not affect the others. */
async function measured(part: (typeof parts)[number]): Promise<readonly Goal[]> {
  const missing = 'needs' in part ? lacking([...part.needs]) : []
  if (missing.length > 0) return unmeasured(part.measures, absence(missing))
  try {
    return await part.run()
  } catch (error) {
    return unmeasured(part.measures, String(error))
  }
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load()}
Medians of runs taken in turn; P11, P12, P16, P17 and P18 once. Figures of one run of one machine: trust the ratios, and those only beyond a tenth or two.`)

const goals: Goal[] = []
for (const part of parts) {
  if (asked.length > 0 && !part.measures.some((id) => asked.includes(id))) continue
  const start = performance.now()
  goals.push(...(await measured(part)))
  console.log(
    `${part.measures.join(', ')}: ${((performance.now() - start) / 1000).toFixed(0)} s, load ${load()}`,
  )
}

const verdict = ({ holds }: Goal) => (holds === undefined ? '-' : holds ? 'holds' : 'NO')
const number = ({ id }: Goal) => Number(id.slice(1))
console.log()
table([
  ['', 'goal', 'figure', 'beside', ''],
  ...goals
    .toSorted((a, b) => number(a) - number(b))
    .map((goal) => [goal.id, goal.goal, goal.figure, goal.beside, verdict(goal)]),
])
process.exit()
