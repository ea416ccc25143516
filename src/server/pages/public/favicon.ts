// The mark "Strata" as an icon: a square of six bands, filled to the third.

export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="2" fill="#fbfaf7"/><rect x=".75" y=".75" width="18.5" height="18.5" rx="1.5" fill="none" stroke="#045766" stroke-width="1.5"/><path d="M1 10h18v9H1z" fill="#045766"/><path d="M1 7h18M1 4h18" stroke="#045766"/><path d="M1 13h18M1 16h18" stroke="#fbfaf7"/></svg>`
