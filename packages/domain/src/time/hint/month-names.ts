import { once } from '../../once.ts'

const languages: readonly (readonly string[])[] = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feber mrz april mai juni juli august september oktober november dezember',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
].map((names) => names.split(' '))

/**
 * Returns the number, from 1, of the month that a word names in English, German or Ukrainian, in full or by at least
 * its first three letters; undefined for other words.
 */
export function monthNamed(word: string): number | undefined {
  const name = word.toLowerCase()
  if (name.length < 3) return undefined
  const at = languages
    .map((names) => names.findIndex((month) => month.startsWith(name)))
    .find((found) => found >= 0)
  return at === undefined ? undefined : at + 1
}

const weekdays = [
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  'понеділок вівторок середа середу четвер п’ятниця п’ятницю субота суботу неділя неділю пн вт ср чт пт сб нд',
].flatMap((names) => names.split(' '))

const weekday = once(
  () => new RegExp(`(?<![\\p{L}\\d])(?:${weekdays.join('|')})(?![\\p{L}\\d])\\.?,?`, 'giu'),
)

/** Returns the text without names of weekdays, which add nothing to the date. */
export function withoutWeekdays(text: string): string {
  return text.replaceAll(/['ʼ]/g, '’').replaceAll(weekday(), ' ')
}
