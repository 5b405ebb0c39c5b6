// Runs in the page that is looked at (test/app/layout-findings.ts brings it there), so it imports nothing.

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A line of a text, as it is drawn. */
interface Line {
  readonly element: Element
  readonly node: Text
  readonly box: Box
  readonly layer: Element
}

/** Less than this is rounding, in CSS pixels. */
const SLACK = 1.5

const width = ({ left, right }: Box): number => right - left
const height = ({ top, bottom }: Box): number => bottom - top
const area = (box: Box): number => width(box) * height(box)
const boxOf = (element: Element): Box => element.getBoundingClientRect()

const channels = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)

const cut = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

const meets = (a: Box, b: Box): boolean => {
  const both = cut(a, b)
  return width(both) > SLACK && height(both) > SLACK
}

/** What the style of an element means for what stands in it. */
interface Facts {
  readonly isSeen: boolean
  /** What lies over the rest and does not move with it: the element itself or what it stands in. */
  readonly layer: Element | null
  readonly scrollsAcross: boolean
  readonly scrollsDown: boolean
  readonly hides: boolean
  /** Has an edge that can be seen. */
  readonly isBoxed: boolean
  readonly isInScroller: boolean
}

const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'
const hides = (value: string): boolean => value === 'hidden' || value === 'clip'
const isClear = (colour: string): boolean => (channels(colour)[3] ?? 1) === 0

const isFor = (element: Element, style: CSSStyleDeclaration): boolean => {
  if (style.visibility !== 'visible' || style.opacity === '0' || !element.checkVisibility()) return false
  if (style.position !== 'absolute') return true
  // For the ear alone, or brought in when it is reached.
  const box = boxOf(element)
  return style.clipPath === 'none' && width(box) > 1 && box.right > 0
}

const hasEdge = ({ display, backgroundColor, borderTopStyle, borderBottomStyle }: CSSStyleDeclaration): boolean =>
  display !== 'inline' && (!isClear(backgroundColor) || (borderTopStyle !== 'none' && borderBottomStyle !== 'none'))

const known = new Map<Element, Facts>()

/** Asked once for each element: styles are slow to read. */
const factsOf = (element: Element): Facts => {
  const before = known.get(element)
  if (before !== undefined) return before
  const style = getComputedStyle(element)
  const around = element.parentElement === null ? null : factsOf(element.parentElement)
  const isLayer = style.position === 'fixed' || style.position === 'sticky'
  const scrollsAcross = element !== document.documentElement && scrolls(style.overflowX)
  const facts: Facts = {
    isSeen: around?.isSeen !== false && isFor(element, style),
    layer: isLayer ? element : (around?.layer ?? null),
    scrollsAcross,
    scrollsDown: element !== document.documentElement && scrolls(style.overflowY),
    hides: hides(style.overflowX) || hides(style.overflowY),
    isBoxed: hasEdge(style),
    isInScroller: scrollsAcross || around?.isInScroller === true,
  }
  known.set(element, facts)
  return facts
}

const isSeen = (element: Element): boolean => factsOf(element).isSeen && element.getClientRects().length > 0
const isInScroller = (element: Element): boolean => factsOf(element).isInScroller
const layerOf = (element: Element, root: Element): Element => factsOf(element).layer ?? root

/** An element and all that it stands in, from the inside out. */
const pathOf = (element: Element): readonly Element[] => {
  const path: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at)
  return path
}

/** Words of an element, enough of them to find it by. */
const nameOf = (element: Element): string => {
  const text = (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim()
  return `${element.tagName.toLowerCase()} "${text.slice(0, 60)}"`
}

const nameOfLine = ({ element, node }: Line): string =>
  `${element.tagName.toLowerCase()} "${node.data.replaceAll(/\s+/g, ' ').trim().slice(0, 60)}"`

const textsIn = (root: Element): readonly Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node as Text)
  return found.filter(({ data }) => data.trim() !== '')
}

const boxesOf = (node: Text, from = 0, to = node.data.length): readonly Box[] => {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return [...range.getClientRects()].filter((box) => width(box) > 0 && height(box) > 0)
}

/** True for what is not drawn: what a part that scrolls has not brought into view, or a name shown only where it fits. */
const isScrolledAway = (element: Element, box: Box, root: Element): boolean => {
  for (const each of pathOf(element)) {
    if (each === root) return false
    const { scrollsAcross, scrollsDown } = factsOf(each)
    if (each.hasAttribute('data-where-it-fits') && !meets(box, boxOf(each))) return true
    if ((scrollsAcross || scrollsDown) && !meets(box, boxOf(each))) return true
  }
  return false
}

