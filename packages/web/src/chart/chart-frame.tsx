import { useId, type JSX, type ReactNode } from 'react'
import { ScrollTable } from '../design/scroll-table.tsx'
import { useWords } from '../words/words-context.ts'
import styles from './chart.module.css'

/** A chart's numbers as rows, the first cell naming its row. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const TABLE_WORDS = { en: 'Show as table', de: 'Als Tabelle zeigen' } as const

/** A chart with what it says in a sentence, and all its numbers as a table. */
export const ChartFrame = ({
  title,
  sentence,
  table,
  children,
}: {
  readonly title: string
  readonly sentence: string
  readonly table: ChartTable
  readonly children: ReactNode
}): JSX.Element => {
  const id = useId()
  const show = TABLE_WORDS[useWords().id]
  return (
    <div className={styles.frame}>
      <h3 id={id}>{title}</h3>
      <p className={styles.sentence}>{sentence}</p>
      {children}
      <details className={styles.details}>
        <summary>{show}</summary>
        <ScrollTable labelledBy={id}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={table.columns[index + 1] ?? index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </details>
    </div>
  )
}
