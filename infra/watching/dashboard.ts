import { Duration } from 'aws-cdk-lib'
import {
  type IMetric,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  MathExpression,
  PeriodOverride,
  Row,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Operation } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { type Alarms, type Watched } from './alarms.ts'
import { type Cdn } from '../edge/cdn.ts'
import { Figures } from './figures.ts'

interface OperatorDashboardProps {
  readonly watched: Watched
  readonly alarms: Alarms
}

/** One page, from the effects on readers at the top down to their causes. */
export class OperatorDashboard extends Construct {
  constructor(scope: Construct, id: string, { watched, alarms }: OperatorDashboardProps) {
    super(scope, id)
    const { api, functions, table, checks, publishing, deliveries, logMetrics, figures, cdn } = watched
    const each = Object.values(functions)
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(12),
      periodOverride: PeriodOverride.AUTO,
      widgets: [
        [new AlarmStatusWidget({ alarms: alarms.all, width: 24, title: 'Alarms' })],
        [
          new Row(
            graph('Requests', [
              api.api.metricCount(),
              api.api.metricClientError(),
              api.api.metricServerError(),
            ]),
            graph(
              'Response time (ms)',
              [p('p50'), p('p90'), p('p99')].map((at) => api.api.metricLatency(at)),
            ),
            graph('Refused: signatures, forbidden, too many', [
              logMetrics.refusedSignatures,
              logMetrics.forbidden,
              logMetrics.tooManyRequests,
            ]),
          ),
        ],
        ...(cdn === undefined ? [] : [[new Row(...cdnGraphs(cdn))]]),
        [
          new Row(
            graph('Writes, by outcome', [...figures.writes, figures.conflicts]),
            graph('Refusals, by reason', [found(Figures.search(this, 'Refusals', 'reason'))]),
            graph('Requests, by route', [found(Figures.search(this, 'Requests', 'route'))]),
          ),
        ],
        [
          new Row(
            graph('Checks: worst lateness (s)', [figures.checkLateness]),
            graph('Checks: started, failed scenarios', [
              checks.function.metricInvocations(),
              figures.checkFailures,
            ]),
            graph('Publishing: age of the oldest revision (ms)', [
              publishing.function.metric('IteratorAge', { statistic: 'Maximum' }),
            ]),
          ),
        ],
        [
          new Row(
            graph(
              'Functions: errors',
              each.map((one) => one.metricErrors()),
            ),
            graph(
              'Functions: throttles',
              each.map((one) => one.metricThrottles()),
            ),
            graph(
              'Functions: p99 duration (ms)',
              each.map((one) => one.metricDuration(p('p99'))),
            ),
          ),
        ],
        [
          new Row(
            graph('Table: consumed', [
              table.table.metricConsumedReadCapacityUnits(),
              table.table.metricConsumedWriteCapacityUnits(),
            ]),
            graph('Table: transactions in conflict', [
              table.table.metric('TransactionConflict', { statistic: 'Sum' }),
            ]),
            graph(
              'Table: latency (ms)',
              operations.map((operation) =>
                table.table.metricSuccessfulRequestLatency({
                  dimensionsMap: { TableName: table.table.tableName, Operation: operation },
                }),
              ),
            ),
          ),
        ],
        [
          new Row(
            graph('Deliveries: age of the oldest wake-up (s)', [
              deliveries.queue.metricApproximateAgeOfOldestMessage(),
            ]),
            graph('Dead letters', [
              checks.deadLetters.metricApproximateNumberOfMessagesVisible(),
              publishing.deadLetters.metricApproximateNumberOfMessagesVisible(),
              deliveries.deadLetters.metricApproximateNumberOfMessagesVisible(),
            ]),
            graph('Largest head (bytes)', [figures.headBytes]),
          ),
        ],
      ],
    })
  }
}

const operations = [Operation.GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS]

/** The results of a search, with a line for each value of the label. */
function found(expression: string): IMetric {
  return new MathExpression({ expression, label: '' })
}

const p = (statistic: string) => ({ statistic })

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8 })
}

/** CloudFront reports to us-east-1, whatever the region of the stack. */
function cdnGraphs({ distribution }: Cdn): GraphWidget[] {
  return [
    graph('CDN: requests', [distribution.metricRequests()]),
    graph('CDN: error rate (%)', [distribution.metric4xxErrorRate(), distribution.metric5xxErrorRate()]),
    graph('CDN: bytes', [distribution.metricBytesDownloaded()]),
  ]
}
