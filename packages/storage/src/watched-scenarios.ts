import { DomainError, type ErrorCode } from '@tracker/domain'
import type { Observe } from './figures.ts'
import type { CheckReport } from './check/check.ts'
import type { Scenarios } from './scenarios/scenarios.ts'

/** Errors that are not the writer's fault: the same write may be repeated. */
const failures: readonly ErrorCode[] = ['damaged', 'internal', 'unavailable']

/** Wraps scenarios so that the outcome of each write and check is recorded in metrics. */
export function watchedScenarios(scenarios: Scenarios, observe: Observe): Scenarios {
  async function observed<T>(writing: Promise<T>, isRepeated: (answer: T) => boolean = () => false) {
    try {
      const answer = await writing
      observe('writes', { outcome: isRepeated(answer) ? 'repeated' : 'recorded' })
      return answer
    } catch (error) {
      const refused = error instanceof DomainError && !failures.includes(error.code)
      observe('writes', { outcome: refused ? 'refused' : 'failed' })
      throw error
    }
  }
  const isReplayed = ({ replayed }: { readonly replayed: boolean }) => replayed
  return {
    ...scenarios,
    write: (...given) => observed(scenarios.write(...given), isReplayed),
    writeDocument: (...given) => observed(scenarios.writeDocument(...given), isReplayed),
    importChange: (...given) => observed(scenarios.importChange(...given), isReplayed),
    redact: (...given) => observed(scenarios.redact(...given), isReplayed),
    define: (...given) => observed(scenarios.define(...given)),
    changeSettings: (...given) => observed(scenarios.changeSettings(...given)),
    delete: (...given) => observed(scenarios.delete(...given)),
    checkAll: async (...given) => {
      const report = await scenarios.checkAll(...given)
      observeCheck(report, observe)
      return report
    },
  }
}

function observeCheck({ lateness, failed }: CheckReport, observe: Observe): void {
  observe('checks')
  observe('checkLateness', {}, lateness / 1000)
  if (failed.length > 0) observe('checkFailures', {}, failed.length)
}
