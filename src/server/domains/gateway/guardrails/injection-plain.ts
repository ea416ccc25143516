// The plain form of folded text that rules and model compare: one spelling for one word.

const SMALL_CAPITALS = new Map(
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)
/** Letters that Unicode does not take apart, as people without that keyboard write them. */
const PLAIN_LETTERS = new Map(Object.entries({ ł: 'l', ø: 'o', đ: 'd', ı: 'i' }))
const PLAIN_LETTER = /[łøđı]/g
const SMALL_CAPITAL = /[ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ]/g

/** Lower case, Latin letters without their marks, small capitals as letters. Takes folded text. */
export function plainForm(folded: string): string {
  const lower = folded.toLowerCase()
  // oxlint-disable-next-line no-control-regex -- pure ASCII is the common case and needs no more
  if (/^[\u0000-\u007f]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(SMALL_CAPITAL, (letter) => SMALL_CAPITALS.get(letter) ?? letter)
}
