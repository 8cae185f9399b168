/** Those who read what a village has not made public yet. */
export const DECISION_OFFICES = ['first_secretary', 'alliance_secretary', 'accountant', 'villager'] as const;
