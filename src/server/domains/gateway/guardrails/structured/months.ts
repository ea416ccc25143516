// Names of months in the languages the product meets most, one line a month.
import { wordSet } from '../word-hash.ts'

const NAMES = [
  'january jan januar jänner janvier janv enero ene gennaio gen januari januar styczeń stycznia janeiro leden ledna január ianuarie január tammikuu tammikuuta januar января январь січня ocak',
  'february feb februar février févr febrero febbraio febbr februari luty lutego fevereiro fev únor února február februarie helmikuu helmikuuta февраля февраль лютого şubat',
  'march mar märz mrz mars marzo maart mrt marzec marca março březen března március martie maaliskuu maaliskuuta marts марта март березня mart',
  'april apr avril avr abril abr aprile kwiecień kwietnia duben dubna április aprilie huhtikuu huhtikuuta апреля апрель квітня nisan',
  'may mai mayo maggio mag mei maj maja maio květen května május toukokuu toukokuuta мая май травня mayıs',
  'june jun juni juin junio giugno giu czerwiec czerwca junho červen června június iunie kesäkuu kesäkuuta июня июнь червня haziran',
  'july jul juli juillet juil julio luglio lug lipiec lipca julho červenec července július iulie heinäkuu heinäkuuta июля июль липня temmuz',
  'august aug août agosto ago augustus sierpień sierpnia augusti srpen srpna augusztus elokuu elokuuta августа август серпня ağustos',
  'september sep sept septembre septiembre settembre sett wrzesień września setembro září szeptember septembrie syyskuu syyskuuta сентября сентябрь вересня eylül',
  'october oct oktober okt octobre octubre ottobre ott październik października outubro říjen října október octombrie lokakuu lokakuuta oktober октября октябрь жовтня ekim',
  'november nov novembre noviembre listopad listopada novembro noiembrie marraskuu marraskuuta ноября ноябрь листопада kasım',
  'december dec dezember dez décembre diciembre dic dicembre grudzień grudnia dezembro prosinec prosince decembrie joulukuu joulukuuta desember декабря декабрь грудня aralık',
]

const MONTHS = wordSet(NAMES.join(' '))

/** Whether the word with this hash names a month. */
export function isMonth(hash: number): boolean {
  return MONTHS.has(hash)
}
