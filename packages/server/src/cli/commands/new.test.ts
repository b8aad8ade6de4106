import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Definition, parseDefinition } from '@tracker/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { shippedTemplates } from '../../templates/shipped-templates.ts'
import { run } from '../run.ts'

let file: string
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'new-')), 'story.json')
})

const made = (...argv: readonly string[]) => run(['new', 'my-story', '--out', file, ...argv], {})
const written = (): unknown => JSON.parse(readFileSync(file, 'utf8'))

describe('a new scenario', () => {
  it('is made of templates, with the parties in the roles that the rules name', async () => {
    const parties = 'russia=Russia,ukraine=Ukraine'
    const { out, err, exitCode } = await made('--from', 'ceasefire,sanctions-threat', '--parties', parties)
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 })
    expect(out).toContain(`${file}: my-story, "My story"`)
    expect(out).toMatch(/^ {2}sanctions +Sanctions +15 states$/m)
    expect(out).toMatch(/^ {2}ceasefire: side-b +ukraine$/m)
    expect(out).toContain(`Next: npm run tracker -- define my-story ${file} --key `)
    expect(written()).toMatchObject({
      title: 'My story',
      parties: { russia: { name: 'Russia' }, ukraine: { name: 'Ukraine' } },
      rules: { 'both-sides-accept': { when: { all: [{ party: 'russia' }, { party: 'ukraine' }, {}] } } },
    })
    expect(Object.keys((written() as { tracks: object }).tracks)).toEqual([
      'ceasefire',
      'violations',
      'monitoring',
      'demand',
      'sanctions',
    ])
  })

  it('is the same for programs, with the definition and what to do next', async () => {
    const { out } = await made('--from', 'ultimatum', '--title', 'A week', '--json')
    expect(JSON.parse(out)).toEqual({
      scenario: 'my-story',
      file,
      templates: ['ultimatum'],
      roles: [],
      renamed: [],
      next: expect.stringContaining('define my-story'),
      definition: written(),
    })
    expect(written()).toMatchObject({ title: 'A week', parties: { issuer: {}, addressee: {} } })
  })

  it('gives a prefix to ids that an earlier template has, wherever they are named', async () => {
    const { out } = await made('--from', 'sanctions-threat,sanctions-threat', '--json')
    expect(JSON.parse(out)).toMatchObject({
      renamed: [
        { template: 'sanctions-threat-2', from: 'demand', to: 'sanctions-threat-2-demand' },
        { from: 'sanctions', to: 'sanctions-threat-2-sanctions' },
        { from: 'date-passed-unmet', to: 'sanctions-threat-2-date-passed-unmet' },
        { from: 'demand-met', to: 'sanctions-threat-2-demand-met' },
      ],
    })
    expect(written()).toMatchObject({
      rules: {
        'sanctions-threat-2-date-passed-unmet': {
          track: 'sanctions-threat-2-sanctions',
          when: {
            all: [
              { deadline: 'sanctions-threat-2-sanctions/date-named' },
              { not: { track: 'sanctions-threat-2-demand' } },
            ],
          },
        },
      },
    })
  })

  it('tells tracks and rules of one title apart by their template', async () => {
    await made('--from', 'sanctions-threat,sanctions-threat,ultimatum')
    const { tracks, rules = {} } = written() as Definition
    const titles = Object.values({ ...tracks, ...rules }).map(({ title }) => title)
    expect(titles).toContain('Sanctions (sanctions threat 2)')
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('names the tracker of TRACKER_URL, else the one at HOST and PORT, else the file of the guide', async () => {
    const argv = ['new', 'my-story', '--out', file, '--from', 'ultimatum']
    expect((await run(argv, { TRACKER_URL: 'https://example.org/t/' })).out).toContain(
      ' https://example.org/t/docs/modelling explains',
    )
    const at = { HOST: '::1', PORT: '9000' }
    expect((await run(argv.with(3, `${file}-3`), at)).out).toContain(
      ' http://[::1]:9000/docs/modelling explains',
    )
    for (const [index, PORT] of ['0', 'none'].entries())
      expect((await run(argv.with(3, `${file}-${4 + index}`), { PORT })).out).toContain(
        ' docs/modelling.md, which a tracker serves at /docs/modelling, explains',
      )
    expect((await made('--out', `${file}-2`, '--from', 'ultimatum')).out).toContain(
      ' docs/modelling.md, which a tracker serves at /docs/modelling, explains',
    )
  })

  it('keeps a role that no party fills, and says so', async () => {
    const { out } = await made('--from', 'ceasefire', '--parties', 'russia')
    expect(out).toMatch(/^ {2}ceasefire: side-b +no party yet/m)
    expect(written()).toMatchObject({ parties: { russia: { name: 'Russia' }, 'side-b': { name: 'Side B' } } })
  })

  it('can be made of any templates, in any order', async () => {
    const names = shippedTemplates().map(({ name }) => name)
    expect(names).toHaveLength(8)
    for (const from of [names, names.toReversed(), [...names, ...names]]) {
      const { out } = await run(
        ['new', 'all', '--json', '--out', `${file}-${from.length}-${from[0]}`, '--from', from.join()],
        {},
      )
      expect(parseDefinition(JSON.parse(out).definition)).toMatchObject({ ok: true })
    }
  })

  it.each([
    [['--from', 'ceasfire'], 'there is no template "ceasfire"; did you mean ceasefire?'],
    [['--from', 'peace'], 'there is no template "peace"; there are ceasefire, exchange,'],
    [[], 'Name the templates with --from, e.g. --from ceasefire,exchange. There are '],
    [
      ['--from', 'ceasefire', '--parties', 'Russia'],
      '--parties Russia: write <id>=<name>, as in russia=Russia; a comma begins the next party, so write a name that has one into the file afterwards',
    ],
    [['--from', 'ceasefire', '--parties', 'a=A,a=B'], '"a" is named twice'],
    [['--from', 'ceasefire', '--title', ' '], '/title: This must not be blank.'],
  ])('is refused for %j, saying what would be right', async (argv, why) => {
    const { out, err, exitCode } = await made(...argv)
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 })
    expect(err).toContain(why)
  })

  it('never takes the place of a file', async () => {
    await made('--from', 'ultimatum')
    const before = written()
    const { err, exitCode } = await made('--from', 'ceasefire')
    expect({ err, exitCode }).toMatchObject({
      err: expect.stringContaining('is there already; name another'),
      exitCode: 2,
    })
    expect(written()).toEqual(before)
  })

  it('is refused for a name that is no id', async () => {
    const { err } = await run(['new', 'My Story', '--from', 'ceasefire'], {})
    expect(err).toContain('the scenario needs an id, as in my-story')
  })
})
