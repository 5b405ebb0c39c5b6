import type { Plan } from '@strongstride/core'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { classNames } from '../design/class-names.ts'
import { SeasonStrip } from '../season/season-strip.tsx'
import { WeekDays } from '../season/week-days.tsx'
import { reasonTexts } from '../words/reason-text.ts'
import { refusalText } from '../words/refusal-text.ts'
import { useWords } from '../words/words-context.ts'
import type { Preview } from './use-preview.ts'
import styles from './preview-pane.module.css'

/** Weeks that are shown day by day. */
const SHOWN_WEEKS = 2

const longest = (plan: Plan): number =>
  Math.max(0, ...plan.weeks.flatMap(({ sessions }) => sessions.map(({ minutes }) => minutes)))

const most = (plan: Plan): number => Math.max(0, ...plan.weeks.map(({ sessions }) => sessions.length))

const Summary = ({ plan }: { readonly plan: Plan }): JSX.Element => {
  const { season, app, format } = useWords()
  const first = plan.weeks.flatMap(({ sessions }) => sessions)[0]
  return (
    <div className={styles.summary}>
      <p className={styles.big}>{season.perWeek(app.sessions(most(plan)), app.minutes(longest(plan)))}</p>
      {first !== undefined && <p className={styles.aside}>{season.first(format.longDay(first.day))}</p>}
    </div>
  )
}

const Drawn = ({ plan, isBusy }: { readonly plan: Plan; readonly isBusy: boolean }): JSX.Element => {
  const words = useWords()
  const { season, plan: planWords } = words
  const assumptions = reasonTexts(plan.assumptions, words)
  return (
    <div className={classNames(styles.drawn, isBusy && styles.busy)} aria-busy={isBusy}>
      <Summary plan={plan} />
      <SeasonStrip plan={plan} />
      <div className={styles.week}>
        <h3>{season.firstWeeks}</h3>
        {plan.weeks.slice(0, SHOWN_WEEKS).map((week) => (
          <WeekDays key={week.start} week={week} isShort />
        ))}
      </div>
      {assumptions.length > 0 && (
        <div className={styles.aside}>
          <p>{planWords.assumed}:</p>
          {assumptions.map((text) => (
            <p key={text}>{text}.</p>
          ))}
        </div>
      )}
    </div>
  )
}

/** The plan as it is with the answers so far; it is drawn anew with each. */
export const PreviewPane = ({
  preview,
  onAccept,
  isAccepting,
}: {
  readonly preview: Preview
  readonly onAccept: () => void
  readonly isAccepting: boolean
}): JSX.Element => {
  const words = useWords()
  const { start, season, app } = words
  const { plan, refusal, isBusy } = preview
  const refused = refusal === null ? null : refusalText(refusal, words)
  const line =
    refused === null
      ? plan === null
        ? start.making
        : season.perWeek(app.sessions(most(plan)), app.minutes(longest(plan)))
      : `${start.refused}. ${refused.because}`
  return (
    <aside className={styles.outer} aria-label={start.preview}>
      <div className={styles.pane}>
        <h2>{start.preview}</h2>
        {refused !== null && (
          <div role="alert">
            <p className={styles.big}>{start.refused}</p>
            <p>{refused.because}</p>
            <p>
              {start.wouldHelp}: {refused.help}
            </p>
          </div>
        )}
        {refused === null && plan === null && <p className={styles.aside}>{start.making}</p>}
        {refused === null && plan !== null && <Drawn plan={plan} isBusy={isBusy} />}
        <div className={styles.foot}>
          <p aria-live="polite">{line}</p>
          <Button
            weight="main"
            isDisabled={plan === null || refused !== null || isAccepting || isBusy}
            onPress={onAccept}
          >
            {start.accept}
          </Button>
        </div>
      </div>
      <div className={classNames(styles.foot, styles.room)} aria-hidden="true" inert>
        <p>{line}</p>
        <Button weight="main">{start.accept}</Button>
      </div>
    </aside>
  )
}
