import { randomUUID } from 'node:crypto'
import {
  GetSecretValueCommand,
  InvalidParameterException,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import { type AccessDocument, parseAccess } from '@tracker/http'
import { type CommandOutcome } from './command.ts'

/** The access document as it stands in Secrets Manager. */
export interface AccessSecret {
  read(): Promise<AccessDocument>
  /** Replaces the document that was read last. Rejects with {@link Superseded} if it is no longer current. */
  write(document: AccessDocument): Promise<void>
}

/** Someone else has changed the access document since it was read; nothing was changed. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
}

/** The label of a version that waits to become the current one. */
const proposed = 'TRACKER_PROPOSED'

/** Opens the secret with this ARN or name, with the AWS credentials of the environment. */
export function accessSecret(SecretId: string): AccessSecret {
  const client = new SecretsManagerClient()
  const current = () => client.send(new GetSecretValueCommand({ SecretId }))
  let was: string | undefined
  return {
    async read() {
      const { SecretString = '', VersionId } = await current()
      was = VersionId
      return parseAccess(JSON.parse(SecretString))
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
        // Where it is ours, an attempt whose answer was lost has moved the label already.
        if (now !== VersionId)
          throw new Superseded('somebody else has changed who may do what; try again', { cause })
      }
      was = VersionId
    },
  }
}

const mostTries = 5

/**
 * Runs a command on the current document, and again if someone else was faster, so that neither change is lost. Returns
 * the message for the operator. Rejects with {@link Superseded} if others keep being faster.
 */
export async function change(
  secret: AccessSecret,
  command: (document: AccessDocument) => CommandOutcome,
): Promise<string> {
  for (let tries = 1; ; tries++) {
    const { document, said } = command(await secret.read())
    try {
      if (document !== undefined) await secret.write(document)
      return said
    } catch (error) {
      if (!(error instanceof Superseded) || tries === mostTries) throw error
    }
  }
}
