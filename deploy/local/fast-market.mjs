/** A market whose courier takes five seconds and whose orders complete by themselves soon, for journeys and market days. */
export const fastMarket = () => ({
  COURIER_DAY_SECONDS: '5',
  COURIER_RETRY_SECONDS: '3',
  COURIER_SILENT_SECONDS: '15',
  AUTO_CONFIRM_SECONDS: '20',
  HOLDBACK_SECONDS: '0',
  HOLDBACK_KEEPING_SECONDS: '0',
  ORDER_PAY_SECONDS: '30',
  LIVE_ORDER_PAY_SECONDS: '30',
});
