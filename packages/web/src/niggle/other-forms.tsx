import { MUSCLES, type MuscleId } from '@strongstride/core'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Choice } from '../design/choice.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useRunner } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import { reportDay } from './niggle-wishes.ts'
import styles from './niggle.module.css'
import { Score } from './score.tsx'
import { useSaying } from './use-saying.ts'
import { useNiggleWords } from './words/use-niggle-words.ts'

/** Sore muscles. */
export const SorenessForm = (): JSX.Element => {
  const words = useNiggleWords()
  const { pack } = useWords()
  const { journal } = useRunner()
  const say = useSaying()
  const [muscle, setMuscle] = useState<MuscleId | null>(null)
  const [score, setScore] = useState<number | null>(null)
  const save = (): void => {
    if (muscle !== null && score !== null)
      void say(reportDay(journal, { type: 'report-soreness', on: civilToday(), muscle, score }), words.noted)
  }
  return (
    <div className={styles.form}>
      <p>{words.soreMeans}</p>
      <Choice
        label={words.sore.muscle}
        value={muscle}
        onChange={setMuscle}
        options={MUSCLES.map((value) => ({ value, label: pack.vocabulary.MUSCLES[value] }))}
      />
      <Score label={words.sore.score} value={score} onChange={setScore} />
      <p className={styles.aside}>{words.sore.about}</p>
      <Button weight="main" isWide isDisabled={muscle === null || score === null} onPress={save}>
        {words.save}
      </Button>
    </div>
  )
}

/** How the morning is: sleep, tiredness, soreness. */
export const ReadinessForm = (): JSX.Element => {
  const words = useNiggleWords()
  const { journal } = useRunner()
  const say = useSaying()
  const [sleep, setSleep] = useState<number | null>(null)
  const [fatigue, setFatigue] = useState<number | null>(null)
  const [soreness, setSoreness] = useState<number | null>(null)
  const isComplete = sleep !== null && fatigue !== null && soreness !== null
  const save = (): void => {
    if (isComplete)
      void say(
        reportDay(journal, { type: 'report-readiness', on: civilToday(), sleep, fatigue, soreness }),
        words.noted,
      )
  }
  return (
    <div className={styles.form}>
      <p className={styles.aside}>{words.tired.scale}</p>
      <Score label={words.tired.sleep} value={sleep} onChange={setSleep} from={1} to={5} />
      <Score label={words.tired.fatigue} value={fatigue} onChange={setFatigue} from={1} to={5} />
      <Score label={words.tired.soreness} value={soreness} onChange={setSoreness} from={1} to={5} />
      <p className={styles.aside}>
        {isComplete && <b>{words.tired.sum(sleep + fatigue + soreness)}. </b>}
        {words.tired.about}
      </p>
      <Button weight="main" isWide isDisabled={!isComplete} onPress={save}>
        {words.save}
      </Button>
    </div>
  )
}

/** Ill, or well again. */
export const IllnessForm = (): JSX.Element => {
  const words = useNiggleWords()
  const { journal } = useRunner()
  const say = useSaying()
  const [state, setState] = useState<'ill' | 'well' | null>(null)
  const save = (): void => {
    const on = civilToday()
    void say(reportDay(journal, { type: 'report-illness', on, clearSince: state === 'well' ? on : null }), words.noted)
  }
  return (
    <div className={styles.form}>
      <p>{words.ill.fever}</p>
      <Choice
        label={words.ill.state}
        value={state}
        onChange={setState}
        options={(['ill', 'well'] as const).map((value) => ({ value, label: words.ill.states[value] }))}
      />
      <p className={styles.aside}>{words.ill.about}</p>
      <Button weight="main" isWide isDisabled={state === null} onPress={save}>
        {words.save}
      </Button>
    </div>
  )
}
