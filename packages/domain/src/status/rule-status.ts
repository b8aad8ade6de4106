import { partOf } from '../timeline/leaf-value.ts'
import type { Truth } from '../condition/truth.ts'
import { leavesOf } from '../condition/leaves.ts'
import type { Definition, Rule } from '../definition/definition.ts'
import { kindOf, type Leaf } from '../condition/condition.ts'
import { ruleValue } from '../timeline/cascade.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { englishSentences } from '../words/english-sentences.ts'
import { inLanguage } from '../words/in-language.ts'
import { reasonSentence, settledByWords } from '../words/reason-sentence.ts'
import { sentenceText } from '../words/sentence.ts'
import { titlesOf } from '../words/titles.ts'
import type { Reason, RuleStatus } from './status-json.ts'

function reasonOf(leaf: Leaf, whole: Truth, definition: Definition, snapshot: Snapshot): Reason {
  const { value, report } = partOf(leaf, snapshot)
  const telling = { titles: titlesOf(definition), standing: snapshot, words: englishSentences }
  const open = whole === 'unknown' && kindOf(leaf).isOpen(leaf, value, definition, snapshot.tracks)
  return {
    part: leaf,
    value,
    text: sentenceText(reasonSentence(leaf, value, telling)),
    ...(report === undefined ? {} : { report }),
    ...(open ? { settledBy: sentenceText(settledByWords(leaf, telling)) } : {}),
  }
}

/** Returns a rule's value and that of each of its parts, with what would settle the open ones. */
export function ruleStatus(rule: Rule, definition: Definition, snapshot: Snapshot): RuleStatus {
  const value = ruleValue(snapshot, rule)
  return {
    ...(rule.title === undefined ? {} : { title: inLanguage(definition)(rule.title) }),
    value,
    because: leavesOf(rule.when).map((leaf) => reasonOf(leaf, value, definition, snapshot)),
  }
}
