package papers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// text is a justified paragraph of running text.
func text(s string) page.Paragraph {
	return page.Body(bodySize, page.Plain(s))
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
