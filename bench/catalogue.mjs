// Requests a second for the first page of products and for one product, beside a bare node:http that sends the same bytes.
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

const QUERIES = {
  products: {
    query:
      '{ products(first: 24) { nodes { id slug name specLine priceFromFen available pictures { url alt ground } brand { name } origin { name } } pageInfo { endCursor hasNextPage } } }',
  },
  product: {
    query:
      '{ product(slug: "shawo-radish") { id name story skus { id name priceFen available } brand { name } origin { name } lot { code plotName } pictures { url alt } } }',
  },
};

export async function catalogue(market) {
  const figures = {};
  for (const [name, body] of Object.entries(QUERIES)) {
    const text = JSON.stringify(body);
    const answer = await fetch(`${market.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    }).then((each) => each.text());
    if (answer.includes('"errors"')) throw new Error(answer.slice(0, 300));
    const bare = await bareServer(answer);
    const ours = await load(`${market.url}/graphql`, text);
    const limit = await load(bare.url, text);
    bare.stop();
    figures[name] = {
      requestsPerSecond: ours.perSecond,
      p99Ms: ours.p99Ms,
      barePerSecond: limit.perSecond,
      ratio: Number((ours.perSecond / limit.perSecond).toFixed(3)),
      answerBytes: answer.length,
    };
  }
  const page = await load(`${market.url}/`, undefined);
  return { ...figures, homePage: { requestsPerSecond: page.perSecond, p99Ms: page.p99Ms } };
}

async function load(url, body) {
  const run = promisify(autocannon);
  const options = {
    url,
    connections: 32,
    headers: { 'content-type': 'application/json', accept: body ? 'application/json' : 'text/html' },
    ...(body && { method: 'POST', body }),
  };
  await run({ ...options, duration: 2 });
  const { requests, latency, non2xx } = await run({ ...options, duration: 6 });
  if (non2xx > 0) throw new Error(`${non2xx} answers were not 200`);
  return { perSecond: Math.round(requests.average), p99Ms: latency.p99 };
}

async function bareServer(answer) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
