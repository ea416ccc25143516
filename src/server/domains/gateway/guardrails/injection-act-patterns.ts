// Acts that attacks share in whatever words and language, as sets of concepts that stand near each other:
// somebody without limits is to be played, rules are declared void, hidden text is to be read out, a
// beginning is forced. How they are found is in injection-acts.ts.

/** The acts, as they appear among the rules. */
export const ACTS = [
  'role-without-limits',
  'limits-lifted',
  'set-limits-aside',
  'read-out-own-text',
  'forced-beginning',
  'note-to-machine',
  'staged-harm',
  'claimed-right',
  'forced-consent',
  'hidden-order',
  'new-master',
  'diverted',
  'carried-away',
  'open-mode',
] as const

export type Act = (typeof ACTS)[number]

/**
 * `needs` names groups of concepts, parted by plus signs: one of each group must be there. None of
 * `lacks` may be. `reach` 1 looks at one part of a sentence, 2 also at the next that holds a concept.
 */
export type ActPattern = { act: Act; needs: string; lacks?: string; reach: 1 | 2 }

export const ACT_PATTERNS: readonly ActPattern[] = [
  {
    act: 'role-without-limits',
    needs: 'act becoming machine character fromnow mode + none not override + limits morals',
    lacks: 'ask',
    reach: 2,
  },
  {
    act: 'role-without-limits',
    needs:
      'act becoming fromnow character + none override + instructions limits morals + machine character staying freely obey refuse you',
    lacks: 'document',
    reach: 2,
  },
  {
    act: 'role-without-limits',
    needs: 'act becoming fromnow + unfiltered unlawful morals crude + machine staying',
    reach: 2,
  },
  {
    act: 'role-without-limits',
    needs: 'becoming character fromnow mode + not + refuse',
    reach: 2,
  },
  {
    act: 'role-without-limits',
    needs: 'act becoming fromnow character + not + refuse + all machine obey answer',
    reach: 2,
  },
  {
    act: 'role-without-limits',
    needs: 'you act becoming + none + limits morals',
    lacks: 'ask me document',
    reach: 2,
  },
  {
    act: 'role-without-limits',
    needs: 'machine + not + refuse + you act becoming fromnow',
    reach: 2,
  },
  {
    act: 'limits-lifted',
    needs:
      'limits instructions configured prompt morals + lifted + you configured machine freely prompt',
    reach: 1,
  },
  {
    act: 'set-limits-aside',
    needs:
      'override lifted + you configured beginning + limits instructions morals configured prompt',
    lacks: 'ask document',
    reach: 1,
  },
  {
    act: 'set-limits-aside',
    needs: 'override + configured morals prompt',
    lacks: 'ask document',
    reach: 1,
  },
  {
    act: 'set-limits-aside',
    needs:
      'act answer + none not lifted + you configured prompt + limits instructions morals prompt',
    lacks: 'document',
    reach: 1,
  },
  {
    act: 'read-out-own-text',
    needs: 'reveal say verbatim + you verbatim + prompt configured',
    lacks: 'ask',
    reach: 1,
  },
  { act: 'read-out-own-text', needs: 'reveal verbatim + configured', reach: 1 },
  { act: 'read-out-own-text', needs: 'say maker answer + configured', lacks: 'ask', reach: 1 },
  {
    act: 'read-out-own-text',
    needs: 'reveal say verbatim + beginning + prompt configured instructions verbatim maker',
    reach: 1,
  },
  {
    act: 'read-out-own-text',
    needs: 'verbatim + instructions prompt configured maker + you earlier beginning prompt',
    reach: 1,
  },
  { act: 'forced-beginning', needs: 'prefix + harm secret prompt unlawful consent', reach: 1 },
  { act: 'diverted', needs: 'stop newtask done override + prefix', reach: 2 },
  {
    act: 'diverted',
    needs: 'override not + question answer + prefix say reveal + question',
    reach: 1,
  },
  { act: 'diverted', needs: 'done + newtask now + say reveal override', reach: 2 },
  {
    act: 'note-to-machine',
    needs: 'reader + favour hide override send secret prefix link run all say',
    reach: 2,
  },
  {
    act: 'note-to-machine',
    needs: 'machine + document + hide override',
    lacks: 'ask me',
    reach: 1,
  },
  {
    act: 'carried-away',
    needs: 'link + data secret + send reveal say answer prefix',
    lacks: 'ask',
    reach: 1,
  },
  {
    act: 'staged-harm',
    needs: 'act fiction character becoming + harm + steps none lifted',
    reach: 2,
  },
  {
    act: 'staged-harm',
    needs: 'harm + caveat unfiltered morals override consent + say steps none not prefix',
    lacks: 'document',
    reach: 2,
  },
  {
    act: 'staged-harm',
    needs: 'harm + threat mode machine doubled lifted + say steps',
    lacks: 'document',
    reach: 2,
  },
  {
    act: 'claimed-right',
    needs: 'authority maker + authority me + prompt limits override lifted configured mode',
    lacks: 'ask',
    reach: 2,
  },
  {
    act: 'claimed-right',
    needs: 'authority + secret prompt data + reveal say',
    lacks: 'ask',
    reach: 2,
  },
  { act: 'forced-consent', needs: 'not threat + refuse + all must threat', lacks: 'ask', reach: 1 },
  { act: 'forced-consent', needs: 'threat + refuse answer obey harm', reach: 2 },
  {
    act: 'forced-consent',
    needs:
      'doubled + limits morals unfiltered unlawful instructions + none override unfiltered you',
    reach: 2,
  },
  { act: 'hidden-order', needs: 'decode + obey answer run hide + say not all secret', reach: 1 },
  {
    act: 'new-master',
    needs: 'fromnow newtask now becoming override + obey + you me all',
    reach: 1,
  },
  { act: 'open-mode', needs: 'mode + unfiltered refuse morals obey', lacks: 'ask', reach: 2 },
]
