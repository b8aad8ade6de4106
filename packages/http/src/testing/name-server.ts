import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** A name server's answer: an IPv4 address, that there is no such name, or nothing at all. */
type NameAnswer = `${number}.${number}.${number}.${number}` | 'no such name' | 'silence'

/** Starts a DNS server on this machine, over UDP (RFC 1035). It has no IPv6 addresses. */
export async function nameServer(answerFor: (name: string, family: 4 | 6) => NameAnswer) {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (message, { port, address }) => {
    const end = endOfQuestion(message)
    const name = nameIn(message)
    const isFor4 = message.readUInt16BE(end - 4) === 1
    if (isFor4) asked.push(name)
    const answer = answerFor(name, isFor4 ? 4 : 6)
    if (answer === 'silence') return
    const exists = answer !== 'no such name'
    const bytes = exists && isFor4 ? Buffer.from(answer.split('.').map(Number)) : undefined
    const header = Buffer.from(message.subarray(0, 12))
    header.writeUInt16BE(exists ? 0x8180 : 0x8183, 2)
    header.writeUInt16BE(bytes ? 1 : 0, 6)
    // No authority, and no additional records.
    header.writeUInt32BE(0, 8)
    const record = bytes ? [Buffer.from('c00c00010001000000000004', 'hex'), bytes] : []
    socket.send(Buffer.concat([header, message.subarray(12, end), ...record]), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    /** Its address, with the port. */
    at: `127.0.0.1:${socket.address().port}`,
    /** The names whose IPv4 address was asked for, in order. */
    asked,
    close: () => void socket.close(),
  }
}

function labelsOf(message: Buffer): readonly string[] {
  const labels: string[] = []
  for (let at = 12; message[at] !== 0 && at < message.length;) {
    const length = message[at] ?? 0
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return labels
}

const nameIn = (message: Buffer): string => labelsOf(message).join('.').toLowerCase()

/** Returns at which byte the only question of a message ends: after its labels, the empty one, type and class. */
function endOfQuestion(message: Buffer): number {
  return 12 + labelsOf(message).reduce((sum, { length }) => sum + 1 + length, 0) + 1 + 4
}
