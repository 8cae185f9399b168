import { carrierOf } from './carriers';
import type { Parcel, Party } from './parcel';
import { bulkpenOf, regionOf } from './regions';
import { beijingTime } from './clock';

const BARS_WIDTH = 340;

/** The label as it leaves the printer, 100 by 180 millimetres: what sorters, the courier and the shopper read. */
export function labelPicture(parcel: Parcel): string {
  const { label } = parcel;
  const pen = bulkpenOf(regionOf(label.recipient.address));
  const boxes = label.count > 1 ? `共${label.count}件` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 720" width="400" height="720" font-family="'Noto Sans SC','Noto Sans CJK SC',sans-serif">
<rect width="400" height="720" fill="#fff"/><rect x="8" y="8" width="384" height="704" fill="none" stroke="#000" stroke-width="2"/>
<text x="24" y="52" font-size="28" font-weight="700">${escaped(carrierOf(label.com)?.name ?? label.com)}</text>
<text x="376" y="52" font-size="18" text-anchor="end">${boxes}</text>
<path d="M8 72H392M8 150H392M8 290H392M8 440H392M8 540H392" stroke="#000" stroke-width="1.5"/>
<text x="200" y="126" font-size="40" font-weight="800" text-anchor="middle">${escaped(pen)}</text>
${bars(label.number, 30, 166, 84)}
<text x="200" y="276" font-size="20" letter-spacing="2" text-anchor="middle">${label.number}</text>
${partyLines('收', label.isMasked ? masked(label.recipient) : label.recipient, 330, 22)}
${partyLines('寄', label.isMasked ? masked(label.sender) : label.sender, 472, 17)}
<text x="24" y="574" font-size="16">${escaped(label.cargo)}&#12288;${label.weightKg} kg</text>
<text x="24" y="602" font-size="14">${escaped(label.orderId)}</text>
<text x="24" y="628" font-size="14">${beijingTime(label.at)}&#12288;演示面单，不可寄递</text>
${bars(label.number, 30, 644, 48)}
</svg>`;
}

function partyLines(mark: string, party: Party, y: number, size: number): string {
  const lines = wrapped(party.address, Math.floor(300 / size));
  const rows = lines.map((line, index) => {
    return `<text x="72" y="${y + (index + 1) * (size + 6)}" font-size="${size}">${escaped(line)}</text>`;
  });
  return `<circle cx="40" cy="${y}" r="18"/><text x="40" y="${y + 7}" font-size="20" fill="#fff" text-anchor="middle">${mark}</text>
<text x="72" y="${y}" font-size="${size + 2}" font-weight="700">${escaped(party.name)}&#12288;${escaped(party.phone)}</text>
${rows.join('\n')}`;
}

/** 隐私面单: enough for the courier to find the door, too little for anyone to call. */
function masked({ name, phone, address }: Party): Party {
  const street = `${address.slice(0, Math.max(0, Math.min(12, address.length - 5)))}****`;
  return {
    name: `${name.slice(0, 1)}**`,
    phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    address: street,
  };
}

/** Code 39 of the number, which any scanner of a packhouse reads. */
function bars(number: string, x: number, y: number, height: number): string {
  const widths = `*${number}*`.split('').flatMap((character) => `${CODE_39[character] ?? ''}n`.split(''));
  const units = widths.reduce((sum, width) => sum + (width === 'w' ? 3 : 1), 0);
  const unit = BARS_WIDTH / units;
  let at = x;
  let path = '';
  widths.forEach((width, index) => {
    const wide = (width === 'w' ? 3 : 1) * unit;
    if (index % 2 === 0) path += `M${at.toFixed(2)} ${y}h${wide.toFixed(2)}v${height}h-${wide.toFixed(2)}z`;
    at += wide;
  });
  return `<path d="${path}"/>`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < 3; at += width) lines.push(text.slice(at, at + width));
  return lines;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// prettier-ignore
const CODE_39: Readonly<Record<string, string>> = {
  '0': 'nnnwwnwnn', '1': 'wnnwnnnnw', '2': 'nnwwnnnnw', '3': 'wnwwnnnnn', '4': 'nnnwwnnnw',
  '5': 'wnnwwnnnn', '6': 'nnwwwnnnn', '7': 'nnnwnnwnw', '8': 'wnnwnnwnn', '9': 'nnwwnnwnn',
  A: 'wnnnnwnnw', B: 'nnwnnwnnw', C: 'wnwnnwnnn', D: 'nnnnwwnnw', E: 'wnnnwwnnn', F: 'nnwnwwnnn',
  G: 'nnnnnwwnw', H: 'wnnnnwwnn', I: 'nnwnnwwnn', J: 'nnnnwwwnn', K: 'wnnnnnnww', L: 'nnwnnnnww',
  M: 'wnwnnnnwn', N: 'nnnnwnnww', O: 'wnnnwnnwn', P: 'nnwnwnnwn', Q: 'nnnnnnwww', R: 'wnnnnnwwn',
  S: 'nnwnnnwwn', T: 'nnnnwnwwn', U: 'wwnnnnnnw', V: 'nwwnnnnnw', W: 'wwwnnnnnn', X: 'nwnnwnnnw',
  Y: 'wwnnwnnnn', Z: 'nwwnwnnnn', '-': 'nwnnnnwnw', '*': 'nwnnwnwnn',
};
