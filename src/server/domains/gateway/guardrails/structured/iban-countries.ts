// Length and shape of the account part of every country's IBAN. Source: SWIFT IBAN registry, release
// 99 (2024), and the national schemes that follow the standard without being in the registry.

/** Country → account part: n digits, a letters, c letters or digits, as in the registry ("4n14c"). */
const STRUCTURES =
  'AD8n12c AE19n AL8n16c AO21n AT16n AZ4a20c BA16n BE12n BF2c22n BG4a6n8c BH4a14c BI23n BJ2c22n BR23n1a1c BY4c4n16c CF23n CG23n CH5n12c CI2c22n CM23n CR18n CV21n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n DZ22n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GA23n GB4a14n GE2a16n GI4a15c GL14n GN2c22n GQ23n GR7n16c GT4c20c GW2c19n HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IR22n IS22n IT1a10n12c JO4a4n18c KM23n KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MA24n MC10n11c2n MD2c18c ME18n MG23n MK3n10c2n ML2c22n MN16n MR23n MT4a5n18c MU4a19n3a MZ21n NE2c22n NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SN2c22n SO19n ST21n SV4a20n TD23n TG2c22n TL19n TN20n TR5n17c UA6n19c VA18n VG4a16n XK16n YE4a4n18c'

const CLASSES: Record<string, string> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' }

/** Country → total length of its IBAN and the shape of the account part. */
export const IBAN_COUNTRIES: ReadonlyMap<string, { length: number; account: RegExp }> = new Map(
  STRUCTURES.split(' ').map((entry) => {
    const parts = [...entry.slice(2).matchAll(/(\d+)([nac])/g)]
    const length = parts.reduce((sum, part) => sum + Number(part[1]), 4)
    const shape = parts.map(([, count, kind]) => `${CLASSES[kind ?? '']}{${count}}`).join('')
    return [entry.slice(0, 2), { length, account: new RegExp(`^${shape}$`) }]
  }),
)
