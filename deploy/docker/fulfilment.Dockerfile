# Relay, workers, the books' one writer and the partners' gRPC door.
# Built from the root of the repository: docker build -f deploy/docker/fulfilment.Dockerfile -t lianji-fulfilment .
FROM node:20-bookworm-slim AS build
WORKDIR /market
COPY package.json package-lock.json ./
COPY apps/web/package.json apps/web/
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node tools/build.mjs && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
# The letters of the PDFs.
RUN apt-get update \
  && apt-get install -y --no-install-recommends fonts-noto-cjk \
  && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production LIANJI_PROFILE=production DATA_DIR=/data
WORKDIR /market
RUN mkdir /data && chown node:node /data
COPY --from=build /market/node_modules node_modules
COPY --from=build /market/dist dist
COPY --from=build /market/package.json ./
COPY --from=build /market/proto proto
COPY --from=build /market/apps/storefront apps/storefront
COPY --from=build /market/deploy/seed deploy/seed
USER node
VOLUME /data
EXPOSE 3002 50051
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3002/livez').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENV PORT=3002
# As many new things as two batches of the books leave in hand are else copied again and again.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=32", "dist/apps/fulfilment/src/main.js"]
