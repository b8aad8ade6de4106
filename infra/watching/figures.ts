import { type Construct } from 'constructs'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { metricNamespace } from '../parts/metric-namespace.ts'

/**
 * The metrics that the functions write to their logs in the embedded metric format, by their names there. Each function
 * counts its own events, so a metric is the sum of all.
 */
export class Figures {
  /** Passes of the check that ended. */
  readonly checks: Metric
  /** Seconds from when something was due to when it was recorded; the worst of a pass. */
  readonly checkLateness: Metric
  /** Scenarios on which a check failed. */
  readonly checkFailures: Metric
  /** Bytes of the largest head that was stored. */
  readonly headBytes: Metric
  /** Writes that lost a race. */
  readonly conflicts: Metric
  /** Writes by outcome. */
  readonly writes: readonly Metric[]

  constructor(scope: Construct) {
    const namespace = metricNamespace(scope)
    const of = (metricName: string, statistic: 'Maximum' | 'Sum', dimensionsMap = {}) =>
      new Metric({ namespace, metricName, statistic, dimensionsMap })
    this.checks = of('Checks', 'Sum')
    this.checkLateness = of('CheckLateness', 'Maximum')
    this.checkFailures = of('CheckFailures', 'Sum')
    this.headBytes = of('HeadBytes', 'Maximum')
    this.conflicts = of('Conflicts', 'Sum')
    this.writes = ['recorded', 'repeated', 'refused', 'failed'].map((outcome) =>
      of('Writes', 'Sum', { outcome }).with({ label: outcome }),
    )
  }

  /** The metrics of a name, one for each value of its label, as CloudWatch finds them by itself. */
  static search(scope: Construct, metricName: 'Refusals' | 'Requests', label: string): string {
    return `SEARCH('{"${metricNamespace(scope)}",${label}} MetricName="${metricName}"', 'Sum')`
  }
}
