export { registerBrand, type BrandInput } from './brand';
export { handOverSeat, seatStreamer, type Seat, type TrioTerm } from './trio';
export * from './proof';
export { halfYearOf, identityCsv, type HalfYear, type Identity } from './identity';
