import { NOTICE_STYLE } from './notice.style';

/** The notice's look, and what a decision adds: its text as it was voted on, the reason below a step, lines to write on. */
export const VOTE_STYLE = `${NOTICE_STYLE}
.six small{display:block;font-size:.875rem;color:#5c685f}
.six .bad::before{background:#b3261e}
h3{font-size:1rem;margin-top:14px}td small{display:block;color:#5c685f}
.stamp.bad{border-color:#b3261e;outline-color:#d98c86;background:#fce4e2;color:#b3261e}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:#f2f1e7;border-radius:8px;padding:12px;font:inherit;font-size:.875rem;line-height:1.6}
.write{border:1px solid #7f8a82;border-radius:8px;padding:12px;margin-top:12px;break-inside:avoid}
.write i{display:block;height:32px;border-bottom:1px solid #dde2d8}
.filter{display:flex;flex-wrap:wrap;gap:0 12px;margin-top:12px}
.filter a{display:inline-flex;align-items:center;min-height:44px}
@media print{.rows thead{display:none}.rows tbody{display:grid;grid-template-columns:1fr 1fr;gap:0 36px;border-top:1px solid #7f8a82}.rows tr{display:flex;justify-content:space-between;border-bottom:1px solid #dde2d8}.rows td{border:0}.rows.three tbody{grid-template-columns:repeat(3,1fr)}.six .bad::before{background:none}.text{background:none;border:1px solid #1b2a20;border-radius:0;padding:8px;font-size:10px;line-height:15px;max-height:150px;overflow:hidden}.write{border-color:#1b2a20;border-radius:0;padding:8px 12px}.write i{height:24px;border-color:#7f8a82}.filter{display:none}.foot svg{width:56px;height:56px}}
`;
