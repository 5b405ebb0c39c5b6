// Feels what is dragged: by mouse and pen, by a finger that rests on it, by keyboard. The one file that knows how.

/** What is told of a drag. Keys are those of `data-drag`, days those of `data-day`. */
export interface DragListener {
  /** Something is in hand; false where it may not be lifted. */
  readonly onLift: (key: string, by: DragBy) => boolean
  /** It is over another day, or over none. */
  readonly onOver: (day: string | null) => void
  /** A key that moves by days was pressed while something is in hand. */
  readonly onStep: (step: DragStep) => void
  readonly onDrop: () => void
  readonly onCancel: () => void
}

/** How something was lifted. */
export type DragBy = 'mouse' | 'touch' | 'keyboard'
/** Where a key leads: to the day before or after, or to the week. */
export type DragStep = 'left' | 'right' | 'up' | 'down'

/** A mouse that has moved so far drags, and does not press. */
const MOUSE_SLOP_PX = 5
/** A finger that has rested so long lifts; one that moves before it scrolls. */
const REST_MS = 350
const TOUCH_SLOP_PX = 10
/** So near to the edge of the window it scrolls, and at most so far a frame. */
const EDGE_PX = 72
const SCROLL_PX = 14

interface Point {
  readonly x: number
  readonly y: number
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

const dragOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-drag]') : null

const dayAt = ({ x, y }: Point): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? null

/** A copy of what is dragged that goes with the pointer. */
const openGhost = (
  source: HTMLElement,
  at: Point,
): { readonly move: (to: Point) => void; readonly close: () => void } => {
  const box = source.getBoundingClientRect()
  const ghost = source.cloneNode(true) as HTMLElement
  ghost.removeAttribute('data-drag')
  ghost.removeAttribute('id')
  ghost.dataset['ghost'] = ''
  ghost.setAttribute('aria-hidden', 'true')
  ghost.inert = true
  Object.assign(ghost.style, { inlineSize: `${box.width}px`, minBlockSize: `${box.height}px` })
  const move = ({ x, y }: Point): void => {
    ghost.style.transform = `translate(${box.left + x - at.x}px, ${box.top + y - at.y}px)`
  }
  move(at)
  document.body.append(ghost)
  return { move, close: () => ghost.remove() }
}

const speedAt = (y: number): number => {
  const below = y - (innerHeight - EDGE_PX)
  if (y < EDGE_PX) return -Math.ceil((SCROLL_PX * (EDGE_PX - Math.max(0, y))) / EDGE_PX)
  return below > 0 ? Math.ceil((SCROLL_PX * Math.min(EDGE_PX, below)) / EDGE_PX) : 0
}

/** Scrolls the page while the pointer is near its upper or lower edge. */
const openScroller = (onScrolled: () => void): { readonly at: (y: number) => void; readonly close: () => void } => {
  let speed = 0
  let frame = 0
  const step = (): void => {
    scrollBy(0, speed)
    onScrolled()
    frame = speed === 0 ? 0 : requestAnimationFrame(step)
  }
  return {
    at: (y) => {
      speed = speedAt(y)
      if (speed !== 0 && frame === 0) frame = requestAnimationFrame(step)
    },
    close: () => {
      speed = 0
      cancelAnimationFrame(frame)
    },
  }
}

/** Something in hand that follows a pointer. */
interface Held {
  readonly move: (to: Point) => void
  readonly end: () => void
}

const hold = (source: HTMLElement, at: Point, listener: DragListener): Held => {
  const ghost = openGhost(source, at)
  let last = at
  let over: string | null = null
  const look = (): void => {
    const day = dayAt(last)
    if (day === over) return
    over = day
    listener.onOver(day)
  }
  const scroller = openScroller(look)
  document.documentElement.dataset['dragging'] = ''
  return {
    move: (to) => {
      last = to
      ghost.move(to)
      scroller.at(to.y)
      look()
    },
    end: () => {
      scroller.close()
      ghost.close()
      delete document.documentElement.dataset['dragging']
    },
  }
}

/** Takes away the click that follows the end of a drag. */
const swallowClick = (): void => {
  const swallow = (event: Event): void => {
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 50)
}

const STEPS: Readonly<Record<string, DragStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const touchPoint = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY })

