import type { TissueId } from '@strongstride/core'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import styles from './niggle-link.module.css'
import { useNiggleWords } from './words/use-niggle-words.ts'

/** The way to say that something hurts, from any page; on the page of a complaint its part is chosen already. */
export const NiggleLink = ({ at }: { readonly at?: TissueId | undefined }): JSX.Element => {
  const words = useNiggleWords()
  return (
    <p className={styles.line}>
      <Link to="/niggle" search={at === undefined ? {} : { at }}>
        {at === undefined ? words.link : words.linkShort}
      </Link>
    </p>
  )
}
