import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessDocument, keyOf } from '@tracker/http/testing/access'
import { plainConnection } from '@tracker/testing/plain-connection'
import { expect, it, onTestFinished } from 'vitest'
import { startTracker, type TrackerProcess } from '../tracker-process.ts'

const connections = 6
const requests = 3_000

async function trackerOf(folder: string): Promise<TrackerProcess> {
  const tracker = await startTracker(folder, { TRACKER_ACCESS: JSON.stringify(accessDocument()) })
  onTestFinished(async () => {
    tracker.signal('SIGKILL')
    await tracker.ended
    rmSync(folder, { recursive: true })
  })
  return tracker
}

/** The process's own metrics: its memory in bytes, and the number of pages of a story that it has made or repeated. */
async function figuresOf(url: string) {
  const headers = { Authorization: `Bearer ${keyOf('admin')}` }
  const metrics = await (await fetch(`${url}/metrics`, { headers })).text()
  const figure = (name: string) => Number(metrics.split(`\n${name} `)[1]?.split('\n')[0] ?? 0)
  return {
    memory: figure('process_resident_memory_bytes'),
    pages: figure('tracker_requests_total{route="/scenarios/:scenario",method="GET",status="200"}'),
  }
}

/** The same once no further pages are made. Other requests are answered meanwhile. */
async function figuresAtRest(url: string) {
  for (let before = await figuresOf(url); ;) {
    for (let asked = 0; asked < 10; asked++) expect((await fetch(`${url}/health`)).status).toBe(200)
    const figures = await figuresOf(url)
    if (figures.pages === before.pages) return figures
    before = figures
  }
}

/** A client that sends requests behind requests, and reads nothing of what is answered. */
async function flooding(url: string, path: string) {
  const { socket, ended } = await plainConnection(url)
  socket.pause()
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(requests))
  return {
    /** How many answers it gets until it is ended, once it reads. */
    answers: async () => {
      socket.resume()
      return (await ended).split('HTTP/1.1 200 OK\r\n').length - 1
    },
  }
}

it('six connections with 3,000 requests each, unread, take no memory and keep nobody waiting', async () => {
  const { url } = await trackerOf(mkdtempSync(join(tmpdir(), 'pipelines-')))
  const page = '/scenarios/ukraine-diplomatic-track'
  const { byteLength } = await (
    await fetch(url + page, { headers: { 'Accept-Encoding': 'identity' } })
  ).arrayBuffer()
  const { memory } = await figuresOf(url)
  const clients = await Promise.all(Array.from({ length: connections }, () => flooding(url, page)))
  const atRest = await figuresAtRest(url)
  expect(atRest.pages).toBeLessThanOrEqual(1 + connections * 64)
  // A tenth of what all answers would take at once: the process needs some for itself.
  expect(atRest.memory - memory).toBeLessThan((connections * requests * byteLength) / 10)
  const counts = await Promise.all(clients.map(({ answers }) => answers()))
  for (const count of counts) expect(count).toBeLessThanOrEqual(64)
  expect((await fetch(url + page)).status).toBe(200)
})
