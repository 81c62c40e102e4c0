package drafts

import "strings"

// ValueMark stands in the text of a choice between what is read and the value
// behind it, which tells namesakes apart.
const ValueMark = "\x00"

// Shown is a field's text as it is read on the screen.
func Shown(text string) string {
	text, _, _ = strings.Cut(text, ValueMark)
	return text
}

// Changed tells whether something was typed into the field.
func (f Field) Changed() bool { return f.Text != f.Was }

// Doubt is a field of a draft to be looked at again after the draft was filled in.
type Doubt struct {
	Field
	Now  string // what the book holds now, or the form where Lost
	Lost bool   // what was typed cannot be brought back into the form
}

// Name is what the draft is called in a list: the form, and the first text in it.
func (d Draft) Name() string {
	for _, f := range d.Fields {
		if text := strings.Join(strings.Fields(Shown(f.Text)), " "); f.Changed() && text != "" {
			return strings.TrimPrefix(d.Title+": "+shortened(text), ": ")
		}
	}
	return d.Title
}

// shortened is the beginning of a text that is too long for a list.
func shortened(text string) string {
	const most = 40
	if letters := []rune(text); len(letters) > most {
		return strings.TrimSpace(string(letters[:most])) + "…"
	}
	return text
}
