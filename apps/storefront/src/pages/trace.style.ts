/** The trace page's own style, inline: it is read in a kitchen over a weak network. Colours are those of the web's tokens. */
export const TRACE_STYLE = `
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%}
body{background:#faf9f3;color:#1b2a20;font:16px/1.6 'PingFang SC','HarmonyOS Sans SC',MiSans,'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif}
/* the large text of the app */
.big body{zoom:1.25}
.big h1{font-size:25px}
.big .head{grid-template-columns:1fr 100px}
.big .head img{width:100px;height:auto}
.big .stamp{font-size:20px;padding:9px 11px}
main{max-width:480px;margin:0 auto;padding-bottom:40px}
img{display:block}
a{color:#1f5a34}
.hero{background:linear-gradient(#f3e8dc 0 calc(100% - 72px),#faf9f3 0);padding:14px 16px 0}
.sp{display:flex;justify-content:space-between;gap:12px;align-items:baseline}
.brand{font-weight:700;color:#6b4426}
.code{color:#6b4426;font-size:14px;font-variant-numeric:tabular-nums}
.head{display:grid;grid-template-columns:1fr 132px;gap:8px;align-items:center;margin-top:10px}
h1{font-size:30px;line-height:1.3;text-wrap:balance}
h1 span{display:inline-block}
h2{font-size:20px;line-height:1.4}
h2::after{content:"";display:block;width:64px;height:4px;border-radius:2px;margin:6px 0 16px;background:linear-gradient(90deg,#1f5a34 0 38%,#7fc796 0 62%,#dde2d8 0)}
.tag{display:inline-flex;align-items:center;gap:6px;height:32px;padding:0 12px;border-radius:16px;font-size:14px;margin-top:12px;background:#e1efdf;color:#1f5a34}
.soil{color:#6b4426;font-size:14px;margin-top:8px}
.card{background:#fff;border-radius:12px;box-shadow:0 1px 2px rgb(27 42 32/.06),0 2px 8px rgb(27 42 32/.05);overflow:hidden;margin-top:20px}
.map{height:168px;position:relative;overflow:hidden;background:#e9f0d8}
.map img{position:absolute;left:-76px;top:-50px;width:434px;min-width:calc(100% + 76px);max-width:none}
.stamp{position:absolute;right:14px;top:14px;border:2px solid #8a5a33;outline:1px solid #8a5a33;outline-offset:-6px;border-radius:6px;background:#f3e8dc;color:#6b4426;font-weight:700;font-size:26px;line-height:1;padding:12px 14px;transform:rotate(-4deg)}
.note{position:absolute;left:12px;bottom:8px;background:rgb(255 255 255/.86);border-radius:4px;padding:0 6px;font-size:13px;color:#3c4a40}
.in{padding:14px 16px 16px}
.lead{font-weight:700;font-size:18px}
dl{display:grid;grid-template-columns:84px 1fr;row-gap:6px;margin-top:8px;font-size:15px}
dt,.mute{color:#5c685f}
dd{margin:0;overflow-wrap:anywhere}
section{padding:28px 16px 0}
.who{display:grid;grid-template-columns:64px 1fr;gap:12px;align-items:center}
.who img{border-radius:50%;background:#fff1cc}
.small{font-size:14px}
ol{list-style:none;padding:0 0 0 34px;position:relative}
ol::before{content:"";position:absolute;left:9px;top:10px;bottom:30px;width:2px;background:#d9bfa3}
li{position:relative;padding-bottom:18px}
li::before{content:"";position:absolute;left:-32px;top:5px;width:16px;height:16px;border-radius:50%;background:#8a5a33;box-shadow:0 0 0 4px #faf9f3}
li.no::before{background:#faf9f3;box-shadow:inset 0 0 0 2px #7f8a82,0 0 0 4px #faf9f3}
li.no b{color:#5c685f}
time,.at{color:#5c685f;font-size:14px;white-space:nowrap;font-variant-numeric:tabular-nums}
.cert{background:#eff6ed linear-gradient(45deg,transparent calc(50% - 9px),#7fc796 0 calc(50% - 4px),#1f5a34 0) 100% 0/40px 40px no-repeat;border-radius:12px;padding:16px 40px 16px 16px;clip-path:polygon(0 0,calc(100% - 40px) 0,100% 40px,100% 100%,0 100%);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.keep{display:grid;grid-template-columns:104px 1fr;gap:14px;align-items:center}
.keep img{border-radius:12px;background:#e9f0d8}
.btn{display:flex;min-height:48px;align-items:center;justify-content:center;border:1px solid #7f8a82;border-radius:6px;margin-top:12px;font-weight:700;color:#1b2a20;text-decoration:none}
.btn:hover{background:#f2f1e7}
a:focus-visible{outline:3px solid #1f5d8c;outline-offset:2px}
.warn{background:#fce4e2;color:#b3261e;border-radius:12px;padding:14px 16px;margin-top:16px;font-weight:700}
.demo{text-align:center;color:#5c685f;font-size:13px;padding:24px 16px 0}
.none{padding:64px 24px;text-align:center}
.none img{margin:0 auto 16px}
@media print{.btn{display:none}}
`;
