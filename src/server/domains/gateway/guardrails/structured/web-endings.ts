// What counts as a web domain. Endings under which a bare word with a dot is taken for a web address. File endings are left out even
// where a country has them (.py, .rs, .pl, .md, .sh), unless a path follows. Source: IANA root zone, 2025.

/** The longest domain name (RFC 1035). */
export const MAX_DOMAIN = 255

/** A domain name of two to nine labels, at the start of the text. */
export const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}[\p{L}\p{N}-]{1,23}/u

/** Hosts set aside for examples and for the machine itself (RFC 2606, 6761). */
export const RESERVED_HOST =
  /^(?:[a-z0-9-]+\.)*(?:example(?:\.(?:com|org|net|edu))?|localhost|invalid|test|local)$/i

/** IPv4 addresses set aside for documentation and the machine itself (RFC 1122, 5737). */
export const RESERVED_IPV4 =
  /^(?:127\.|0\.0\.0\.0$|255\.255\.255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)/

const GENERIC = new Set(
  'com org net edu gov mil int info biz io ai co app dev cloud online site shop store tech xyz blog news pro club live world space agency digital design media email group company solutions services systems network consulting academy health care finance bank law legal tv fm gg ly eu asia museum jobs mobi name travel global today life page link website top vip wiki'.split(
    ' ',
  ),
)
const COUNTRIES = new Set(
  'ac ad ae af ag al am ao ar at au az ba bd be bg bh bn bo br bw by bz ca ch ci cl cm cn cr cu cy cz de dk do dz ec ee eg es et fi fj fo fr ge gh gi gr gt hk hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh kr kw kz la lb li lk lt lu lv ma mc me mg mk ml mm mn mo mt mu mv mx my mz na ng ni nl no np nz om pa pe pg ph pk ps pt pw py qa ro rs ru rw sa se sg si sk sn so su sv sy th tj tm tn to tr tw tz ua ug uk us uy uz va ve vn ws yt za zm zw'.split(
    ' ',
  ),
)
/** Country endings that are words, endings of files or of methods: only with a path or www. */
const AMBIGUOUS = new Set(
  'do id in is it me my no so to am as at be by la us py rs md sh ps pl vc name info app page link top live today world space group company life care news health design'.split(
    ' ',
  ),
)
const FILE_LIKE = new Set('py rs md sh pl ps'.split(' '))

/** Whether the last part of a domain is a known ending; `hasPath` also admits endings that are words. */
export function isKnownEnding(domain: string, hasPath = true): boolean {
  const ending = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase()
  if (AMBIGUOUS.has(ending) && !hasPath)
    return domain.split('.').length > 2 && !FILE_LIKE.has(ending)
  return (
    GENERIC.has(ending) ||
    COUNTRIES.has(ending) ||
    FILE_LIKE.has(ending) ||
    ending.startsWith('xn--')
  )
}
