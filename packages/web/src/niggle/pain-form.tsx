import { TISSUES, type MuscleId, type TissueId } from '@strongstride/core'
import type { Side } from '@strongstride/core/journal'
import { useState, type JSX } from 'react'
import { BodyFigure } from '../body/body-figure.tsx'
import { Button } from '../design/button.tsx'
import { Chips, Choice } from '../design/choice.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useRunner } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import { NEAR_TISSUES } from './near-tissues.ts'
import { reportNiggle } from './niggle-wishes.ts'
import styles from './niggle.module.css'
import { Score } from './score.tsx'
import { useSaying } from './use-saying.ts'
import { useNiggleWords } from './words/use-niggle-words.ts'

const VIEWS = ['front', 'back'] as const
const SIDES = ['left', 'right', 'both'] as const

type View = (typeof VIEWS)[number]

/** Where it hurts: tapped on a picture, or chosen from the list that says the same. */
const Where = ({
  tissue,
  onChange,
}: {
  readonly tissue: TissueId | null
  readonly onChange: (tissue: TissueId) => void
}) => {
  const words = useNiggleWords()
  const { pack } = useWords()
  const [muscle, setMuscle] = useState<MuscleId | null>(null)
  const [view, setView] = useState<View>('back')
  const near = muscle === null ? [] : (NEAR_TISSUES[muscle] ?? [])
  const named = (tissues: readonly TissueId[]) =>
    tissues.map((value) => ({ value, label: pack.vocabulary.TISSUES[value] }))
  const pick = (picked: MuscleId): void => {
    setMuscle(picked)
    const [likeliest] = NEAR_TISSUES[picked] ?? []
    if (likeliest !== undefined) onChange(likeliest)
  }
  return (
    <div className={styles.where}>
      <div className={styles.parts}>
        {near.length > 0 && <Choice label={words.near} value={tissue} onChange={onChange} options={named(near)} />}
        <Choice
          label={near.length > 0 ? words.allParts : words.where}
          value={tissue}
          onChange={onChange}
          options={named(TISSUES.filter((each) => !near.includes(each)))}
        />
      </div>
      <div className={styles.map}>
        <Choice
          label={words.view}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
        />
        <BodyFigure
          view={view}
          label={words.map(words.views[view].toLowerCase())}
          shareOf={(each) => (tissue !== null && NEAR_TISSUES[each]?.includes(tissue) === true ? 0.6 : null)}
          selected={muscle}
          onPick={pick}
        />
      </div>
    </div>
  )
}

const ALARMS = ['limp', 'spot', 'swollen', 'gives', 'rest'] as const

/** What hurts, which side, how much, and whether a sign alarms. Only the part and one number are needed. */
export const PainForm = ({ at }: { readonly at: TissueId | null }): JSX.Element | null => {
  const words = useNiggleWords()
  const { pack } = useWords()
  const { journal } = useRunner()
  const catalogue = useCatalogue()
  const say = useSaying()
  const [tissue, setTissue] = useState(at)
  const [side, setSide] = useState<Side | null>(null)
  const [during, setDuring] = useState<number | null>(null)
  const [after, setAfter] = useState<number | null>(null)
  const [alarms, setAlarms] = useState<readonly (typeof ALARMS)[number][]>([])
  if (catalogue === null) return null
  const isComplete = tissue !== null && (during !== null || after !== null || alarms.length > 0)
  const save = async (): Promise<void> => {
    if (tissue === null) return
    const given = { tissue, side: tissue === 'low-back' ? null : side, during, after, isAlarming: alarms.length > 0 }
    const doing = reportNiggle(journal, given, civilToday(), catalogue.tables.painLights)
    if (!(await say(doing, words.saved(pack.vocabulary.TISSUES[tissue])))) return
    setTissue(null)
    setDuring(null)
    setAfter(null)
    setAlarms([])
  }
  return (
    <div className={styles.form}>
      <Where tissue={tissue} onChange={setTissue} />
      <Choice
        label={words.side}
        value={side}
        onChange={setSide}
        options={SIDES.map((value) => ({ value, label: words.sides[value] }))}
      />
      <Score label={words.during} value={during} onChange={setDuring} />
      <Score label={words.after} value={after} onChange={setAfter} />
      <p className={styles.aside}>{words.scale}</p>
      <Chips
        label={words.alarming}
        values={alarms}
        onChange={setAlarms}
        options={ALARMS.map((value) => ({ value, label: words.alarms[value] }))}
      />
      <Button weight="main" isWide isDisabled={!isComplete} onPress={() => void save()}>
        {words.save}
      </Button>
    </div>
  )
}
