import {
  type DefinitionIn,
  definitionIn,
  type DefinitionVersion,
  type Status,
  statusIn,
} from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { type LanguageOf, titleLanguages } from '../text/language/title-languages.ts'

/** Scenarios for readers of one language: every definition and status has its texts in that language. */
export interface ReadersScenarios extends Scenarios {
  /** Converts a status that was read elsewhere to the reader's language. */
  inLanguage(status: Status): Promise<Status>
  /** The languages of the titles read so far. */
  readonly languageOf: LanguageOf
}

interface VersionIn extends Pick<DefinitionIn, 'languages'> {
  readonly version: DefinitionVersion
}

/** Returns the scenarios for readers of a language (BCP 47). Texts without it are in their definition's language. */
export function readersScenarios(scenarios: Scenarios, lang: string): ReadersScenarios {
  const { note, languageOf } = titleLanguages(lang)
  const versions = new Map<string, Promise<VersionIn>>()
  const readVersion = async (scenario: string, number?: number): Promise<VersionIn> => {
    const version = await scenarios.definition(scenario, number)
    const { definition, languages } = definitionIn(version.definition, [lang])
    note(languages)
    return { version: { ...version, definition }, languages }
  }
  const read = async (scenario: string, number?: number): Promise<VersionIn> => {
    const key = `${scenario} ${number}`
    const reading = versions.get(key) ?? readVersion(scenario, number)
    versions.set(key, reading)
    return reading
  }
  const inLanguage = async (status: Status): Promise<Status> => {
    const { version, languages } = await read(status.scenario, status.definition)
    return languages.size === 0 ? status : statusIn(status, version.definition)
  }
  return {
    ...scenarios,
    definition: async (...asked) => (await read(...asked)).version,
    status: async (...asked) => inLanguage(await scenarios.status(...asked)),
    inLanguage,
    languageOf,
  }
}
