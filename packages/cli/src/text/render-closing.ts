import { STAGES, summariseUnmet } from '@strongstride/core'
import type { Catalogue, Exercise, Plan } from '@strongstride/core'
import { complaintText } from './en/complaints.ts'
import { setsText } from './en/dose.ts'
import { capital, counted, inSentence, shortened } from './en/phrases.ts'
import { reasonText } from './en/reasons.ts'
import { summaryText } from './en/unmet.ts'
import { CLOSING_WORDS, HELP_MOST_HINT } from './en/closing.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import type { PlanView } from './plan-view.ts'

const MOST_UNMET = 8
const MOST_NAMES = 2

/** After the blocks: the drills, what did not fit, warnings, and what a test would open. */
export const renderClosing = (view: PlanView, catalogue: Catalogue, width: number): readonly Line[] => [
  ...section('EVERY DAY A LITTLE', microDoseTexts(view), width),
  ...section('WHAT DID NOT FIT', unmetTexts(view.plan), width),
  ...section('MIND', mindTexts(view.plan), width),
  ...section('WHAT A SELF-TEST WOULD OPEN', openingTexts(view, catalogue), width),
  ...paragraph(CLOSING_WORDS, { width, style: 'faint' }),
]

const section = (title: string, texts: readonly string[], width: number): readonly Line[] =>
  texts.length === 0
    ? []
    : [
        ...paragraph(title, { width, style: 'heading' }),
        ...[...new Set(texts)].flatMap((text) => paragraph(text, { width, indent: 2, lead: '- ' })),
        BLANK,
      ]

const mindTexts = (plan: Plan): readonly string[] => [
  ...plan.request.complaints.flatMap((complaint) => complaintText(complaint) ?? []),
  ...plan.warnings.filter(({ code }) => code !== 'test-opens').map((warning) => capital(`${reasonText(warning)}.`)),
]

const microDoseTexts = ({ plan, nameOf }: PlanView): readonly string[] => {
  if (plan.microDoseItems.length === 0) return []
  const days = Math.max(0, ...plan.weeks.map((week) => week.microDose.length))
  const drills = plan.microDoseItems.map((item) => `${inSentence(nameOf(item.exercise))} ${setsText(item)}`)
  return [`Two to three minutes on up to ${days} days a week, barefoot if you like: ${drills.join('; ')}.`]
}

/** What one thing keeps short is told once; where there is any, how to ask what would help. */
const unmetTexts = (plan: Plan): readonly string[] => {
  const lines = summariseUnmet(plan)
  const told = lines.slice(0, MOST_UNMET).map((line) => summaryText(line))
  const left = lines.length - told.length
  const more = left > 0 ? [`And ${counted(left, 'smaller one')}; --json lists them all.`] : []
  return lines.length === 0 ? [] : [...told, ...more, HELP_MOST_HINT]
}

/** Tests not taken yet, each with the exercises it alone keeps shut; nothing that loads what hurts (evidence R5.2). */
const openingTexts = ({ plan }: PlanView, catalogue: Catalogue): readonly string[] => {
  const kit = new Set(plan.request.places.flatMap((place) => place.kit))
  const canDo = ({ kit: lists }: Exercise): boolean =>
    lists.length === 0 || lists.some((list) => list.every((each) => kit.has(each)))
  const stage = STAGES.indexOf(plan.stage)
  const present = plan.request.complaints.filter(({ past, light }) => !past && light !== 'green')
  const sore = new Set(present.map(({ tissue }) => tissue))
  return plan.warnings.flatMap(({ code, values }) => {
    const test = catalogue.selfTests.find(({ id }) => code === 'test-opens' && id === values['test'])
    if (test === undefined) return []
    const opened = catalogue.exercises.filter(
      (exercise) =>
        exercise.gate?.test === test.id &&
        canDo(exercise) &&
        STAGES.indexOf(exercise.opensAt) <= stage &&
        !exercise.tissues.some((tissue) => sore.has(tissue)),
    )
    if (opened.length === 0) return []
    const names = shortened(
      opened.map(({ name }) => inSentence(name)),
      MOST_NAMES,
    )
    return [`${test.name} (--test ${test.id}:LEFT/RIGHT, ${counted(test.minutes, 'minute')}): ${names}`]
  })
}
