/** The notice's own style, inline: read on cheap phones, and hung on the board as one A4 sheet, with the ways of several villages too. Colours are those of the web's tokens. */
export const NOTICE_STYLE = `
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%}
html.big{font-size:125%}
body{background:#faf9f3;color:#1b2a20;font:1rem/1.6 'PingFang SC','HarmonyOS Sans SC',MiSans,'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif;font-variant-numeric:tabular-nums;line-break:strict}
main{max-width:720px;margin:0 auto;padding:0 16px 48px}
a{color:#1f5a34;text-underline-offset:3px}
a:focus-visible{outline:3px solid #1f5d8c;outline-offset:2px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 12px;min-height:52px;border-bottom:1px solid #dde2d8}
.who{display:flex;align-items:center;gap:8px;font-weight:700}
.who img{border-radius:6px;background:#e1efdf}
nav{display:flex;gap:2px;margin:0 -8px;font-size:.875rem}
nav a{white-space:nowrap;display:inline-flex;align-items:center;min-height:44px;padding:0 8px}
.sp{display:flex;justify-content:space-between;align-items:flex-start;gap:12px}
.mute{color:#5c685f}
.small{font-size:.875rem}
h1{font-size:1.875rem;line-height:1.33;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.5;margin-top:28px}
h2::after{content:"";display:block;width:64px;height:4px;border-radius:2px;margin:6px 0 12px;background:linear-gradient(90deg,#1f5a34 0 24px,#7fc796 24px 40px,#dde2d8 40px);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.when{margin-top:18px;text-wrap:balance}
.stamp{display:inline-block;flex:none;text-align:center;margin-top:26px;padding:8px 12px;border:2px solid #8a5a33;outline:1px solid #b98f68;outline-offset:-5px;border-radius:6px;background:#f8f1e8;color:#6b4426;font-weight:700;font-size:1.25rem;line-height:1.25;transform:rotate(-4deg);white-space:nowrap}
.stamp small{display:block;font-size:.875rem}
.sum{background:#eff6ed;border-radius:12px;padding:16px;margin-top:16px}
.sum b{display:block;font-size:2.375rem;line-height:1.27;letter-spacing:-.02em;color:#1f5a34}
.sum p{color:#3c4a40}
table{width:100%;border-collapse:collapse}
th{font-weight:400;font-size:.875rem;color:#5c685f;text-align:left;padding:0 0 6px;border-bottom:1px solid #7f8a82}
td{padding:10px 0;border-bottom:1px solid #dde2d8}
.n{text-align:right;white-space:nowrap;padding-left:12px}
td.n{font-weight:700}
td.n.thin{font-weight:400}
tfoot td{font-weight:700;border-bottom:2px solid #1b2a20;border-top:1px solid #7f8a82}
.eq td{border:0;padding:6px 0;font-weight:400}
.eq td:first-child{width:24px}
.eq .back{color:#b3261e}
.eq tfoot td{border-top:2px solid #1b2a20;border-bottom:0;font-weight:700}
.sw{display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:8px}
.slice{display:grid;place-items:center;padding:4px 0 12px}
.slice svg{width:208px;height:208px}
.PRODUCER{fill:#2b7145;background:#2b7145}.STREAMER{fill:#2e7d8a;background:#2e7d8a}.VILLAGE{fill:#8a5a33;background:#8a5a33}.POOL{fill:#a87400;background:#a87400}.ALLIANCE{fill:#5b6e9e;background:#5b6e9e}.PLATFORM,.COURIER{fill:#5c685f;background:#5c685f}
.sw,.slice svg *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.six{list-style:none;padding:0;counter-reset:s}
.six li{counter-increment:s;display:grid;grid-template-columns:30px 1fr auto;gap:10px;padding:8px 0;border-top:1px solid #dde2d8}
.six li:first-child{border:0}
.six li::before{content:counter(s);width:26px;height:26px;border-radius:50%;background:#1f5a34;color:#fff;font-weight:700;font-size:.875rem;line-height:26px;text-align:center}
.list{list-style:none;padding:0;margin-top:16px}
.list li{border-bottom:1px solid #dde2d8}
.list a{display:grid;grid-template-columns:1fr auto;gap:4px 12px;padding:14px 0;text-decoration:none;color:inherit}
.list b{color:#1f5a34}
.list a>:nth-child(2n){text-align:right}
.list a:hover b{text-decoration:underline}
.none{padding:64px 0;text-align:center}
.none img{margin:0 auto 16px;display:block}
.none a{display:inline-flex;align-items:center;min-height:44px}
table+p{margin-top:8px}
.foot{margin-top:28px;border-top:1px solid #dde2d8;padding-top:12px;font-size:.875rem;display:flex;justify-content:space-between;align-items:flex-end;gap:16px}
.foot svg{width:72px;height:72px;flex:none}
.act{display:inline-flex;align-items:center;min-height:44px;font-weight:700}
.hash{overflow-wrap:anywhere}
.demo{text-align:center;color:#5c685f;font-size:.8125rem;padding:20px 0 0}
.pr{display:none}
@media(min-width:640px){.two{display:grid;grid-template-columns:1fr 1fr;gap:0 36px;align-items:start}.two.mid{align-items:center}}
@page{size:A4;margin:0}
@media print{.noprint{display:none}html,html.big{font-size:13px}body{background:#fff;line-height:20px}main{padding:28px 52px 0;max-width:none;-webkit-box-decoration-break:clone;box-decoration-break:clone}h2,h3{break-after:avoid}tr,details,.six li{break-inside:avoid}nav{display:none}.pr{display:inline}
header{min-height:0;padding-bottom:10px;border-bottom:3px double #1b2a20}
h1{font-size:26px;line-height:36px}h2{font-size:15px;line-height:22px;margin-top:12px}h2::after{margin:4px 0 6px}
.when{margin-top:14px}.stamp{margin-top:16px}.sum{background:none;border:1px solid #1b2a20;border-radius:0;padding:10px 14px;margin-top:12px}.sum b{font-size:28px;line-height:36px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 36px}td{padding:3px 0}.eq td{padding:2px 0}.slice svg{width:150px;height:150px}
.six{display:grid;grid-template-columns:1fr 1fr;gap:0 36px}.six li{padding:3px 0;grid-template-columns:24px 1fr auto;font-size:12px}.six li:nth-child(2){border:0}.six li::before{width:20px;height:20px;line-height:20px;background:none;color:#1b2a20;box-shadow:inset 0 0 0 1px #1b2a20}
.ways .six{display:flex;flex-wrap:wrap;gap:0 12px}.ways .six li{display:inline-flex;align-items:center;gap:4px;padding:0;border:0;font-size:11px;line-height:18px}.ways .six li::before{width:14px;height:14px;line-height:14px;font-size:9px}.ways .six .small{font-size:11px}:lang(en) .ways .six li,:lang(en) .ways .six .small{font-size:10px;line-height:15px}
.foot{margin-top:10px;border-color:#1b2a20}.demo{padding:4px 0 0}}
`;
