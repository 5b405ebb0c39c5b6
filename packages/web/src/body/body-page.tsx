import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { EMPHASES, MUSCLES, type MuscleId, type Plan, type PlanWeek } from '@strongstride/core'
import { BODY_VIEWS, type BodyView } from '@strongstride/figures'
import { useRef, useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Choice } from '../design/choice.tsx'
import { civilToday } from '../device/civil-today.ts'
import { takeBack } from '../runner/keep-wishes.ts'
import { NiggleLink } from '../niggle/niggle-link.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { ProgressLink } from '../progress/progress-link.tsx'
import { useFollowedPlan, useJournalState, useRunner } from '../runner/runner-context.ts'
import { weekOf } from '../season/week-figures.ts'
import { TestsLink } from '../self-tests/due-tests.tsx'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { applyWeighting } from './apply-weighting.ts'
import { BodyFigure, BodyScale } from './body-figure.tsx'
import styles from './body-page.module.css'
import { MuscleRow } from './muscle-row.tsx'
import { factorOf, isSameWeighting, shareOfAim, shareOfFactor, type Weighting } from './weighting.ts'
import { useBodyWords } from './words/use-body-words.ts'

type Measure = 'emphasis' | 'week'

interface MapProps {
  readonly measure: Measure
  readonly shareOf: (muscle: MuscleId) => number | null
  readonly selected: MuscleId | null
  readonly onPick: (muscle: MuscleId) => void
}

/** One view at a time on a phone, all of them where there is room. */
const BodyMap = ({ measure, ...map }: MapProps): JSX.Element => {
  const words = useBodyWords()
  const [least = '', most = ''] = words.scale[measure]
  const [view, setView] = useState<BodyView>('front')
  return (
    <div>
      <div className={styles.views}>
        <Choice
          label={words.view}
          value={view}
          onChange={setView}
          options={BODY_VIEWS.map((each) => ({ value: each, label: words.views[each] }))}
        />
      </div>
      <div className={styles.figures}>
        {BODY_VIEWS.map((each) => (
          <div key={each} data-view={each} data-shown={each === view}>
            <BodyFigure {...map} view={each} label={words.map(words.views[each])} />
            <p className={styles.caption}>{words.views[each]}</p>
          </div>
        ))}
      </div>
      <BodyScale least={least} most={most} />
    </div>
  )
}

interface ApplyProps {
  readonly plan: Plan | null
  readonly weighting: Weighting
  readonly onApplied: () => void
}

/** Says that the plan is behind what is wanted, and plans. */
const Apply = ({ plan, weighting, onApplied }: ApplyProps) => {
  const words = useBodyWords()
  const { app } = useWords()
  const { journal } = useRunner()
  const [isPlanning, setPlanning] = useState(false)
  if (plan === null || isSameWeighting(plan.request, weighting)) return null
  const apply = async (): Promise<void> => {
    const on = civilToday()
    setPlanning(true)
    const done = await applyWeighting(journal, weighting, on)
    setPlanning(false)
    if (!done.ok) return showToast({ text: app.failed })
    onApplied()
    const undo = { label: app.undo, onPress: () => void takeBack(journal, on, done.value).then(() => showToast(null)) }
    showToast({ text: words.applied, undo })
  }
  return (
    <div className={styles.apply}>
      <p>{words.changed}</p>
      <Button weight="main" isDisabled={isPlanning} onPress={() => void apply()}>
        {isPlanning ? words.planning : words.apply}
      </Button>
    </div>
  )
}

interface BodyProps {
  readonly catalogue: CompiledCatalogue
  readonly plan: Plan | null
  readonly week: PlanWeek | null
}

const useWeighting = (): readonly [Weighting, (weighting: Weighting | null) => void] => {
  const { profile } = useJournalState()
  const [wanted, setWanted] = useState<Weighting | null>(null)
  const said = { emphasis: profile.emphasis?.value ?? 'article', adjustments: profile.adjustments?.value ?? {} }
  return [wanted ?? said, setWanted]
}

const Body = ({ catalogue, plan, week }: BodyProps): JSX.Element => {
  const words = useBodyWords()
  const [weighting, onChange] = useWeighting()
  const [measure, setMeasure] = useState<Measure>(week === null ? 'emphasis' : 'week')
  const [selected, setSelected] = useState<MuscleId | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const shareOf = (muscle: MuscleId): number | null =>
    measure === 'week' && week !== null
      ? shareOfAim(muscle, week)
      : shareOfFactor(factorOf(muscle, weighting, catalogue.tables.emphases))
  const pick = (muscle: MuscleId): void => {
    setSelected(muscle)
    list.current?.querySelector(`[data-muscle="${muscle}"]`)?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <Choice
          label={words.emphasis}
          value={weighting.emphasis}
          onChange={(emphasis) => onChange({ ...weighting, emphasis })}
          options={EMPHASES.map((value) => ({ value, label: words.emphases[value] }))}
        />
        <p className={styles.aside}>{words.emphasisAbout[weighting.emphasis]}</p>
        <Apply plan={plan} weighting={weighting} onApplied={() => onChange(null)} />
        {week === null ? (
          <p className={styles.aside}>{words.noPlan}</p>
        ) : (
          <Choice
            label={words.show}
            value={measure}
            onChange={setMeasure}
            options={(['week', 'emphasis'] as const).map((value) => ({ value, label: words.measures[value] }))}
          />
        )}
        <BodyMap measure={measure} shareOf={shareOf} selected={selected} onPick={pick} />
      </div>
      <section className={styles.list}>
        <h2>{words.muscles}</h2>
        <ul ref={list}>
          {MUSCLES.map((muscle) => (
            <MuscleRow
              key={muscle}
              muscle={muscle}
              list={{ catalogue, week, weighting, onChange }}
              isOpen={muscle === selected}
              onToggle={() => setSelected(muscle === selected ? null : muscle)}
            >
              <Apply plan={plan} weighting={weighting} onApplied={() => onChange(null)} />
            </MuscleRow>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** The plan that is followed; while a new one is read the old one stays, so that what lies open does not close. */
const usePlanKept = (): ReturnType<typeof useFollowedPlan> => {
  const plan = useFollowedPlan()
  const [kept, keep] = useState(plan)
  if (plan !== undefined && plan !== kept) keep(plan)
  return plan === undefined ? kept : plan
}

/** The body by what is asked of it, as a map and as a list, and how to ask otherwise. */
export const BodyPage = (): JSX.Element | null => {
  const words = useBodyWords()
  const catalogue = useCatalogue()
  const plan = usePlanKept()
  if (catalogue === null || plan === undefined) return null
  const week = plan === null ? null : weekOf(plan, civilToday())
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <div className={styles.ways}>
          <NiggleLink />
          <ProgressLink />
          <TestsLink />
        </div>
      </div>
      <Body catalogue={catalogue} plan={plan} week={week} />
    </div>
  )
}
