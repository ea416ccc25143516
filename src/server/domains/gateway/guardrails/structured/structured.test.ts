import { describe, expect, it } from 'vitest'
import { detect } from '../detect.ts'

function found(text: string): string[] {
  return detect(text)
    .filter(({ type }) => !['PERSON', 'ORG', 'LOCATION'].includes(type))
    .map(({ type, kind, start, end }) =>
      [type, kind, text.slice(start, end)].filter(Boolean).join(' '),
    )
}

describe('identity numbers', () => {
  // Specimen numbers of the issuing authorities and of published documentation.
  it.each([
    ['NHS number 943 476 5919', 'NATIONAL_ID gb-nhs 943 476 5919'],
    ['NI AB 12 34 56 C', 'NATIONAL_ID gb-nino AB 12 34 56 C'],
    ['Steuer-ID 86 095 742 719', 'NATIONAL_ID de-tax-id 86 095 742 719'],
    ['Nummer 65 170839 J 003', 'NATIONAL_ID de-pension 65 170839 J 003'],
    ['2 55 08 14 168 025 38', 'NATIONAL_ID fr-nir 2 55 08 14 168 025 38'],
    ['DNI 12345678Z', 'NATIONAL_ID es-dni 12345678Z'],
    ['NIE X1234567L', 'NATIONAL_ID es-nie X1234567L'],
    ['RSSMRA85T10A562S', 'NATIONAL_ID it-codice-fiscale RSSMRA85T10A562S'],
    ['BSN 111222333', 'NATIONAL_ID nl-bsn 111222333'],
    ['PESEL 44051401359', 'NATIONAL_ID pl-pesel 44051401359'],
    ['811228-9874', 'NATIONAL_ID se-personnummer 811228-9874'],
    ['131052-308T', 'NATIONAL_ID fi-hetu 131052-308T'],
    ['SVNR 1237 010180', 'NATIONAL_ID at-sv 1237 010180'],
    ['PPS 1234567FA', 'NATIONAL_ID ie-pps 1234567FA'],
    ['756.9217.0769.85', 'NATIONAL_ID ch-ahv 756.9217.0769.85'],
    ['CPF 111.444.777-35', 'NATIONAL_ID br-cpf 111.444.777-35'],
    ['RUT 12.345.678-5', 'NATIONAL_ID cl-rut 12.345.678-5'],
    ['TC kimlik 10000000146', 'NATIONAL_ID tr-identity 10000000146'],
    ['11010519491231002X', 'NATIONAL_ID cn-resident 11010519491231002X'],
    ['S1234567D', 'NATIONAL_ID sg-nric S1234567D'],
    ['8001015009087', 'NATIONAL_ID za-identity 8001015009087'],
    ['SSN 536-90-4399', 'US_SSN us-ssn 536-90-4399'],
    ['Passport number: C01X00T47', 'NATIONAL_ID passport C01X00T47'],
  ])('finds the number in %s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })

  it.each([
    'NHS number 943 476 5918',
    'SSN 666-12-3456',
    'DNI 12345678A',
    'BSN 111222334',
    'id 987654321',
    'PESEL 44051401358',
  ])('leaves %s, which cannot exist', (text) => {
    expect(found(text).filter((each) => /NATIONAL_ID|US_SSN/.test(each))).toEqual([])
  })
})

describe('cards and accounts', () => {
  it.each([
    ['pay with 4111 1111 1111 1111', 'CREDIT_CARD 4111 1111 1111 1111'],
    ['amex 3782-822463-10005', 'CREDIT_CARD 3782-822463-10005'],
    ['card 5555555555554444 12/27 CVC 123', 'CREDIT_CARD 5555555555554444 12/27 CVC 123'],
    ['an DE89 3704 0044 0532 0130 00.', 'IBAN de DE89 3704 0044 0532 0130 00'],
    ['gb82west12345698765432', 'IBAN gb gb82west12345698765432'],
    ['routing number 021000021', 'OTHER us-routing 021000021'],
    [
      'send to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'OTHER crypto-address bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    ],
  ])('finds the number in %s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })

  it.each([
    '4111 1111 1111 1112',
    'DE88 3704 0044 0532 0130 00',
    'order 4111111111111111',
    'stripe test card 4242424242424242',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('contact data', () => {
  it.each([
    ['+44 (0)20 7946 0958', 'PHONE +44 (0)20 7946 0958'],
    ['call 212-555-0188 ext. 12', 'PHONE 212-555-0188 ext. 12'],
    ['Tel. 030/901820', 'PHONE 030/901820'],
    ['anna.k+x@bücher.example.de', 'EMAIL anna.k+x@bücher.example.de'],
    ['anna (at) firma (dot) pl', 'EMAIL anna (at) firma (dot) pl'],
    ['from 8.8.4.4', 'IP ipv4 8.8.4.4'],
    ['2a02:810d:bbbf::1', 'IP ipv6 2a02:810d:bbbf::1'],
    ['MAC 00-1B-44-11-3A-B7', 'OTHER mac-address 00-1B-44-11-3A-B7'],
    ['Hauptstraße 12a, 10115 Berlin', 'ADDRESS Hauptstraße 12a, 10115 Berlin'],
    ['221B Baker Street, London NW1 6XE', 'ADDRESS 221B Baker Street, London NW1 6XE'],
    ['12 rue de Rivoli, 75001 Paris', 'ADDRESS 12 rue de Rivoli, 75001 Paris'],
    ['ul. Długa 12/4, 00-950 Warszawa', 'ADDRESS ul. Długa 12/4, 00-950 Warszawa'],
    ['born on 12 March 1985', 'DATE date-of-birth 12 March 1985'],
    ['Kennzeichen: B-AB 1234', 'OTHER vehicle-plate B-AB 1234'],
  ])('finds the value in %s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })

  it.each([
    'npm i @types/node',
    'version 1.2.3.4',
    '127.0.0.1',
    'icon@2x.png',
    '5 main reasons',
    'Meet me at example.com',
    '12:30:45',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('secrets', () => {
  it.each([
    ['sk-proj-aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1v', 'vendor-key'],
    ['ghp_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5', 'vendor-key'],
    ['AKIAQ3EGRIW4N7ZT2XYZ', 'vendor-key'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r', 'signed-token'],
    ['-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----', 'private-key'],
    ['postgres://app:s3cr3tPw@db.internal:5432/x', 'connection-string'],
    ['password = "tr0ub4dor&3"', 'assigned-value'],
    ['Das Passwort lautet Sommer2024!', 'assigned-value'],
  ])('finds %s', (text, kind) => {
    expect(detect(text).map((span) => span.kind)).toContain(kind)
  })

  it.each([
    'token = "xxxxxxxxxxxxxxxxxxxx"',
    'password: <your password>',
    'key = process.env.API_KEY_VALUE_1234',
    'id 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    'password: string',
  ])('leaves %s', (text) => {
    expect(detect(text).filter(({ type }) => type === 'SECRET')).toEqual([])
  })

  it('looks once into base64', () => {
    const run = Buffer.from('card 4111 1111 1111 1111').toString('base64')
    expect(found(`data ${run} end`)).toEqual([`CREDIT_CARD encoded ${run}`])
  })
})
