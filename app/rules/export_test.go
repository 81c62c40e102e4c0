package rules

// PartsOf is Parts with portions of other sizes.
var PartsOf = parts
