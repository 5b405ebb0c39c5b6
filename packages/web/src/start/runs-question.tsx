import { RUN_KINDS, WEEKDAYS, type CivilDay, type Weekday } from '@strongstride/core'
import type { JSX } from 'react'
import { Chips } from '../design/choice.tsx'
import { Tabs } from '../design/tabs.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { useServer } from '../server/server-here.ts'
import { useWords } from '../words/words-context.ts'
import { DistanceField } from './amount-field.tsx'
import type { Answers, WeekDayAnswer } from './answers.ts'
import type { Asked } from './asked.ts'
import { Question } from './question.tsx'
import styles from './question.module.css'
import { useStartWords } from './words/use-start-words.ts'
import { lazyPart } from '../design/lazy-part.tsx'

const KINDS = RUN_KINDS.filter((kind) => kind !== 'rest' && kind !== 'race')
/** Kilometres of a run that has just been put on a day. */
const FIRST_KM = 6

const Day = ({
  weekday,
  answer,
  onAnswer,
}: {
  readonly weekday: Weekday
  readonly answer: WeekDayAnswer
  readonly onAnswer: (answer: WeekDayAnswer) => void
}): JSX.Element => {
  const { start, pack } = useWords()
  const day = pack.vocabulary.WEEKDAYS[weekday]
  return (
    <div className={styles.weekday}>
      <b aria-hidden="true">{day.short}</b>
      <select
        aria-label={start.weekDay(day.long)}
        value={answer.kind}
        onChange={(event) => {
          const kind = event.target.value as WeekDayAnswer['kind']
          onAnswer({ kind, km: kind === 'none' ? null : (answer.km ?? FIRST_KM) })
        }}
      >
        <option value="none">{start.noRun}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {pack.vocabulary.RUNS[kind]}
          </option>
        ))}
      </select>
      {answer.kind === 'none' ? null : (
        <DistanceField of={day.long} km={answer.km} onChange={(km) => onAnswer({ ...answer, km })} />
      )}
    </div>
  )
}

const TypicalWeek = ({ settled, onAnswer }: Asked): JSX.Element => (
  <div className={styles.week}>
    {WEEKDAYS.map((weekday) => (
      <Day
        key={weekday}
        weekday={weekday}
        answer={settled.week[weekday]}
        onAnswer={(answer) => onAnswer({ week: { ...settled.week, [weekday]: answer } })}
      />
    ))}
  </div>
)

/** A week of ours for who has none: which days, and what comes out. */
const SimpleWeek = ({ answers, settled, onAnswer }: Asked): JSX.Element => {
  const { pack, format } = useWords()
  const words = useStartWords()
  const runs = WEEKDAYS.filter((weekday) => settled.week[weekday].kind !== 'none')
  const lineOf = (weekday: Weekday): string => {
    const { kind, km } = settled.week[weekday]
    const run = kind === 'none' ? '' : pack.vocabulary.RUNS[kind]
    return km === null ? run : `${run}, ${format.distance(km)}`
  }
  return (
    <div className={styles.stack}>
      <p>{words.simpleAbout(runs.length)}</p>
      <Chips
        label={words.runDays}
        values={answers.runDays}
        onChange={(runDays) => onAnswer({ runDays: WEEKDAYS.filter((weekday) => runDays.includes(weekday)) })}
        options={WEEKDAYS.map((weekday) => ({ value: weekday, label: pack.vocabulary.WEEKDAYS[weekday].short }))}
      />
      <ul className={styles.simple}>
        {runs.map((weekday) => (
          <li key={weekday}>
            <b>{pack.vocabulary.WEEKDAYS[weekday].long}</b>
            <span>{lineOf(weekday)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** An address is offered where a server can read it, or reads one already. */
const useHasFeeds = (): boolean => {
  const { feeds } = useJournalState()
  return useServer().kind === 'here' || [...feeds.values()].some(({ kind }) => kind === 'address')
}

const CalendarSource = lazyPart(async () => (await import('./calendar-source.tsx')).CalendarSource, { isSaid: true })
const FeedSource = lazyPart(async () => (await import('./feed-source.tsx')).FeedSource, { isSaid: true })

/** What is assumed of the runs; null where they were given. */
const useAssumed = ({ source, week, runDays }: Answers): string | null => {
  const { start } = useWords()
  const words = useStartWords()
  if (source === 'week') return Object.keys(week).length === 0 ? start.weekSkipped : null
  if (source !== 'simple') return null
  return runDays.length === 0 ? words.runDaysSkipped : null
}

/** What is run, which the strength is fitted round. */
export const RunsQuestion = (asked: Asked & { readonly today: CivilDay }): JSX.Element => {
  const { start } = useWords()
  const words = useStartWords()
  const { answers, onAnswer } = asked
  const hasFeeds = useHasFeeds()
  // What reads calendars and addresses comes when it is asked for.
  const feed = <FeedSource {...asked} />
  const calendar = <CalendarSource {...asked} />
  return (
    <Question title={start.runs} assumed={useAssumed(answers)}>
      <Tabs
        label={start.runsHow}
        selected={answers.source}
        onSelect={(source) => onAnswer({ source })}
        items={[
          { id: 'week', label: start.week, content: <TypicalWeek {...asked} /> },
          { id: 'calendar', label: start.calendar, content: calendar },
          ...(hasFeeds ? [{ id: 'feed' as const, label: words.feed, content: feed }] : []),
          { id: 'simple', label: words.simple, content: <SimpleWeek {...asked} /> },
        ]}
      />
    </Question>
  )
}
