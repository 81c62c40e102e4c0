package template

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// problemLimit bounds what is noted of a file that is all wrong.
const problemLimit = 100

// problem notes a sentence about a place in the source. The sentence takes the
// place's name, then the values.
func (p *part) problem(offset int, sentence string, values ...any) {
	if len(p.problems) < problemLimit {
		p.problems = append(p.problems, fmt.Sprintf(sentence, append([]any{p.place(offset)}, values...)...))
	}
}

// checkField notes a field that its place does not have.
func (p *part) checkField(m *mark) {
	if find(single, m.name) != nil {
		return
	}
	l := p.loopOf(m)
	if l != nil && find(l.list.Items, m.name) != nil {
		return
	}
	if list := listNamed(m.name); list != nil {
		p.problem(m.offset, words.TemplateIsList, m.cited(), opening+"#"+list.Name+closing, opening+"/"+list.Name+closing)
		return
	}
	if l == nil {
		if list := listWith(m.name); list != nil {
			p.problem(m.offset, words.TemplateOnlyIn, m.cited(), opening+"#"+list.Name+closing, opening+"/"+list.Name+closing)
			return
		}
	}
	if near := nearest(m.name, l); near != "" {
		p.problem(m.offset, words.TemplateMeant, m.cited(), opening+near+closing)
		return
	}
	p.problem(m.offset, words.TemplateUnknown, m.cited())
}

// nearest is the field that differs only in marks and spaces; empty: none.
func nearest(name string, l *loop) string {
	fields := single
	if l != nil {
		fields = append(fields[:len(fields):len(fields)], l.list.Items...)
	}
	plain := func(s string) string { return strings.ReplaceAll(viet.Fold(s), " ", "") }
	wanted := plain(strings.ReplaceAll(name, "_", " "))
	for _, f := range fields {
		if plain(f.Name) == wanted {
			return f.Name
		}
	}
	return ""
}
