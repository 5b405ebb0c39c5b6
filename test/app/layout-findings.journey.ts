import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { layoutFindings } from './layout-findings.ts'
import { openApp } from './open-app.ts'

const app = openApp()

/** A page that holds only this, 320 pixels wide. */
const pageWith = async (body: string): Promise<Page> => {
  const page = await app.tab(await app.device({ viewport: { width: 320, height: 400 } }), '/nothing-of-the-app.txt')
  await page.setContent(`<!doctype html><style>
    * { box-sizing: border-box; margin: 0; }
    body { font: 16px/1.4 sans-serif; background: #fff; color: #222; }
    button, .link { min-width: 48px; min-height: 48px; }
  </style><body>${body}</body>`)
  return page
}

const SOUND = `<main style="padding: 16px">
  <h1>A page with nothing wrong</h1>
  <p>Some words, <a href="#one">a link among them</a>, and more words that go to a second line.</p>
  <button>Press</button> <label><input type="checkbox" style="width: 48px; height: 48px"> Tick</label>
  <div style="overflow-x: auto"><table style="width: 600px"><tr><td>a table that moves in itself</td><td>far to the right</td></tr></table></div>
  <div style="height: 60px; overflow-y: auto">${'<p>long text that moves in itself</p>'.repeat(6)}</div>
  <details><summary style="min-height: 48px">More</summary><p style="margin-left: 900px">not open</p></details>
  <span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">for the ear alone</span>
  <div style="height: 60px"></div>
</main>
<nav style="position: fixed; inset: auto 0 0; background: #fff"><button>Foot</button></nav>`

/** One thing wrong with a page, and what is said of it. */
const FAULTS: readonly { readonly fault: string; readonly body: string; readonly said: RegExp }[] = [
  {
    fault: 'a page wider than the screen',
    body: '<div style="width: 340px; height: 20px"></div>',
    said: /^the page is 20 pixels too wide/,
  },
  {
    fault: 'words out of the screen',
    body: '<div style="overflow: clip; width: 400px"><p style="margin-left: 280px; width: 100px">far out here</p></div>',
    said: /^out of the screen: p "far out here"/,
  },
  {
    fault: 'a button out of the screen',
    body: '<button style="position: fixed; left: 300px; top: 0">X</button>',
    said: /^out of the screen: button "X"/,
  },
  {
    fault: 'words that are cut off',
    body: '<p style="width: 80px; overflow: hidden; white-space: nowrap">too long for its place</p>',
    said: /^cut off: p "too long/,
  },
  {
    fault: 'words that end in dots',
    body: '<p style="width: 80px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">too long for its place</p>',
    said: /^cut off: p "too long/,
  },
  {
    fault: 'the words of a button that run out of it',
    body: '<button style="width: 60px; padding: 0; border: 1px solid; white-space: nowrap">Much too long</button>',
    said: /^out of its box: button "Much too long"/,
  },
  {
    fault: 'words over words',
    body: '<p>one line of words</p><p style="margin-top: -18px">another line</p>',
    said: /^text over text: p "one line of words" and p "another line"/,
  },
  {
    fault: 'words of a chart over each other',
    body: '<svg width="200" height="40"><text x="0" y="20">8 June</text><text x="30" y="20">23 Nov</text></svg>',
    said: /^text over text: text "8 June" and text "23 Nov"/,
  },
  {
    fault: 'a button over another',
    body: '<button>One</button><button style="margin-left: -20px">Two</button>',
    said: /^one control over another: button "One" and button "Two"/,
  },
  {
    fault: 'a word that is broken anywhere',
    body: '<p style="width: 40px; overflow-wrap: anywhere">Strength</p>',
    said: /^a word broken without a hyphen: "Strength"/,
  },
  {
    fault: 'a target too small for a thumb',
    body: '<button style="min-height: 0; height: 30px">Small</button>',
    said: /^a small target, \d+ x 30: button "Small"/,
  },
  {
    fault: 'the last words under the foot that stays',
    body: '<p style="padding-top: 380px">the last words</p><div style="position: fixed; inset: auto 0 0; background: #fff">the foot</div>',
    said: /^covered at the end of the page: p "the last words"/,
  },
  {
    fault: 'pale words in a picture',
    body: '<svg width="200" height="40"><text x="0" y="20" fill="#bbb">Week</text></svg>',
    said: /^pale words, 1\.9 to 1: text "Week"/,
  },
]

describe('looking at a page', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await layoutFindings(await pageWith(SOUND))).toEqual([])
  })

  it.each(FAULTS)('finds $fault', async ({ body, said }) => {
    expect(await layoutFindings(await pageWith(body))).toContainEqual(expect.stringMatching(said))
  })

  it('looks at the sheet alone where one lies over the page', async () => {
    const sheet = '<div role="dialog" style="position: fixed; inset: 100px 0 0; background: #fff"><p>whole</p></div>'
    const cut = '<p style="width: 40px; overflow: hidden; white-space: nowrap">cut off below it</p>'
    expect(await layoutFindings(await pageWith(cut + sheet))).toEqual([])
  })
})
