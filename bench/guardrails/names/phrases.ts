// Parts of made-up sentences around names: verbs, things, quotes, and words that only look like names.
// Drawn by chance they give the tagger many surroundings; none is taken from a measured set.
import { readFileSync } from 'node:fs'
import { pick } from '../pick.ts'
import type { WordLists } from './word-lists.ts'

const PHRASES: Readonly<Record<string, readonly string[]>> = {
  did: parts(
    'went|came|left|arrived|called|wrote|asked|paid|sold|bought|found|lost|sent|got|took|gave|made|saw|heard|read|finished|started|opened|closed|moved|visited|won|needs|wants|has|had|is|was|will be|can be|likes|hates|knows|thinks about|works on|waits for|looks after|talks about|complains about|is working on|has written|had forgotten|would like|used to need|forgot|promised|checked|signed|rejected|approved|cancelled|booked|drove|walked|ran|cooked|painted|fixed|broke|painted|explained|presented|reviewed|ordered|returned|missed|remembers|shares|counts|keeps|owns|earns|collects|plays|studied|taught|led|joined|met|noticed|suggested|described|denied|confirmed',
  ),
  rest: parts(
    'the report|a new car|home late|to the office|in the evening|at the end of the month|three boxes of paper|the invoice|two tickets|some bread and cheese|the contract|a letter|nothing at all|the wrong door|an answer|the meeting|a long walk|the keys|every week|for ten years|with great care|as soon as possible|on the phone|by train|last summer|during the break|the dog|a blue bag|the new rules|twice a day|for the children|before lunch|after school|near the station|the flight|a song|the match|many books|a house by the sea|the second part|more time|the bill|this morning|yesterday|next week|at noon|half of the money|the rest of the day|an e-mail|a message|the file|the numbers|the plan',
  ),
  said: parts(
    'said|asked|replied|answered|wrote|shouted|whispered|explained|added|says|told us|warned|argued|admitted|thought|laughed',
  ),
  relation: parts(
    'my brother|my sister|her husband|his wife|my friend|our neighbour|the neighbour|my boss|a colleague|my colleague|our son|our daughter|my uncle|her cousin|his aunt|my mother|my kid|your father|their grandmother|the intern|my partner|an old friend|my teacher',
  ),
  role: parts(
    'nurse|manager|director|chief executive|head of sales|engineer|accountant|lawyer|driver|teacher|officer|president|minister|senator|mayor|captain|coach|singer|actor|author|editor|chairman|judge|detective|professor|doctor|analyst|consultant|developer|designer|assistant|secretary|treasurer|founder|spokesman|spokeswoman|economist|researcher|student|head coach|goalkeeper|pope|king|queen|prince|saint',
  ),
  thing: parts(
    'report|house|car|idea|song|book|letter|office|question|answer|phone|dog|garden|birthday|wedding|party|contract|account|order|invoice|team|project|proposal|complaint|salary|illness|story|film|album|novel|painting|recipe|bag|computer|password|passport|address|ticket|flight|meeting|presentation|schedule|photo|speech|promotion|appointment',
  ),
  state: parts(
    'great|late|ready|lost|too expensive|broken|quite good|approved|rejected|beautiful|long|on the table|empty|finished|delayed|not bad|wonderful|closed|tired|happy|worried|impulsive|reliable|ill|well known|ten years old',
  ),
  opener: parts(
    'Yesterday|Later|Then|Today|Meanwhile|Last week|In the end|After that|Once|Suddenly|When|While|Because|If|Although|But|And|So|Maybe|Perhaps|Still|However,|In fact,|As we know,|On the other hand,|Unlike|Even|Only|Before lunch|At first',
  ),
  question: parts(
    'can you help me|did you get my message|what do you think|are you coming tomorrow|how was the trip|where are you now|when is the deadline|is it done|could you check this|any news|do you have a minute|why not|what happened|who else is coming|how much is it|shall we start',
  ),
  quote: parts(
    'I am not sure.|That is fine.|We will see.|It was a good year.|Where have you been?|No, thank you.|Yes, of course.|The results are better than expected.|I will call you later.|Please come in.|You saved my life!|Nobody knows.|It is too late now.|Sounds good to me.|Let us talk tomorrow.|Not today.|See you there!|I told you so.|What a day!|Who did this?|Well done.|Sorry for the delay.|Thank you very much.|Good luck!|Never mind.|How are things?|It works on my machine.|Remember the rules.|Keep going.|What would you like to know?|Let me check that.',
  ),
}

/** Words of languages, peoples, technology and headings that a capital makes look like names. */
export function readOtherCapitals(): string[] {
  const file = new URL('../../data/guardrails/other-capitals.txt', import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ').filter(Boolean))
}

/** Fills a slot that holds no name; nothing when the slot is none of these. */
export function fillPhrase(
  random: () => number,
  lists: WordLists,
  slot: string,
): string | undefined {
  const word = () => pick(random, lists.words)
  if (slot === 'other') return pick(random, lists.otherCapitals)
  if (slot === 'word') return word()
  if (slot === 'Word') return capitalised(word())
  if (slot === 'Words') return `${capitalised(word())}s`
  const phrases = PHRASES[slot]
  return phrases && pick(random, phrases)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function parts(list: string): string[] {
  return list.split('|')
}
