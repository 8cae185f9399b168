/** The demo accounts that the actors use, by alliance. Phones are in deploy/seed/accounts.json. */
export const ALLIANCES = [
  {
    slug: 'woqing',
    streamer: '13900000101',
    packhouses: ['13900000103', '13900000112', '13900000113'],
    accountant: '13900000104',
    secretary: '13900000105',
  },
  {
    slug: 'liuan',
    streamer: '13900000111',
    packhouses: ['13900000114'],
    accountant: '13900000115',
    secretary: '13900000116',
  },
  {
    slug: 'hewan',
    streamer: null,
    packhouses: ['13900000117', '13900000118'],
    accountant: '13900000119',
    secretary: '13900000124',
  },
] as const;
