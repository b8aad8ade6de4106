import { Unavailable } from '@tracker/storage'
import { move as carry } from '../../carry/move.ts'
import { shownScenarios } from '../../carry/verified-scenarios.ts'
import { namedTable, tableName } from '../../tables/named-table.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'

export const move = command({
  summary:
    'move everything between SQLite and DynamoDB, verify it there, and print the newest revision of each scenario',
  arguments: [],
  options: {
    to: {
      type: 'string',
      help: ['<table>', 'dynamodb:<table> or sqlite:<file>, which is empty or not there yet'],
    },
    from: {
      type: 'string',
      help: ['<table>', 'the same; dynamodb:$TABLE_NAME if that is set, else sqlite:$TRACKER_DATA'],
    },
    anyway: { type: 'boolean', help: ['', 'move what was moved elsewhere before, if that is lost'] },
  },
  details: [
    'Stop the tracker first. Run it again after a break: it goes on. Until it ends no tracker starts on the new table,',
    'and from then on none starts on the old one, which stays as it is.',
  ],
  local: true,
  example: 'move --to dynamodb:tracker',
  run: async ({ data, json, print }, _, { to, from, anyway = false }) => {
    if (to === undefined)
      throw new Failure('misused', 'move: say where to, --to dynamodb:<table> or --to sqlite:<file>.')
    const { TABLE_NAME: table } = process.env
    const names = [from ?? (table === undefined ? `sqlite:${data}` : `dynamodb:${table}`), to].map(tableName)
    const [origin = '', target = ''] = names
    await using source = closing(await namedTable(origin, { alone: true }))
    await using destination = closing(await namedTable(target, { alone: true, mayBeNew: true }))
    let told = 0
    const tell = (seen: number) => {
      if (json || seen < told + 1000) return
      told = seen
      print(`${seen} items so far`)
    }
    const scenarios = await carry(source, destination, { now: Date.now, anyway, tell }).catch(
      (error: unknown) => {
        if (!(error instanceof Unavailable)) throw error
        const again = 'The same command, run again, goes on from there.'
        throw new Failure('failed', `While moving from ${origin} to ${target}: ${error.message}. ${again}`)
      },
    )
    return {
      json: { from: origin, to: target, scenarios },
      text: [
        `Moved from ${origin} to ${target}.`,
        shownScenarios(scenarios),
        `From now on: ${target.replace(/^dynamodb:/, 'TABLE_NAME=').replace(/^sqlite:/, 'TRACKER_DATA=')}`,
      ].join('\n'),
    }
  },
})

function closing<T extends Awaited<ReturnType<typeof namedTable>>>(opened: T) {
  return { ...opened, [Symbol.asyncDispose]: () => opened.table.close() }
}
