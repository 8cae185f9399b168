/** The vendor's main states and, under each, the advanced codes that the scripts here use. */
const MAIN_NAMES = {
  '0': '在途',
  '1': '揽收',
  '2': '疑难',
  '3': '签收',
  '4': '退签',
  '5': '派件',
  '6': '退回',
  '14': '拒签',
} as const;

type MainState = keyof typeof MAIN_NAMES;

const CODES = {
  '102': { main: '1', name: '待揽收' },
  '103': { main: '1', name: '已揽收' },
  '1001': { main: '0', name: '到达派件城市' },
  '1002': { main: '0', name: '干线' },
  '1003': { main: '0', name: '转递' },
  '5': { main: '5', name: '派件' },
  '501': { main: '5', name: '投柜或驿站' },
  '301': { main: '3', name: '本人签收' },
  '302': { main: '3', name: '派件异常后签收' },
  '303': { main: '3', name: '代签' },
  '304': { main: '3', name: '投柜或站签收' },
  '209': { main: '2', name: '破损' },
  '14': { main: '14', name: '拒签' },
  '6': { main: '6', name: '退回' },
  '4': { main: '4', name: '退签' },
  '401': { main: '4', name: '已销单' },
} as const satisfies Record<string, { main: MainState; name: string }>;

export type StatusCode = keyof typeof CODES;

export function mainStateOf(code: StatusCode): MainState {
  return CODES[code].main;
}

export function mainNameOf(code: StatusCode): string {
  return MAIN_NAMES[CODES[code].main];
}

export function nameOf(code: StatusCode): string {
  return CODES[code].name;
}

/** Signed for, brought back, or cancelled: after these the courier is done with the parcel. */
export function isFinal(code: StatusCode): boolean {
  return mainStateOf(code) === '3' || mainStateOf(code) === '4';
}

/** Before the first scan by the carrier himself. */
export function isBeforePickup(code: StatusCode): boolean {
  return code === '102';
}
