import type { Table } from '@tracker/storage'
import { copyVerified } from '../../carry/copy-verified.ts'
import { shownScenarios } from '../../carry/verified-scenarios.ts'
import { backUpThere, requireStoriesHere } from '../../carry/where-to-back-up.ts'
import { command } from '../command.ts'

export const backup = command({
  summary:
    'copy the database to a file while the tracker runs, verify the copy, and print the newest revision of each scenario',
  arguments: ['file'],
  options: {
    data: { type: 'string', help: ['<file>', 'the database; TRACKER_DATA, else .data/tracker.db'] },
  },
  details: [
    'Refused if TABLE_NAME is set, and if the stories were moved elsewhere: the message names what backs them up there.',
    'A file of that name is not replaced. The access document is not in it: copy that as any file.',
    'Each scenario is printed with its number of revisions and its root, as GET …/checkpoint states them.',
  ],
  local: true,
  example: 'backup /backups/tracker-2025-05-18.db',
  run: async ({ data, note }, [file = ''], { data: asked }) => {
    const { TABLE_NAME: table } = process.env
    if (table !== undefined && asked === undefined)
      throw new Error(
        `TABLE_NAME is set, so the stories are in the table ${table}, not in a file. ` +
          `${backUpThere(`dynamodb:${table}`)} To copy a file all the same, name it with --data.`,
      )
    const check = (copy: Table) => requireStoriesHere(copy, data)
    const { scenarios, warnings } = await copyVerified(data, file, { check })
    for (const warning of warnings) note(`Warning: ${warning}.`)
    return {
      json: { file, scenarios, warnings },
      text: [`${file} is whole.`, shownScenarios(scenarios)].join('\n'),
    }
  },
})
