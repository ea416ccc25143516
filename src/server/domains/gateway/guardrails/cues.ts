// Words that say what a number or word beside them is, in the languages the product meets most.
// Single words only: the detectors look for them a few tokens before or after a value.
import { wordHash } from './word-hash.ts'

export const CUE_PHONE = 1 << 0
export const CUE_CARD = 1 << 1
export const CUE_ACCOUNT = 1 << 2
export const CUE_ROUTING = 1 << 3
export const CUE_SOCIAL = 1 << 4
export const CUE_IDENTITY = 1 << 5
export const CUE_TAX = 1 << 6
export const CUE_HEALTH = 1 << 7
export const CUE_BIRTH = 1 << 8
export const CUE_PASSPORT = 1 << 9
export const CUE_PLATE = 1 << 10
export const CUE_LICENCE = 1 << 11
/** Words that say a number is something harmless: an order, a part, a version. */
export const CUE_REFERENCE = 1 << 12
export const CUE_VERSION = 1 << 13
export const CUE_TEST = 1 << 14
export const CUE_EXTENSION = 1 << 15
export const CUE_SECRET = 1 << 16
export const CUE_PASSWORD = 1 << 17
/** A sign for @ written as a word. */
export const CUE_AT = 1 << 18
export const CUE_ADDRESS = 1 << 19
export const CUE_SECURITY_CODE = 1 << 20
export const CUE_DRIVING = 1 << 21

