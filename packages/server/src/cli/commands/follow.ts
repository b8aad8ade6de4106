import { createTracker, type Revision } from '@tracker/client'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'

export const follow = command({
  summary: 'print revisions as they are recorded, until you interrupt it',
  arguments: ['scenario'],
  options: {
    after: {
      type: 'string',
      help: ['<revision>', 'begin after this revision; 0 for everything, by default from now on'],
    },
    count: { type: 'string', help: ['<number>', 'end after so many'] },
  },
  details: ['After a lost connection it resumes without a gap. With --json it prints one revision a line.'],
  example: 'follow ukraine-diplomatic-track --after 12',
  run: async ({ url, key, print, json }, [scenario = ''], { after, count }) => {
    const most = numbered('count', count) ?? Infinity
    const from = numbered('after', after)
    const options = from === undefined ? {} : { after: from }
    const tracker = createTracker(url, key === undefined ? {} : { key })
    let seen = 0
    if (most > 0)
      for await (const revision of tracker.follow(scenario, options)) {
        print(json ? JSON.stringify(revision) : shown(revision))
        if (++seen === most) break
      }
    return { json: { seen }, text: '', printed: true }
  },
})

function numbered(option: string, text: string | undefined): number | undefined {
  if (text === undefined || /^(?:0|[1-9]\d{0,11})$/.test(text))
    return text === undefined ? undefined : Number(text)
  throw new Failure('misused', `follow: --${option} takes a whole number, such as 12.`)
}

/** One line: the revision, when it was recorded, its kind, and the tracks that it moved. */
function shown({ revision, recorded, kind, entry, transitions }: Revision): string {
  const headline = 'content' in entry ? `  ${entry.content.headline}` : ''
  const moved = transitions.map(({ track, from, to }) => `  ${track}: ${from} → ${to}`).join('')
  return `${revision}  ${recorded}  ${kind}${headline}${moved}`
}
