// The books against their goals (A7), each beside its bare limit in the same run, on books of 10^4 orders and more. A wrong count
// ends it with an error; a goal that does not hold is said in the figures.
import { allLaws, asOfDays, chain, settlement } from './books/reading.mjs';
import { Stage, same } from './books/stage.mjs';
import { tableOf } from './books/table.mjs';
import { bookedOrders, hotAccount, lives } from './books/writing.mjs';

const FULL = { orders: 6_400 };
const SHORT = { orders: 1_280 };

export async function books({ sizes = [4, 5], isShort, say }) {
  const figures = {};
  for (const size of sizes) {
    const orders = 10 ** size;
    say(`books of ${orders} orders`);
    figures[`orders1e${size}`] = await ofSize(orders, isShort ? SHORT : FULL, say);
  }
  return { ...figures, table: tableOf(figures) };
}

async function ofSize(orders, load, say) {
  const stage = await Stage.open(say);
  try {
    await stage.fillTo(orders);
    const found = {};
    const measure = async (name, act) => {
      found[name] = await act(stage, load);
      say(`${name} ${JSON.stringify(found[name])}`);
    };
    await measure('chain', chain);
    await measure('asOfDays', asOfDays);
    await measure('settlement', settlement);
    await measure('lives', lives);
    await measure('hotAccount', hotAccount);
    await measure('bookedOrders', bookedOrders);
    await measure('allLaws', allLaws);
    const { orders: split, waiting } = await stage.counts();
    same('orders in the books, events that wait', [split, waiting], [stage.orders, 0]);
    return found;
  } finally {
    await stage.stop();
  }
}
