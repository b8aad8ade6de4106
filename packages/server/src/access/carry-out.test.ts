import { type AccessDocument, freshAccess, keyHash } from '@tracker/http'
import { describe, expect, it } from 'vitest'
import { type AccessRequest, carryOut } from './carry-out.ts'

/** Bytes that differ from call to call, so no secret occurs twice. */
function counting(from = 0) {
  let calls = from
  return (size: number) => new Uint8Array(size).fill(++calls)
}

const nobody: AccessDocument = { sources: {}, keys: {}, reads: 'public' }
const { document: fresh } = freshAccess(counting(100))

const run = (document: AccessDocument, asked: Partial<AccessRequest>) =>
  carryOut(document, { verb: '', name: '', role: 'editor', scenarios: ['*'], ...asked }, counting())

describe('the command access', () => {
  it('makes fresh credentials if there are none yet, and shows the key once', () => {
    const { document, said } = run(nobody, { verb: 'init' })
    expect(document?.keys['desk-admin']?.sha256).toBe(keyHash(said).toString('hex'))
    expect(JSON.stringify(document)).not.toContain(said)
  })

  it('makes none if there are some', () => {
    expect(() => run(fresh, { verb: 'init' })).toThrow('There are credentials already')
  })

  it('rotates a source without a moment at which neither secret holds', () => {
    const former = fresh.sources['newsdesk']?.secrets?.[0]
    const rotated = run(fresh, { verb: 'rotate', name: 'newsdesk' })
    expect(rotated.document?.sources['newsdesk']?.secrets).toEqual([former, rotated.said])
    const retired = run(rotated.document ?? nobody, { verb: 'retire', name: 'newsdesk' })
    expect(retired.document?.sources['newsdesk']?.secrets).toEqual([rotated.said])
  })

  it('makes no third live secret, and takes no last one away', () => {
    const { document = nobody } = run(fresh, { verb: 'rotate', name: 'newsdesk' })
    expect(() => run(document, { verb: 'rotate', name: 'newsdesk' })).toThrow('two live secrets')
    expect(() => run(fresh, { verb: 'retire', name: 'newsdesk' })).toThrow('one live secret only')
  })

  it('adds a key and a source with their rights, and removes them again', () => {
    const key = run(nobody, { verb: 'add-key', name: 'reader', role: 'reader', scenarios: ['ukraine'] })
    expect(key.document?.keys['reader']).toMatchObject({ role: 'reader', scenarios: ['ukraine'] })
    const source = run(nobody, { verb: 'add-source', name: 'cms' })
    expect(source.document?.sources['cms']).toEqual({
      secrets: [source.said],
      role: 'editor',
      scenarios: ['*'],
    })
    expect(run(source.document ?? nobody, { verb: 'remove', name: 'cms' }).document).toEqual(nobody)
  })

  it('takes a name that objects inherit for one like any other', () => {
    const named = (verb: string) => ({ verb, name: 'constructor' })
    const { document = nobody } = run(nobody, named('add-source'))
    expect(Object.keys(document.sources)).toEqual(['constructor'])
    expect(run(document, named('remove')).document).toEqual(nobody)
    for (const verb of ['remove', 'rotate', 'secrets'])
      expect(() => run(nobody, named(verb)), verb).toThrow('is called constructor')
  })

  it('stores nothing that the functions could not use', () => {
    expect(() => run(nobody, { verb: 'add-key', name: 'x', role: 'owner' })).toThrow('must be one of')
    expect(() => run(nobody, { verb: 'add-source', name: 'Not a name' })).toThrow('not usable')
    expect(() => run(nobody, { verb: 'reads', name: 'nobody' })).toThrow('public')
  })

  it('refuses a verb that does not exist, and one without its argument', () => {
    expect(() => run(fresh, { verb: 'suspend' })).toThrow('There is no verb suspend')
    expect(() => run(fresh, { verb: 'rotate' })).toThrow('rotate takes more: rotate <source>')
    expect(() => run(fresh, { verb: 'reads' })).toThrow('reads takes more: reads public|private')
  })

  it('says who holds a credential, through rotations too', () => {
    const held = run(fresh, { verb: 'holder', name: 'newsdesk', holder: 'Anna' }).document
    const rotated = run(held ?? nobody, { verb: 'rotate', name: 'newsdesk' }).document
    expect(rotated?.sources['newsdesk']?.holder).toBe('Anna')
    expect(run(rotated ?? nobody, { verb: 'list' }).said).toContain('newsdesk: editor of *, held by Anna')
    const key = run(nobody, { verb: 'add-key', name: 'desk', holder: 'Anna' })
    expect(key.document?.keys['desk']?.holder).toBe('Anna')
    expect(() => run(fresh, { verb: 'holder', name: 'newsdesk' })).toThrow('1 to 200 characters')
  })

  it('makes the first document of all, and needs one for anything else', () => {
    const asked = { name: '', role: 'editor', scenarios: ['*'] }
    expect(carryOut(undefined, { verb: 'init', ...asked }, counting()).document?.reads).toBe('public')
    const reads = (name: string) =>
      carryOut(undefined, { ...asked, verb: 'init', name }, counting()).document?.reads
    expect([reads('private'), reads('public')]).toEqual(['private', 'public'])
    expect(() => reads('privat')).toThrow('/reads: must be')
    expect(() => carryOut(undefined, { verb: 'list', ...asked }, counting())).toThrow(
      'no access document yet',
    )
  })

  it('refuses what is not there or there already', () => {
    expect(() => run(nobody, { verb: 'rotate', name: 'newsdesk' })).toThrow('No source is called newsdesk')
    expect(() => run(nobody, { verb: 'remove', name: 'newsdesk' })).toThrow(
      'No source or key is called newsdesk',
    )
    expect(() => run(fresh, { verb: 'add-source', name: 'newsdesk' })).toThrow('there already')
  })

  it('lists sources and keys without a secret or a hash', () => {
    const { said, document } = run(fresh, { verb: 'list' })
    expect(document).toBeUndefined()
    expect(said).toContain('source newsdesk: editor of *, signs with 1 live secret(s)')
    expect(said).not.toMatch(/whsec_|[\da-f]{64}/)
  })
})
