package docx

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"sothidua/app/page"
)

// list is a list of the text. Items are counted by the program that shows them; where the
// paper's own numbers do not go on by one, another list begins with its number.
type list struct {
	kind  int // of listMarks
	start int
}

// listMarks are how items are marked, as the format says it.
var listMarks = [...]struct{ format, text string }{{bullet, "-"}, {"decimal", "%1."}, {"decimal", "%1)"}, {bullet, "+"}}

const bullet = "bullet"

// listed gives the property of an item of a list, and its runs without the mark. A text that
// does not begin with its mark is no item.
func (f *file) listed(p *page.Paragraph) (property string, runs []page.Run) {
	kind, number, ok := marked(p.Item)
	if !ok || len(p.Runs) == 0 || !strings.HasPrefix(p.Runs[0].Text, p.Item) {
		return "", p.Runs
	}
	rest := p.Runs[0].Text[len(p.Item):]
	_, size := utf8.DecodeRuneInString(rest) // the space, a hard one maybe
	if f.open[kind] == 0 || number > 0 && number != f.counted[kind]+1 {
		f.lists = append(f.lists, list{kind, number})
		f.open[kind] = len(f.lists)
	}
	f.counted[kind] = number
	runs = append([]page.Run(nil), p.Runs...)
	runs[0].Text = rest[size:]
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, f.open[kind]), runs
}

// marked reads the mark of an item; a dash or a plus has no number.
func marked(mark string) (kind, number int, ok bool) {
	for kind, m := range listMarks {
		if m.format == bullet {
			if mark == m.text {
				return kind, 0, true
			}
			continue
		}
		if digits, is := strings.CutSuffix(mark, m.text[2:]); is {
			n, err := strconv.Atoi(digits)
			return kind, n, err == nil && n > 0
		}
	}
	return 0, 0, false
}

// numberingPart tells how the lists of the file are marked. The mark stands in the text, a
// space behind it, as the layout sets it.
func (f *file) numberingPart() string {
	var all strings.Builder
	all.WriteString(head + `<w:numbering ` + names + `>`)
	for i, m := range listMarks {
		fmt.Fprintf(&all, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>`+
			`<w:numFmt w:val="%s"/><w:suff w:val="space"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>`, i, m.format, m.text)
	}
	for i, l := range f.lists {
		fmt.Fprintf(&all, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`, i+1, l.kind)
		if l.start > 0 {
			fmt.Fprintf(&all, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="%d"/></w:lvlOverride>`, l.start)
		}
		all.WriteString(`</w:num>`)
	}
	all.WriteString(`</w:numbering>`)
	return all.String()
}
