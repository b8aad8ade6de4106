import { expect, it } from 'vitest'
import { isKeptPath } from './kept-paths.ts'

it.each([
  '/v1/scenarios/a-story',
  '/scenarios/a-story',
  '/scenarios/a-story?lang=uk',
  '/v1/scenarios/a-story/feed.atom',
  '/v1/scenarios/a-story/tracks/talks/badge.svg?lang=de',
])('%s is asked for by many', (url) => expect(isKeptPath(url)).toBe(true))

it.each([
  '/v1/scenarios/a-story?asOf=2025-05-18T12:00:00Z',
  '/scenarios/a-story?utm_source=feed',
  '/scenarios/a-story?lang=fr',
  '/scenarios/a-story/',
  '/v1/scenarios/a-story/history',
  '/v1/scenarios/a-story/feedxatom',
  '/v1/scenarios/A',
  '/',
])('%s is not', (url) => expect(isKeptPath(url)).toBe(false))
