export { recipientTroubles, tidyRecipient, type Recipient } from './core';
export { consign } from './consign';
export { ConsignmentRow } from './consignment.row';
export { FreightTemplateRow } from './freight-template.row';
export { quoteFreight, type FreightGroup, type FreightLine, type FreightQuote } from './quote-freight';
export { ParcelsModule } from './parcels.module';
export { regionList, regionName } from './regions';
