import { matchEntries } from './match-entries.js'

const MOST = 40

/** @type {typeof globalThis & { referenceEntries?: readonly import('./match-entries.js').Entry[] }} */
const { referenceEntries = [] } = globalThis

const form = document.querySelector('#search')
const field = document.querySelector('#search-field')
const list = document.querySelector('#search-results')
const status = document.querySelector('#search-status')

/** @param {import('./match-entries.js').Entry} entry */
const resultOf = ([address, kind, name, , about]) => {
  const link = document.createElement('a')
  link.href = address
  link.textContent = name
  const note = document.createElement('span')
  note.textContent = `${kind}. ${about}`
  const item = document.createElement('li')
  item.append(link, ' ', note)
  return item
}

/** @param {number} count */
const countText = (count) => {
  if (count === 0) return 'Nothing found. Try another word, or the A to Z.'
  if (count > MOST) return `${count} found, the nearest ${MOST} shown`
  return count === 1 ? '1 found' : `${count} found`
}

if (form instanceof HTMLFormElement && field instanceof HTMLInputElement && list !== null && status !== null) {
  const show = () => {
    const found = matchEntries(referenceEntries, field.value)
    list.replaceChildren(...found.slice(0, MOST).map((entry) => resultOf(entry)))
    status.textContent = field.value.trim() === '' ? '' : countText(found.length)
  }
  /** @param {number} way */
  const walk = (way) => {
    const links = [...list.querySelectorAll('a')]
    const at = links.findIndex((link) => link === document.activeElement) + way
    const next = at < 0 ? field : links[at]
    next?.focus()
  }
  form.hidden = false
  field.addEventListener('input', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    list.querySelector('a')?.click()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    walk(event.key === 'ArrowDown' ? 1 : -1)
  })
  field.value = new URLSearchParams(location.search).get('q') ?? field.value
  show()
  if (location.hash === '#search') field.focus()
  addEventListener('hashchange', () => {
    if (location.hash === '#search') field.focus()
  })
}
