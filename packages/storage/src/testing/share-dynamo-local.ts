import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { load } from '@tracker/testing/lengths'
import type { TestProject } from 'vitest/node'
import { type DynamoProcess, startDynamoLocal } from './start-dynamo-local.ts'

/** A run by hand ends before it gains from what the JVM's second compiler costs. */
const options = load([], ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'])

declare module 'vitest' {
  interface ProvidedContext {
    /** The key under which tests find the endpoint of the run's DynamoDB Local. */
    dynamoLocal: string
  }
}

/**
 * Sets up a run of tests: one DynamoDB Local for all of them, started when the first test asks for it, since most runs
 * need none. Returns a function that stops it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<DynamoProcess> | undefined
  const server = createServer((_, response) => {
    running ??= startDynamoLocal(...options)
    running.then(
      ({ endpoint }) => response.end(endpoint),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  project.provide('dynamoLocal', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return async () => {
    server.close()
    const local = await running?.catch(() => undefined)
    await local?.stop()
  }
}
