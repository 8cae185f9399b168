import { join } from 'node:path';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { INestApplication } from '@nestjs/common';
import { ServerGrpc, type MicroserviceOptions } from '@nestjs/microservices';
import { LIANJI_LEDGER_V1_PACKAGE_NAME } from '../generated/lianji/ledger/v1/ledger';

const PROTO = 'proto/lianji/ledger/v1/ledger.proto';
const REQUEST_BYTES_MAX = 16_384;
const METADATA_BYTES_MAX = 8_192;
/** calls at a time over one connection */
const CALLS_MAX = 16;
const SILENCE_MS_MAX = 30_000;

/** Nest's gRPC server, which tells the port that it took; partners' TLS ends in front of it, as browsers' does. */
class PartnersServer extends ServerGrpc {
  port = 0;

  override async createClient(): Promise<Server> {
    const server = new Server({
      'grpc.max_receive_message_length': REQUEST_BYTES_MAX,
      'grpc.max_metadata_size': METADATA_BYTES_MAX,
      'grpc.max_concurrent_streams': CALLS_MAX,
      'grpc.keepalive_time_ms': SILENCE_MS_MAX,
    });
    this.port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(this.url, ServerCredentials.createInsecure(), (error, port) => {
        if (error) reject(error);
        else resolve(port);
      });
    });
    return server;
  }
}

/** Opens the partners' door beside the app's own; 0 takes any free port. Answers the port. */
export async function openPartnersDoor(app: INestApplication, port: number): Promise<number> {
  const server = new PartnersServer({
    package: LIANJI_LEDGER_V1_PACKAGE_NAME,
    protoPath: join(process.cwd(), PROTO),
    url: `0.0.0.0:${port}`,
    // As the generated types have it: 64-bit numbers as text.
    loader: { longs: String, keepCase: false, defaults: true, arrays: true },
  });
  app.connectMicroservice<MicroserviceOptions>({ strategy: server });
  await app.startAllMicroservices();
  return server.port;
}
