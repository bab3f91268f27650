/** The rules are for Next.js 16: an older project is told nothing of them. */
export const SINCE_16 = { package: "next", major: 16 } as const;