const linesIn = (root: Element): readonly Line[] =>
  textsIn(root).flatMap((node) => {
    const element = node.parentElement
    if (element === null || !isSeen(element)) return []
    const layer = layerOf(element, root)
    return boxesOf(node)
      .filter((box) => !isScrolledAway(element, box, root))
      .map((box) => ({ element, node, box, layer }))
  })

const isOutAcross = (box: Box, around: Box): boolean =>
  box.left < around.left - SLACK || box.right > around.right + SLACK

/** Letters leave room above and below them. */
const isOutDown = (box: Box, around: Box): boolean =>
  box.top < around.top - height(box) / 4 || box.bottom > around.bottom + height(box) / 4

/** What a line is cut by: something round it that hides what runs out. What scrolls cuts nothing. */
const cutBy = ({ element, box }: Line): Element | null => {
  for (const each of pathOf(element)) {
    const facts = factsOf(each)
    if (!facts.hides && !facts.scrollsAcross && !facts.scrollsDown) continue
    const around = boxOf(each)
    const [isAcross, isDown] = [isOutAcross(box, around), isOutDown(box, around)]
    if ((isAcross && facts.scrollsAcross) || (isDown && facts.scrollsDown)) return null
    if (facts.hides && (isAcross || isDown)) return each
  }
  return null
}

/** The nearest box with an edge that can be seen, where a line runs out of it. */
const runsOutOf = ({ element, box }: Line): Element | null => {
  for (const each of pathOf(element)) {
    const facts = factsOf(each)
    if (facts.scrollsAcross || facts.scrollsDown) return null
    if (!facts.isBoxed) continue
    const around = boxOf(each)
    return isOutAcross(box, around) || isOutDown(box, around) ? each : null
  }
  return null
}

/** The part of a line where its letters are: above and below them is air. */
const letters = ({ left, top, right, bottom }: Box): Box => {
  const air = (bottom - top) * 0.22
  return { left, top: top + air, right, bottom: bottom - air }
}

const textOverText = (lines: readonly Line[]): readonly string[] => {
  const sorted = lines
    .map((line) => ({ line, at: letters(line.box) }))
    .toSorted((one, other) => one.at.top - other.at.top)
  return sorted.flatMap(({ line, at }, index) => {
    const found: string[] = []
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next]
      if (other === undefined || other.at.top > at.bottom) break
      const isOther = other.line.node !== line.node && other.line.layer === line.layer
      if (isOther && meets(at, other.at))
        found.push(`text over text: ${nameOfLine(line)} and ${nameOfLine(other.line)}`)
    }
    return found
  })
}

/** Texts of more than one line. */
const nodesOfMany = (lines: readonly Line[]): ReadonlySet<Text> =>
  new Set(lines.filter(({ node }, index) => lines[index - 1]?.node === node).map(({ node }) => node))

/** Words that are broken between two letters where nobody put a hyphen: short ones, that the browser does not break well. */
const brokenWords = (lines: readonly Line[]): readonly string[] =>
  [...nodesOfMany(lines)].flatMap((node) => {
    const element = node.parentElement
    if (element === null) return []
    const style = getComputedStyle(element)
    const [least = ''] = style.getPropertyValue('hyphenate-limit-chars').split(' ')
    const most = style.hyphens === 'auto' ? Number.parseInt(least) || 5 : Number.POSITIVE_INFINITY
    return [...node.data.matchAll(/[\p{L}\p{N}]{3,}/gu)].flatMap(({ 0: word, index }) => {
      if (word.length >= most) return []
      const tops = new Set(boxesOf(node, index, index + word.length).map(({ top }) => Math.round(top)))
      return tops.size > 1 ? [`a word broken without a hyphen: "${word}" in ${nameOf(element)}`] : []
    })
  })

const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="button"], [role="switch"], [role="tab"]'

/** A link among the words of a sentence is as high as they are. */
const isInSentence = (element: Element): boolean => {
  if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false
  return (element.parentElement?.textContent.trim().length ?? 0) > element.textContent.trim().length
}

/** What is touched for a control: itself, or the label of what is ticked, whichever is larger. */
const touched = (element: Element): Element => {
  if (!(element instanceof HTMLInputElement) || !['checkbox', 'radio', 'file'].includes(element.type)) return element
  const label = element.labels?.[0]
  return label === undefined || area(boxOf(label)) < area(boxOf(element)) ? element : label
}

const controlsIn = (root: Element): readonly Element[] => {
  const all = [...root.querySelectorAll(CONTROLS)]
    .filter((each) => each.closest('svg') === null)
    .map((each) => touched(each))
    .filter((each) => isSeen(each))
  return [...new Set(all)]
}

