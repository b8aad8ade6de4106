import type { CauseJson } from '@tracker/domain'

/** Describes the cause of a state in a few words. */
export function shownCause(cause: CauseJson): string {
  switch (cause.kind) {
    case 'initial':
      return 'where it began'
    case 'report':
      return `report ${cause.report}${cause.confirms === undefined ? '' : `, which confirmed ${cause.confirms}`}`
    case 'override':
      return `override by report ${cause.report}: ${cause.reason}`
    case 'deadline':
      return `the deadline ${cause.deadline} passed`
    case 'rule':
      return `the rule ${cause.rule} became true`
    case 'migration':
      return `version ${cause.definition} of the definition put it there`
  }
}
