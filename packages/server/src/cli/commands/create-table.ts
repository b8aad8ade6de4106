import { createTable as create, dynamoTable, Unavailable } from '@tracker/storage'
import { dynamoHere } from '../../tables/dynamo-here.ts'
import { command } from '../command.ts'

export const createTable = command({
  summary: 'make the DynamoDB table for TABLE_NAME, or complete one that was not finished',
  arguments: ['table'],
  options: {},
  details: [
    'The table is the one that the stack for AWS makes: keys, indexes, stream, time to live, encryption, deletion',
    'protection, point-in-time recovery. Region, credentials and endpoint are the AWS SDK’s own variables.',
  ],
  local: true,
  example: 'create-table tracker',
  run: async (_, [name = '']) => {
    const { client, explain } = await dynamoHere()
    try {
      await requireAnswer(client, name)
      const { created, stream, recoverable } = await create(client, name)
      return {
        json: { table: name, created, stream, recoverable },
        text: [
          created ? `The table ${name} is made.` : `The table ${name} was there, and is complete.`,
          ...(recoverable ? [] : ['Point-in-time recovery is not to be had there, as on DynamoDB Local.']),
          `To use it: TABLE_NAME=${name}`,
          `Its stream, for the setting tableStream of the stack: ${stream}`,
        ].join('\n'),
      }
    } catch (error) {
      throw explain(error, name)
    } finally {
      client.destroy()
    }
  },
})

/** Rejects with Unavailable if nothing answers: the table recognises such failures. */
async function requireAnswer(...place: Parameters<typeof dynamoTable>): Promise<void> {
  try {
    await dynamoTable(...place).get({ pk: 'TRACKER', sk: 'reached' })
  } catch (error) {
    if (error instanceof Unavailable) throw error
  }
}
