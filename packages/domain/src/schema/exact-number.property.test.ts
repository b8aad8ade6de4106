import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exactnessFault } from './exact-number.ts'

it.each([
  '0',
  '-0',
  '30',
  '0.1',
  '1.50',
  '0.30000000000000004',
  '9007199254740992',
  '1e21',
  '1E+300',
  '123e-2',
])('finds nothing wrong with %s', (literal) => {
  expect(exactnessFault(literal)).toBeUndefined()
})

it.each([
  ['9007199254740993', '9007199254740992'],
  ['-9007199254740993', '-9007199254740992'],
  ['9007199254740993.0', '9007199254740992'],
  ['0.1234567890123456789', '0.12345678901234568'],
  ['1e-400', '0'],
  ['12345678901234567890123', '1.2345678901234568e+22'],
])('says that %s would become %s', (literal, kept) => {
  const fault = `${literal} has more digits than a number is kept with: it would become ${kept}; write that, or the whole of it as a text`
  expect(exactnessFault(literal)).toBe(fault)
})

it('finds nothing wrong with any double as JavaScript writes it, nor with the same digits at any power of ten', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(30), (number, zeros) => {
      const literal = JSON.stringify(number)
      expect(exactnessFault(literal)).toBeUndefined()
      if (!literal.includes('e'))
        expect(
          exactnessFault(`${literal}${literal.includes('.') ? '' : '.'}${'0'.repeat(zeros + 1)}`),
        ).toBeUndefined()
    }),
  )
})

it('finds each integer beyond 2^53 that JavaScript writes in other digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 2n ** 53n, max: 10n ** 21n - 1n }), (integer) => {
      const literal = String(integer)
      expect(exactnessFault(literal) === undefined).toBe(String(Number(integer)) === literal)
    }),
    // The double is 18446744073709551616.
    { examples: [[18_446_744_073_709_552_000n], [2n ** 64n]] },
  )
})
