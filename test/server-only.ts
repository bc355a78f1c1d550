/** Stands in for the package of this name, whose only effect is to throw outside of a bundle for the server. */
export {};
