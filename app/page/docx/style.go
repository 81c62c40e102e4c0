package docx

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sothidua/app/page"
	"sothidua/assets/words"
)

// style is a paragraph style: what a paragraph is, in the size it has. A run whose size is
// that of its paragraph says none, so that who changes the style changes the whole paper.
type style struct {
	role  int // of words.DocxStyles
	halfs int
}

// The roles of paragraphs, by their places in words.DocxStyles.
const (
	roleBody = iota
	roleGround
	roleTitle
	roleHeading
	roleCell
	roleSign
	roleOther
)

// usual are the sizes in points in which a role has its bare name.
var usual = [...]float64{roleBody: 14, roleGround: 14, roleTitle: 14, roleHeading: 14, roleCell: 12, roleSign: 13, roleOther: 13}

// outline are the levels at which roles stand in the outline of the text.
var outline = map[int]int{roleTitle: 0, roleHeading: 1}

// styleOf tells what a paragraph is by how it is set.
func styleOf(p *page.Paragraph) style {
	bold, italic, some := true, true, false
	for _, r := range p.Runs {
		if r.Text != "" {
			bold, italic, some = bold && r.Bold, italic && r.Italic, true
		}
	}
	size := cmp.Or(p.Size, page.DefaultSize)
	role := roleOther
	switch {
	case p.Align == page.Justify && some && italic && !bold:
		role = roleGround
	case p.Align == page.Justify:
		role = roleBody
	case some && bold && p.Align == page.Center && p.KeepNext && size >= 14:
		role = roleTitle
	case some && bold && p.Align == page.Left && p.KeepNext && size >= 13:
		role = roleHeading
	case size <= 12:
		role = roleCell
	case some && bold && p.Align == page.Center:
		role = roleSign
	}
	return style{role, halves(size)}
}

// id names the style within the file.
func (s style) id() string { return fmt.Sprintf("r%ds%d", s.role, s.halfs) }

// name is what the style is called: its role, with the size where that is not the usual one.
func (s style) name() string {
	name := words.DocxStyles[s.role]
	if size := float64(s.halfs) / 2; size != usual[s.role] {
		name += " " + strings.ReplaceAll(fmt.Sprint(size), ".", ",")
	}
	return name
}

// styled notes that a style is used, and gives its property.
func (f *file) styled(s style) string {
	f.used[s] = true
	return `<w:pStyle w:val="` + s.id() + `"/>`
}

// stylesPart are the styles of the file.
func (f *file) stylesPart() string {
	var all strings.Builder
	all.WriteString(stylesHead)
	used := slices.SortedFunc(maps.Keys(f.used), func(a, b style) int { return cmp.Or(a.role-b.role, b.halfs-a.halfs) })
	for _, s := range used {
		level := ""
		if n, ok := outline[s.role]; ok {
			level = fmt.Sprintf(`<w:pPr><w:outlineLvl w:val="%d"/></w:pPr>`, n)
		}
		fmt.Fprintf(&all, `<w:style w:type="paragraph" w:customStyle="1" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>%s`+
			`<w:rPr><w:sz w:val="%d"/><w:szCs w:val="%[4]d"/></w:rPr></w:style>`, s.id(), escaped(s.name()), level, s.halfs)
	}
	all.WriteString(stylesEnd)
	return all.String()
}
