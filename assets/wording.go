package assets

import "embed"

//go:embed wording/*.txt
var wording embed.FS

// Wording returns the shipped fixed sentences (mẫu câu) of a paper by its code,
// or those all papers share for "common". A line is "key = sentence"; a key that
// comes again adds a line; {{field}} stands for a value; "## title" begins a
// part of the paper, a line with one # is a comment. An unknown code is a
// mistake in the program and panics.
func Wording(paper string) string {
	text, err := wording.ReadFile("wording/" + paper + ".txt")
	if err != nil {
		panic("assets: no wording " + paper)
	}
	return string(text)
}
