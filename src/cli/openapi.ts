// The description of the API without a server or a database.
import { allEndpoints } from '../server/app.ts'
import { openDoors } from '../server/foundation/db/doors.ts'
import { createLog } from '../server/foundation/log.ts'
import { assemble } from '../server/installation.ts'
import { apiDocument } from '../server/pages/public/api-reference.ts'
import type { Command } from './command.ts'

export const apiCommands: Command[] = [
  {
    words: 'openapi',
    does: 'Prints the OpenAPI 3.1 document of the API, which is JSON anyway.',
    run: ({ config }) => {
      // Doors connect when they are first used, and describing uses none.
      const parts = {
        doors: openDoors(''),
        log: createLog('error'),
        webFolder: '',
        mailFolder: null,
      }
      const installation = assemble(config, parts)
      const document = apiDocument(allEndpoints(installation), installation.publicUrl)
      return { text: JSON.stringify(document, null, 2), data: document }
    },
  },
]
