import { expect, it } from 'vitest'
import { toItem as fromAttributes } from './attributes.ts'
import { upcast } from './items/form.ts'
import { toColumns, toItem as fromRow } from './sqlite/row.ts'

const key = { pk: 'S#talk', sk: 'R#000000000001' }
const cut = '{"form":1,'
const text = (S: string) => ({ S })

it.each([
  ['cut in SQLite', 'is not JSON', () => upcast('revision', fromRow({ ...key, data: cut }))],
  [
    'cut in DynamoDB',
    'is not JSON',
    () => upcast('revision', fromAttributes({ pk: text(key.pk), sk: text(key.sk), data: text(cut) })),
  ],
  [
    'compressed, and then changed',
    'cannot be decompressed',
    () => upcast('revision', { ...key, data: { form: 1, deflated: 'AAAA' } }),
  ],
  ['cut, and then written elsewhere', 'is not JSON', () => toColumns(fromRow({ ...key, data: cut }))],
])('an item whose data was %s is named as damaged', (_, what, read) => {
  expect(read).toThrow(
    expect.objectContaining({
      code: 'damaged',
      message: expect.stringContaining(`what is stored as S#talk R#000000000001 ${what}. `),
      extra: { item: 'S#talk R#000000000001' },
    }),
  )
})
