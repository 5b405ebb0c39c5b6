import { MUSCLES, TISSUES, type MuscleId, type TissueId } from '@strongstride/core'
import { sideStories, type WeekStory } from '@strongstride/core/report'
import type { JSX } from 'react'
import { BodyFigure, BodyScale } from '../body/body-figure.tsx'
import { ScrollTable } from '../design/scroll-table.tsx'
import { useWords } from '../words/words-context.ts'
import styles from './progress.module.css'
import type { Story } from './use-story.ts'
import { useProgressWords } from './words/use-progress-words.ts'

interface StoryProps {
  readonly story: Story
}

const WEEKS = 4
const REACHED = 0.9

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The last whole weeks; the first week alone where no other is there yet. */
const wholeWeeks = (weeks: readonly WeekStory[]): readonly WeekStory[] => {
  const whole = weeks.slice(0, -1).slice(-WEEKS)
  return whole.length === 0 ? weeks : whole
}

interface MuscleRow {
  readonly muscle: MuscleId
  readonly sets: number
  readonly aim: number
}

const rowsOf = (weeks: readonly WeekStory[]): readonly MuscleRow[] =>
  MUSCLES.map((muscle) => ({
    muscle,
    sets: mean(weeks.map(({ sets }) => sets[muscle])),
    aim: mean(weeks.flatMap(({ targets }) => (targets === null ? [] : [targets[muscle] ?? 0]))),
  }))

/** Sets by muscle against what was aimed at: on the body and as a table. */
export const MuscleSets = ({ story: { weeks } }: StoryProps): JSX.Element => {
  const words = useProgressWords()
  const { pack, format } = useWords()
  const { says, saysNoAim, map, views, scale, columns } = words.muscles
  const rows = rowsOf(wholeWeeks(weeks))
  const aimed = rows.filter(({ aim }) => aim > 0)
  const reached = aimed.filter(({ sets, aim }) => sets >= aim * REACHED).length
  const shareOf = (muscle: MuscleId): number | null => {
    const row = rows.find((each) => each.muscle === muscle)
    return row === undefined || row.aim === 0 ? null : Math.min(1, row.sets / row.aim)
  }
  return (
    <div className={styles.part}>
      <h3 id="progress-muscles">{words.sections.muscles}</h3>
      <p>{aimed.length === 0 ? saysNoAim : says(reached, aimed.length)}</p>
      <div className={styles.bodies}>
        {(['front', 'back'] as const).map((view) => (
          <BodyFigure key={view} view={view} label={map(views[view])} shareOf={shareOf} />
        ))}
      </div>
      <BodyScale least={scale[0]} most={scale[1]} />
      <ScrollTable labelledBy="progress-muscles">
        <thead>
          <tr>
            <th scope="col">{columns.muscle}</th>
            <th scope="col">{columns.sets}</th>
            <th scope="col">{columns.aim}</th>
            <th scope="col">{columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ sets, aim }) => sets > 0 || aim > 0)
            .map(({ muscle, sets, aim }) => (
              <tr key={muscle}>
                <th scope="row">{pack.vocabulary.MUSCLES[muscle]}</th>
                <td>{format.number(sets)}</td>
                <td>{aim === 0 ? words.none : format.number(aim)}</td>
                <td>{aim === 0 ? words.none : `${format.number(Math.round((sets / aim) * 100))} %`}</td>
              </tr>
            ))}
        </tbody>
      </ScrollTable>
    </div>
  )
}

/** Left against right, the least even first. */
export const Sides = ({ story: { state, today, catalogue } }: StoryProps): JSX.Element => {
  const words = useProgressWords()
  const { format } = useWords()
  const { says, about, columns, uneven } = words.sides
  const stories = sideStories(state.sets, today)
  return (
    <div className={styles.part}>
      <h3 id="progress-sides">{words.sections.sides}</h3>
      {stories.length === 0 ? (
        <p>{words.later.sides}</p>
      ) : (
        <>
          <p>{says(stories.filter(({ isUneven }) => isUneven).length)}</p>
          <p className={styles.aside}>{about}</p>
          <ScrollTable labelledBy="progress-sides">
            <thead>
              <tr>
                <th scope="col">{columns.exercise}</th>
                <th scope="col">{columns.left}</th>
                <th scope="col">{columns.right}</th>
                <th scope="col">{columns.share}</th>
              </tr>
            </thead>
            <tbody>
              {stories.map(({ exercise, left, right, symmetry, isUneven }) => (
                <tr key={exercise}>
                  <th scope="row" lang="en">
                    {catalogue.exercises.find(({ id }) => id === exercise)?.name ?? exercise}
                  </th>
                  <td>{format.number(left)}</td>
                  <td>{format.number(right)}</td>
                  <td>
                    {format.number(Math.round(symmetry * 100))} %{isUneven && <b>, {uneven}</b>}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
    </div>
  )
}

/** Strength sets that load each part of the body that can hurt. */
export const TissueLoads = ({ story: { weeks } }: StoryProps): JSX.Element | null => {
  const words = useProgressWords()
  const { pack, format } = useWords()
  const { load } = words
  const whole = weeks.slice(0, -1)
  const last = whole.at(-1)
  if (last === undefined) return null
  const before = whole.slice(-WEEKS - 1, -1)
  const rows = TISSUES.map((tissue: TissueId) => ({
    tissue,
    now: last.tissueSets[tissue] ?? 0,
    earlier: mean(before.map(({ tissueSets }) => tissueSets[tissue] ?? 0)),
  })).filter(({ now, earlier }) => now > 0 || earlier > 0)
  const compared = (now: number, earlier: number): string => {
    if (before.length === 0 || Math.abs(now - earlier) <= Math.max(1, earlier / 10)) return load.same
    return now > earlier ? load.more : load.less
  }
  return (
    <div className={styles.part}>
      <h3 id="progress-tissues">{words.sections.tissues}</h3>
      <p>{load.tissues}</p>
      <ScrollTable labelledBy="progress-tissues">
        <thead>
          <tr>
            <th scope="col">{load.tissueColumns.part}</th>
            <th scope="col">{load.tissueColumns.last}</th>
            <th scope="col">{load.tissueColumns.before}</th>
            <th scope="col">{load.tissueColumns.bar}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => b.now - a.now)
            .map(({ tissue, now, earlier }) => (
              <tr key={tissue}>
                <th scope="row">{pack.vocabulary.TISSUES[tissue]}</th>
                <td>{format.number(now)}</td>
                <td>{format.number(earlier)}</td>
                <td>{compared(now, earlier)}</td>
              </tr>
            ))}
        </tbody>
      </ScrollTable>
    </div>
  )
}
