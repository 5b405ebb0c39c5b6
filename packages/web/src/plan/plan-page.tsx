import type { Plan } from '@strongstride/core'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState, type JSX } from 'react'
import { ProposalCard } from '../change/proposal-card.tsx'
import { Button } from '../design/button.tsx'
import { Sheet } from '../design/sheet.tsx'
import { Why } from '../design/why.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useFollowedPlan } from '../runner/runner-context.ts'
import { isKey, runAmount, runName, sessionName, unmetTexts } from '../season/plan-texts.ts'
import { SeasonStrip } from '../season/season-strip.tsx'
import { SessionDetails } from '../season/session-details.tsx'
import type { Words } from '../words/language.ts'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { DayWhy, ExerciseWhy } from './accounts.tsx'
import { HelpMost } from './help-most.tsx'
import { MoveChoices } from './move-choices.tsx'
import { PlanWeeks } from './plan-weeks.tsx'
import { RulesKept } from './rules-kept.tsx'
import type { Opened } from './week-days.tsx'
import { weekTitle } from './week-text.ts'
import type { OutOfWeek } from './week-view.tsx'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './plan-page.module.css'
import { lazyPart } from '../design/lazy-part.tsx'

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
        <RulesKept plan={plan} />
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

/** A plan stays where it is while the next one is read. */
const useSteadyPlan = (): Plan | null | undefined => {
  const plan = useFollowedPlan()
  const [last, setLast] = useState(plan)
  if (plan !== undefined && plan !== last) setLast(plan)
  return plan ?? last
}

const titleOf = (opened: Opened, words: Words): string =>
  opened.kind === 'session'
    ? `${sessionName(opened.session, words)}, ${words.format.longDay(opened.session.day)}`
    : `${runName(opened.run, words)} ${runAmount(opened.run, words)}, ${words.format.longDay(opened.run.day)}`

const Details = ({
  plan,
  opened,
  onDone,
}: {
  readonly plan: Plan
  readonly opened: Opened
  readonly onDone: () => void
}): JSX.Element => {
  const today = civilToday()
  const { run } = usePlanWords()
  return (
    <>
      {opened.kind === 'session' ? (
        <DayWhy plan={plan} week={opened.week} session={opened.session} />
      ) : (
        <p>
          {isKey(opened.run) ? run.key : run.easy} {run.rest}
        </p>
      )}
      <MoveChoices plan={plan} carried={opened} today={today} onDone={onDone} />
      {opened.kind === 'session' && (
        <SessionDetails
          session={opened.session}
          more={(item) => <ExerciseWhy plan={plan} week={opened.week} session={opened.session} item={item} />}
        />
      )}
    </>
  )
}

const ShareSheet = lazyPart(async () => (await import('./share-sheet.tsx')).ShareSheet, { isSaid: true })
const PrintWeek = lazyPart(async () => (await import('./print-week.tsx')).PrintWeek, { isSaid: true })

/** A week on its way to paper or to somebody; what it takes is loaded then. */
const Out = ({
  plan,
  out,
  onDone,
}: {
  readonly plan: Plan
  readonly out: OutOfWeek | null
  readonly onDone: () => void
}): JSX.Element => {
  const words = useWords()
  const isShared = out?.way === 'share'
  const title = isShared ? weekTitle({ ...out, words }) : ''
  return (
    <>
      {out?.way === 'print' && <PrintWeek plan={plan} out={out} onDone={onDone} />}
      <Sheet title={title} closeLabel={words.app.close} isOpen={isShared} onClose={onDone}>
        {isShared && <ShareSheet plan={plan} out={out} />}
      </Sheet>
    </>
  )
}

/** The whole season: every week with its runs and sessions, and why each stands where it does. */
export const PlanPage = (): JSX.Element | null => {
  const plan = useSteadyPlan()
  const words = useWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [out, setOut] = useState<OutOfWeek | null>(null)
  const onDone = useCallback(() => setOut(null), [])
  const today = civilToday()
  if (plan === undefined || plan === null) return null
  return (
    <div className={styles.page}>
      <Head plan={plan} />
      <ProposalCard />
      <SeasonStrip plan={plan} />
      <PlanWeeks plan={plan} today={today} onOpen={setOpened} onOut={setOut} />
      <HelpMost plan={plan} />
      <Closing plan={plan} />
      <Sheet
        title={opened === null ? '' : titleOf(opened, words)}
        closeLabel={words.app.close}
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
      >
        {opened !== null && <Details plan={plan} opened={opened} onDone={() => setOpened(null)} />}
      </Sheet>
      <Out plan={plan} out={out} onDone={onDone} />
    </div>
  )
}
