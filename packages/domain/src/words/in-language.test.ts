import { describe, expect, it } from 'vitest'
import { chooseText } from '../schema/texts.ts'
import { faultsOf, smallDefinition } from '../definition/testing/small-definition.ts'
import { statusIn } from '../status/status-in.ts'
import { accepted, story } from '../testing/written-story.ts'
import { definitionIn } from './definition-in.ts'
import { titlesOf } from './titles.ts'

const agreed = { en: 'Agreed', uk: 'Узгоджено', 'pt-BR': 'Acordado' }

describe('the choice of a text', () => {
  it.each([
    [['uk'], 'uk'],
    [['fr', 'uk'], 'uk'],
    [['pt'], 'pt-BR'],
    [['pt-PT'], 'pt-BR'],
    [['EN-gb'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('prefers %j: %s', (preferred, lang) => {
    expect(chooseText(agreed, 'en', preferred).lang).toBe(lang)
  })

  it('says which language a text is in that the reader did not ask for', () => {
    expect(chooseText('Einig', 'de', ['uk'])).toEqual({ text: 'Einig', lang: 'de' })
    expect(chooseText({ uk: 'Узгоджено' }, 'en', ['fr'])).toEqual({ text: 'Узгоджено', lang: 'uk' })
  })
})

describe('a definition in several languages', () => {
  const definition = accepted(
    smallDefinition({
      top: {
        lang: 'en',
        title: { en: 'A story', uk: 'Історія' },
        parties: {
          russia: { name: { en: 'Russia', uk: 'Росія' }, sameAs: ['https://www.wikidata.org/wiki/Q159'] },
        },
      },
      open: { title: { en: 'Open', uk: 'Відкрито' }, tone: 'open', criteria: 'Talks have been announced.' },
      ceasefire: {
        events: {
          agree: { title: { en: 'Both agree', uk: 'Обидві згодні' }, criteria: 'Both have said so.' },
        },
        facts: {
          scope: { title: { uk: 'Обсяг' }, type: 'choice', choices: { sea: { en: 'Sea', uk: 'Море' } } },
        },
      },
    }),
  )

  it('is answered in its own language, and can be read in another', () => {
    const told = story(definition)
    told.files('scope', { track: 'ceasefire', facts: { scope: 'sea' } })
    const own = told.now()
    expect(own).toMatchObject({
      lang: 'en',
      title: 'A story',
      parties: { russia: { name: 'Russia' } },
      tracks: { ceasefire: { stateTitle: 'Open', facts: { scope: { title: 'Обсяг', text: 'Sea' } } } },
    })
    const { definition: ukrainian, languages } = definitionIn(definition, ['uk'])
    expect(statusIn(own, ukrainian)).toMatchObject({
      title: 'Історія',
      parties: { russia: { name: 'Росія' } },
      tracks: {
        ceasefire: {
          title: 'ceasefire',
          stateTitle: 'Відкрито',
          facts: { scope: { title: 'Обсяг', text: 'Море' } },
        },
      },
    })
    expect(titlesOf(ukrainian).event('ceasefire', 'agree')).toBe('Обидві згодні')
    expect(languages).toEqual(
      new Map(['Історія', 'Росія', 'Відкрито', 'Обидві згодні', 'Обсяг', 'Море'].map((one) => [one, 'uk'])),
    )
    expect(titlesOf(definition).event('ceasefire', 'reject')).toBe('reject')
  })

  it.each([
    [{ top: { title: { en_GB: 'A story' } } }, '/title/en_GB'],
    [{ top: { title: {} } }, '/title'],
    [{ top: { title: { en: '' } } }, '/title/en'],
    [{ top: { lang: 'a language' } }, '/lang'],
    [{ top: { sameAs: ['wikidata'] } }, '/sameAs/0'],
    [{ open: { tone: 'red' } }, '/tracks/ceasefire/states/open/tone'],
    [{ ceasefire: { events: { leave: {} } } }, '/tracks/ceasefire/events/leave'],
  ])('is refused as %j', (changes, pointer) => {
    expect(faultsOf(smallDefinition(changes))).toEqual([expect.stringContaining(`${pointer} `)])
  })
})
