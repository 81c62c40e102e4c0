package assets

import _ "embed"

// Trouble is the clerk's page on what to do when something went wrong (Khi có sự
// cố). "## " begins a part, "- " a step, "# " is a comment; other lines are text.
//
//go:embed help/trouble.txt
var Trouble string
