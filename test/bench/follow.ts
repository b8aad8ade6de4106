import { connect, type Socket } from 'node:net'

/** Opens a connection that follows a story; `heard` is called for every report. */
export function follow(url: string, scenario: string, heard: () => void): Promise<Socket> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let last = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET /v1/scenarios/${scenario}/live HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`)
    })
    socket.on('error', reject)
    socket.on('data', (bytes) => {
      const text = last + bytes.toString('latin1')
      if (text.includes('retry: ')) resolve(socket)
      for (const _ of text.matchAll(/\nevent: report\n/g)) heard()
      last = text.endsWith('\n\n') ? '' : text.slice(-'\nevent: report'.length)
    })
  })
}
