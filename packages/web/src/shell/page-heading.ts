import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'

/** What a tab is called: the heading of its page, then the app. */
const titleOf = (heading: string, app: string): string => (heading === '' ? app : `${heading} · ${app}`)

/** Those who do not see the page are read its heading when they come to it, unless something there already has the focus. */
const goToHeading = (heading: HTMLElement, main: HTMLElement): void => {
  const { activeElement } = document
  if (activeElement !== main && main.contains(activeElement)) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/**
 * Names the tab after the heading of the page, in the language of the page, and brings the focus to it after every way from
 * page to page; the first one keeps its own. Give the answer to the element that holds the pages.
 */
export const usePageHeading = (app: string): RefObject<HTMLElement | null> => {
  const router = useRouter()
  const main = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const place = main.current
    if (place === null) return
    let isComing = false
    const look = (): void => {
      const heading = place.querySelector('h1')
      document.title = titleOf(heading?.textContent.trim() ?? '', app)
      if (!isComing || heading === null) return
      isComing = false
      goToHeading(heading, place)
    }
    // Pages come after their address, and some of their headings later still.
    const watch = new MutationObserver(look)
    watch.observe(place, { childList: true, subtree: true, characterData: true })
    const end = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
      // From the bare address the app itself goes on.
      isComing = pathChanged && fromLocation !== undefined && fromLocation.pathname !== '/'
      look()
    })
    look()
    return () => {
      watch.disconnect()
      end()
    }
  }, [app, router])
  return main
}
