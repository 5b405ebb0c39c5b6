import {
  HEALTH_GATES,
  KIT,
  STAGES,
  STOPPING_GATES,
  TISSUES,
  WEEKDAYS,
  type HealthGateId,
  type KitId,
  type TissueId,
} from '@strongstride/core'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Checklist, Chips, Choice, Switch } from '../design/choice.tsx'
import { NumberField } from '../design/number-field.tsx'
import { distanceFromKm, kmFromDistance } from '../words/distance.ts'
import { useWords } from '../words/words-context.ts'
import { useDistanceUnit } from './amount-field.tsx'
import { GYM_KIT } from './answers.ts'
import type { Asked } from './asked.ts'
import { Question } from './question.tsx'
import styles from './question.module.css'
import { useStartWords } from './words/use-start-words.ts'

/** What stands in a flat rather than in a gym. */
const HOME_KIT: readonly KitId[] = [
  'band',
  'mini-band',
  'dumbbell',
  'kettlebell',
  'backpack',
  'box',
  'pull-up-bar',
  'rope',
]

/** What there is to train with, at home and elsewhere. */
export const KitQuestion = ({ answers, onAnswer }: Asked): JSX.Element => {
  const { start, app, pack } = useWords()
  const [showsAll, setShowsAll] = useState(answers.kit.some((id) => !HOME_KIT.includes(id)))
  const words = useStartWords()
  const isNothing = answers.kit.length === 0 && answers.gymDays.length === 0
  const isUsualGym = answers.gymDays.length > 0 && answers.gymKit === null
  const assumed = isNothing ? start.kitSkipped : isUsualGym ? words.gymKitSkipped : null
  return (
    <Question title={start.kit} assumed={assumed}>
      <Chips
        label={start.kitHome}
        values={answers.kit}
        onChange={(kit) => onAnswer({ kit: KIT.filter((id) => kit.includes(id)) })}
        options={(showsAll ? KIT : HOME_KIT).map((id) => ({ value: id, label: pack.vocabulary.KITS[id] }))}
      />
      {!showsAll && (
        <div>
          <Button weight="quiet" onPress={() => setShowsAll(true)}>
            {app.more}
          </Button>
        </div>
      )}
      <Chips
        label={start.gymDays}
        values={answers.gymDays}
        onChange={(gymDays) => onAnswer({ gymDays })}
        options={WEEKDAYS.map((weekday) => ({ value: weekday, label: pack.vocabulary.WEEKDAYS[weekday].short }))}
      />
      {answers.gymDays.length > 0 && (
        <Chips
          label={words.gymKit}
          values={answers.gymKit ?? GYM_KIT}
          onChange={(gymKit) => onAnswer({ gymKit: KIT.filter((id) => gymKit.includes(id)) })}
          options={KIT.map((id) => ({ value: id, label: pack.vocabulary.KITS[id] }))}
        />
      )}
    </Question>
  )
}

/** Who is running. */
export const YouQuestion = ({ answers, onAnswer }: Asked): JSX.Element => {
  const { start, app, pack } = useWords()
  const words = useStartWords()
  const unit = useDistanceUnit()
  const stepLabels = { less: app.less, more: app.more }
  return (
    <Question title={start.you} assumed={answers.stage === null ? start.youSkipped : null}>
      <Choice
        label={start.stage}
        value={answers.stage}
        onChange={(stage) => onAnswer({ stage })}
        options={STAGES.map((stage) => ({ value: stage, label: pack.vocabulary.STAGES[stage].name }))}
      />
      <div className={styles.pair}>
        <NumberField
          label={start.weeksRunning}
          stepLabels={stepLabels}
          value={answers.weeksRunning}
          onChange={(weeksRunning) => onAnswer({ weeksRunning })}
          from={0}
          to={2000}
        />
        <NumberField
          label={words.longestRun(unit)}
          stepLabels={stepLabels}
          value={answers.longestRunKm === null ? null : distanceFromKm(answers.longestRunKm, unit)}
          onChange={(run) => onAnswer({ longestRunKm: run === null ? null : kmFromDistance(run, unit) })}
          from={0}
          to={200}
        />
        <NumberField
          stepLabels={stepLabels}
          label={start.age}
          value={answers.age}
          onChange={(age) => onAnswer({ age })}
          from={10}
          to={100}
        />
      </div>
    </Question>
  )
}

/** What hurts, or did: a part at a time, now until it is said to be over. */
export const HurtsQuestion = ({ answers, onAnswer }: Asked): JSX.Element => {
  const { start, pack } = useWords()
  const { hurtsNow, hurtBefore } = answers
  const named = TISSUES.filter((tissue) => hurtsNow.includes(tissue) || hurtBefore.includes(tissue))
  const without = (tissues: readonly TissueId[], gone: TissueId): readonly TissueId[] =>
    tissues.filter((tissue) => tissue !== gone)
  return (
    <Question title={start.hurts} assumed={named.length === 0 ? start.hurtsSkipped : null}>
      <Chips
        label={start.hurtsWhere}
        values={named}
        onChange={(next) =>
          onAnswer({
            hurtsNow: next.filter((tissue) => !hurtBefore.includes(tissue)),
            hurtBefore: hurtBefore.filter((tissue) => next.includes(tissue)),
          })
        }
        options={TISSUES.map((tissue) => ({ value: tissue, label: pack.vocabulary.TISSUES[tissue] }))}
      />
      {named.map((tissue) => (
        <Choice
          key={tissue}
          label={pack.vocabulary.TISSUES[tissue]}
          value={hurtsNow.includes(tissue) ? 'now' : 'before'}
          onChange={(when) =>
            onAnswer(
              when === 'now'
                ? { hurtsNow: [...hurtsNow, tissue], hurtBefore: without(hurtBefore, tissue) }
                : { hurtsNow: without(hurtsNow, tissue), hurtBefore: [...hurtBefore, tissue] },
            )
          }
          options={[
            { value: 'now', label: start.hurtsNow },
            { value: 'before', label: start.hurtBefore },
          ]}
        />
      ))}
    </Question>
  )
}

const needsClearance = (gates: readonly HealthGateId[]): boolean =>
  gates.some((gate) => STOPPING_GATES.includes(gate) || gate === 'red-flag')

/** What comes before any plan. */
export const HealthQuestion = ({ answers, onAnswer }: Asked): JSX.Element => {
  const { start, pack } = useWords()
  const { gates, cleared } = answers
  return (
    <Question title={start.health} assumed={gates.length === 0 ? start.healthSkipped : null}>
      <p>{start.healthWhy}</p>
      <Checklist
        label={start.healthAsk}
        values={gates}
        onChange={(next) => onAnswer({ gates: HEALTH_GATES.filter((gate) => next.includes(gate)) })}
        options={HEALTH_GATES.map((gate) => ({ value: gate, label: pack.vocabulary.GATES[gate] }))}
      />
      {needsClearance(gates) && (
        <Switch label={start.cleared} isOn={cleared} onChange={(isOn) => onAnswer({ cleared: isOn })} />
      )}
    </Question>
  )
}
