import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { delivering } from './delivering.ts'
import { follow } from './follow.ts'
import type { Goal } from './goal.ts'
import { quantile } from './measure.ts'
import { type Server, startServer } from './servers.ts'

const followers = 5_000
const revisions = 5
const scenario = 'ukraine-diplomatic-track'

/** Files a report and returns after how many milliseconds the last of all followers had it. */
async function lastHeard(deliver: () => Promise<Response>, heard: { count: number }): Promise<number> {
  const due = heard.count + followers
  const start = performance.now()
  const { status } = await deliver()
  if (status !== 201) throw new Error(`the report was answered ${status}`)
  while (heard.count < due && performance.now() - start < 30_000) await pass(5)
  return performance.now() - start
}

async function measured(server: Server, folder: string): Promise<readonly Goal[]> {
  const heard = { count: 0 }
  const deliver = delivering(server, folder)
  const send = () => deliver({ scenario })
  await send()
  const memory = server.memory()
  const sockets: Socket[] = []
  const opening = server.cpu()
  for (let n = 0; n < followers; n += 100)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: 100 }, () => follow(server.url, scenario, () => heard.count++)),
      )),
    )
  const opened = (server.cpu() - opening) / followers
  await pass(2_000)
  const idleFrom = server.cpu()
  await pass(10_000)
  const idle = (server.cpu() - idleFrom) / 10_000
  const each = (server.memory() - memory) / followers
  const before = server.cpu()
  const taken: number[] = []
  for (let n = 0; n < revisions; n++) taken.push(await lastHeard(send, heard))
  const cpu = (server.cpu() - before) / revisions / followers
  for (const socket of sockets) socket.destroy()
  const worst = quantile(taken, 1)
  const count = followers.toLocaleString('en')
  return [
    {
      id: 'P17',
      goal: `a revision reaches ${count} followers ≤ 1 s after it is sent`,
      figure: `${worst.toFixed(0)} ms (median ${quantile(taken, 0.5).toFixed(0)} ms), heard ${heard.count}`,
      beside: `${(cpu * 1000).toFixed(0)} µs of CPU a follower and revision, ${(opened * 1000).toFixed(0)} µs to open`,
      holds: worst <= 1_000 && heard.count === followers * revisions,
    },
    {
      id: 'P17',
      goal: `memory ≤ 64 KB a follower, CPU ≤ 10 % while nothing happens`,
      figure: `${(each / 1024).toFixed(0)} KB, ${(idle * 100).toFixed(1)} %`,
      beside: `${(memory / 1024 / 1024).toFixed(0)} MB without followers`,
      holds: each <= 64 * 1024 && idle <= 0.1,
    },
  ]
}

/** P17: the cost of many followers for one process. */
export async function live(): Promise<readonly Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const server = await startServer(folder)
    try {
      return await measured(server, folder)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
