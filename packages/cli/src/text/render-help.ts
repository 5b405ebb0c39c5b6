import type { CommandSpec } from '../arguments.ts'
import { HELP_OPTION } from '../arguments.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'

const NAME_COLUMN = 12
const OPTION_COLUMN = 25

/** What there is to be asked. */
export const renderOverview = (commands: readonly CommandSpec[], width: number): readonly Line[] => [
  ...paragraph('Strongstride: strength training fitted round your planned runs', { width, style: 'heading' }),
  BLANK,
  ...commands.flatMap(({ name, summary }) => paragraph(summary, { width, indent: 2, lead: name.padEnd(NAME_COLUMN) })),
  BLANK,
  ...paragraph(
    'strongstride COMMAND --help tells all about one. From the project folder: npm start -- plan --runs my-plan.ics',
    { width },
  ),
  ...paragraph('Without a command it plans a shipped example.', { width }),
]

/** All about one command. */
export const renderHelp = (spec: CommandSpec, width: number): readonly Line[] => {
  const words = spec.positionals.map(({ name, optional, many }) => {
    const word = many === true ? `${name}...` : name
    return optional ? `[${word}]` : word
  })
  const options = [...spec.options, HELP_OPTION]
  const isNarrow = width < OPTION_COLUMN * 2
  return [
    ...paragraph(['strongstride', spec.name, ...words, spec.options.length > 0 ? '[options]' : ''].join(' '), {
      width,
      style: 'heading',
    }),
    ...paragraph(`${spec.summary.slice(0, 1).toUpperCase()}${spec.summary.slice(1)}.`, { width }),
    BLANK,
    ...options.flatMap(({ name, value, help }) => {
      const lead = `--${name}${value === null ? '' : ` ${value}`}`
      if (isNarrow) return [...paragraph(lead, { width, indent: 2 }), ...paragraph(help, { width, indent: 4 })]
      return paragraph(help, { width, indent: 2, lead: lead.padEnd(OPTION_COLUMN) })
    }),
    ...(spec.notes.length === 0 ? [] : [BLANK]),
    ...spec.notes.flatMap((note) => paragraph(note, { width, indent: 2 })),
  ]
}
