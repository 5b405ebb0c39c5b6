import { TISSUES, type TissueId } from '@strongstride/core'
import { answerPain, tissuesOf, type PainAnswer, type PainChange, type PainSaid } from '@strongstride/core/gym'
import type { Side } from '@strongstride/core/journal'
import { useMemo, useState, type JSX } from 'react'
import { Button } from '../../design/button.tsx'
import { Choice, Switch } from '../../design/choice.tsx'
import { civilToday } from '../../device/civil-today.ts'
import { useRunner } from '../../runner/runner-context.ts'
import { useWords } from '../../words/words-context.ts'
import { tellChange, wishesOf } from './apply-change.ts'
import { useWeightUnit } from '../../season/weight-unit.ts'
import styles from './changes.module.css'
import { nameOf, type ChangeSetting } from './use-change-setting.ts'
import { useChangeWords } from './words/use-change-words.ts'

interface PainProps {
  readonly setting: ChangeSetting
  readonly onDone: () => void
}

const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }))
const SIDES = ['left', 'right', 'both'] as const
const SOMEWHERE_ELSE = 'elsewhere'

/** What the runner says. */
interface Said extends PainSaid {
  readonly side: Side | null
}

/** Parts that the exercise at hand loads; the others one tap further. */
const Where = ({
  setting,
  tissue,
  onChange,
}: {
  readonly setting: ChangeSetting
  readonly tissue: TissueId | null
  readonly onChange: (tissue: TissueId) => void
}): JSX.Element => {
  const all = useWords()
  const words = useChangeWords()
  const exercise = setting.catalogue.exercises.find(({ id }) => id === setting.item?.exercise)
  const loaded = exercise === undefined ? [] : tissuesOf(exercise)
  const [isMore, setMore] = useState(loaded.length === 0)
  const shown = isMore ? [...loaded, ...TISSUES.filter((one) => !loaded.includes(one))] : loaded
  const options = shown.map((value) => ({ value: value as string, label: all.pack.vocabulary.TISSUES[value] }))
  return (
    <Choice
      label={words.painWhere}
      options={isMore ? options : [...options, { value: SOMEWHERE_ELSE, label: words.painMore }]}
      value={tissue}
      onChange={(value) => {
        if (value === SOMEWHERE_ELSE) setMore(true)
        else onChange(value as TissueId)
      }}
    />
  )
}

const Change = ({ change, setting }: { readonly change: PainChange; readonly setting: ChangeSetting }): JSX.Element => {
  const { format } = useWords()
  const words = useChangeWords()
  const unit = useWeightUnit(setting.catalogue.exercises.find(({ id }) => id === change.exercise))
  const name = nameOf(setting.catalogue, change.exercise)
  if (change.type === 'stopped') return <li>{words.stopped(name)}</li>
  if (change.type === 'stepped-down') return <li>{words.steppedDown(name, nameOf(setting.catalogue, change.to))}</li>
  const details = [
    ...(change.setsFewer > 0 ? [words.easedSets(change.setsFewer)] : []),
    ...(change.kg === null ? [] : [words.easedKg(format.weight(change.kg, unit))]),
  ]
  return (
    <li>
      {words.eased(name)}
      {details.length > 0 && `, ${details.join(', ')}`}
    </li>
  )
}

/** What calls for help comes before anything else; the names of possible causes never come. */
const Flags = ({
  tissue,
  setting,
}: {
  readonly tissue: TissueId
  readonly setting: ChangeSetting
}): JSX.Element | null => {
  const words = useChangeWords()
  const complaint = setting.catalogue.complaints.find(({ tissues }) => tissues.includes(tissue))
  if (complaint === undefined) return null
  const list = (lines: readonly string[]): JSX.Element => (
    <ul lang="en">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  return (
    <div className={styles.flags}>
      <h3>{words.flagsNow}</h3>
      {list(complaint.redFlags.now)}
      <h3>{words.flagsWeek}</h3>
      {list(complaint.redFlags.thisWeek)}
      <h3>{words.seeWhom}</h3>
      <p lang="en">{complaint.seeWhom}</p>
      <p className={styles.aside}>{words.noDiagnosis}</p>
    </div>
  )
}

const Answer = ({
  said,
  answer,
  setting,
  onDone,
}: PainProps & { readonly said: Said; readonly answer: PainAnswer }): JSX.Element => {
  const { journal } = useRunner()
  const words = useChangeWords()
  const { light, rest, changes } = answer
  const apply = async (): Promise<void> => {
    const { tissue, side, score: during } = said
    const niggle = {
      type: 'report-niggle' as const,
      on: civilToday(),
      tissue,
      side,
      light,
      during,
      after: null,
      nextMorning: null,
      setBack: false,
      note: null,
    }
    const wishes = light === 'green' ? [niggle] : wishesOf(journal, setting, { rest, why: 'pain', also: [niggle] })
    if (await tellChange(journal, wishes, words.noted, words)) onDone()
  }
  return (
    <div className={styles.sheet}>
      <div role="status" className={styles.light} data-light={light}>
        <h3>{words.lights[light].title}</h3>
        <p>{words.lights[light].text}</p>
      </div>
      {light === 'red' && <Flags tissue={said.tissue} setting={setting} />}
      {light !== 'green' && (
        <ul className={styles.order} lang="en">
          {changes.map((change) => (
            <Change key={change.exercise} change={change} setting={setting} />
          ))}
        </ul>
      )}
      {light !== 'green' && changes.length === 0 && <p>{words.nothingLoads}</p>}
      <Button weight="main" isWide onPress={() => void apply()}>
        {light === 'green' ? words.goOn : words.goOnWith}
      </Button>
    </div>
  )
}

/** Where it hurts and how much; then what is wise. */
export const PainSheet = ({ setting, onDone }: PainProps): JSX.Element => {
  const words = useChangeWords()
  const [tissue, setTissue] = useState<TissueId | null>(null)
  const [side, setSide] = useState<Side | null>(null)
  const [score, setScore] = useState<string | null>(null)
  const [isAlarming, setAlarming] = useState(false)
  const said = useMemo(
    (): Said | null => (tissue === null || score === null ? null : { tissue, side, score: Number(score), isAlarming }),
    [tissue, side, score, isAlarming],
  )
  const answer = useMemo(() => (said === null ? null : answerPain(setting.left, said, setting.swap)), [said, setting])
  return (
    <div className={styles.sheet}>
      <Where setting={setting} tissue={tissue} onChange={setTissue} />
      <Choice
        label={words.painSide}
        options={SIDES.map((value) => ({ value, label: words.sides[value] }))}
        value={side}
        onChange={setSide}
      />
      <p className={styles.aside}>{words.painScoreAbout}</p>
      <div className={styles.scores}>
        <Choice label={words.painScore} options={SCORES} value={score} onChange={setScore} />
      </div>
      <Switch label={words.alarming} isOn={isAlarming} onChange={setAlarming} />
      {said !== null && answer !== null && <Answer said={said} answer={answer} setting={setting} onDone={onDone} />}
    </div>
  )
}
