/** An id that has no title, made readable: `take-effect` becomes "take effect". */
export function spelledOut(id: string): string {
  return id.replaceAll('-', ' ')
}
