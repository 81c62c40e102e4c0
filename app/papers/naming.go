package papers

import (
	"strings"
	"unicode/utf8"

	"sothidua/app/page"
	"sothidua/data/viet"
)

// So many names, of so many letters together, are read in a sentence; more stand below each
// other. It is about four lines of running text.
const (
	fewNames   = 3
	nameLength = 300
)

// namedGap is the space in points between two of them.
const namedGap = 2

// naming fills a sentence that names several: units, nominees. Where they are many, what
// stands before the field leads a list of them, and what follows it is a sentence of its own.
func (b *builder) naming(key, field string, names []string, fields ...string) []string {
	if !many(names) {
		return b.lines(key, append(fields, field, strings.Join(names, "; "))...)
	}
	var lines []string
	for _, line := range b.lines(key, fields...) {
		before, after, ok := strings.Cut(line, "{{"+field+"}}")
		if !ok { // the office's own sentence does not name them
			lines = append(lines, line)
			continue
		}
		leading := strings.TrimRight(before, " (:")
		if strings.Contains(leading, ":") {
			lines = append(lines, leading+b.say("named below"))
		} else {
			lines = append(lines, leading+":")
		}
		for _, name := range names {
			lines = append(lines, named+name+";")
		}
		end := &lines[len(lines)-1]
		*end = strings.TrimSuffix(*end, ";")
		after = strings.TrimLeft(after, " )")
		if rest := strings.TrimLeft(after, " ;,."); rest != "" {
			*end += "."
			lines = append(lines, viet.Capital(rest))
			continue
		}
		*end += strings.TrimSpace(after)
	}
	return lines
}

// named begins the line of one of many.
const named = "+ "

func many(names []string) bool {
	letters := 0
	for _, name := range names {
		letters += utf8.RuneCountInString(name)
	}
	return len(names) > fewNames && letters > nameLength
}

// notes are the lines below a table, of small letters; the names of a list stand to the right
// of what leads it.
func note(line string) page.Paragraph {
	p := page.P(page.Left, noteSize, line)
	if strings.HasPrefix(line, named) {
		p.Indent = 5
	}
	return p
}
