import { NOTICE_STYLE } from './notice.style';

/** The notice's look, larger, with lines that open; on the board it is a sheet of A4 or, for who stands further away, of A3. */
const OPEN_STYLE = `${NOTICE_STYLE}
.open{font-size:1.125rem}
.choose{display:flex;flex-wrap:wrap;gap:4px 12px;margin-top:8px}
.choose a,.choose b{display:inline-flex;align-items:center;min-height:44px}
.choose b{padding:0 8px}
.open h1{margin-top:12px}
details{border-bottom:1px solid #dde2d8}
summary{display:flex;justify-content:space-between;gap:12px;min-height:48px;align-items:center;cursor:pointer}
summary::marker{content:""}
summary>span:first-child::before{content:"＋";color:#1f5a34;margin-right:6px}
details[open]>summary>span:first-child::before{content:"－"}
summary b{white-space:nowrap}
.group>.lines{padding-left:18px;border-top:1px solid #dde2d8}.group>.lines>:last-child{border-bottom:0}
details table{font-size:1rem;margin-bottom:12px}
details td{padding:6px 0}
.wrap{overflow-x:auto}
.no{color:#5c685f;padding:10px 0;border-bottom:1px solid #dde2d8}
.bad{color:#b3261e}
form{display:grid;gap:8px;margin-top:8px}
label{font-weight:700}
input,textarea,button{font:inherit;padding:10px;border:1px solid #7f8a82;border-radius:8px;min-height:48px;width:100%;background:#fff;color:inherit}
button{background:#1f5a34;color:#fff;font-weight:700;border:0}
dl dt{font-weight:700;margin-top:12px}
dl dd{margin:0}
@media print{.open{font-size:1rem}.lines{columns:2;column-gap:36px}.group{break-inside:auto}.group>.lines{padding-left:0}.group>summary{font-weight:700;break-after:avoid}form,.choose,.asking{display:none}summary{min-height:0;padding:3px 0}details table{font-size:.9rem}details td{padding:2px 0}}`;

export const OPEN_STYLES = {
  A4: OPEN_STYLE,
  A3: `${OPEN_STYLE}\n@page{size:A3}@media print{html,html.big{font-size:19px}body{line-height:1.5}h1{font-size:38px;line-height:1.3}h2{font-size:24px;line-height:1.4}}`,
} as const;
export type Paper = keyof typeof OPEN_STYLES;
