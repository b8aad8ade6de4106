/** Makes an id without a title readable: `take-effect` becomes "take effect". */
export function spelledOut(id: string): string {
  return id.replaceAll('-', ' ')
}
