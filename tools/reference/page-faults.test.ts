import { describe, expect, test } from 'vitest'
import { framePage } from './frame.ts'
import { html, madeMarkup } from './html.ts'
import { pageFaults, siteFaults } from './page-faults.ts'
import type { SiteFile } from './site.ts'

const pageOf = (body: string, path = 'muscles'): SiteFile => ({
  path: `${path}/index.html`,
  text: framePage({ path, title: path, description: 'A page.', section: null, body: () => html`${madeMarkup(body)}` }),
})

describe('a fault of a page', () => {
  test.each([
    ['<h1>A</h1><h1>B</h1>', '2 first headings'],
    ['<h1>A</h1><h3>B</h3>', 'a heading of level 3 without one above it'],
    ['<h1 id="a">A</h1><p id="a"></p>', 'the id a twice'],
    ['<h1>A</h1><img src="a.svg">', 'a picture without words'],
    ['<h1>A</h1><a href="https://example.org">B</a>', 'an address elsewhere'],
    ['<h1>A</h1><a href="//example.org">B</a>', 'an address elsewhere'],
    ['<h1>A</h1><p style="color:red">B</p>', 'a style or script within the page'],
    ['<h1 onclick="x()">A</h1>', 'a style or script within the page'],
    ['<h1>A</h1><script>x()</script>', 'a script that is no file'],
    ['<h1>undefined</h1>', 'something that is no text'],
  ])('is found in %s', (body, fault) => {
    expect(pageFaults(pageOf(body))).toEqual([`muscles/index.html: ${fault}`])
  })

  test('is not found where there is none', () => {
    expect(pageFaults(pageOf('<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>'))).toEqual([])
  })

  test('is found where the frame is missing', () => {
    expect(pageFaults({ path: 'x.html', text: '<h1>A</h1>' })).toHaveLength(6)
  })
})

describe('a fault between pages', () => {
  const linked = (body: string): readonly string[] =>
    siteFaults([pageOf(body)]).filter((fault) => /gone|there/.test(fault))

  test('is a link that leads nowhere', () => {
    expect(linked('<a href="gone.js">A</a>')).toEqual(['muscles/index.html: gone.js leads nowhere'])
  })

  test('is a link to a part that is not there', () => {
    expect(linked('<a href="#gone">A</a><a href="#main">B</a>')).toEqual([
      'muscles/index.html: #gone leads to a part that is not there',
    ])
  })

  test('is a title on two pages', () => {
    expect(siteFaults([pageOf(''), { ...pageOf(''), path: 'other.html' }])).toContain(
      'the title "muscles · Strongstride" twice',
    )
  })
})
