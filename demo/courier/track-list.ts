import { beijingTime } from './clock';
import { type Parcel, type Scan, newestScan } from './parcel';
import { isBeforePickup, isFinal, mainNameOf, mainStateOf, nameOf } from './states';

/** The levels that tell the advanced codes; older callers write 6 for 4. */
export function isAdvanced(resultv2: string): boolean {
  return ['4', '6', '8'].includes(resultv2);
}

/** The full list as the vendor shows it, newest first; `resultv2` says how much each entry tells. */
function trackList(parcel: Parcel, resultv2: string): object[] {
  return visibleScans(parcel, resultv2)
    .map((scan) => entryOf(scan, resultv2))
    .reverse();
}

/** Without the advanced codes a label that nobody has fetched is not in the list: `揽收` would say too much. */
function visibleScans(parcel: Parcel, resultv2: string): readonly Scan[] {
  return isAdvanced(resultv2) ? parcel.scans : parcel.scans.filter((scan) => !isBeforePickup(scan.code));
}

function entryOf(scan: Scan, resultv2: string): object {
  const time = beijingTime(scan.at);
  const basic = { context: scan.text, time, ftime: time };
  if (resultv2 === '') return basic;
  const { areaCode, areaName } = scan;
  if (!isAdvanced(resultv2)) return { ...basic, status: mainNameOf(scan.code), areaCode, areaName };
  return { ...basic, status: nameOf(scan.code), statusCode: scan.code, areaCode, areaName };
}

/** Level 8 answers with the advanced code as the state, the others with the main one: receivers must know both. */
function stateOf(parcel: Parcel, resultv2: string): string {
  const newest = newestScan(parcel);
  if (!newest) return '0';
  return resultv2 === '8' ? newest.code : mainStateOf(newest.code);
}

export function resultOf(parcel: Parcel, com: string, resultv2: string): object {
  const newest = newestScan(parcel);
  return {
    message: 'ok',
    state: stateOf(parcel, resultv2),
    status: '200',
    condition: 'F00',
    ischeck: newest && isFinal(newest.code) ? '1' : '0',
    com,
    nu: parcel.label.number,
    data: trackList(parcel, resultv2),
  };
}
