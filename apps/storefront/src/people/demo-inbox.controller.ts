import { Controller, Get, Header, Query } from '@nestjs/common';
import { PeopleQueries } from '@app/people';

/** The log-in codes that were sent, newest first. In the demo profile only. */
@Controller('demo/inbox')
export class DemoInboxController {
  constructor(private readonly people: PeopleQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  async messages(
    @Query('phone') phone?: string,
  ): Promise<{ phone: string; code: string; text: string; at: string }[]> {
    const messages = await this.people.demoInbox(phone);
    return messages.map((message) => ({ ...message, at: new Date(message.at).toISOString() }));
  }
}
