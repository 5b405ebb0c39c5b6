import { describe, expect, test } from 'vitest'
import { html, joined, madeMarkup } from './html.ts'

describe('what is put into a page', () => {
  test('is escaped, between tags and in attributes', () => {
    const hostile = `"><script>alert('x')</script>&`
    const { markup } = html`<p title="${hostile}">${hostile}</p>`
    expect(markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    )
  })

  test('stays as it is when it is markup, in lists too, and null is nothing', () => {
    const items = ['a<', 'b'].map((each) => html`<b>${each}</b>`)
    expect(html`${joined(items, ' & ')}${null}${madeMarkup('<hr>')}${1}`.markup).toBe(
      '<b>a&lt;</b> &amp; <b>b</b><hr>1',
    )
  })
})
