import { addDays, type Plan, type PlanSession } from '@strongstride/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Sheet } from '../design/sheet.tsx'
import { Why } from '../design/why.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useFollowedPlan } from '../runner/runner-context.ts'
import { DayReasons } from '../season/day-reasons.tsx'
import { sessionName, unmetTexts } from '../season/plan-texts.ts'
import { SeasonStrip } from '../season/season-strip.tsx'
import { SessionDetails } from '../season/session-details.tsx'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { weekOf } from '../season/week-figures.ts'
import { MoveChoices } from './move-choices.tsx'
import { WeekView } from './week-view.tsx'
import styles from './plan-page.module.css'

/** Weeks that are shown at once, from this one on. */
const SHOWN_WEEKS = 4

const Head = ({ plan }: { readonly plan: Plan }): JSX.Element => {
  const { plan: words, pack, format } = useWords()
  const navigate = useNavigate()
  const goal = plan.races.find(({ priority }) => priority === 'A')
  return (
    <div className={styles.head}>
      <div>
        <h1>{words.title}</h1>
        {goal !== undefined && (
          <p className={styles.goal}>{words.races(pack.vocabulary.RACES[goal.kind], format.fullDate(goal.day))}</p>
        )}
      </div>
      <Button onPress={() => void navigate({ to: '/start' })}>{words.change}</Button>
    </div>
  )
}

/** What the plan does not do, what it took for granted, and what it kept to. */
const Closing = ({ plan }: { readonly plan: Plan }): JSX.Element => {
  const words = useWords()
  const { plan: texts } = words
  const unmet = unmetTexts(plan, words)
  const warnings = reasonTexts(plan.warnings, words)
  const assumptions = reasonTexts(plan.assumptions, words)
  return (
    <div className={styles.closing}>
      <section>
        <h2>{texts.notCovered}</h2>
        {unmet.length === 0 && <p>{texts.allCovered}</p>}
        {unmet.map(({ text, because }) => (
          <div key={text + because.join(' ')}>
            <p>{text}.</p>
            {because.length > 0 && <p className={styles.aside}>{words.start.because(words.format.list(because))}</p>}
          </div>
        ))}
      </section>
      {warnings.length > 0 && (
        <section>
          <h2>{texts.knew}</h2>
          {warnings.map((text) => (
            <p key={text}>{text}.</p>
          ))}
        </section>
      )}
      <section>
        <h2>{texts.rules}</h2>
        <p>{texts.rulesKept}</p>
        {assumptions.length > 0 && (
          <Why question={texts.assumed}>
            {assumptions.map((text) => (
              <p key={text}>{text}.</p>
            ))}
          </Why>
        )}
      </section>
    </div>
  )
}

const Weeks = ({
  plan,
  onOpen,
}: {
  readonly plan: Plan
  readonly onOpen: (session: PlanSession) => void
}): JSX.Element => {
  const { plan: words } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const today = civilToday()
  const ahead = plan.weeks
    .map((week, index) => ({ week, number: index + 1 }))
    .filter(({ week }) => today < addDays(week.start, 7))
  const shown = showsAll ? ahead : ahead.slice(0, SHOWN_WEEKS)
  return (
    <>
      {shown.map(({ week, number }) => (
        <WeekView key={week.start} week={week} number={number} today={today} onOpen={onOpen} />
      ))}
      {shown.length < ahead.length && (
        <Button isWide onPress={() => setShowsAll(true)}>
          {words.moreWeeks}
        </Button>
      )}
    </>
  )
}

/** The whole season: every week with its runs and sessions, and why each stands where it does. */
export const PlanPage = (): JSX.Element | null => {
  const plan = useFollowedPlan()
  const words = useWords()
  const [open, setOpen] = useState<PlanSession | null>(null)
  if (plan === undefined || plan === null) return null
  const today = civilToday()
  const week = open === null ? null : weekOf(plan, open.day)
  return (
    <div className={styles.page}>
      <Head plan={plan} />
      <SeasonStrip plan={plan} />
      <Weeks plan={plan} onOpen={setOpen} />
      <Closing plan={plan} />
      <Sheet
        title={open === null ? '' : `${sessionName(open, words)}, ${words.format.longDay(open.day)}`}
        closeLabel={words.app.close}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      >
        {open !== null && (
          <>
            <DayReasons session={open} />
            {week !== null && open.day >= today && (
              <MoveChoices plan={plan} week={week} session={open} today={today} onDone={() => setOpen(null)} />
            )}
            <SessionDetails session={open} />
          </>
        )}
      </Sheet>
    </div>
  )
}
