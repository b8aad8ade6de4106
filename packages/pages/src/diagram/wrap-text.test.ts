import { describe, expect, it } from 'vitest'
import { wrapText } from './wrap-text.ts'

describe('wrapping a text', () => {
  it('breaks between words', () => {
    expect(wrapText('held without agreement', 12, 3)).toEqual(['held without', 'agreement'])
  })

  it('cuts a word that is longer than a line', () => {
    expect(wrapText('incomprehensibilities', 8, 3)).toEqual(['incompr…'])
  })

  it('ends in an ellipsis if the lines run out', () => {
    expect(wrapText('one two three four five', 5, 2)).toEqual(['one', 'two…'])
  })

  it('has one line at least', () => {
    expect(wrapText(' \n ', 5, 2)).toEqual([''])
  })
})
