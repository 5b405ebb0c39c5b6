import { rankHelp, summariseUnmet, type Help, type Plan } from '@strongstride/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Progress } from '../design/meter.tsx'
import { Why } from '../design/why.tsx'
import { sharedPlanner } from '../planning/planner.ts'
import type { HelpStep } from '../planning/questions.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { subjectText } from '../season/plan-texts.ts'
import { useWords } from '../words/words-context.ts'
import { changeText, helpTexts, type HelpWords } from './help-text.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './help-most.module.css'

/** Answers that are shown at once. */
const SHOWN = 4

interface Asking {
  readonly plan: Plan
  readonly step: Pick<HelpStep, 'done' | 'all'> | null
  /** Null while it is asked. */
  readonly helps: readonly Help[] | null
  readonly failed: boolean
}

/** Asks what would help most; another plan, or leaving the page, ends it. */
const useHelp = (plan: Plan) => {
  const [asking, setAsking] = useState<Asking | null>(null)
  const current = asking?.plan === plan ? asking : null
  useEffect(() => () => sharedPlanner().noHelp(), [plan])
  const ask = async (): Promise<void> => {
    setAsking({ plan, step: null, helps: null, failed: false })
    const helps = await sharedPlanner().help(plan, (step) =>
      setAsking((before) => (before?.plan === plan ? { ...before, step } : before)),
    )
    setAsking((before) => (before?.plan === plan ? { ...before, helps, failed: helps === null } : before))
  }
  const stop = (): void => {
    sharedPlanner().noHelp()
    setAsking(null)
  }
  return { asking: current, ask, stop }
}

const useHelpWords = (): HelpWords => {
  const words = useWords()
  const plan = usePlanWords()
  const catalogue = useCatalogue()
  return {
    words,
    plan,
    exercise: (id) => catalogue?.exercises.find((one) => one.id === id)?.name ?? id,
    test: (id) => catalogue?.selfTests.find((one) => one.id === id)?.name ?? id,
  }
}

const Answer = ({ help, told }: { readonly help: Help; readonly told: HelpWords }): JSX.Element => {
  const [best] = help.blocks
  return (
    <li className={styles.answer}>
      <h3>{changeText(help.change, told)}</h3>
      {best !== undefined && (
        <ul>
          {helpTexts(best, told).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What the plan is short of, each line with the what-if that brings most of it. */
const Short = ({
  plan,
  helps,
  told,
}: {
  readonly plan: Plan
  readonly helps: readonly Help[]
  readonly told: HelpWords
}): JSX.Element | null => {
  const lines = summariseUnmet(plan, helps).filter(({ unblockedBy }) => unblockedBy !== null)
  if (lines.length === 0) return null
  const { words } = told
  return (
    <ul className={styles.short}>
      {lines.map(({ rule, subjects, weeks, blockedBy, unblockedBy }) => (
        <li key={`${rule} ${blockedBy.join()}`}>
          {words.plan.shortOf(
            words.format.list(subjects.map(({ subject }) => subjectText(subject, words))),
            words.plan.inWeeks(weeks),
          )}
          . {unblockedBy !== null && told.plan.help.unblocked(changeText(unblockedBy.change, told))}
        </li>
      ))}
    </ul>
  )
}

const Answers = ({ plan, helps }: { readonly plan: Plan; readonly helps: readonly Help[] }): JSX.Element => {
  const told = useHelpWords()
  const navigate = useNavigate()
  const { help } = told.plan
  const { format, pack } = told.words
  const ranked = rankHelp(helps)
  const others = helps.filter((one) => !one.helps).map(({ change }) => changeText(change, told))
  const rows = [...new Set(ranked.flatMap(({ blocks }) => blocks[0]?.row ?? []))]
  const phases = rows.map((row) => (row in pack.vocabulary.PHASES ? pack.vocabulary.PHASES[row as 'build'].name : row))
  if (ranked.length === 0) return <p>{help.nothing}</p>
  return (
    <>
      <p className={styles.aside}>{help.about(format.list(phases))}</p>
      <ol className={styles.answers}>
        {ranked.slice(0, SHOWN).map((one) => (
          <Answer key={JSON.stringify(one.change)} help={one} told={told} />
        ))}
      </ol>
      {ranked.length > SHOWN && (
        <Why question={told.words.app.more}>
          <ol className={styles.answers}>
            {ranked.slice(SHOWN).map((one) => (
              <Answer key={JSON.stringify(one.change)} help={one} told={told} />
            ))}
          </ol>
        </Why>
      )}
      <Short plan={plan} helps={ranked} told={told} />
      {others.length > 0 && <p className={styles.aside}>{help.others(format.list(others))}</p>}
      <div>
        <Button onPress={() => void navigate({ to: '/start' })}>{help.change}</Button>
      </div>
    </>
  )
}

const Asked = ({ step, stop }: { readonly step: Asking['step']; readonly stop: () => void }): JSX.Element => {
  const { help } = usePlanWords()
  const { done, all } = step ?? { done: 0, all: 0 }
  return (
    <>
      <div className={styles.progress}>
        <p role="status">{help.progress(done, all)}</p>
        <Progress label={help.title} share={all === 0 ? 0 : done / all} />
      </div>
      <div>
        <Button onPress={stop}>{help.stop}</Button>
      </div>
    </>
  )
}

/** What would help a plan most, asked on demand, in sets of named muscles. */
export const HelpMost = ({ plan }: { readonly plan: Plan }): JSX.Element => {
  const { help } = usePlanWords()
  const { asking, ask, stop } = useHelp(plan)
  const isIdle = asking === null || asking.failed
  return (
    <section className={styles.help} aria-labelledby="help-most">
      <h2 id="help-most">{help.title}</h2>
      {asking?.failed === true && <p role="alert">{help.failed}</p>}
      {isIdle && (
        <>
          <p>{help.lead}</p>
          <div>
            <Button onPress={() => void ask()}>{help.ask}</Button>
          </div>
        </>
      )}
      {!isIdle && asking.helps === null && <Asked step={asking.step} stop={stop} />}
      {!isIdle && asking.helps !== null && <Answers plan={plan} helps={asking.helps} />}
    </section>
  )
}
