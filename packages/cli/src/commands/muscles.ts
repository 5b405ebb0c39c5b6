import { MUSCLES, MUSCLE_GROUPS } from '@strongstride/core'
import type { Muscle } from '@strongstride/core'
import { ladderName } from '../text/en/exercise-page.ts'
import { NO_CLAIM, stridePhases, trainingLadders, VERDICT_TITLES } from '../text/en/muscle-page.ts'
import { capital } from '../text/en/phrases.ts'
import { REFERENCE_TITLES as TITLES } from '../text/en/reference-titles.ts'
import { GROUP_WORDS, MUSCLE_WORDS } from '../text/en/words.ts'
import { BLANK, paragraph, tableRow } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import { listPart, sourcesPart, textPart } from '../text/page-parts.ts'
import type { Command } from './command.ts'
import { referenceCommand } from './reference-pages.ts'
import type { PageSetting } from './reference-pages.ts'

/** `strongstride muscles`. */
export const musclesCommand: Command = referenceCommand({
  name: 'muscles',
  summary: 'the muscles of a runner, and what each does in the stride',
  options: [],
  notes: ['strongstride muscles soleus'],
  entriesOf: ({ muscles }) => MUSCLES.map((id) => muscles[id]),
  listLines: (muscles, setting) => listLines(muscles, setting),
  pageLines: (muscle, setting) => pageLines(muscle, setting),
})

const ID_COLUMN = 20

/** The short word behind the name, where it says something else. */
const nameWithWord = (name: string, word: string): string => (name.toLowerCase() === word ? name : `${name} (${word})`)

const listLines = (muscles: readonly Muscle[], { width }: PageSetting): readonly Line[] =>
  MUSCLE_GROUPS.flatMap((group) => [
    ...paragraph(capital(GROUP_WORDS[group]), { width, style: 'heading' }),
    ...muscles
      .filter((muscle) => muscle.group === group)
      .flatMap(({ id, name }) =>
        paragraph(nameWithWord(name, MUSCLE_WORDS[id]), { width, indent: 2, lead: id.padEnd(ID_COLUMN) }),
      ),
  ])

const SIDE_BY_SIDE_FROM = 60
const INDENT = 2
/** Columns between claim and verdict. */
const GUTTER = 2
/** The claim is the shorter text. */
const ARTICLE_SHARE = 0.38

/** What the article claims and what the evidence says, side by side where there is room. */
const verdictLines = ({ article, evidenceSays }: Muscle, width: number): readonly Line[] => {
  const title = VERDICT_TITLES[evidenceSays.verdict]
  const claim = article ?? NO_CLAIM
  const says = `${evidenceSays.text} (${evidenceSays.evidence.join(', ')}.)`
  if (width < SIDE_BY_SIDE_FROM) return [...textPart(TITLES.article, claim, width), ...textPart(title, says, width)]
  const left = Math.floor((width - INDENT - GUTTER) * ARTICLE_SHARE)
  const widths = [left, GUTTER, width - INDENT - GUTTER - left]
  const titles = [left + INDENT, GUTTER, width - INDENT - GUTTER - left]
  return [
    ...tableRow([TITLES.article, '', title], { widths: titles, indent: 0, style: 'strong' }),
    ...tableRow([claim, '', says], { widths, indent: INDENT }),
  ]
}

const ladderTexts = (muscle: Muscle, { catalogue }: PageSetting): readonly string[] =>
  trainingLadders(catalogue.exercises, muscle.id).map(
    ({ ladder, steps }) => `${ladderName(ladder)}, easy to hard: ${steps.map(({ name }) => name).join(' > ')}`,
  )

const pageLines = (muscle: Muscle, setting: PageSetting): readonly Line[] => {
  const { catalogue, width } = setting
  const tests = catalogue.selfTests.filter(({ muscles }) => muscles.includes(muscle.id))
  const ladders = ladderTexts(muscle, setting)
  return [
    ...paragraph(`${muscle.name} (${GROUP_WORDS[muscle.group]})`, { width, style: 'heading' }),
    ...textPart(TITLES.where, muscle.where, width),
    ...listPart(TITLES.inTheStride, stridePhases(muscle), width),
    ...textPart(TITLES.runningAlone, muscle.runningAlone, width),
    ...textPart(TITLES.whenItCannotCope, muscle.whenItCannotCope, width),
    ...verdictLines(muscle, width),
    ...textPart(TITLES.trained, muscle.trained, width),
    ...ladders.flatMap((text) => paragraph(text, { width, indent: 2, lead: '- ' })),
    ...paragraph(`strongstride exercises --muscle ${muscle.id} lists them with their ids.`, { width, indent: 2 }),
    ...textPart(TITLES.tested, muscle.tested, width),
    ...tests.flatMap(({ id, name }) => paragraph(`${name} (${id})`, { width, indent: 2, lead: '- ' })),
    ...sourcesPart(muscle.evidenceSays.evidence, catalogue, width),
    BLANK,
  ]
}
