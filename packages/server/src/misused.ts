/** An error in the typed command, such as an unknown verb; nothing was done. */
export class Misused extends Error {
  override readonly name = 'Misused'
}
