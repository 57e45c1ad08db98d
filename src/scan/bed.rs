//! Finds the cards of a page: several on one bed, turned, on a larger sheet.
