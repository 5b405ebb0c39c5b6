import type { TissueId } from '@strongstride/core'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useWords } from '../words/words-context.ts'
import styles from './niggle-link.module.css'

/** The way to say that something hurts, from any page; on the page of a complaint its part is chosen already. */
export const NiggleLink = ({ at }: { readonly at?: TissueId | undefined }): JSX.Element => {
  const { app } = useWords()
  return (
    <p className={styles.line}>
      <Link to="/niggle" search={at === undefined ? {} : { at }}>
        {at === undefined ? app.hurts : app.hurtsHere}
      </Link>
    </p>
  )
}
