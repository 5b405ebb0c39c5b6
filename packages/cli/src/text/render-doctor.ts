import { findingsOf } from './en/doctor-words.ts'
import type { Examined } from './en/doctor-words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'

const ENGINES: Readonly<Record<Examined['engine'], string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** Whether nothing is wrong. */
export const isWell = (found: Examined): boolean => findingsOf(found).every((finding) => finding.isWell)

/** What was looked at and found, a line each; what is wrong stands out, with what to do. */
export const renderDoctor = (found: Examined, width: number): readonly Line[] => [
  ...paragraph(`Strongstride ${found.version}, ${found.runtime}, ${ENGINES[found.engine]}`, {
    width,
    style: 'heading',
  }),
  ...paragraph(found.place, { width }),
  BLANK,
  ...findingsOf(found).flatMap((finding) =>
    paragraph(finding.text, {
      width,
      lead: finding.isWell ? 'ok    ' : 'wrong ',
      style: finding.isWell ? 'plain' : 'bad',
    }),
  ),
]
