import type { Sample } from './samples.ts'

const report = (scenario: string) =>
  JSON.stringify({
    type: 'report.filed',
    timestamp: '2025-05-18T22:10:00Z',
    data: { scenario, headline: 'Trump and Putin are to speak on Monday', occurred: '2025-05-17' },
  })

/**
 * Returns samples that file a report from an editor's system, signed by Standard Webhooks 1.0. Each reads its secret
 * from `TRACKER_SECRET` and prints the answer, which names the report and its revision.
 */
export function signingSamples(base: string, scenario: string): readonly Sample[] {
  const url = `${base}/v1/webhooks/newsdesk`
  const body = report(scenario)
  return [
    {
      language: 'TypeScript',
      code: `import { createHmac, randomUUID } from 'node:crypto'

const secret = Buffer.from((process.env.TRACKER_SECRET ?? '').replace('whsec_', ''), 'base64')
const body = '${body}'
const id = \`msg_\${randomUUID()}\` // one id for one report: send it again as often as you need to
const timestamp = String(Math.floor(Date.now() / 1000))
const signature = createHmac('sha256', secret).update(\`\${id}.\${timestamp}.\${body}\`).digest('base64')

const answer = await fetch('${url}', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': \`v1,\${signature}\`,
  },
  body,
})
console.log(answer.status, await answer.text())`,
    },
    {
      language: 'Python',
      code: `import base64, hashlib, hmac, os, time, urllib.request, uuid

secret = base64.b64decode(os.environ["TRACKER_SECRET"].removeprefix("whsec_"))
body = '${body}'
id = f"msg_{uuid.uuid4()}"  # one id for one report: send it again as often as you need to
timestamp = str(int(time.time()))
digest = hmac.new(secret, f"{id}.{timestamp}.{body}".encode(), hashlib.sha256).digest()

request = urllib.request.Request("${url}", body.encode(), {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": "v1," + base64.b64encode(digest).decode(),
})
with urllib.request.urlopen(request) as answer:
    print(answer.status, answer.read().decode())`,
    },
    {
      language: 'Shell',
      code: `key=$(printf %s "\${TRACKER_SECRET#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
body='${body}'
id="msg_$(openssl rand -hex 16)" # one id for one report: send it again as often as you need to
timestamp=$(date +%s)
signature=$(printf %s "$id.$timestamp.$body" |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)

curl -s '${url}' \\
  -H 'content-type: application/json' \\
  -H "webhook-id: $id" \\
  -H "webhook-timestamp: $timestamp" \\
  -H "webhook-signature: v1,$signature" \\
  --data-binary "$body"`,
    },
  ]
}
