import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Settings } from '@app/platform';
import type { GraphContext } from './context';

const DEPTH_MAX = 10;
const ALIASES_MAX = 20;
const TOKENS_MAX = 2_000;
const COST_MAX = 20_000;

/** Limits on what one request may ask for, the same for everyone. They say no without saying how much would be allowed. */
export function graphGuards(
  settings: Settings,
  more: readonly ApolloServerPlugin<GraphContext>[],
): Pick<ReturnType<ApolloArmor['protect']>, 'validationRules'> & {
  plugins: ApolloServerPlugin<GraphContext>[];
} {
  const propagateOnRejection = true;
  const limit = { exposeLimits: false, propagateOnRejection };
  const armor = new ApolloArmor({
    maxDepth: { enabled: true, n: DEPTH_MAX, ...limit },
    maxAliases: { enabled: true, n: ALIASES_MAX, ...limit },
    maxTokens: { enabled: true, n: TOKENS_MAX, ...limit },
    costLimit: { enabled: true, maxCost: COST_MAX, ...limit },
    blockFieldSuggestion: { enabled: settings.LIANJI_PROFILE === 'production' },
  });
  const { plugins, validationRules } = armor.protect();
  return { plugins: [...plugins, ...more], validationRules };
}
