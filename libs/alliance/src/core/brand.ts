import { Refusal, refuseTroubles, type Instant } from '@app/platform/core';

export interface BrandInput {
  readonly slug: string;
  readonly name: string;
  readonly logo: string;
}

/** Refuses a second brand: an alliance has one, and a brand belongs to its alliance for good. */
export function registerBrand(open: readonly { endedAt: Instant | null }[], input: BrandInput): void {
  refuseTroubles({
    ...(/^[a-z0-9-]{2,40}$/.test(input.slug) ? {} : { slug: 'slug' }),
    ...(input.name.length >= 2 && input.name.length <= 40 ? {} : { name: 'name' }),
    ...(/^\/(art|media)\/[\w.-]+$/.test(input.logo) ? {} : { logo: 'picture' }),
  });
  if (open.some((brand) => brand.endedAt === null)) throw new Refusal('seat_taken', { by: 'brand' });
}
