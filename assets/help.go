package assets

import "embed"

// Help holds the pages of help, in folder help: "# " is the title of a page, "## "
// begins a part, which is named like the tab that it explains, "- " is a step, "> " names
// pages to go on with, "=> " areas of the program to go to, "! name | line | description" a
// picture that lies beside the pages (make help-pictures), with the line below it and what is
// said to who does not see it; other lines are text.
//
//go:embed help
var Help embed.FS
