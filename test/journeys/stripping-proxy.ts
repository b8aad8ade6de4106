import { listening, passOn } from './passing-on.ts'

/** A reverse proxy in front of a tracker, as an operator would configure one. */
interface Proxy {
  /** The public address, with the path that the proxy strips: `http://127.0.0.1:1234/tracker`. */
  readonly url: string
  /** The paths that were asked for outside of that path; they belong to somebody else's site. */
  readonly strays: readonly string[]
  /** Passes requests on to a tracker from now on. */
  forwardTo(tracker: string): void
  close(): Promise<void>
}

/** Serves a tracker below `path`, e.g. `/tracker`, which it strips; everything else is 404. */
export async function strippingProxy(path: string): Promise<Proxy> {
  const strays: string[] = []
  let target = ''
  const { url: origin, close } = await listening((incoming, outgoing) => {
    const { url = '' } = incoming
    if (url !== path && !url.startsWith(`${path}/`) && !url.startsWith(`${path}?`)) {
      strays.push(url)
      outgoing.writeHead(404).end('somebody else’s site')
      return
    }
    const stripped = url.slice(path.length)
    passOn(incoming, outgoing, target, stripped.startsWith('/') ? stripped : `/${stripped}`)
  })
  return { url: `${origin}${path}`, strays, forwardTo: (tracker) => void (target = tracker), close }
}
