import { describe, expect, it } from 'vitest'
import { acceptedType, definitionTypes, missingTypes } from './accepted-type.ts'

describe('the type of an answer', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/*', 'text/vnd.mermaid'],
    ['TEXT/VND.Mermaid', 'text/vnd.mermaid'],
    ['text/vnd.mermaid, */*', 'text/vnd.mermaid'],
    ['text/*, application/*', 'text/vnd.mermaid'],
    ['application/json, text/vnd.mermaid', 'application/json'],
    ['text/vnd.mermaid, application/json', 'text/vnd.mermaid'],
    ['text/vnd.mermaid;q=0.5, application/json;q=0.4', 'text/vnd.mermaid'],
    ['text/vnd.mermaid;q=0, */*;q=0.1', 'application/json'],
    ['application/json;q=0, */*;q=0.1', 'text/vnd.mermaid'],
    ['image/png', 'application/json'],
  ])('of a definition for Accept: %s is %s', (header, type) => {
    expect(acceptedType(header, definitionTypes)).toBe(type)
  })

  it.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['text/*', 'text/html'],
    ['application/problem+json, text/html;q=0.5', 'application/problem+json'],
    ['application/json, text/html;q=0.5', 'application/json'],
    ['*/*', 'application/problem+json'],
  ])('for a path that nothing serves for Accept: %s is %s', (header, type) => {
    expect(acceptedType(header, missingTypes)).toBe(type)
  })
})
