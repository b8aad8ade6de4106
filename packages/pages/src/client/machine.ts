/** An instant as a `datetime-local` field shows it, to the millisecond: the reader's own clock. */
function clockOf(instant: string): string {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, -1)
    .replace('.000', '')
}

/** Lets the time machine speak the reader's own time zone: its fields show it, and what is sent is an instant. */
export function localMachine(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type="datetime-local"]')]
  /**
   * The first value of each field: if unchanged, it still means its instant, even if the clock showed that time twice.
   */
  const shown = new Map<HTMLInputElement, string>()
  for (const field of fields) {
    const { instant } = field.dataset
    if (instant === undefined) continue
    field.value = clockOf(instant)
    shown.set(field, field.value)
  }
  const meant = (field: HTMLInputElement) => {
    const { instant } = field.dataset
    if (instant !== undefined && field.value === shown.get(field)) return instant
    return new Date(field.value).toISOString().replace('.000Z', 'Z')
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const lang = form.querySelector<HTMLInputElement>('input[name="lang"]')
    const query = new URLSearchParams(lang ? { lang: lang.value } : {})
    for (const field of fields) {
      if (field.value !== '') query.set(field.name, meant(field))
    }
    location.assign(query.size === 0 ? form.action : `${form.action}?${query}`)
  })
}
