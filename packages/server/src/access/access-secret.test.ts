import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { wholeRequests } from '@tracker/testing/whole-requests'
import { type AccessDocument } from '@tracker/http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { accessSecret } from './access-secret.ts'
import { change, Superseded } from './access-store.ts'
import { carryOut } from './carry-out.ts'

const nobody: AccessDocument = { sources: {}, keys: {}, reads: 'public' }

interface AwsRequest {
  readonly SecretString?: string
  readonly ClientRequestToken?: string
  readonly VersionStages?: readonly string[]
  readonly MoveToVersionId?: string
  readonly RemoveFromVersionId?: string
}

/** The part of Secrets Manager with versions and their labels. The answer to a call can be lost. */
async function secretsManager() {
  const versions = new Map([['v0', JSON.stringify(nobody)]])
  const labels = new Map([['AWSCURRENT', 'v0']])
  const lost: string[] = []
  const refused = { __type: 'InvalidParameterException', Message: 'the label is on another version' }
  const actions: Readonly<Record<string, (asked: AwsRequest) => object>> = {
    GetSecretValue: () => {
      const VersionId = labels.get('AWSCURRENT') ?? ''
      return { VersionId, SecretString: versions.get(VersionId) }
    },
    PutSecretValue: ({ ClientRequestToken = '', SecretString = '', VersionStages = ['AWSCURRENT'] }) => {
      versions.set(ClientRequestToken, SecretString)
      for (const label of VersionStages) labels.set(label, ClientRequestToken)
      return {}
    },
    UpdateSecretVersionStage: ({ MoveToVersionId = '', RemoveFromVersionId }) => {
      if (labels.get('AWSCURRENT') !== RemoveFromVersionId) return refused
      labels.set('AWSCURRENT', MoveToVersionId)
      return {}
    },
  }
  const server = createServer(
    wholeRequests((request, response, body) => {
      const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
      const answer = actions[action]?.(JSON.parse(body)) ?? {}
      const isLost = lost.includes(action)
      if (isLost) lost.splice(lost.indexOf(action), 1)
      response.writeHead(isLost ? 500 : '__type' in answer ? 400 : 200)
      response.end(JSON.stringify(isLost ? {} : answer))
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, lost, endpoint: `http://127.0.0.1:${port}` }
}

describe('the access secret', () => {
  let aws: Awaited<ReturnType<typeof secretsManager>>
  beforeEach(async () => {
    aws = await secretsManager()
    vi.stubEnv('AWS_ENDPOINT_URL', aws.endpoint)
    vi.stubEnv('AWS_REGION', 'eu-west-1')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  })
  afterEach(() => {
    aws.server.close()
    vi.unstubAllEnvs()
  })
  const adding =
    (name: string) =>
    (document: AccessDocument = nobody) =>
      carryOut(document, { verb: 'add-key', name, role: 'editor', scenarios: ['*'] }, (size) =>
        Buffer.alloc(size, name),
      )
  const names = async () => Object.keys((await accessSecret('access').read())?.keys ?? {})

  it('is not written over one that was changed since it was read', async () => {
    const [mine, yours] = [accessSecret('access'), accessSecret('access')]
    const read = await mine.read()
    await change(yours, adding('yours'))
    await expect(mine.write(adding('mine')(read).document ?? nobody)).rejects.toBeInstanceOf(Superseded)
    expect(await names()).toEqual(['yours'])
  })

  it('holds the keys of two operators who add theirs at the same time', async () => {
    const secrets = ['one', 'two', 'three'].map((name) => change(accessSecret('access'), adding(name)))
    await Promise.all(secrets)
    expect((await names()).toSorted()).toEqual(['one', 'three', 'two'])
  })

  it('is written once if the answer to the write was lost', async () => {
    aws.lost.push('UpdateSecretVersionStage')
    await change(accessSecret('access'), adding('mine'))
    expect(await names()).toEqual(['mine'])
  })

  it('can be written again and again by the same operator', async () => {
    const secret = accessSecret('access')
    await change(secret, adding('one'))
    const document = await secret.read()
    await secret.write(adding('two')(document).document ?? nobody)
    await secret.write(document ?? nobody)
    expect(await names()).toEqual(['one'])
  })
})
