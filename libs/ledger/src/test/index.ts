export { BooksScene } from './books-scene';
export { ALLIANCE, PaperBooks, paidSale } from './paper-books';
