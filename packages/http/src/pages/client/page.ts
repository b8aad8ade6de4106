import { lastCheck } from './last-check.ts'
import { localTimes } from './local-times.ts'
import { localMachine } from './machine.ts'
import { refresh } from './refresh.ts'
import { swap } from './swap.ts'

localTimes(document)

const form = document.querySelector<HTMLFormElement>('form[data-machine]')
if (form) localMachine(form)

const announcement = document.getElementById('announcement')
const { etag, updated = '', added = '' } = announcement?.dataset ?? {}
if (announcement && etag !== undefined) {
  const fresh = (page: Document) => {
    const [headline] = swap(page)
    localTimes(document)
    announcement.textContent =
      headline === undefined ? updated : `${updated} ${added.replace('{headline}', () => headline)}`
  }
  refresh(etag, fresh, lastCheck)
}
