import { type RevisionRecorded, sign } from '@tracker/http'
import type { Sample } from './samples.ts'

/** Samples for following new revisions: live, and by webhooks with a receiver in three languages. */
export function followingSamples(base: string, scenario: string): readonly Sample[] {
  const url = `${base}/v1/scenarios/${scenario}`
  return [
    {
      language: 'In a browser',
      code: `const source = new EventSource('${url}/live')
source.addEventListener('report', ({ data }) => {
  const { revision, entry, transitions } = JSON.parse(data)
  console.log(revision, entry.content.headline, transitions)
})`,
    },
    {
      language: 'Subscribe',
      code: `# the answer has the secret, this once
curl -s '${base}/v1/subscriptions' -H "Authorization: Bearer $TRACKER_KEY" -H 'Content-Type: application/json' \\
  -d '{"url": "https://receiver.example/hook", "scenarios": ["${scenario}"], "key": true}'`,
    },
    delivered(url, scenario),
    { language: 'A receiver in TypeScript', code: typescript },
    { language: 'A receiver in Python', code: python },
    { language: 'A receiver for a shell, as a CGI program', code: shell },
  ]
}

/** A delivery as its receiver gets it, with a signature that a receiver in any language can be tried with. */
function delivered(url: string, scenario: string): Sample {
  const secret = `whsec_${Buffer.alloc(24, 'an example').toString('base64')}`
  const timestamp = '2025-05-18T22:10:00.000Z'
  const revision = 12
  const kind = 'report'
  const hash = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03'
  const data: RevisionRecorded['data'] = {
    scenario,
    revision,
    previous: 11,
    hash,
    kind,
    url: `${url}/revisions/${revision}`,
  }
  const body = JSON.stringify({ type: 'revision.recorded', timestamp, data } satisfies RevisionRecorded)
  const headers = sign({ id: `${scenario}_${revision}_${kind}`, body, secret, now: Date.parse(timestamp) })
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const notes = [
    `Signed with ${secret}: the key is what follows whsec_, from base64. The signature is the base64 of the HMAC.`,
    'webhook-timestamp counts seconds. webhook-signature may have several signatures, with spaces between them.',
    'A receiver takes the delivery if one of them is genuine, the time is at most five minutes off, and the id is new.',
  ]
  return { language: 'A delivery', notes, code: [...lines, '', body].join('\n') }
}

const typescript = `import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

const secret = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace('whsec_', ''), 'base64')
const seen = new Set<string>() // in earnest: a table that outlives the process

async function receive(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const header = (name: string) => String(request.headers[\`webhook-\${name}\`])
  const signed = \`\${header('id')}.\${header('timestamp')}.\`
  const expected = createHmac('sha256', secret).update(signed).update(body).digest()
  const genuine = header('signature').split(' ').some((one) => {
    const given = Buffer.from(one.slice('v1,'.length), 'base64')
    return one.startsWith('v1,') && given.length === 32 && timingSafeEqual(given, expected)
  })
  if (!genuine || Math.abs(Date.now() / 1000 - Number(header('timestamp'))) > 300)
    return response.writeHead(401).end()
  if (!seen.has(header('id'))) {
    const { scenario, revision, kind, url } = JSON.parse(body.toString()).data
    const { states } = await (await fetch(url)).json() as any
    console.log(scenario, revision, kind, Object.keys(states).length)
    seen.add(header('id')) // once the work is done: what fails is sent again
  }
  response.writeHead(204).end()
}

createServer((request, response) => {
  receive(request, response).catch(() => response.writeHead(503).end())
}).listen(Number(process.env.PORT ?? 8000), '127.0.0.1')
`

const python = `import base64, hashlib, hmac, json, os, time, urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

secret = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
seen = set()  # in earnest: a table that outlives the process


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        id, sent = self.headers["webhook-id"], self.headers["webhook-timestamp"]
        signed = f"{id}.{sent}.".encode() + body
        expected = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
        given = (self.headers["webhook-signature"] or "").split(" ")
        genuine = any(hmac.compare_digest(one, f"v1,{expected}") for one in given)
        if not genuine or abs(time.time() - int(sent)) > 300:
            return self.answer(401)
        if id not in seen:
            data = json.loads(body)["data"]
            with urllib.request.urlopen(data["url"]) as answer:
                states = json.load(answer)["states"]
            print(data["scenario"], data["revision"], data["kind"], len(states), flush=True)
            seen.add(id)  # once the work is done: what fails is sent again
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()


HTTPServer(("127.0.0.1", int(os.environ.get("PORT", 8000))), Receiver).serve_forever()
`

const shell = `#!/usr/bin/env bash
# any web server runs it as a CGI program; it keeps what it has seen in the folder SEEN
set -euo pipefail
answer() { printf 'Status: %s\\r\\n\\r\\n' "$1"; exit; }

body=$(mktemp) && trap 'rm -f "$body"' EXIT
head -c "$CONTENT_LENGTH" > "$body"
key=$(printf %s "\${WEBHOOK_SECRET#whsec_}" | base64 -d | od -An -tx1 | tr -d ' \\n')
expected=$({ printf '%s.%s.' "$HTTP_WEBHOOK_ID" "$HTTP_WEBHOOK_TIMESTAMP"; cat "$body"; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64 -w0)
case " $HTTP_WEBHOOK_SIGNATURE " in *" v1,$expected "*) ;; *) answer 401 ;; esac
age=$(($(date +%s) - HTTP_WEBHOOK_TIMESTAMP))
[ "\${age#-}" -le 300 ] || answer 401

seen=$SEEN/$HTTP_WEBHOOK_ID
if [ ! -e "$seen" ]; then
  url=$(grep -o '"url":"[^"]*"' "$body" | cut -d '"' -f 4)
  curl -sf "$url" > "$seen.part" || answer 503
  mv "$seen.part" "$seen" # once the work is done: what fails is sent again
fi
answer 204
`
