package assets

import (
	"embed"
	"path"
	"strings"
)

//go:embed wording/*.txt
var wording embed.FS

// Wording returns the shipped fixed sentences (mẫu câu) of a paper by its code,
// or those all papers share for "common". A line is "key = sentence"; a key that
// comes again adds a line; {{field}} stands for a value; "## title" begins a
// part of the paper, a line with one # is a comment. An unknown code is a
// mistake in the program and panics.
func Wording(paper string) string {
	text, err := wording.ReadFile("wording/" + paper + ".txt")
	if err == nil {
		text, err = Unpacked(text)
	}
	if err != nil {
		panic("assets: no wording " + paper)
	}
	return string(text)
}

// TextDeadlines is the name of Deadlines among the Texts.
const TextDeadlines = "calendar/deadlines"

// TextWording is the name of a paper's sentences among the Texts.
func TextWording(paper string) string { return "wording/" + paper }

// Texts are the texts by which a book speaks, by name: the sentences of each paper and the
// usual deadlines. A book keeps them as it took them.
func Texts() map[string]string {
	files, err := wording.ReadDir("wording")
	if err != nil {
		panic(err) // shipped with the program
	}
	texts := map[string]string{TextDeadlines: string(Deadlines)}
	for _, file := range files {
		paper := strings.TrimSuffix(path.Base(file.Name()), ".txt")
		texts[TextWording(paper)] = Wording(paper)
	}
	return texts
}
