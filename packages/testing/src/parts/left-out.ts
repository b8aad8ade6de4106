import type { Reporter, TestModule } from 'vitest/node'
import { type PartName, partNames, parts, remedy } from './parts.ts'

/** Reports at the end of a run which tests were left out because of missing parts, and how to get these. */
export const leftOut: Reporter = {
  onTestRunEnd(modules) {
    const report = leftOutReport(countMissing(modules))
    if (report !== undefined) console.log(report)
  },
}

type Counts = Readonly<Partial<Record<PartName, number>>>

function countMissing(modules: readonly TestModule[]): Counts {
  const counts: Partial<Record<PartName, number>> = {}
  for (const module of modules)
    for (const test of module.children.allTests('skipped'))
      for (const name of test.meta().missing ?? []) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** Returns the report on tests that were left out, by missing part; undefined if there are none. */
export function leftOutReport(counts: Counts): string | undefined {
  const missing = partNames.filter((name) => counts[name] !== undefined)
  if (missing.length === 0) return undefined
  const lines = missing.map((name) => {
    const { title, purpose } = parts[name]
    const count = counts[name] ?? 0
    return `   ${String(count).padStart(4)} ${count === 1 ? 'needs' : 'need'} ${title}, which ${purpose}`
  })
  return [
    ' Tests left out, because this machine lacks what they need:',
    ...lines,
    ` ${remedy(missing)} installs ${missing.length === 1 ? 'it' : 'them'}.\n`,
  ].join('\n')
}
