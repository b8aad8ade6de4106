import { storyOnTheDay, scenario } from './story.ts'
const t = await storyOnTheDay()
const h = await t.scenarios.history(scenario, { limit: 20 })
for (const i of h.items) console.log(JSON.stringify(i.occurred), i.recorded)
console.log(JSON.stringify((await t.scenarios.status(scenario, {})).stamps))
