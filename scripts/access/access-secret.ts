import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { type AccessDocument, parseAccess } from '@tracker/http'

/** The access document as it stands in Secrets Manager. */
export interface AccessSecret {
  read(): Promise<AccessDocument>
  write(document: AccessDocument): Promise<void>
}

/** The secret with this ARN or name, for whoever the environment's AWS credentials are. */
export function accessSecret(SecretId: string): AccessSecret {
  const client = new SecretsManagerClient()
  return {
    async read() {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }))
      return parseAccess(JSON.parse(SecretString))
    },
    async write(document) {
      await client.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(document) }))
    },
  }
}
