import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { summariseUnmet } from '@strongstride/core'
import type { Change, Help, Plan, UnmetLine } from '@strongstride/core'
import { askedText, changeOption, changeText, HELP_WORDS, helpText } from './en/help-most.ts'
import { capital, shortened } from './en/phrases.ts'
import { summaryText } from './en/unmet.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'

const MOST_HELPS = 5
const MOST_OTHERS = 6
const MOST_UNMET = 5

interface Names {
  readonly change: (change: Change) => string
  readonly exercise: (id: string) => string
}

const helpLines = (help: Help, number: number, names: Names, width: number): readonly Line[] => {
  const [best] = help.blocks
  if (best === undefined) return []
  return [
    ...paragraph(`${capital(names.change(help.change))} (${changeOption(help.change)})`, {
      width,
      lead: `${number}. `,
      style: 'strong',
    }),
    ...paragraph(`${capital(helpText(best, names.exercise))}.`, { width, indent: 3 }),
  ]
}

const unmetLines = (line: UnmetLine, nameOf: (change: Change) => string, width: number): readonly Line[] => {
  const help = line.unblockedBy === null ? '' : ` ${capital(HELP_WORDS.most)} ${nameOf(line.unblockedBy.change)}.`
  return paragraph(`${summaryText(line)}${help}`, { width, indent: 2, lead: '- ' })
}

/** What would help a plan most, in sets of named muscles; what does not fit, each with the change that would help. */
export const renderHelpMost = (
  plan: Plan,
  { ranked, others }: { readonly ranked: readonly Help[]; readonly others: readonly Help[] },
  catalogue: CompiledCatalogue,
  { width, isWhole }: { readonly width: number; readonly isWhole: boolean },
): readonly Line[] => {
  const testName = (id: string): string => catalogue.selfTests.find((test) => test.id === id)?.name ?? id
  const nameOf = (change: Change): string => changeText(change, testName)
  const names: Names = {
    change: nameOf,
    exercise: (id) => catalogue.exercises.find((each) => each.id === id)?.name ?? id,
  }
  const told = isWhole ? ranked : ranked.slice(0, MOST_HELPS)
  const rows = [...new Set(ranked.flatMap((help) => help.blocks[0]?.row ?? []))]
  const unmet = summariseUnmet(plan, ranked).slice(0, isWhole ? Infinity : MOST_UNMET)
  const rest = others.map(({ change }) => nameOf(change))
  return [
    ...paragraph(HELP_WORDS.title, { width, style: 'heading' }),
    ...paragraph(ranked.length === 0 ? HELP_WORDS.nothing : askedText(rows), { width }),
    BLANK,
    ...told.flatMap((help, index) => helpLines(help, index + 1, names, width)),
    ...(rest.length === 0 || ranked.length === 0
      ? []
      : paragraph(`${HELP_WORDS.others}: ${shortened(rest, isWhole ? rest.length : MOST_OTHERS)}.`, {
          width,
          style: 'faint',
        })),
    ...(unmet.length === 0 ? [] : [BLANK, ...paragraph(HELP_WORDS.unmet, { width, style: 'heading' })]),
    ...unmet.flatMap((line) => unmetLines(line, nameOf, width)),
  ]
}
