package kit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Hear is the button with its key.
func (b *Button) Hear() *Heard {
	h := &Heard{Role: RoleButton, State: CanFocus, Name: cmp.Or(b.called, b.text), Key: b.key, Do: func() { b.Tapped(nil) }, Choose: func() { focusOn(b) }}
	if b.style == link {
		h.Role = RoleLink
	}
	h.set(Off, b.off)
	return h
}

// Hear is the mark and whether it is set.
func (b *checkBox) Hear() *Heard {
	h := &Heard{Role: RoleCheck, State: CanFocus | Markable, Name: b.text, Do: func() { b.Tapped(nil) }, Choose: func() { focusOn(b) }}
	h.set(Checked, b.on)
	h.set(Off, b.off)
	return h
}

// Hear is what is typed; of a password that there is one alone.
func (i *Input) Hear() *Heard {
	h := &Heard{Role: RoleEdit, State: CanFocus, Name: cmp.Or(i.Called, i.PlaceHolder), Value: i.Text, Caret: i.caret(), Choose: func() { focusOn(i) }}
	h.set(Off, i.Disabled())
	h.set(ManyLines, i.MultiLine)
	if i.Password {
		h.State |= Secret
		h.Value = ""
	}
	return h
}

// Hear is the input by the name of the field, with what is wrong in it or the note.
func (b *base[F]) Hear() *Heard {
	input, ok := b.input.(Hearable)
	if !ok {
		return &Heard{Name: b.label}
	}
	h := input.Hear()
	h.Name = cmp.Or(b.label, h.Name)
	h.Of, h.At, h.Size = b.input, b.input.Position(), b.input.Size()
	if choice, ok := any(b.self).(*ChoiceField); ok {
		h.Role = RoleChoice
		h.State |= Folds
		h.set(Unfolded, choice.isOpen())
	}
	message, _ := b.message()
	var more []string
	if b.required && b.fault == "" {
		more = append(more, words.HeardNeeded)
	}
	if message != "" {
		more = append(more, message)
	}
	h.More = strings.Join(more, ". ")
	return h
}

// Hear is the list with the options in view; the keys go to the one that is pointed at.
func (l *dropList) Hear() *Heard {
	field := l.owner
	h := &Heard{Role: RoleList, State: CanFocus, Name: cmp.Or(field.label, field.Input.Called), Value: field.text()}
	if len(l.found) == 0 {
		h.More = words.KitNoMatch
	}
	for line := l.top; line < min(l.top+l.rows, len(l.found)); line++ {
		option := field.options[l.found[line]]
		part := &Heard{
			Role: RoleLine, State: CanFocus, Name: option.Text, Line: line + 1,
			At: fyne.NewPos(0, float32(line-l.top)*dropHeight), Size: fyne.NewSize(l.Size().Width, dropHeight),
			More: lineOf(line, len(l.found), option.Note), Do: func() { l.moved = true; field.point(line) },
		}
		part.set(Cursor|Selected, line == l.cursor)
		h.Parts = append(h.Parts, part)
	}
	return h
}

// lineOf says which line of how many one is, after what else is said.
func lineOf(line, of int, before ...string) string {
	text := fmt.Sprintf(words.HeardLine, viet.Number(line+1), viet.Number(of))
	return strings.Join(slices.DeleteFunc(append(before, text), func(s string) bool { return s == "" }), ", ")
}

// Hear is the strip with its tabs; the keys go to the shown one.
func (s *tabStrip) Hear() *Heard {
	h := &Heard{Role: RoleTabs, State: CanFocus}
	x, widths := float32(0), s.widths()
	for i, tab := range s.tabs.tabs {
		part := &Heard{
			Role: RoleTab, State: CanFocus, Name: tab.Title, Line: i + 1, More: lineOf(i, len(widths)),
			At: fyne.NewPos(x, 0), Size: fyne.NewSize(widths[i], s.Size().Height), Do: func() { s.tabs.Select(i) },
		}
		if count := countText(tab); count != "" {
			part.Name = fmt.Sprintf(words.HeardTab, tab.Title, count)
		}
		part.set(Cursor|Selected, i == s.tabs.current)
		h.Parts = append(h.Parts, part)
		x += widths[i]
	}
	return h
}

// Hear is the panel that is folded away.
func (e *foldEdge) Hear() *Heard {
	return &Heard{Role: RoleButton, Name: words.KitSide, Key: SideKey, Do: e.tap}
}

// Hear is the whole text, however it is cut.
func (h *headline) Hear() *Heard {
	if h.sub == "" {
		return &Heard{Role: RoleHeading, Name: h.title}
	}
	return &Heard{Role: RoleHeading, Name: h.title + ", " + h.sub}
}

// Hear is the text in one piece.
func (w *Wrapped) Hear() *Heard { return &Heard{Name: w.text} }
