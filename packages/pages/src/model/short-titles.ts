import type { Status } from '@tracker/domain'
import { cutText } from '../text/safe-text.ts'

/** Cuts the titles of tracks and states and the names of parties to `most` characters. */
export function shortTitles(status: Status, most: number): Status {
  const tracks = Object.entries(status.tracks).map(([id, track]) => {
    const { title, stateTitle } = track
    return [id, { ...track, title: cutText(title, most), stateTitle: cutText(stateTitle, most) }]
  })
  const parties = Object.entries(status.parties).map(([id, { name }]) => [id, { name: cutText(name, most) }])
  return { ...status, tracks: Object.fromEntries(tracks), parties: Object.fromEntries(parties) }
}
