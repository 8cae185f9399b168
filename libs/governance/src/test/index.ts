export { motionHands, PARTY, VILLAGERS } from './motion-hands';
export { VillageScene } from './village-scene';
