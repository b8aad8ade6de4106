import type { Revision } from '@tracker/domain'
import { includes, isConsistent, leafHash, leafOf } from '@tracker/storage'
import { beforeAll, describe, expect, it } from 'vitest'
import { openCheckpoint } from '../checkpoint/checkpoint.ts'
import { noteSigner, type NoteVerifier, parseVerifierKey } from '../checkpoint/note-key.ts'
import { rotatedCheckpoints } from '../checkpoint/tracker-signer.ts'
import { accessDocument } from '../testing/access.ts'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
let made: TestTracker
let verifier: NoteVerifier

/** One more revision. */
async function told(): Promise<void> {
  made.clock.pass(60_000)
  const now = made.clock.now()
  const occurred = new Date(now).toISOString()
  const answer = await made.deliver(report({ headline: `At ${now}`, occurred }), { id: `msg_${now}` })
  expect(answer.status).toBe(201)
}

async function checkpoint() {
  const note = await (await made.ask(`${here}/checkpoint`)).text()
  return { note, ...openCheckpoint(note, [verifier]) }
}

const bytes = (hashes: readonly string[]) => hashes.map((hash) => Buffer.from(hash, 'base64'))

beforeAll(async () => {
  made = await tracker()
  verifier = parseVerifierKey(await (await made.ask('/.well-known/tracker-checkpoint-key')).text())
})

describe('the checkpoint of a ledger', () => {
  it('is signed with the key that the tracker names, and says how many revisions there are', async () => {
    await told()
    const response = await made.ask(`${here}/checkpoint`)
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    const { origin, size } = await checkpoint()
    const { revision } = await bodyOf<{ revision: number }>(await made.ask(here))
    expect({ origin, size }).toEqual({ origin: `${verifier.name}/scenarios/${scenario}`, size: revision })
    const again = await made.ask(`${here}/checkpoint`, {
      headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('contains every revision, as its proof shows', async () => {
    for (let more = 0; more < 12; more++) await told()
    const { size } = await checkpoint()
    for (let number = 1; number <= size; number++) {
      const text = await (await made.ask(`${here}/revisions/${number}/proof`)).text()
      const [head = '', note = ''] = text.split(/\n\n(.*)/su)
      const [form, index, ...proof] = head.split('\n')
      expect([form, index]).toEqual(['c2sp.org/tlog-proof@v1', `index ${number - 1}`])
      const revision = await bodyOf<Revision>(await made.ask(`${here}/revisions/${number}`))
      const { root } = openCheckpoint(note, [verifier])
      const leaf = leafHash(leafOf(revision))
      expect(includes(root, size, { leaf, index: number - 1, proof: bytes(proof) })).toBe(true)
    }
  })

  it('begins with every earlier one, as the proof shows', async () => {
    const earlier = []
    for (let more = 0; more < 9; more++) {
      earlier.push(await checkpoint())
      await told()
    }
    for (const one of earlier) {
      const path = `${here}/checkpoint/consistency?from=${one.size}`
      const answer = await bodyOf<{ proof: string[]; checkpoint: string }>(await made.ask(path))
      const now = openCheckpoint(answer.checkpoint, [verifier])
      expect(isConsistent(one, now, bytes(answer.proof))).toBe(true)
      expect(isConsistent({ ...one, root: now.root }, now, bytes(answer.proof))).toBe(false)
    }
  })

  it('has no proof from what is no earlier ledger, nor of a revision that is not there', async () => {
    for (const from of ['', '?from=0', '?from=x', '?from=1000', '?form=1']) {
      const response = await made.ask(`${here}/checkpoint/consistency${from}`)
      expect(await problemOf(response)).toMatchObject({ status: 400 })
    }
    expect((await made.ask(`${here}/revisions/1000/proof`)).status).toBe(404)
    expect((await made.ask(`${here}/revisions/x/proof`)).status).toBe(404)
  })
})

describe('the key of checkpoints', () => {
  it('is still named after a rotation, for what it signed', async () => {
    const before = accessDocument()
    const checkpoints = rotatedCheckpoints(before, new Uint8Array(32).fill(9))
    const rotated = await tracker({ access: () => ({ ...before, checkpoints }) })
    const keys = await (await rotated.ask('/.well-known/tracker-checkpoint-key')).text()
    const [present = '', former = '', ...rest] = keys.trim().split('\n')
    expect(rest).toEqual([])
    expect(parseVerifierKey(former).text).toBe(verifier.text)
    expect(present).toBe(noteSigner(verifier.name, new Uint8Array(32).fill(9)).verifier.text)
    const { note } = await checkpoint()
    expect(openCheckpoint(note, [parseVerifierKey(former)]).size).toBeGreaterThan(1)
  })

  it('is 404 on a tracker without one, with how to make it', async () => {
    const { checkpoints: _, ...without } = accessDocument()
    const keyless = await tracker({ access: () => without })
    const problem = await problemOf(await keyless.ask('/.well-known/tracker-checkpoint-key'))
    expect(problem).toMatchObject({ status: 404, detail: expect.stringContaining('rotate-checkpoints') })
  })
})
