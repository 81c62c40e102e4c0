package papers

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// text is a justified paragraph of running text; one that begins with a dash, or names
// one of many, is an item of a list.
func text(s string) page.Paragraph {
	p := page.Body(bodySize, page.Plain(s))
	switch {
	case strings.HasPrefix(s, "- "):
		p.Item = "-"
	case strings.HasPrefix(s, named):
		p.Item = "+"
	}
	return p
}

// item is an item of a list that the paper numbers by itself. Numbers that others refer to
// stay letters of the text, so that none of them changes in a text editor: those of headings,
// which tell the level of the heading too, of điều and khoản, and those that the office
// typed. So do a), b), c), d), đ): a text editor knows no đ among its letters.
func item(n int, s string) page.Paragraph {
	return itemOf(n, strconv.Itoa(n)+". "+s)
}

// itemOf is an item of a list that begins with its number as the wording writes it.
func itemOf(n int, s string) page.Paragraph {
	p := text(s)
	for _, mark := range []string{strconv.Itoa(n) + ".", strconv.Itoa(n) + ")"} {
		if strings.HasPrefix(s, mark+" ") {
			p.Item = mark
		}
	}
	return p
}

// items are the items of a list that the paper numbers by itself.
func items(lines []string) []page.Block {
	var blocks []page.Block
	for i, line := range lines {
		blocks = append(blocks, item(i+1, line))
	}
	return blocks
}

// heading is a bold line that stays with what follows.
func heading(s string) page.Paragraph {
	p := page.Body(bodySize, page.Bold(s)).Kept()
	p.Align = page.Left
	return p
}

// labelled puts the part before the first colon in bold.
func labelled(s string) page.Paragraph {
	label, rest, ok := strings.Cut(s, ":")
	if !ok {
		return text(s)
	}
	return page.Body(bodySize, page.Bold(label+":"), page.Plain(rest))
}

// paragraphs are the lines of a text that are not blank.
func paragraphs(s string) []string {
	var all []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// person is "Bà Nguyễn Thị Hoa, Phó Tổng Biên tập phụ trách Báo Thanh tra".
func (b *builder) person(honorific, name, post, unit string) string {
	who := name
	if honorific != "" && name != "" {
		who = b.say("person", "ông bà", honorific, "họ tên", name)
	}
	what := post
	if !within(unit, who) {
		what = viet.Posted(post, unit, " ")
	}
	switch {
	case who == "":
		return what
	case what == "":
		return who
	}
	return b.say("with post", "người", who, "chức vụ", what)
}

// inside is somebody named in the middle of a sentence: "bà Nguyễn Thị Hoa".
func inside(who string) string {
	for _, word := range words.SmallInside {
		if strings.HasPrefix(who, word) {
			return small(who)
		}
	}
	return who
}

// small begins a text with a small letter, unless it begins with a short form.
func small(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); size == 0 || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// within tells whether a name stands in a text already.
func within(name, text string) bool {
	return strings.Contains(viet.Fold(text), viet.Fold(name))
}

// known is the value that a need asks for, or dots for the pen where there is none.
func (b *builder) known(value string, need contest.Need, of ...int64) string {
	b.open(need, of...)
	return or(value, b.say("blank"))
}

// noteInside is a note of its own as it stands in brackets: "(trước ngày 25/3)". A name, of which
// the second word is written large too, stays as it is.
func noteInside(note string) string {
	_, rest, _ := strings.Cut(note, " ")
	if second, _ := utf8.DecodeRuneInString(rest); unicode.IsLower(second) {
		return small(note)
	}
	return note
}