/** A finger: it lifts where it rests, and scrolls where it moves. */
const feelTouch = (root: HTMLElement, listener: DragListener, signal: AbortSignal): void => {
  const onStart = (start: TouchEvent): void => {
    const [touch] = start.touches
    const source = dragOf(start.target)
    const { target } = start
    if (touch === undefined || start.touches.length > 1 || source === null || target === null) return
    const from = touchPoint(touch)
    const ended = new AbortController()
    let held: Held | null = null
    const lift = (): void => {
      if (!listener.onLift(source.dataset['drag'] ?? '', 'touch')) return ended.abort()
      held = hold(source, from, listener)
      if ('vibrate' in navigator) navigator.vibrate(12)
    }
    const timer = setTimeout(lift, REST_MS)
    const end = (isDropped: boolean): void => {
      clearTimeout(timer)
      ended.abort()
      if (held === null) return
      held.end()
      if (isDropped) listener.onDrop()
      else listener.onCancel()
    }
    const options = { signal: ended.signal, passive: false }
    // On what was touched itself: it goes on hearing of the finger when it is drawn elsewhere meanwhile.
    target.addEventListener(
      'touchmove',
      ((event: TouchEvent) => {
        const [now] = event.touches
        if (now === undefined) return
        if (held === null) {
          if (distance(from, touchPoint(now)) > TOUCH_SLOP_PX) end(false)
          return
        }
        event.preventDefault()
        held.move(touchPoint(now))
      }) as EventListener,
      options,
    )
    target.addEventListener(
      'touchend',
      ((event: TouchEvent) => {
        if (held !== null) event.preventDefault()
        end(true)
      }) as EventListener,
      options,
    )
    target.addEventListener('touchcancel', () => end(false), options)
    // A long press asks for a menu on some devices; here it lifts.
    target.addEventListener('contextmenu', (event) => event.preventDefault(), options)
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') end(false)
      },
      options,
    )
  }
  root.addEventListener('touchstart', onStart, { signal, passive: true })
}

/** A mouse or a pen: it lifts as soon as it moves. */
const feelMouse = (root: HTMLElement, listener: DragListener, signal: AbortSignal): void => {
  const onDown = (down: PointerEvent): void => {
    const source = dragOf(down.target)
    if (source === null || down.button !== 0 || down.pointerType === 'touch') return
    const from: Point = { x: down.clientX, y: down.clientY }
    const ended = new AbortController()
    let held: Held | null = null
    const end = (isDropped: boolean): void => {
      ended.abort()
      if (held === null) return
      held.end()
      swallowClick()
      if (isDropped) listener.onDrop()
      else listener.onCancel()
    }
    const options = { signal: ended.signal }
    addEventListener(
      'pointermove',
      (move) => {
        const to: Point = { x: move.clientX, y: move.clientY }
        if (held === null) {
          if (distance(from, to) <= MOUSE_SLOP_PX) return
          if (!listener.onLift(source.dataset['drag'] ?? '', 'mouse')) return ended.abort()
          held = hold(source, from, listener)
        }
        move.preventDefault()
        held.move(to)
      },
      options,
    )
    addEventListener('pointerup', () => end(true), options)
    addEventListener('pointercancel', () => end(false), options)
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') end(false)
      },
      options,
    )
  }
  root.addEventListener('pointerdown', onDown, { signal })
  // Pictures and links would be dragged by the browser itself.
  root.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
}

/** The keyboard: the space bar lifts and drops, arrows move, Escape and going elsewhere let go. */
const feelKeys = (root: HTMLElement, listener: DragListener, signal: AbortSignal): void => {
  let isHeld = false
  const take = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopPropagation()
  }
  const onHeldKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step !== undefined) {
      take(event)
      return listener.onStep(step)
    }
    if (event.key === ' ' || event.key === 'Enter') {
      take(event)
      isHeld = false
      return listener.onDrop()
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') take(event)
      isHeld = false
      listener.onCancel()
    }
  }
  addEventListener(
    'keydown',
    (event) => {
      if (isHeld) return onHeldKey(event)
      const source = dragOf(event.target)
      if (event.key !== ' ' || event.repeat || source === null || !root.contains(source)) return
      take(event)
      isHeld = listener.onLift(source.dataset['drag'] ?? '', 'keyboard')
    },
    { signal, capture: true },
  )
  // Letting go of the space bar would press the button that was lifted with it.
  addEventListener(
    'keyup',
    (event) => {
      if (event.key === ' ' && dragOf(event.target) !== null) take(event)
    },
    { signal, capture: true },
  )
  addEventListener(
    'pointerdown',
    () => {
      if (!isHeld) return
      isHeld = false
      listener.onCancel()
    },
    { signal, capture: true },
  )
}

/** Feels drags in a part of the page until the answer is called. */
export const feelDrags = (root: HTMLElement, listener: DragListener): (() => void) => {
  const ended = new AbortController()
  feelMouse(root, listener, ended.signal)
  feelTouch(root, listener, ended.signal)
  feelKeys(root, listener, ended.signal)
  root.dataset['carries'] = ''
  return () => {
    delete root.dataset['carries']
    ended.abort()
  }
}
