import { type FigureName, figures, type Observe } from '@tracker/storage'

interface MetricLine {
  readonly labels: Readonly<Record<string, string>>
  readonly values: Map<FigureName, number[]>
}

/** The observations of an invocation. */
interface EmbeddedMetrics {
  readonly observe: Observe
  /**
   * Writes what was observed since, as lines in the embedded metric format, from which CloudWatch makes metrics: one
   * for each value of a label. `fields` are further members of the line that counts the request.
   */
  readonly flush: (fields?: Readonly<Record<string, unknown>>) => void
}

/** CloudWatch accepts so many values of a metric in a line. */
const most = 100

const units = { bytes: 'Bytes', none: 'Count', seconds: 'Seconds' } as const

/**
 * Collects observations, to be written at the end of the invocation.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics(
  namespace: string,
  write: (line: Readonly<Record<string, unknown>>) => void,
  now: () => number,
): EmbeddedMetrics {
  let lines = new Map<string, MetricLine>()
  return {
    observe: (name, labels = {}, value = 1) => {
      const { kind, labels: names } = figures[name]
      const [dimension] = names
      const said = dimension === undefined ? {} : { [dimension]: labels[dimension] ?? 'none' }
      const key = JSON.stringify(said)
      const line = lines.get(key) ?? { labels: said, values: new Map<FigureName, number[]>() }
      const values = line.values.get(name) ?? []
      if (kind === 'count') values[0] = (values[0] ?? 0) + value
      else if (values.length < most) values.push(value)
      else values[most - 1] = Math.max(values[most - 1] ?? value, value)
      line.values.set(name, values)
      lines.set(key, line)
    },
    flush: (fields = {}) => {
      const written = lines
      lines = new Map()
      for (const { labels, values } of written.values())
        write({
          ...(values.has('requests') ? fields : {}),
          _aws: {
            Timestamp: now(),
            CloudWatchMetrics: [
              {
                Namespace: namespace,
                Dimensions: [Object.keys(labels)],
                Metrics: [...values.keys()].map((name) => ({
                  Name: capitalised(name),
                  Unit: units[figures[name].unit],
                })),
              },
            ],
          },
          ...labels,
          ...Object.fromEntries([...values].map(([name, all]) => [capitalised(name), single(all)])),
        })
    },
  }
}

const single = (values: readonly number[]) => (values.length === 1 ? values[0] : values)

const capitalised = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
