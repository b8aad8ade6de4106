import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'

/** A lost attempt leaves time for another before callers give up. */
const client = new SecretsManagerClient({
  requestHandler: { connectionTimeout: 500, requestTimeout: 1_000, throwOnRequestTimeout: true },
})

/** Returns the text of a secret, of its current or its previous version; undefined if there is no such version. */
export async function secretValue(
  SecretId: string,
  VersionStage: 'AWSCURRENT' | 'AWSPREVIOUS' = 'AWSCURRENT',
): Promise<string | undefined> {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))
    return SecretString
  } catch (cause) {
    if (cause instanceof ResourceNotFoundException) return undefined
    throw cause
  }
}
