import type { JSX } from 'react'

/** Signs, drawn on a field of 24 by 24 with one stroke. */
const PATHS = {
  start: 'M4 21V4h11l-2 4 2 4H4',
  today: 'M4 6h16v14H4ZM4 10.5h16M8.5 3v4M15.5 3v4',
  plan: 'M4 20v-6M9.3 20V9.5M14.7 20v-8M20 20V4',
  body: 'M12 3a2 2 0 1 0 .01 0M5 9.5h14M12 9.5V15M12 15l-3.5 6M12 15l3.5 6',
  library: 'M5 20V4M9.5 20V4M14 4.5 19 20M3 20h18',
  settings: 'M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7',
  down: 'M6 9.5l6 6 6-6',
  back: 'M14.5 6l-6 6 6 6',
  forward: 'M9.5 6l6 6-6 6',
  sound: 'M4 9.5v5h4l5 4v-13l-5 4ZM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  list: 'M4 6.5h.01M9 6.5h11M4 12h.01M9 12h11M4 17.5h.01M9 17.5h11',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 5l11 7-11 7Z',
  flag: 'M6 21V4h12l-3 4 3 4H6',
} as const

/** One of the signs. */
export type IconName = keyof typeof PATHS

/** A sign without a name: what it stands beside, or the button it is in, says it. */
export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg
    viewBox="0 0 24 24"
    width="1.3em"
    height="1.3em"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="square"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
)
