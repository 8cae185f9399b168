export { fen, maxFen, minFen, shareOf, sumFen, type Fen } from './fen';
export { allocate, allocateParts, type Part } from './allocate';
export { formatYuan } from './format-yuan';
