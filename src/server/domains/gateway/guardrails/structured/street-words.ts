// Words and endings that make a street, by hash of the word, and words around them. Used to read
// addresses of English, Romance, Germanic, Nordic, Baltic and Slavic countries.
import { wordSet } from '../word-hash.ts'

/** Follow the name: 12 Baker Street. */
export const STREET_AFTER_NAME = wordSet(
  'street st str avenue ave av road rd boulevard blvd lane ln drive dr court ct place pl square sq terrace ter way parkway pkwy highway hwy circle cir trail trl close crescent cres gardens gdns grove mews row walk loop alley plaza turnpike pike causeway esplanade promenade quay wharf bypass expressway freeway junction crossing ridge heights hill rise vale view run path pass point glen park green bend cove creek hollow landing manor meadow meadows orchard springs station valley village',
)

/** Street words after a name that are common enough in prose to ask for more beside them. */
export const WEAK_STREET_AFTER_NAME = wordSet(
  'way place park green hill view run path pass point station village valley springs row court walk close rise bend ridge heights drive square crossing landing manor plaza trail loop junction orchard circle',
)

/** Stand in front of the name: rue de Rivoli 12, Calle Mayor 5. */
export const STREET_BEFORE_NAME = wordSet(
  'rue av avd avenue bd bvd chaussée carrera cra jirón boulevard chemin impasse allée allee quai cours route calle avda avenida paseo plaza carrer camino ronda carretera travesía via viale piazza corso vicolo rua travessa praça praca alameda estrada ul ulica aleja aleje al osiedle os plac pl ulice třída náměstí ulitsa улица ул проспект пр переулок пер бульвар вулиця вул jalan jl strada bulevardul calea str soseaua șoseaua',
)

/** Stand behind a name and before the number: Kossuth utca 12, Brīvības iela 5. */
export const STREET_BEFORE_NUMBER = wordSet(
  'utca u út tér kapu körút iela tänav tn mnt gatvė gatve gatvės prospektas pr ulica cesta sokak sokağı caddesi cad mahallesi bulvarı str strasse straße weg allee platz gasse ring straat laan gata gate vei veien vej gade katu tie weg plein sokak ulice trg',
)

/** German places named with a preposition: Am Markt 5, Zum Hafen 12. */
export const STREET_PREPOSITION = wordSet('am im zum zur unter hinter alter alte alten')

/** A part of a building: Apt. 12, Suite 300, 3. OG. */
export const UNIT_WORDS = wordSet(
  'apt apartment suite ste unit flat floor fl room rm building bldg block level lot lokal lok m appt appartement étage bâtiment bat piso puerta esc escalera planta interno int scala wohnung whg og eg hof stiege top bus bte verd andar apto bloco kv кв дом д корпус',
)

/** Those of them that are hardly ever anything else. */
export const UNIT_WORDS_IN_FULL = wordSet('apt apartment suite ste unit flat appt')

/** Small words inside street names. */
export const NAME_PARTICLES = wordSet(
  'de la le les du des del della delle dei degli di da do dos das d l van der den het ter ten op aan von und y e i of the los las el san santa saint st sint na nad w i rd nd th',
)

/** A box at the post office. */
export const BOX_WORDS = wordSet('box postfach bp apartado postbus skrytka boks postboks')

const ENDINGS =
  /(?:straße|strasse|str|gasse|platz|allee|damm|ufer|steig|stieg|chaussee|promenade|weg|graben|markt|straat|laan|gracht|plein|kade|dijk|singel|steeg|gatan|gränd|vägen|stigen|veien|vegen|gata|gade|vænget|stræde|vej|alle|katu|kuja|polku|väylä|raitti|ntie|iela|tänav|puiestee|gatvė)$/i
/** Shorter words with such an ending are words of their own. */
export const SHORTEST_STREET_WORD = 7

/** Whether a word ends like a street of one word: Hauptstraße, Keizersgracht, Mannerheimintie. */
export function endsLikeStreet(word: string): boolean {
  return word.length >= SHORTEST_STREET_WORD && word !== word.toUpperCase() && ENDINGS.test(word)
}
