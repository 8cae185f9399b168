import { formatYuan, sumFen, type Fen } from '@app/money';
import { inCapitals } from '@app/papers/core';
import type { Day } from '@app/platform';
import { html, trusted, type Markup } from './markup';

export interface PrintedBatch {
  readonly unit: string;
  readonly regime: string;
  readonly month: string;
  readonly hash: string;
  readonly maker: string;
  readonly checker: string;
  readonly poster: string;
}

export interface PrintedVoucher {
  readonly word: string;
  readonly number: number;
  readonly day: Day;
  readonly entrySeq: string;
  readonly attachments: number;
  readonly debitFen: Fen;
  readonly lines: readonly {
    readonly summary: string;
    readonly account: string;
    readonly aux: string;
    readonly side: 'debit' | 'credit';
    readonly amountFen: Fen;
  }[];
}

interface VoucherSheet {
  readonly batch: PrintedBatch;
  readonly vouchers: readonly PrintedVoucher[];
  readonly next: string | null;
  readonly isDemo: boolean;
}

export const VOUCHER_STYLE = `
*{box-sizing:border-box;margin:0}
body{color:#1b2a20;font:14px/1.5 'PingFang SC','HarmonyOS Sans SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;font-variant-numeric:tabular-nums;padding:16px}
main{max-width:820px;margin:0 auto}
article{border-top:3px double #1b2a20;padding:12px 0 20px;break-inside:avoid}
h1{font-size:20px;text-align:center;letter-spacing:.4em;text-indent:.4em}
.top,.names{display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;margin:6px 0}
th,td{border:1px solid #5c685f;padding:5px 8px;text-align:left;vertical-align:top}
th{font-weight:400;background:#eff6ed}
.n{text-align:right;white-space:nowrap}
.red{color:#b3261e}
.sum td{font-weight:700}
.hash{font-size:11px;color:#5c685f;overflow-wrap:anywhere}
a{color:#1f5a34}
@page{size:A4;margin:14mm}
@media print{body{padding:0;font-size:12px}.next{display:none}}
`;
const STYLE = trusted(`<style>${VOUCHER_STYLE}</style>`);

/** Vouchers as they are bound: number, day, both sides, the sum in capitals, who made, checked and posted them. */
export function voucherPage({ batch, vouchers, next, isDemo }: VoucherSheet): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>记账凭证 ${batch.unit} ${batch.month}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          ${vouchers.map((voucher) => one(voucher, batch))}
          ${next === null ? null : html`<p class="next"><a href="${next}">后面的凭证</a></p>`}
          ${isDemo ? html`<p class="hash">演示数据</p>` : null}
        </main>
      </body>
    </html>`.html;
}

function one(voucher: PrintedVoucher, batch: PrintedBatch): Markup {
  const { word, number, day, lines, attachments, entrySeq } = voucher;
  return html`<article>
    <h1>记账凭证</h1>
    <div class="top">
      <span>单位：${batch.unit}（${batch.regime}）</span><span>${day}</span>
      <span>${word} 字第 ${number} 号</span>
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">摘要</th>
            <th scope="col">会计科目</th>
            <th scope="col">辅助核算</th>
            <th scope="col" class="n">借方金额</th>
            <th scope="col" class="n">贷方金额</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) =>
              html`<tr>
                <td>${line.summary}</td>
                <td>${line.account}</td>
                <td>${line.aux}</td>
                ${amount(line.side === 'debit' ? line.amountFen : null)}
                ${amount(line.side === 'credit' ? line.amountFen : null)}
              </tr>`,
          )}
          <tr class="sum">
            <td colspan="3">合计 ${inCapitals(voucher.debitFen)}</td>
            ${amount(voucher.debitFen)} ${amount(creditOf(voucher))}
          </tr>
        </tbody>
      </table>
    </div>
    <div class="names">
      <span>附单据 ${attachments} 张</span><span>制单 ${batch.maker}</span> <span>审核 ${batch.checker}</span
      ><span>记账 ${batch.poster}</span>
    </div>
    <p class="hash">总账分录 ${entrySeq}，批次 sha256 ${batch.hash}</p>
  </article>`;
}

function creditOf({ lines }: PrintedVoucher): Fen {
  return sumFen(lines.filter((line) => line.side === 'credit').map((line) => line.amountFen));
}

function amount(fen: Fen | null): Markup {
  if (fen === null) return html`<td></td>`;
  return html`<td class="n ${fen < 0n ? 'red' : ''}">${formatYuan(fen)}</td>`;
}
