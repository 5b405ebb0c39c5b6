import { useEffect, useState, type JSX } from 'react'
import { useWords } from '../words/words-context.ts'

/** What draws a part of a page. */
type Draws<Props> = (props: Props) => JSX.Element | null

/** How a part is stood in for: by what while it comes, and whether it is said where it does not come. */
interface StandIns {
  readonly Meanwhile?: Draws<object>
  readonly isSaid?: boolean
}

const NOTHING: Draws<object> = () => null

const OutOfReach = (): JSX.Element => <p role="alert">{useWords().app.outOfReach}</p>

/**
 * A part of a page whose code comes when it is first drawn. Where it does not come, as without a network and a copy of the
 * app, the page goes on without it, and says so of what was asked for; the next time it is drawn it is asked for again.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<Draws<Props>>,
  { Meanwhile = NOTHING, isSaid = false }: StandIns = {},
): Draws<Props> => {
  let Part: Draws<Props> | null = null
  const Missing = isSaid ? OutOfReach : NOTHING
  return (props) => {
    const [state, setState] = useState<'coming' | 'here' | 'missing'>(() => (Part === null ? 'coming' : 'here'))
    useEffect(() => {
      if (Part !== null) return
      let isHere = true
      load().then(
        (part) => {
          Part = part
          if (isHere) setState('here')
        },
        () => {
          if (isHere) setState('missing')
        },
      )
      return () => {
        isHere = false
      }
    }, [])
    if (Part !== null) return <Part {...props} />
    return state === 'missing' ? <Missing /> : <Meanwhile />
  }
}
