export { registerBrand, type BrandInput } from './brand';
export { handOverSeat, seatStreamer, type Seat, type TrioTerm } from './trio';
export * from './proof';
