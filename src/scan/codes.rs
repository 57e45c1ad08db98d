//! Reads the codes of a page or of a crop, through a cascade that ends only when it is spent.
