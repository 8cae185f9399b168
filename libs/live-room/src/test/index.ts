export { bootRooms, claimOf, happened, newViewer, onAir, type PlannedShow } from './on-air';
export { segmentOf } from './segment';
export { buildShow, confirmChecks, type TestShow } from './show';
export { refusal, shopper, Stage, type Scene } from './stage';
export { noticeRoom, tellPersons, type Providers } from './tell';
