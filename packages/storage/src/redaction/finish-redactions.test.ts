import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { tracker } from '../testing/tracker.ts'
import { chief } from '../testing/truce.ts'
import { formed } from '../items/form.ts'
import { keys } from '../items/keys.ts'

it('a redaction removes the former parts that notes name, however many notes wait', async () => {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  await made.file('libel', { headline: 'He took bribes' })
  const former = { pk: 'S#talks', sk: 'T#former', data: { text: 'He took bribes' } }
  const notes = Array.from({ length: 1_100 }, (_, at) => ({
    put: formed('cleanup', keys.cleanup('talks', 1, `${String(at).padStart(4, '0')} parts`), {
      sks: at === 1_099 ? [former.sk] : [],
    }),
  }))
  for (let at = 0; at < notes.length; at += 100)
    await made.table.transact(notes.slice(at, at + 100), randomUUID())
  await made.table.transact([{ put: former }], randomUUID())
  const redaction = { by: chief, id: 'redaction', sha256: 'x', report: 'libel', reason: 'A court ordered it' }
  await made.scenarios.redact('talks', redaction)
  expect(await made.table.get(former)).toBeUndefined()
  expect(await made.table.get(keys.cleanup('talks', 3, 'redaction'))).toBeUndefined()
})
