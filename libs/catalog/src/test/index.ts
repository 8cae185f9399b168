export { newSku, type NewSku } from './new-sku';
