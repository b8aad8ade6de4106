import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * Takes the place of the SDK's credential chain in our bundles. Lambda hands credentials over in the environment and
 * nowhere else, so profiles, single sign-on and instance metadata need not be carried along (docs/operating.md).
 */
export const defaultProvider = () => fromEnv()
