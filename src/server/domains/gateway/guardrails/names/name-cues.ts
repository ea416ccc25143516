// Words around which a name is expected: titles, greetings, closings, fields. They find names that the
// tagger alone is unsure of.
import { wordSet } from '../word-hash.ts'

/** In front of a name: Mr, Frau, Señora. */
export const TITLES = wordSet(
  'mr mrs ms miss mx dr prof professor sir madam dame herr herrn frau fräulein dipl ing mag monsieur madame mademoiselle mme mlle maître señor señora señorita sr sra srta don doña dott dottore dottoressa sig signor signora signorina ing avv dhr mevr mevrouw meneer heer pan pani panie pana panią panu senhor senhora herra rouva fru hr pán paní úr asszony domnul doamna gospodin gospođa bay bayan г господин госпожа пан пані κύριος κυρία κ السيد السيدة الدكتور',
)

/** Behind them, on the same line, the person addressed: Hi Anna, Hallo Jens. */
export const GREETINGS = wordSet(
  'hi hello hey dear hallo liebe lieber liebes servus moin bonjour salut cher chère hola estimado estimada querido querida ciao caro cara gentile beste geachte hoi cześć drogi droga szanowny szanowna olá caro prezado prezada hej kära kæra kjære kære hei rakas ahoj milý milá bună dragă szia kedves merhaba sevgili здравствуйте привет уважаемый уважаемая дорогой дорогая',
)

/** The last word of a closing, after which a line with a name follows. */
export const CLOSINGS = wordSet(
  'regards sincerely cheers thanks best yours grüßen grüße gruß gruss gruessen cordialement salutations saludos cordialmente atentamente saluti groet groeten poważaniem pozdrawiam pozdrowieniami atenciosamente cumprimentos hälsningar hilsen terveisin pozdravem stimă üdvözlettel pozdrav saygılarımla уважением повагою εκτίμηση',
)

/** Closings in short, on one line with the name: "lg Tom", "Mvh Åsa". */
export const SHORT_CLOSINGS = wordSet(
  'lg vg mfg mvh hälsningar gr grtjs br rgds xoxo cdt bisous abrazos baci pozdr',
)

/** Names of fields whose value is a person: Name: Anna Kovács. */
export const NAME_FIELDS = wordSet(
  'name names fullname surname lastname firstname forename author patient employee customer client contact attendee attendees recipient sender applicant candidate tenant holder owner cardholder vorname nachname familienname kunde kundin patientin mitarbeiter mitarbeiterin ansprechpartner nom prénom nombre apellido apellidos nome cognome naam achternaam voornaam imię nazwisko namn navn nimi jméno příjmení név nume isim soyad имя фамилия όνομα',
)

/** "my name is", "ich heiße", "me llamo": the last word of the phrase. */
export const INTRODUCTIONS = wordSet(
  'heiße heisse heiß heisst heet heter hedder llamo llama chiamo appelle nazywam chamo jmenuji zovem зовут звати',
)

/** "name is", "Name ist", "nombre es": between a word for name and the name itself. */
export const NAME_LINKS = wordSet('is s ist es est è to är er je on e')

/** "call me", "everyone calls her": the verb and whom it calls. */
export const CALLS = wordSet('call calls called')
export const CALLED = wordSet('me him her')

/** Behind a closing quote these are followed by who speaks. */
export const SPEECH = wordSet(
  'said says asked replied explained added sagte sagt meinte erklärte fragte dit déclare affirme explique dijo dice explicó afirmó disse ha spiega zei zegt powiedział powiedziała mówi sa säger sade sagde siger sanoi',
)

/** Behind a name these make it the name of a thing: Anderson Street, Wolfram Research, Turing Award. */
export const NAMED_AFTER = wordSet(
  'street avenue road boulevard lane drive square bridge tower towers hall park school university college academy hospital clinic bank group inc ltd llc gmbh ag corp corporation company co research investments investment orchestra lines mall station airport church cathedral museum hotel restaurant cafe café bakery pizzeria foundation institute institut holdings partners sons associates association agency consulting consultants industries systems solutions services technologies technology software capital insurance pharma energy media motors airlines award prize medal theorem lemma algorithm distance equation number numbers sequence transform ratio index test method model diagram curve valley village island islands lake river mountain mount county city stadium theatre theater library prison cemetery straße strasse platz schule universität klinik stiftung verlag preis bridge building house festival tournament trophy cup act amendment doctrine syndrome disease effect söhne sohn fils hijos figli zonen synowie gebrüder department team support',
)

/** Small words inside names: Fernández de la Cruz, van der Berg, Al-Fayed. */
export const NAME_PARTICLES = wordSet(
  'de la del da das do dos di della van der den ter ten von zu zur af av al el bin ben ibn bint le du y e mac mc san st',
)

/** In front of an apostrophe: French and Italian small words, not initials. */
export const ELISIONS = wordSet('j l d n s m t c qu')
