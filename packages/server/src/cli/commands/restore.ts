import { copyVerified } from '../../carry/copy-verified.ts'
import { shownScenarios } from '../../carry/verified-scenarios.ts'
import { command } from '../command.ts'

export const restore = command({
  summary: 'verify a backup and put it in place if there is no database yet',
  arguments: ['file'],
  options: {
    data: { type: 'string', help: ['<file>', 'the database to make; TRACKER_DATA, else .data/tracker.db'] },
    anyway: { type: 'boolean', help: ['', 'take a database with a damaged WAL, without what that lost'] },
  },
  details: ['Before that, stop the tracker and move the old database away, with its -wal and -shm.'],
  local: true,
  example: 'restore /backups/tracker-2025-05-18.db',
  run: async ({ data, note }, [file = ''], { anyway = false }) => {
    const { scenarios, warnings } = await copyVerified(file, data, { anyway })
    for (const warning of warnings) note(`Warning: ${warning}.`)
    return {
      json: { file: data, scenarios, warnings },
      text: [`${data} is restored.`, shownScenarios(scenarios)].join('\n'),
    }
  },
})
