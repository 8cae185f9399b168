import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Refusal } from '@app/platform';
import type { GraphContext } from '../context';
import type { QueryAuditTrailArgs } from '../generated/schema';
import { AuditReader, type AuditFilter, type AuditStep } from './audit.reader';
import { BooksScope } from './books-scope';
import { pageOf, pageSize, readText } from './cursor';

const STEPS = 50;
const CURSOR = /^\d{1,15} [0-9A-Z]{26}$/;
const PERSON = /^[0-9A-Z]{26}$/;

@Resolver()
export class AuditResolver {
  constructor(
    private readonly reader: AuditReader,
    private readonly scope: BooksScope,
  ) {}

  @Query()
  async auditTrail(@Args() args: QueryAuditTrailArgs, @Context() { actor }: GraphContext) {
    const allianceId = await this.scope.of(args.allianceSlug, actor, 'audit.read');
    const size = pageSize(args.first, STEPS);
    const steps = await this.reader.steps(filterOf(args, allianceId), size + 1);
    const labels = await this.reader.labels(steps);
    const persons = [...new Set(steps.map((step) => step.doneBy).filter((by) => PERSON.test(by)))];
    const names = await this.reader.names(allianceId, persons);
    const view = (step: AuditStep) => ({
      id: step.id,
      thing: step.thing,
      thingId: step.thingId,
      label: labels.get(`${step.thing} ${step.thingId}`) ?? null,
      step: step.step,
      from: step.fromStatus,
      to: step.toStatus,
      by: names.get(step.doneBy) ?? step.doneBy,
      byId: PERSON.test(step.doneBy) ? step.doneBy : null,
      at: step.at.getTime(),
      reason: step.reason,
      detail: step.detail,
    });
    return pageOf(steps, size, (step) => `${step.at.getTime()} ${step.id}`, view);
  }
}

function filterOf({ after, ...asked }: QueryAuditTrailArgs, allianceId: string): AuditFilter {
  const { thing, thingId, byId, day } = asked;
  if (typeof byId === 'string' && !PERSON.test(byId)) throw new Refusal('bad_input', { fields: ['byId'] });
  return { allianceId, thing, thingId, byId, day, before: readPlace(after) };
}

function readPlace(after: string | null | undefined): AuditFilter['before'] {
  const [at, id] = readText(after, CURSOR)?.split(' ') ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}
