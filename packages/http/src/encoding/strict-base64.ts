/**
 * The bytes that `text` encodes, or undefined unless it is their one canonical spelling: no stray characters, no
 * missing or superfluous padding, no stray bits (RFC 4648 §3.5), where `Buffer.from` alone would shrug.
 */
export function strictBase64(text: string, alphabet: 'base64' | 'base64url' = 'base64'): Buffer | undefined {
  const bytes = Buffer.from(text, alphabet)
  return bytes.toString(alphabet) === text ? bytes : undefined
}
