import { copyVerified } from '../../carry/copy-verified.ts'
import { shownScenarios } from '../../carry/verified-scenarios.ts'
import { command } from '../command.ts'

export const backup = command({
  summary:
    'copy the database to a file while the tracker runs, verify the copy, and print the newest revision of each scenario',
  arguments: ['file'],
  options: {
    data: { type: 'string', help: ['<file>', 'the database; TRACKER_DATA, else .data/tracker.db'] },
  },
  details: [
    'A file of that name is not replaced. The access document is not in it: copy that as any file.',
    'Each scenario is printed with its number of revisions and its root, as GET …/checkpoint states them.',
  ],
  local: true,
  example: 'backup /backups/tracker-2025-05-18.db',
  run: async ({ data }, [file = '']) => {
    const scenarios = await copyVerified(data, file)
    return {
      json: { file, scenarios },
      text: [`${file} is whole.`, shownScenarios(scenarios)].join('\n'),
    }
  },
})
