import type { CatalogueSelfTest } from '@strongstride/catalogue'
import { inSentence, listed } from '../text/en/phrases.ts'
import { REFERENCE_TITLES as TITLES } from '../text/en/reference-titles.ts'
import {
  bandRows,
  factorText,
  NO_NORM,
  NO_PREDICTION,
  noiseSentence,
  normRows,
  openedGates,
  PLYO_WAITS,
  testOpening,
  USE_TITLES,
} from '../text/en/self-test-page.ts'
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

const normLines = ({ norms, noise }: CatalogueSelfTest, width: number): readonly Line[] => {
  if (norms === null && noise === null) return []
  if (norms === null) return textPart(TITLES.norms, NO_NORM, width)
  return [
    ...textPart(TITLES.norms, `${norms.of} (${norms.evidence.join(', ')}.)`, width),
    ...normRows(norms.rows).flatMap((cells) => tableRow(cells, { widths: [16, 10, 10], indent: 2 })),
  ]
}

const noiseText = (test: CatalogueSelfTest): string | null => {
  const sentence = noiseSentence(test)
  return sentence === null ? null : `${sentence} (${test.noise?.evidence.join(', ') ?? ''}.)`
}

const openedTexts = (test: CatalogueSelfTest, { catalogue }: PageSetting): readonly string[] => {
  const gates = openedGates(test, catalogue.exercises)
  const texts = gates.map(({ from, exercises }) => `${from}: ${listed(exercises.map(({ name }) => inSentence(name)))}.`)
  const hasHops = gates.some(({ exercises }) => exercises.some(({ role }) => role === 'plyo'))
  return hasHops ? [...texts, PLYO_WAITS] : texts
}

const USE_TEXTS = {
  plan: (id: string) => `Tell the plan with --test ${id}:LEFT/RIGHT, or one number where there are no sides.`,
  record: () => 'This one is for your own record: the plan does not read it.',
} as const

const pageLines = (test: CatalogueSelfTest, setting: PageSetting): readonly Line[] => {
  const { catalogue, width } = setting
  return [
    ...paragraph(test.name, { width, style: 'heading' }),
    ...paragraph(testOpening(test), { width }),
    ...listPart(TITLES.steps, test.protocol, width),
    ...wordsPart(TITLES.result, bandRows(test), width),
    ...textPart(TITLES.noise, noiseText(test), width),
    ...normLines(test, width),
    ...textPart(TITLES.planFactor, factorText(test, catalogue.tables), width),
    ...listPart(TITLES.opens, openedTexts(test, setting), width),
    ...paragraph(`${USE_TEXTS[test.use](test.id)} ${NO_PREDICTION}`, { width }),
    ...sourcesPart(
      [...test.evidence, ...(test.noise?.evidence ?? []), ...(test.norms?.evidence ?? []), 'R5.1'],
      catalogue,
      width,
    ),
    BLANK,
  ]
}
