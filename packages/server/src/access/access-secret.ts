import { randomUUID } from 'node:crypto'
import {
  GetSecretValueCommand,
  InvalidParameterException,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import { parseDocument } from '../access-file.ts'
import { type AccessStore, type ReplacedMembers, Superseded } from './access-store.ts'

/** The label of a version that waits to become the current one. */
const proposed = 'TRACKER_PROPOSED'

/** Opens the secret with this ARN or name, with the AWS credentials of the environment. */
export function accessSecret(SecretId: string, replaced: ReplacedMembers = {}): AccessStore {
  const client = new SecretsManagerClient()
  const current = () => client.send(new GetSecretValueCommand({ SecretId }))
  let was: string | undefined
  return {
    async read() {
      const { SecretString = '', VersionId } = await current()
      was = VersionId
      return parseDocument(SecretString, SecretId, replaced)
    },
    async write(document) {
      const VersionId = randomUUID()
      const version = { ClientRequestToken: VersionId, SecretString: JSON.stringify(document) }
      await client.send(new PutSecretValueCommand({ SecretId, ...version, VersionStages: [proposed] }))
      try {
        // The label moves only from the version that has it, which makes this a compare-and-swap:
        // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
        await client.send(
          new UpdateSecretVersionStageCommand({
            SecretId,
            VersionStage: 'AWSCURRENT',
            MoveToVersionId: VersionId,
            RemoveFromVersionId: was,
          }),
        )
      } catch (cause) {
        if (!(cause instanceof InvalidParameterException)) throw cause
        const now = (await current()).VersionId
        if (now === was) throw cause
        // If it is this version, an attempt whose answer was lost has moved the label already.
        if (now !== VersionId)
          throw new Superseded('someone else has changed the secret; try again', { cause })
      }
      was = VersionId
    },
  }
}
