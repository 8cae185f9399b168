export const isOnAir = ({ status }: { status: string }): boolean => status === 'live' || status === 'paused';
