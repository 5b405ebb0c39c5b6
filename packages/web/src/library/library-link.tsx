import { Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import type { LibraryKind } from './entries.ts'

const ADDRESSES = {
  muscles: '/library/muscles/$id',
  exercises: '/library/exercises/$id',
  complaints: '/library/complaints/$id',
  tests: '/library/tests/$id',
} as const satisfies Readonly<Record<LibraryKind, string>>

/** A way to a page of the library. */
export const LibraryLink = ({
  kind,
  id,
  children,
}: {
  readonly kind: LibraryKind
  readonly id: string
  readonly children: ReactNode
}): JSX.Element => (
  <Link to={ADDRESSES[kind]} params={{ id }}>
    {children}
  </Link>
)
