import type { Exposition } from '@tracker/http'
import { type Figure, type FigureName, figures, type Observe } from '@tracker/storage'
import { collectDefaultMetrics, Counter, Histogram, type OpenMetricsContentType, Registry } from 'prom-client'

type Take = (labels: Readonly<Record<string, string>>, value: number) => void

/** The metrics of this process and of Node.js: the functions that record them, and their text. */
export interface Watch {
  readonly observe: Observe
  /** Observes how long a request took, in milliseconds, by the route that served it. */
  readonly took: (route: string, milliseconds: number) => void
  readonly exposition: Exposition
}

/** Starts counting for `/metrics`, in the format of OpenMetrics 1.0. Every count begins at 0 with the process. */
export function watch(): Watch {
  const register = new Registry<OpenMetricsContentType>()
  register.setContentType(Registry.OPENMETRICS_CONTENT_TYPE)
  const takes = new Map(namesOf(figures).map((name) => [name, taking(name, register)]))
  const durations = new Histogram({
    name: 'tracker_request_duration_seconds',
    help: 'How long requests took, by the route that served them',
    labelNames: ['route'],
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 3, 10],
    registers: [register],
  })
  collectDefaultMetrics({ register })
  return {
    observe: (name, labels = {}, value = 1) => takes.get(name)?.(labels, value),
    took: (route, milliseconds) => durations.observe({ route }, milliseconds / 1000),
    exposition: { contentType: register.contentType, text: () => register.metrics() },
  }
}

function namesOf(of: typeof figures): readonly FigureName[] {
  return Object.keys(of) as FigureName[]
}

function taking(name: FigureName, register: Registry<OpenMetricsContentType>): Take {
  const { kind, unit, labels, bounds = [], help }: Figure = figures[name]
  const common = { name: metricName(name, unit), help, labelNames: [...labels], registers: [register] }
  if (kind === 'count') {
    const counter = new Counter<string>(common)
    return (of, value) => counter.inc(of, value)
  }
  const histogram = new Histogram<string>({ ...common, buckets: [...bounds] })
  return (of, value) => histogram.observe(of, value)
}

/** `headBytes` is `tracker_head_bytes`, `checkLateness` in seconds `tracker_check_lateness_seconds`. */
function metricName(name: FigureName, unit: Figure['unit']): string {
  const words = `tracker_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
  return unit === 'none' || words.endsWith(`_${unit}`) ? words : `${words}_${unit}`
}
