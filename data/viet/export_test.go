package viet

// FoldAny is Fold by the tables of Unicode: what its own table is compared with.
var FoldAny = foldAny
