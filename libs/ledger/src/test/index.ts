export { BooksScene } from './books-scene';
export { expectBooksHold, faultsOf, lawsBroken } from './expect-books-hold';
export { ALLIANCE, PaperBooks, paidSale } from './paper-books';
