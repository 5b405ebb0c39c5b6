import type { CatalogueSelfTest, NormRow } from '@strongstride/catalogue'
import type { Exercise } from '@strongstride/core'
import { counted, decimal, inSentence, listed } from '../text/en/phrases.ts'
import { MUSCLE_WORDS, testScore } from '../text/en/words.ts'
import { BLANK, paragraph, tableRow } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import { listPart, sourcesPart, textPart, wordsPart } from '../text/page-parts.ts'
import type { Command } from './command.ts'
import { referenceCommand } from './reference-pages.ts'
import type { PageSetting } from './reference-pages.ts'

/** `strongstride tests`. */
export const testsCommand: Command = referenceCommand({
  name: 'tests',
  summary: 'self-tests: how to do one, what its result means, what it opens',
  options: [],
  notes: ['strongstride tests heel-raise', 'strongstride plan --runs my-plan.ics --test heel-raise:24/22'],
  entriesOf: ({ selfTests }) => selfTests,
  listLines: (tests, setting) => listLines(tests, setting),
  pageLines: (test, setting) => pageLines(test, setting),
})

const USE_TITLES = { plan: 'Tests that the plan reads', record: 'Tests for your own record' } as const

const listLines = (tests: readonly CatalogueSelfTest[], { width }: PageSetting): readonly Line[] => {
  const column = Math.max(...tests.map(({ id }) => id.length)) + 2
  return (['plan', 'record'] as const).flatMap((use) => [
    ...paragraph(USE_TITLES[use], { width, style: 'heading' }),
    ...tests
      .filter((test) => test.use === use)
      .flatMap(({ id, name, minutes }) =>
        paragraph(`${name}, ${minutes} min`, { width, indent: 2, lead: id.padEnd(column) }),
      ),
  ])
}

/** What the three words mean for a test; a gate is passed or not yet. */
const bandRows = ({ low, high, unit }: CatalogueSelfTest): readonly (readonly [string, string])[] => {
  const score = (value: number): string => testScore(value, unit)
  if (low === high)
    return [
      ['PASSED', `${score(high)}.`],
      ['NOT YET', 'Fewer. Train on, and try again in some weeks.'],
    ]
  if (low > high)
    return [
      ['LOW', `${score(low)} or more: train it first.`],
      ['OK', 'In between.'],
      ['HIGH', `${score(high)} or fewer: keep it.`],
    ]
  return [
    ['LOW', `Under ${score(low)}: train it first.`],
    ['OK', 'In between.'],
    ['HIGH', `From ${score(high)} on: keep it.`],
  ]
}

const normLines = ({ norms, noise }: CatalogueSelfTest, width: number): readonly Line[] => {
  if (norms === null && noise === null) return []
  if (norms === null)
    return textPart('What others reach', 'No norm is known. Compare with your own last result.', width)
  const age = ({ from, to }: NormRow): string => (to === null ? `${from} and older` : `${from} to ${to}`)
  const isSame = norms.rows.every(({ men, women }) => men === women)
  const rows = isSame
    ? [['Years of age', 'Everybody'], ...norms.rows.map((row) => [age(row), decimal(row.men)])]
    : [['Years of age', 'Men', 'Women'], ...norms.rows.map((row) => [age(row), decimal(row.men), decimal(row.women)])]
  return [
    ...textPart('What others reach', `${norms.of} (${norms.evidence.join(', ')}.)`, width),
    ...rows.flatMap((cells) => tableRow(cells, { widths: [16, 10, 10], indent: 2 })),
  ]
}

const noiseText = ({ noise, unit }: CatalogueSelfTest): string | null =>
  noise === null
    ? null
    : `A change of less than ${testScore(noise.least, unit)} may be chance. (${noise.evidence.join(', ')}.)`

const gateText = ({ gate }: Exercise, unit: CatalogueSelfTest['unit']): string => {
  if (gate === null) return ''
  const norm = gate.orNormShare === null ? '' : ', or what is expected at your age if that is less'
  return `From ${testScore(gate.atLeast, unit)}${norm}`
}

/** The exercises a test opens, those with the same gate together. */
const openedTexts = ({ id, unit }: CatalogueSelfTest, { catalogue }: PageSetting): readonly string[] => {
  const opened = catalogue.exercises.filter(({ gate }) => gate?.test === id)
  const gates = [...new Set(opened.map((exercise) => gateText(exercise, unit)))]
  const texts = gates.map((text) => {
    const names = opened.filter((exercise) => gateText(exercise, unit) === text).map(({ name }) => inSentence(name))
    return `${text}: ${listed(names)}.`
  })
  return opened.some(({ role }) => role === 'plyo')
    ? [...texts, 'Hops and jumps also wait for some weeks of strength work, and for heel raises.']
    : texts
}

const factorText = ({ muscles, use, noise }: CatalogueSelfTest, { catalogue }: PageSetting): string | null => {
  if (muscles.length === 0 && (use === 'record' || noise === null)) return null
  if (muscles.length === 0) return 'No sets: it shows you your own change.'
  const { low, high } = catalogue.tables.targets.testFactor
  const words = listed(muscles.map((muscle) => MUSCLE_WORDS[muscle]))
  return `LOW: ${decimal(low)} times the weekly sets for ${words}. OK: as they are. HIGH: ${decimal(high)} times.`
}

const USE_TEXTS = {
  plan: (id: string) => `Tell the plan with --test ${id}:LEFT/RIGHT, or one number where there are no sides.`,
  record: () => 'This one is for your own record: the plan does not read it.',
} as const

const pageLines = (test: CatalogueSelfTest, setting: PageSetting): readonly Line[] => {
  const { catalogue, width } = setting
  return [
    ...paragraph(test.name, { width, style: 'heading' }),
    ...paragraph(
      `Takes ${counted(test.minutes, 'minute')}. Not on a part that hurts, and stop at pain above 2 of 10. Warm up for 5 minutes first; again every 6 to 8 weeks, in the same shoes and 48 hours after hard legs.`,
      { width },
    ),
    ...listPart('How to do it', test.protocol, width),
    ...wordsPart('What your result means', bandRows(test), width),
    ...textPart('Which change is chance', noiseText(test), width),
    ...normLines(test, width),
    ...textPart('What it changes in the plan', factorText(test, setting), width),
    ...listPart('What it opens', openedTexts(test, setting), width),
    ...paragraph(`${USE_TEXTS[test.use](test.id)} No test here predicts injury.`, { width }),
    ...sourcesPart(
      [...test.evidence, ...(test.noise?.evidence ?? []), ...(test.norms?.evidence ?? []), 'R5.1'],
      catalogue,
      width,
    ),
    BLANK,
  ]
}
