// Package help reads the pages of help (trợ giúp) and finds in them.
package help

import (
	"path"
	"slices"
	"strings"

	"sothidua/assets"
	"sothidua/data/viet"
)

// Pages that are of no area of the program.
const (
	Start   = "start"   // of the first screen
	Trouble = "trouble" // what to do when something went wrong
	Tour    = "tour"    // the first hour
)

// Kind is what a line of a page is.
type Kind int

// The kinds of lines.
const (
	Text Kind = iota
	Part      // begins a part
	Step
	More // names other pages
	To   // names areas to go to
	Picture
)

// Line is a line of a page; Names are the pages or areas that it leads to.
type Line struct {
	Kind  Kind
	Text  string // of a picture the line below it
	Names []string

	Picture string // the name of one
	Said    string // what a picture shows, for who does not see it
}

// Page is a page of help. It bears the name of the area that it explains.
type Page struct {
	Name  string
	Title string
	Lines []Line
}

// order is that of the pages: as the clerk comes to them. What is not here stands last.
var order = []string{
	Tour, Start, "overview", "year", "ceremony", "pledge", "registrations", "papers", "results", "scoring",
	"block", "people", "search", "journal", "rules", "titles", "wording", "settings", Trouble,
}

// Pages returns all pages in their order.
func Pages() []Page {
	entries, err := assets.Help.ReadDir("help")
	if err != nil {
		panic(err) // it is part of the program
	}
	var pages []Page
	for _, entry := range entries {
		if path.Ext(entry.Name()) != ".txt" {
			continue
		}
		content, err := assets.Help.ReadFile(path.Join("help", entry.Name()))
		if err == nil {
			content, err = assets.Unpacked(content)
		}
		if err != nil {
			panic(err)
		}
		pages = append(pages, read(strings.TrimSuffix(entry.Name(), ".txt"), string(content)))
	}
	at := func(p Page) int {
		if i := slices.Index(order, p.Name); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(pages, func(a, b Page) int { return at(a) - at(b) })
	return pages
}

// PictureOf returns the picture of a page by its name, a PNG.
func PictureOf(name string) []byte {
	content, err := assets.Help.ReadFile(path.Join("help", name+".png"))
	if err != nil {
		panic(err) // a test holds that each page has its pictures
	}
	return content
}

// heads begin the lines that are no text.
var heads = []struct {
	head string
	kind Kind
}{{"## ", Part}, {"- ", Step}, {"> ", More}, {"=> ", To}, {"! ", Picture}}

func read(name, text string) Page {
	page := Page{Name: name}
	for row := range strings.Lines(text) {
		row = strings.TrimSpace(row)
		if title, ok := strings.CutPrefix(row, "# "); ok {
			page.Title = title
			continue
		}
		if row == "" {
			continue
		}
		line := Line{Text: row}
		for _, h := range heads {
			if rest, ok := strings.CutPrefix(row, h.head); ok {
				line = Line{Kind: h.kind, Text: rest}
				if h.kind == More || h.kind == To {
					line = Line{Kind: h.kind, Names: strings.Fields(rest)}
				}
				if h.kind == Picture {
					line = picture(rest)
				}
			}
		}
		page.Lines = append(page.Lines, line)
	}
	return page
}

// picture reads "name | line | description".
func picture(text string) Line {
	name, rest, _ := strings.Cut(text, " | ")
	below, said, _ := strings.Cut(rest, " | ")
	return Line{Kind: Picture, Picture: name, Text: below, Said: said}
}

// Hit is a part of a page that holds what is searched for.
type Hit struct {
	Page Page
	Part string // empty for what stands before the first part
}

// Title is what the hit is called.
func (h Hit) Title() string {
	if h.Part == "" || h.Part == h.Page.Title {
		return h.Page.Title
	}
	return h.Page.Title + " › " + h.Part
}

// Find returns the parts that hold every word, with or without marks: those whose title
// does before those whose text does. Nothing searched for gives every page.
func Find(pages []Page, text string) []Hit {
	wanted := strings.Fields(viet.Fold(text))
	var named, said []Hit
	for _, page := range pages {
		if len(wanted) == 0 {
			named = append(named, Hit{Page: page})
			continue
		}
		for _, part := range page.parts() {
			switch {
			case holds(page.Title+" "+part.name, wanted):
				named = append(named, Hit{page, part.name})
			case holds(page.Title+" "+part.name+" "+part.text, wanted):
				said = append(said, Hit{page, part.name})
			}
		}
	}
	return append(named, said...)
}

type part struct{ name, text string }

func (p Page) parts() []part {
	parts := []part{{}}
	for _, line := range p.Lines {
		if line.Kind == Part {
			parts = append(parts, part{name: line.Text})
			continue
		}
		parts[len(parts)-1].text += " " + line.Text
	}
	return parts
}

func holds(text string, words []string) bool {
	text = viet.Fold(text)
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}
