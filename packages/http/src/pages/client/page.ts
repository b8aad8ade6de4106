import { lastCheck } from './last-check.ts'
import { localTimes } from './local-times.ts'
import { localMachine } from './machine.ts'
import { news } from './news.ts'
import { refresh } from './refresh.ts'
import { swap } from './swap.ts'

localTimes(document)

const form = document.querySelector<HTMLFormElement>('form[data-machine]')
if (form) localMachine(form)

const announcement = document.getElementById('announcement')
const { etag } = announcement?.dataset ?? {}
if (announcement && etag !== undefined) {
  const fresh = (page: Document) => {
    const headlines = swap(page)
    localTimes(document)
    announcement.textContent = news(headlines, announcement.dataset)
  }
  refresh(etag, fresh, lastCheck)
}
