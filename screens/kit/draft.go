package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/drafts"
)

// Keeper hears what becomes of the typing in one form, to keep it as a draft while
// it is not saved. All calls come on the UI thread.
type Keeper interface {
	Typed() // a field was edited, by the clerk or by the program
	Clean() // what the form holds is saved or given up
	Shown() // the form is in view, as the book has it
}

// Draftable is what can be typed into and kept: a form, a new line of a grid.
type Draftable interface {
	KeepBy(keeper Keeper)
	Subject() (title string, about []string) // what it is called, which record it is for
	Changed() bool
	Typed() []drafts.Field
	Bring(typed []drafts.Field) []drafts.Doubt
	Notify(tone Tone, what, text string) // says in view what came of Bring
}

// KeepBy tells keeper of all typing from now on.
func (f *Form) KeepBy(keeper Keeper) { f.keeper = keeper }

// Subject returns what the form is called and which record it is for.
func (f *Form) Subject() (title string, about []string) { return f.Title, f.About }

func (f *Form) typed() {
	if f.keeper != nil {
		f.keeper.Typed()
	}
}

// Present says that the form is in view with what the book holds; a draft of it that
// was asked for is laid over.
func (f *Form) Present() {
	if f.keeper != nil {
		f.keeper.Shown()
	}
}

// Notify shows a callout above the fields until the form is clean.
func (f *Form) Notify(tone Tone, what, text string) {
	f.notice.Objects = []fyne.CanvasObject{Callout(tone, what, text)}
	f.notice.Show()
	f.Refresh()
}

func (f *Form) unnotify() {
	if f.notice.Visible() {
		f.notice.RemoveAll()
		f.notice.Hide()
		f.Refresh()
	}
}

// written is a field whose input can be written down and brought back.
type written interface {
	Field
	typed() (text, was string)
	bring(text string)
	fixed() bool // is there to be read alone
}

// Typed returns what the fields hold and what they held when they were last clean.
func (f *Form) Typed() []drafts.Field {
	var fields []drafts.Field
	for _, field := range f.fields {
		if w, ok := field.(written); ok {
			text, was := w.typed()
			fields = append(fields, drafts.Field{Key: field.Key(), Label: field.Label(), Text: text, Was: was})
		}
	}
	return fields
}

// Bring fills the form, clean as the book has it, with what was typed before. Where
// the book holds something else than it did then, only what she had changed is
// brought. It returns what is to be looked at again.
func (f *Form) Bring(typed []drafts.Field) []drafts.Doubt {
	now, stale := map[string]string{}, false
	for _, t := range typed {
		if field, ok := f.Field(t.Key).(written); ok {
			_, now[t.Key] = field.typed()
			stale = stale || now[t.Key] != t.Was
		}
	}
	for range 2 { // what one field brings along, the next may take back
		for _, t := range typed {
			field, ok := f.Field(t.Key).(written)
			if !ok || field.fixed() || stale && !t.Changed() {
				continue
			}
			if text, _ := field.typed(); text != t.Text {
				field.bring(t.Text)
			}
		}
	}
	var doubts []drafts.Doubt
	for _, t := range typed {
		if !t.Changed() {
			continue
		}
		field, ok := f.Field(t.Key).(written)
		held := ""
		if ok {
			held, _ = field.typed()
		}
		switch {
		case !ok || drafts.Shown(held) != drafts.Shown(t.Text):
			doubts = append(doubts, drafts.Doubt{Field: t, Now: held, Lost: true})
		case now[t.Key] != t.Was && now[t.Key] != t.Text:
			doubts = append(doubts, drafts.Doubt{Field: t, Now: now[t.Key]})
		}
	}
	return doubts
}

// valueMark stands between the text of a choice and the value behind it.
const valueMark = drafts.ValueMark

func (b *base[F]) typed() (text, was string) { return b.read(), b.clean }

func (f *entryField[F]) bring(text string) { f.SetText(text) }

func (f *entryField[F]) fixed() bool { return f.Input.Disabled() }

func (f *CheckField) bring(text string) { f.SetOn(text == checked) }

func (f *CheckField) fixed() bool { return false }

// bring shows a choice of a draft; the option may come later.
func (f *ChoiceField) bring(typed string) {
	text, value, _ := strings.Cut(typed, valueMark)
	f.SetText(text)
	f.picked, f.wish = nil, nil
	if value != "" {
		f.wish = &Option{Value: value, Text: text}
		f.grant()
	}
}

// grant picks the option of a draft once it is there.
func (f *ChoiceField) grant() {
	if f.wish == nil {
		return
	}
	for i, option := range f.options {
		if option.Value == f.wish.Value && option.Text == f.wish.Text {
			f.pick(i)
			return
		}
	}
}
