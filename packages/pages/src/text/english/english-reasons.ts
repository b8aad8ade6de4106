import { englishSentences } from '@tracker/domain'

/** The API's sentences in the pages' wording: the conditions of a rule in plain words. */
export const englishPageSentences: typeof englishSentences = {
  ...englishSentences,
  reason: {
    ...englishSentences.reason,
    stance: {
      true: '{party} on {track}: {stance}',
      false: '{party} on {track}: {stance}; not {stances}',
      unknown: '{party} on {track}: {stance}; no answer yet',
    },
  },
}
