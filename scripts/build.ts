// Builds the workspace unless its sources are unchanged.
import { buildWorkspace } from '../src/server/workspace-build.ts'

console.log(`The workspace is in ${await buildWorkspace((sentence) => console.log(sentence))}`)
