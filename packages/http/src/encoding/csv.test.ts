import { describe, expect, it } from 'vitest'
import { csvLine } from './csv.ts'

describe('a line of CSV', () => {
  it('quotes texts, leaves numbers bare and nothing empty', () => {
    expect(csvLine(['a, "b"\r\nc', 1, -2.5, null, undefined, '', 'Київ'])).toBe(
      '"a, ""b""\r\nc",1,-2.5,,,,"Київ"\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=cmd|"/c calc"!A1'])(
    'lets no spreadsheet run %j',
    (text) => {
      expect(csvLine([text])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`)
    },
  )

  it.each(['a=1', '1-2', 'https://example.org/?a=1', 'mid-May'])('leaves %j as it is', (text) => {
    expect(csvLine([text])).toBe(`"${text}"\r\n`)
  })
})
