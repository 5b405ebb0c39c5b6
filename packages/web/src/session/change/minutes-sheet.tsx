import { readSessionToday } from '@strongstride/core'
import { shortenSession, type ShortSession } from '@strongstride/core/gym'
import { useMemo, useState, type JSX } from 'react'
import { Button } from '../../design/button.tsx'
import { Choice } from '../../design/choice.tsx'
import { useRunner } from '../../runner/runner-context.ts'
import { useWords } from '../../words/words-context.ts'
import { tellChange, wishesOf } from './apply-change.ts'
import styles from './changes.module.css'
import { nameOf, type ChangeSetting } from './use-change-setting.ts'
import { useChangeWords } from './words/use-change-words.ts'

const MINUTES = ['5', '10', '15', '20', '30'] as const
type Minutes = (typeof MINUTES)[number]

const shorten = (setting: ChangeSetting, minutes: number): ShortSession | null => {
  const reading = readSessionToday(setting.swap)
  if (reading === null) return null
  const isWhole = setting.view.recorded.length === 0
  return shortenSession({ left: setting.left, minutes, week: setting.swap.week, isWhole }, reading)
}

/** What is left out, in a sentence. */
const Dropped = ({
  short,
  setting,
}: {
  readonly short: ShortSession
  readonly setting: ChangeSetting
}): JSX.Element => {
  const { format } = useWords()
  const words = useChangeWords()
  const names = (isAll: boolean): string =>
    format.list(
      short.dropped.filter((one) => one.isAll === isAll).map(({ exercise }) => nameOf(setting.catalogue, exercise)),
    )
  if (short.items.length === 0) return <p>{words.nothingFits}</p>
  if (short.dropped.length === 0) return <p>{words.allFits}</p>
  return (
    <p>
      {short.dropped.some(({ isAll }) => isAll) && `${words.leftOut(names(true))} `}
      {short.dropped.some(({ isAll }) => !isAll) && words.fewer(names(false))}
    </p>
  )
}

/** The minutes there are, and the rest of the session as it fits them. */
export const MinutesSheet = ({
  setting,
  onDone,
}: {
  readonly setting: ChangeSetting
  readonly onDone: () => void
}): JSX.Element => {
  const { journal } = useRunner()
  const words = useChangeWords()
  const [minutes, setMinutes] = useState<Minutes>('15')
  const short = useMemo(() => shorten(setting, Number(minutes)), [setting, minutes])
  const apply = async (): Promise<void> => {
    if (short === null) return
    const wishes = wishesOf(journal, setting, { rest: short.items, why: 'minutes' })
    if (await tellChange(journal, wishes, words.shortened(short.minutes), words)) onDone()
  }
  return (
    <div className={styles.sheet}>
      <p className={styles.aside}>{words.minutesAbout}</p>
      <Choice
        label={words.minutesTitle}
        options={MINUTES.map((value) => ({ value, label: words.minutes(Number(value)) }))}
        value={minutes}
        onChange={setMinutes}
      />
      {short !== null && (
        <>
          <div role="status" className={styles.sheet}>
            <Dropped short={short} setting={setting} />
            {short.items.length > 0 && <p>{words.takes(short.minutes)}</p>}
          </div>
          {short.items.length > 0 && (
            <>
              <h3>{words.stays}</h3>
              <ol className={styles.order} lang="en">
                {short.items.map(({ exercise, sets }) => (
                  <li key={exercise}>{words.sets(nameOf(setting.catalogue, exercise), sets)}</li>
                ))}
              </ol>
              <Button weight="main" isWide isDisabled={short.dropped.length === 0} onPress={() => void apply()}>
                {words.doThis}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  )
}
