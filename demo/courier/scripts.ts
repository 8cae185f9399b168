import type { StatusCode } from './states';

export const SCRIPT_NAMES = [
  'normal',
  'locker',
  'refused_returned',
  'damaged',
  'stuck',
  'wrong_carrier',
  'corrected_signed',
] as const;

export type ScriptName = (typeof SCRIPT_NAMES)[number];

export interface ScriptStep {
  /** Courier's days after the label was bought. */
  readonly days: number;
  readonly code: StatusCode;
  readonly where: 'origin' | 'origin_hub' | 'destination_hub' | 'destination';
  readonly text: string;
}

export function isScriptName(value: unknown): value is ScriptName {
  return (SCRIPT_NAMES as readonly unknown[]).includes(value);
}

/** When a courier comes for a parcel whose label was bought. */
export const COLLECTED_AFTER_DAYS = 0.15;

const LABELLED: ScriptStep = { days: 0, code: '102', where: 'origin', text: '电子面单已生成，等待揽收' };

const ON_THE_ROAD: readonly ScriptStep[] = [
  LABELLED,
  { days: COLLECTED_AFTER_DAYS, code: '103', where: 'origin', text: '【{place}】已揽收' },
  { days: 0.3, code: '1002', where: 'origin_hub', text: '快件离开【{place}转运中心】' },
  { days: 0.65, code: '1001', where: 'destination_hub', text: '快件到达【{place}转运中心】' },
];

const OUT_FOR_DELIVERY: ScriptStep = {
  days: 0.85,
  code: '5',
  where: 'destination',
  text: '【{place}】的快递员正在派件，请保持电话畅通',
};

const SIGNED: ScriptStep = { days: 1, code: '301', where: 'destination', text: '已签收，签收人：本人' };

const NORMAL: readonly ScriptStep[] = [...ON_THE_ROAD, OUT_FOR_DELIVERY, SIGNED];

export const SCRIPTS: Readonly<Record<ScriptName, readonly ScriptStep[]>> = {
  normal: NORMAL,
  locker: [
    ...ON_THE_ROAD,
    OUT_FOR_DELIVERY,
    { days: 0.95, code: '501', where: 'destination', text: '快件已存入【{place}】丰巢快递柜，请及时取件' },
    { days: 1.25, code: '304', where: 'destination', text: '已从快递柜取件，签收成功' },
  ],
  refused_returned: [
    ...ON_THE_ROAD,
    OUT_FOR_DELIVERY,
    { days: 0.95, code: '14', where: 'destination', text: '收件人拒签' },
    { days: 1.1, code: '6', where: 'destination', text: '快件已退回，正在返回寄件地' },
    { days: 1.8, code: '4', where: 'origin', text: '退回件已由寄件人签收' },
  ],
  damaged: [
    ...ON_THE_ROAD,
    { days: 0.75, code: '209', where: 'destination_hub', text: '【{place}转运中心】外包装破损，已拍照登记' },
    OUT_FOR_DELIVERY,
    { days: 1.05, code: '302', where: 'destination', text: '派件异常后签收，签收人：本人' },
  ],
  stuck: [LABELLED],
  wrong_carrier: NORMAL,
  corrected_signed: [
    ...ON_THE_ROAD,
    OUT_FOR_DELIVERY,
    { days: 0.95, code: '303', where: 'destination', text: '已代签收，签收人：邻居' },
    { days: 1.1, code: '5', where: 'destination', text: '签收扫描有误，【{place}】快递员重新派件' },
    { days: 1.3, code: '301', where: 'destination', text: '已签收，签收人：本人' },
  ],
};

/** With nothing to be found they give up after three days, or look whether the carrier was named rightly. */
export const GIVES_UP_AFTER_DAYS = 3;

export function returnSteps(fromDays: number): readonly ScriptStep[] {
  return [
    { days: fromDays, code: '6', where: 'destination_hub', text: '应寄件人要求拦截，快件退回' },
    { days: fromDays + 0.5, code: '4', where: 'origin', text: '退回件已由寄件人签收' },
  ];
}

export function redirectSteps(fromDays: number): readonly ScriptStep[] {
  return [
    { days: fromDays, code: '1003', where: 'destination_hub', text: '应寄件人要求更改地址，快件转寄' },
    { ...OUT_FOR_DELIVERY, days: fromDays + 0.3 },
    { ...SIGNED, days: fromDays + 0.45 },
  ];
}