const WORDS: [number, string][] = [
  [
    CUE_PHONE,
    'phone phones telephone telephones tel telefon telefono teléfono telefoon telefone téléphone telefonnummer telefonnr telefoonnummer telno mobile mobil mobiltelefon mobilnummer mobiel móvil movil cell cellphone cel celular cellulare handy handynummer handynr gsm fax telefax call calls called calling caller whatsapp sms signal viber contact dial llámame llámeme llamame chiamami appelez-moi zadzwon answering answer reach reached hotline landline rufnummer anrufen ruf rückruf numéro appeler appelez portable joindre chiamare cell llamar llame numer zadzwoń dzwoń komórka komórkowy bel bellen ringa nummer puhelin puhelinnumero telefonszám τηλέφωνο телефон тел моб факс звоните telefonu cep 电 電 话 話 机 機 전화 전화번호 휴대폰 هاتف جوال फोन',
  ],
  [
    CUE_CARD,
    'card cards visa mastercard amex credit debit kreditkarte kreditkartennummer karte kartennummer carte tarjeta carta karta karty cartão creditcard creditcardnummer kreditkort kort maestro cc ccn pan 卡 카드 карта карты',
  ],
  [
    CUE_ACCOUNT,
    'account accounts acct iban konto kontonummer kontonr compte cuenta conto rekening rekeningnummer rachunek rachunku konta bank bankverbindung 账 口 счет счёт',
  ],
  [CUE_ROUTING, 'routing aba rtn sort sortcode bsb blz bankleitzahl swift bic transit clearing'],
  [CUE_SOCIAL, 'ssn social socialsecurity security sin'],
  [
    CUE_IDENTITY,
    'id identity ident identification identifier national nationality personal person personalausweis ausweis ausweisnummer personnummer personnr fødselsnummer cpr bsn burgerservicenummer sofinummer dni nie nif nin identité identidad identità identidade dowód dowodu pesel citizen resident cédula cedula curp aadhaar aadhar uid sin emso jmbg oib egn cnp isikukood kimlik nric hkid rrn 身 証 주민등록번호 паспорт снилс',
  ],
  [
    CUE_TAX,
    'tax taxpayer tin itin utr steuer steuernummer steuerid idnr tfn fiscal fiscale fiscal impôts contribuinte nif nip podatnika podatkowy btw fiscaal skatt ird pan cpf cuit cuil rut rfc cui инн',
  ],
  [
    CUE_HEALTH,
    'nhs health medicare medical insurance versicherungsnummer sozialversicherungsnummer rentenversicherungsnummer svnr sv krankenkasse versichertennummer amka taj ahv avs sécurité sociale secu pps ppsn nino ni hospital patient',
  ],
  [
    CUE_BIRTH,
    'birth born dob birthday birthdate birthdays dateofbirth geboren geb geburtsdatum geburtstag né née naissance nacimiento nacido nacida nato nata nascita nascimento nascido nascida geboortedatum geboren urodzenia urodzony urodzona ur född födelsedatum født fødselsdato født syntynyt syntymäaika narozen narozena született születési rođen rojen dzimis gimęs sündinud родился родилась рождения народився doğum doğdu 生 생년월일 출생 مواليد ميلاد जन्म',
  ],
  [
    CUE_PASSPORT,
    'passport passports passeport reisepass pass passnummer passnr pasaporte passaporto passaporte paspoort paspoortnummer paszport paszportu passi pasnummer útlevél pasaport passport паспорт паспорта загран 护 護 旅 여권 여권번호',
  ],
  [
    CUE_PLATE,
    'plate plates registration numberplate licenseplate kennzeichen kfz autokennzeichen nummernschild immatriculation plaque matrícula matricula targa kenteken rejestracyjny rejestracyjna rejestracyjne tablica registreringsnummer nummerplade rekisterinumero rendszám spz plaka',
  ],
  [
    CUE_LICENCE,
    'license licence licenses dl driver drivers driving führerschein führerscheinnummer permis patente rijbewijs prawo jazdy körkort kørekort',
  ],
  [
    CUE_DRIVING,
    'dl driver drivers driving führerschein führerscheinnummer permis conduire conducir patente guida rijbewijs prawo jazdy körkort kørekort førerkort ajokortti carta condução',
  ],
  [
    CUE_REFERENCE,
    'order orders invoice invoices tracking track shipment parcel package ticket case ref reference serial sku isbn issn ean upc gtin asin part model batch lot meter imei booking reservation confirmation transaction timestamp epoch unix commit hash build port id_order bestellung bestellnummer auftrag auftragsnummer rechnung rechnungsnummer sendung sendungsnummer artikelnummer artikel zähler zählernummer vorgang vorgangsnummer aktenzeichen seriennummer commande facture colis suivi dossier référence pedido factura envío referencia ordine fattura spedizione zamówienie zamówienia faktura faktury przesyłka przesyłki bestelling factuur zending ordernummer article doi arxiv pmid bug issue pr pull job jira page pages line lines row rows bytes byte pixel pixels px ms seconds population dollars usd eur euro euros gbp pounds rupees version product item meter id_no barcode',
  ],
  [
    CUE_VERSION,
    'version versions ver v release section sections chapter kapitel abschnitt paragraph figure table rfc update firmware build clause article step python node kernel',
  ],
  [CUE_TEST, 'test tests testing sandbox mock fake dummy stripe fixture sample'],
  [CUE_EXTENSION, 'ext extension x durchwahl dw poste interno extn anschluss wew'],
  [
    CUE_SECRET,
    'secret secrets token tokens apikey apikeys key keys accesskey secretkey privatekey authtoken accesstoken auth authorization bearer credential credentials clientsecret passphrase signature geheimnis schlüssel jeton clé clave secreto llave chiave klucz sleutel access private api webhook signing encryption salt',
  ],
  [
    CUE_PASSWORD,
    'password passwords passwd pwd pw identified pass passcode passphrase passwort kennwort pin wachtwoord contraseña contrasena clave motdepasse mdp senha hasło haslo lösenord salasana adgangskode пароль 密码 密 비밀번호 jelszó parola heslo',
  ],
  [
    CUE_ADDRESS,
    'address addresses adresse adressen anschrift wohnhaft wohnt dirección direccion domicilio indirizzo endereço adres zamieszkały adress osoite cím adresa lives live living reside resides residing residence located deliver ship shipping billing mail home street',
  ],
  [CUE_AT, 'at arroba chiocciola arobase malpa małpa ät'],
  [CUE_SECURITY_CODE, 'cvc cvv cvc2 cvv2 csc cid prüfziffer cryptogramme'],
]

const TABLE_SIZE = 8192
const HASHES = new Uint32Array(TABLE_SIZE)
const MASKS = new Uint32Array(TABLE_SIZE)
for (const [mask, words] of WORDS) {
  for (const word of words.split(' ')) {
    const hash = wordHash(word)
    const slot = slotOf(hash)
    HASHES[slot] = hash
    MASKS[slot] = (MASKS[slot] ?? 0) | mask
  }
}

/** The cues a token gives, as bits; 0 for nearly all words. `hash` is the hash of the token. */
export function cueMask(hash: number): number {
  return MASKS[slotOf(hash)] ?? 0
}

/** Where a hash stands or would stand. A table of plain numbers is several times faster than a Map here. */
function slotOf(hash: number): number {
  let slot = hash & (TABLE_SIZE - 1)
  while (HASHES[slot] !== 0 && HASHES[slot] !== hash) slot = (slot + 1) & (TABLE_SIZE - 1)
  return slot
}
