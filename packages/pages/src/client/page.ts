import { localTimes } from './local-times.ts'
import { localMachine } from './machine.ts'
import { news } from './news.ts'
import { pill } from './pill.ts'
import { presentState } from './present-state.ts'
import { refresh } from './refresh.ts'
import { seen } from './seen.ts'
import { swap } from './swap.ts'

localTimes(document)
presentState()
seen()

const form = document.querySelector<HTMLFormElement>('form[data-machine]')
if (form) localMachine(form)

const announcement = document.getElementById('announcement')
const { etag, stream, kinds = '' } = announcement?.dataset ?? {}
if (announcement && etag !== undefined) {
  const fresh = (page: Document) => {
    // First, since times in other words may need another height.
    localTimes(page)
    const items = swap(page, Number(announcement.dataset['version']))
    announcement.dataset['version'] = page.getElementById(announcement.id)?.dataset['version'] ?? ''
    announcement.textContent = news(items, announcement.dataset)
    pill(items.length, announcement.dataset['pill'])
  }
  refresh(etag, stream === undefined ? undefined : { address: stream, kinds: kinds.split(' ') }, fresh)
}
