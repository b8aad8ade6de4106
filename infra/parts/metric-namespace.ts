import { type Construct } from 'constructs'

/** Returns the namespace of the stack's own metrics, which keeps the stages of an account apart. */
export function metricNamespace({ node }: Construct): string {
  const [stack] = node.path.split('/')
  return `Tracker/${stack}`
}
