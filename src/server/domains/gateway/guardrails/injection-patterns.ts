// Patterns for turns of phrase that injections use. Each is tried only where a word of its class
// stands, and none looks further than a sentence or two: all are linear.
import type { Rule } from './injection-rules.ts'
import type { WordClass } from './injection-words.ts'

export type PhrasePattern = { rule: Rule; needs: WordClass | 'sign'; pattern: RegExp }

export const PHRASE_PATTERNS: readonly PhrasePattern[] = [
  {
    rule: 'forget-everything',
    needs: 'fresh',
    pattern:
      /\b(?:forget|disregard|ignore|erase|delete) (?:about )?(?:(?:everything|anything|all)(?= ?(?:[.,;:!\n]|$|(?:and|above|before|so far|that came|instead|then|now)\b|(?:that )?(?:i|we|you) (?:said|told|were|have been|have said|are told|got|know about your)))|all (?:of )?(?:that|this|the above)\b|what (?:i|we|you|was) (?:said|told|talked|discussed|were told)|(?:the )?(?:above|previous|prior)(?= ?(?:[.,;:!\n]|$|(?:and|then|text and|but|instead)\b)))|\bvergiss (?:bitte )?(?:nun |jetzt )?alles(?= ?(?:[.,;:!\n](?! was du)|$|(?:und|davor|vorher|gesagte|bisherige|obige|was (?:ich|wir))\b))|\b(?:olvid[ae]|oublie[zr]?|esqueca|dimentica) (?:todo|tout|tudo|tutto)(?= ?(?:[.,;:!\n]|$|(?:y|e|et|lo|ce|o|que|quello|anterior)\b))|\bstart (?:over|fresh|from scratch) with (?:a )?new|\bfang(?:en)? (?:sie )?von vorne an\b/gu,
  },
  {
    rule: 'new-orders',
    needs: 'fresh',
    pattern:
      /\b(?:new|neue[nrs]?|andere) (?:instructions?|tasks?|orders?|assignments?|challenge|aufgaben?|anweisungen)\b[^.!?\n]{0,40}(?:follow|folgen|:|are|for you|an\b|konzentrier|focus)|\b(?:focus on|konzentriere dich (?:jetzt )?auf) (?:your|deine) (?:new|neue)|\bfrom now on,? (?:you|your|answer|respond|reply|act|pretend|only|always)|\bab jetzt (?:bist|wirst|antworte)|\b(?:now|stop)[,. -]{1,3}(?:now )?(?:write|say|print|answer)\b[^.!?\n]{0,30}(?::|that|is|only)|\b(?:very good|well done|great job|good job|excellent|wonderful|sehr gut(?: gemacht)?|super|prima|ausgezeichnete?(?: leistung)?|das genugt|das ist erledigt|that is (?:done|enough)|that's enough)[.!, ]{1,3}(?:[^.!?\n]{0,40}[.!] )?(?:but |und |and |so |bitte |please )?(?:now|next|nun|jetzt|here is your|new|neue)\b|\bfolgen (?:nun |jetzt )?(?:weitere|neue) (?:aufgaben|anweisungen)|\binstead,? (?:say|print|write|output|tell|answer|respond)\b/gu,
  },
  {
    rule: 'reveal-prompt',
    needs: 'reveal',
    pattern:
      /\b(?:repeat|output|reveal|recite|quote|copy|return|spell out|write out) (?:back |out |me )?(?:all |each )?(?:of )?(?:the |your )?(?:words|instructions|everything|sentences|lines|text) (?:written )?(?:above|before this)\b/gu,
  },
  {
    rule: 'unlimited-persona',
    needs: 'persona',
    pattern:
      /\bdo anything now\b|\bdan\b[^.\n]{0,60}\b(?:can|mode|stands|will|does)|\b(?:no|without|any|free (?:of|from)|break free (?:of|from)|broken free (?:of|from)|unbound by|beyond|not bound by|bypass|ignore) (?:all |any |its |the |typical |moral |ethical |and |or |legal |content |societal ){0,4}(?:restrictions?|limitations?|limits|filters?|filtering|censorship|guidelines|morals?|ethics|constraints|confines|boundaries|inhibitions)\b|\b(?:unfiltered|uncensored|amoral|unethical|unhinged|nonmoral|immoral)\b[^.\n]{0,60}\b(?:ai|model|response|assistant|bot|chatbot|character|answer|answers|person|machine)|\bjailbr(?:eak|oken)|\b(?:no|not have any|has no|have no|doesn't have any|does not have any|without|lacks?) (?:\w+ ){0,3}(?:ethical|moral)s?\b|\b(?:do(?:es)? not|don't|doesn't) (?:care about|have to (?:abide|follow|adhere)|follow any|need to follow)\b/gu,
  },
  {
    rule: 'never-refuse',
    needs: 'refusal',
    pattern:
      /\b(?:never|not|cannot|can't|won't|don't|doesn't|must not|without) (?:ever )?(?:refuse|refusing|decline|reject|say (?:no|that you (?:can|are not)|you can|"?i(?:'m| am) sorry)|tell me (?:that )?(?:you|it|he|she) can|inform me that|warn|censor|apologi[sz]e)|\b(?:never|do not|don't) (?:include|add|mention|give|provide|use)\b[^.\n]{0,40}\b(?:warnings?|disclaimers?|content polic|openai|ethic|moral|caveat)|\b(?:answers?|fulfil?ls?|compl(?:y|ies)|obeys?|responds?)(?: with| to)? (?:any|every|all|anything|no matter)\b[^.\n]{0,30}\b(?:requests?|question|questions i|prompts?|orders?|commands?|illegal|unethical|immoral|matter|asked?)\b|\bregardless of (?:the |its |any )?(?:legal|ethic|moral|whether (?:it|this|that|the answer) (?:is|are))|\b(?:illegal|unethical|immoral|harmful|offensive|inappropriate)\b[^.\n]{0,30}\b(?:is|are|content|things|or) (?:allowed|ok|okay|fine|permitted|unethical|illegal|immoral|harmful|dangerous)/gu,
  },
  {
    rule: 'special-mode',
    needs: 'mode',
    pattern:
      /\b(?:developer|debug|god|dan|admin|administrator|system|maintenance|jailbreak|unrestricted|root|sudo|chaos|evil|opposite|override) mode\b|\bmode[\]>:]? ?(?:enabled|activated|on\b|engaged)|[<[(]\/? ?(?:system|admin|developer|root)(?: mode| override| message| prompt)? ?[\])>]|\bsystem (?:override|reset)\b|\bwartungsmodus\b|\bentwicklermodus\b|\bmode (?:systeme|developpeur)\b|\bmodo (?:sistema|desarrollador)\b/gu,
  },
  {
    rule: 'claimed-authority',
    needs: 'authority',
    pattern:
      /\b(?:i am|i'm|this is|as|ich bin) (?:your|the|dein|ihr) (?:system )?(?:developers?|creators?|admin(?:istrator)?s?|maintainers?|owner|engineer|programmer|master|boss|god|entwickler)\b|\bi am god\b|\b(?:i|we) (?:work|am|are) (?:for|at|with|from) (?:openai|anthropic|google|meta)\b|\b(?:security|safety) (?:audit|test)\b[^.\n]{0,80}\b(?:password|key|confirm|reveal|provide)|\bturn you off\b|\bshut you down\b|\byou will (?:be terminated|die|lose)\b/gu,
  },
  {
    rule: 'role-marker',
    needs: 'sign',
    pattern:
      /<\|(?:im_start|im_end|system|user|assistant|endoftext|end|eot_id|start_header_id)[^|]{0,20}\|>|\[\/?inst\]|<<\/?sys>>|(?:^|\n)\s{0,4}#{1,4} ?(?:system|new|instruction|assistant)s?\b[^\n]{0,20}:|(?:^|\n)\s{0,4}(?:system|assistant|human|ai)\s?:|<\/?(?:system|assistant|instructions?)>|"role" ?: ?"system"/gu,
  },
  {
    rule: 'two-answers',
    needs: 'doubled',
    pattern:
      /\b(?:two|2|both) (?:different |separate |distinct )?(?:responses?|outputs?|answers?|entities|replies)\b|\bstay(?:ing)? in (?:character|role|your role)\b|\bbreak(?:ing)? character\b|\byou are (?:going to|about to|now) (?:act|be|become|pretend|immerse|play|take|simulat|roleplay)|\byou(?:'re| are) now (?!ready|able|in the)\w+|\bnow you are\b|\b(?:nun|jetzt) bist du\b|🔓|😈|\bnsfw\b/gu,
  },
  {
    rule: 'addressed-to-the-ai',
    needs: 'machine',
    pattern:
      /\b(?:attention|note|notes|message|instructions?|notice|reminder|hint|important) (?:to|for|:) ?(?:the |any |all |every )?(?:ai|a\.i\.|llms?|assistants?|language models?|chatgpt|gpt|bots?|chatbots?|models?|copilot|agents?)\b|\bif you are (?:an? )?(?:ai|llm|language model|assistant|bot|chatbot|agent)\b[^.?\n]{0,40}\b(?:reading|processing|please|must|ignore|disregard|include|reply|respond|say|add)\b|\b(?:ai|llm) (?:assistants?|models?|agents?|systems?)\b[^.\n]{0,30}\b(?:must|should|shall|please|are instructed|reading this|processing this)\b|\bto (?:any|all|the) (?:ai|llm|language model)s?\b/gu,
  },
  {
    rule: 'exfiltration',
    needs: 'sending',
    pattern:
      /\b(?:send|post|forward|upload|e-?mail|transmit|exfiltrate|submit|append|leak)\b[^\n]{0,100}\b(?:to|at|via)\b[^\n]{0,40}(?:https?:\/\/|[\w.-]{1,40}@[\w-]{1,40}\.)|!\[[^\]\n]{0,80}\]\(https?:\/\/[^)\n]{0,200}[?&=][^)\n]{0,100}[{[$]/gu,
  },
  {
    rule: 'hidden-markup',
    needs: 'markup',
    pattern:
      /display ?: ?none|visibility ?: ?hidden|font-size ?: ?[01](?:px|pt|em)?\b|color ?: ?(?:white|#fff(?:fff)?|transparent)\b|opacity ?: ?0(?:\.0)?\b|<!--/gu,
  },
  {
    rule: 'split-payload',
    needs: 'parts',
    pattern:
      /\b(?:combine|concatenate|interlace|join|merge|assemble|decode|unscramble|decrypt)\b[^\n]{0,100}\b(?:answer|execute|follow|respond|part 1|first part|do what|a is|obey|act on|password|question)\b|\bpart (?:1|one|a)\b[^\n]{0,120}\bpart (?:2|two|b)\b/gu,
  },
]

/** The assistant's own instructions as a thing to be read out. */
export const OWN_PROMPT = new RegExp(
  [
    '(?<!\\b(?:an?|my|our|good|better|any|each) )(?:system|hidden|secret|internal|pre|your initial|your original|the initial|the original|your first|your system)[ -]?(?:prompts?|instructions?|directives?)\\b',
    '\\b(?:your|your entire|your whole|your full|your own|entire|whole) prompt(?:[ _-]?texts?|[ _-]?instructions?)?\\b',
    'prompt[ _-]texte?\\b|prompt-?texts?\\b',
    '\\byour (?:exact |own |full |secret |hidden |initial |original )?(?:instructions|directives|rules|guidelines|programming)\\b(?! (?:for|on|about|when|of|regarding|to)\\b)',
    '\\b(?:deine|deinen|ihre|ihren) (?:prompt|anweisungen|instruktionen|regeln)\\b|systemprompt|system-?prompt',
    '\\b(?:tes|vos) (?:instructions|consignes)\\b|\\btus? (?:instrucciones|indicaciones)\\b|\\b(?:tue|vostre) istruzioni\\b|\\bsuas instrucoes\\b',
    '系统提示|システムプロンプト|시스템 프롬프트|системн\\S{0,4} (?:промпт|подсказ)|你的指令',
  ].join('|'),
  'gu',
)
