import fc from 'fast-check'

const pad = (value: number) => String(value).padStart(2, '0')

/** Instants around the story, each in one of the spellings of RFC 3339, or with a fault in it. */
export const speltInstants = fc
  .record({
    ms: fc
      .constantFrom(
        '2025-05-18T12:00:00Z',
        '2025-05-18T12:30:00.500Z',
        '2025-05-17T23:59:59.999Z',
        '9998-12-31T23:59:59.999Z',
        '1000-01-01T00:00:00Z',
      )
      .map(Date.parse),
    offset: fc.constantFrom(0, 60, 120, -330, 1080, 1081),
    fraction: fc.constantFrom('cut', '', '0', '0000', '9'),
    zulu: fc.boolean(),
    hoursAlone: fc.boolean(),
    sign: fc.constantFrom('+', ' '),
    letter: fc.constantFrom('T', 't', ' '),
    seconds: fc.constantFrom('', ':60', ':61', undefined),
    behind: fc.constantFrom('', '', '', '[Europe/Kyiv]', 'x'),
  })
  .map(({ ms, offset, fraction, zulu, hoursAlone, sign, letter, seconds, behind }) => {
    const east = zulu ? 0 : offset
    const [date = '', clock = ''] = new Date(ms + east * 60_000).toISOString().slice(0, -1).split('T')
    const time =
      fraction === 'cut' ? clock.slice(0, 5) + (seconds ?? clock.slice(5, 8)) : `${clock}${fraction}`
    const size = Math.abs(east)
    const minutes = hoursAlone && size % 60 === 0 ? '' : `:${pad(size % 60)}`
    const zone = zulu ? 'Z' : `${east < 0 ? '-' : sign}${pad(Math.floor(size / 60))}${minutes}`
    return `${date}${letter}${time}${zone}${behind}`
  })
