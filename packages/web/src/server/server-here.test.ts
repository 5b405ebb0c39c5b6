import { testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { findHere } from './server-here.ts'

const answering = (status: number, text: string) => () =>
  Promise.resolve({ status, text: () => Promise.resolve(text), bytes: () => Promise.resolve(new Uint8Array()) })

it('a server says whose journal it keeps, and whether devices sign in', async () => {
  const here = JSON.stringify({ runner: testId(1), account: true })
  expect(await findHere(answering(200, here))).toEqual({ kind: 'here', runner: testId(1), account: true })
})

it('a server that asks who is there, one that is silent and one that is none are told apart', async () => {
  const kinds = await Promise.all([
    findHere(answering(401, '{}')),
    findHere(() => Promise.resolve(null)),
    findHere(answering(404, 'not found')),
    findHere(answering(200, '<!doctype html>')),
    findHere(answering(200, '{"runner":"../x"}')),
  ])
  expect(kinds.map(({ kind }) => kind)).toEqual(['sign-in', 'silent', 'none', 'none', 'none'])
})