const smallTargets = (controls: readonly Element[], least: number): readonly string[] =>
  controls
    .filter((each) => !isInSentence(each))
    .flatMap((each) => {
      const box = boxOf(each)
      const [wide, high] = [Math.round(width(box)), Math.round(height(box))]
      return wide < least || high < least ? [`a small target, ${wide} x ${high}: ${nameOf(each)}`] : []
    })

const controlOverControl = (controls: readonly Element[], root: Element): readonly string[] =>
  controls.flatMap((one, index) =>
    controls
      .slice(index + 1)
      .filter(
        (other) =>
          !one.contains(other) &&
          !other.contains(one) &&
          layerOf(one, root) === layerOf(other, root) &&
          meets(boxOf(one), boxOf(other)),
      )
      .map((other) => `one control over another: ${nameOf(one)} and ${nameOf(other)}`),
  )

const outOfScreen = (elements: readonly Element[], screen: Box): readonly string[] =>
  elements
    .filter((each) => !isInScroller(each))
    .filter((each) => boxOf(each).left < screen.left - SLACK || boxOf(each).right > screen.right + SLACK)
    .map((each) => `out of the screen: ${nameOf(each)}`)

/** What a bar covers, with the page scrolled as far as it goes: nobody gets to see that. What is said for a moment goes away. */
const coveredAtEnd = (lines: readonly Line[], root: Element): readonly string[] => {
  const layers = new Set(lines.map(({ layer }) => layer).filter((layer) => layer !== root && layer.role !== 'status'))
  return lines
    .filter(({ layer }) => layer === root)
    .filter(({ box }) => [...layers].some((layer) => meets(letters(box), boxOf(layer))))
    .map((line) => `covered at the end of the page: ${nameOfLine(line)}`)
}

const luminance = (colour: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const backgroundOf = (element: Element): string =>
  pathOf(element)
    .map((each) => getComputedStyle(each).backgroundColor)
    .find((colour) => (channels(colour)[3] ?? 1) > 0.99) ?? 'rgb(255, 255, 255)'

/** Words in a picture, which axe does not look at. */
const paleWords = (root: Element): readonly string[] =>
  [...root.querySelectorAll('svg text')].filter(isSeen).flatMap((text) => {
    const [one, other] = [luminance(channels(getComputedStyle(text).fill)), luminance(channels(backgroundOf(text)))]
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    return ratio < 4.5 ? [`pale words, ${ratio.toFixed(1)} to 1: ${nameOf(text)}`] : []
  })

const wideParts = (screen: Box): readonly string[] => {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (over <= 0) return []
  const [widest] = [...document.body.querySelectorAll('*')]
    .filter((each) => !isInScroller(each))
    .toSorted((one, other) => boxOf(other).right - boxOf(one).right)
  const name = widest === undefined || boxOf(widest).right <= screen.right ? '' : `: ${nameOf(widest)}`
  return [`the page is ${over} pixels too wide${name}`]
}

/** The sheet that lies over the page, else the page. */
const rootOf = (): Element => [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body

/** What is wrong with how the page is laid out, a line each. `least`: pixels that a target must have each way. */
export const layoutFaults = (least: number): readonly string[] => {
  known.clear()
  const root = rootOf()
  const screen: Box = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight }
  window.scrollTo(0, document.documentElement.scrollHeight)
  const ends = linesIn(root)
  const covered = coveredAtEnd(ends, root)
  window.scrollTo(0, 0)
  const lines = linesIn(root)
  const controls = controlsIn(root)
  const cutOff = lines.flatMap((line) => {
    const by = cutBy(line)
    return by === null ? [] : [`cut off: ${nameOfLine(line)} by ${by.tagName.toLowerCase()}`]
  })
  const runOut = lines.flatMap((line) => (runsOutOf(line) === null ? [] : [`out of its box: ${nameOfLine(line)}`]))
  const words = lines
    .filter(({ element }) => !isInScroller(element))
    .filter(({ box }) => box.left < screen.left - SLACK || box.right > screen.right + SLACK)
    .map((line) => `out of the screen: ${nameOfLine(line)}`)
  const found = [
    ...wideParts(screen),
    ...words,
    ...outOfScreen(controls, screen),
    ...cutOff,
    ...runOut,
    ...textOverText(lines),
    ...brokenWords(lines),
    ...controlOverControl(controls, root),
    ...smallTargets(controls, least),
    ...covered,
    ...paleWords(root),
  ]
  return [...new Set(found)]
}
