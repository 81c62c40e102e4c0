package kit

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// entryField is a field around one text box.
type entryField[F any] struct {
	base[F]
	Input *Input
}

func (f *entryField[F]) setUpEntry(self F, key, label string) {
	f.Input = NewInput()
	f.setUp(self, key, label, f.Input, f.Input)
	f.read = f.text
	f.Input.OnChanged = func(string) { f.edited() }
	f.Input.OnLeave = f.left
}

// left says what is wrong with what was typed, once she goes elsewhere; what is still empty is
// no fault before she saves.
func (f *entryField[F]) left() {
	if f.judge == nil || f.text() == "" {
		return
	}
	if wrong := f.judge(); wrong != "" {
		f.SetError(wrong)
	}
}

func (f *entryField[F]) text() string { return strings.TrimSpace(f.Input.Read()) }

// Text returns what is typed, in NFC, without blanks around it.
func (f *entryField[F]) Text() string { return f.text() }

// SetText replaces what is typed.
func (f *entryField[F]) SetText(text string) { f.Input.SetText(text) }

// Placeholder shows text while the field is empty.
func (f *entryField[F]) Placeholder(text string) F {
	f.Input.SetPlaceHolder(text)
	return f.self
}

// SetEnabled lets the clerk edit the field, or only read it.
func (f *entryField[F]) SetEnabled(enabled bool) {
	if enabled {
		f.Input.Enable()
	} else {
		f.Input.Disable()
	}
}

// TextField holds one line of text.
type TextField struct{ entryField[*TextField] }

// NewText returns a field for one line of text.
func NewText(key, label string) *TextField {
	f := &TextField{}
	f.setUpEntry(f, key, label)
	f.ExtendBaseWidget(f)
	return f
}

// SecretField holds a password: whoever looks over her shoulder reads nothing, and a dialog
// that asks for one closes without a question.
type SecretField struct{ entryField[*SecretField] }

// NewSecret returns a field for a password.
func NewSecret(key, label string) *SecretField {
	f := &SecretField{}
	f.setUpEntry(f, key, label)
	f.Input.Password = true
	f.ExtendBaseWidget(f)
	return f
}

// Changed is never so: nothing is lost with a password that was not used.
func (f *SecretField) Changed() bool { return false }

// AreaField holds text of many lines: Enter breaks the line, Tab leaves.
type AreaField struct{ entryField[*AreaField] }

// NewArea returns a field for text of many lines.
func NewArea(key, label string) *AreaField {
	f := &AreaField{}
	f.setUpEntry(f, key, label)
	f.Input.MultiLine = true
	f.Input.Wrapping = fyne.TextWrapWord
	f.Input.SetMinRowsVisible(3)
	f.Input.OnCursorChanged = f.Input.followCaret
	f.ExtendBaseWidget(f)
	return f
}

// Rows sets how many lines are visible.
func (f *AreaField) Rows(n int) *AreaField {
	f.Input.SetMinRowsVisible(n)
	return f
}

// NumberField holds a whole number of zero or more.
type NumberField struct{ entryField[*NumberField] }

// NewNumber returns a field for a whole number of zero or more.
func NewNumber(key, label string) *NumberField {
	f := &NumberField{}
	f.setUpEntry(f, key, label)
	f.judge = func() string {
		if _, ok := f.Value(); !ok {
			return words.KitBadNumber
		}
		return ""
	}
	f.ExtendBaseWidget(f)
	return f
}

// Value returns the number; ok is false when the field is empty or holds no number.
func (f *NumberField) Value() (n int, ok bool) {
	digits := strings.NewReplacer(".", "", " ", "").Replace(f.text())
	n, err := strconv.Atoi(digits)
	return n, err == nil && n >= 0 && !strings.ContainsAny(digits, "+-")
}

// SetValue shows n.
func (f *NumberField) SetValue(n int) { f.SetText(strconv.Itoa(n)) }

// DateField holds a day. It reads 17/3/2023, 1/2/25 and 01022025; Up and Down move by a day.
type DateField struct{ entryField[*DateField] }

// NewDate returns a field for a day.
func NewDate(key, label string) *DateField {
	f := &DateField{}
	f.setUpEntry(f, key, label)
	f.judge = func() string {
		_, err := viet.ParseDate(f.text())
		return sentence(err)
	}
	f.read = func() string { // a day written in another way is no change
		if date, ok := f.Value(); ok {
			return date.Slash()
		}
		return f.text()
	}
	f.Input.OnKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyUp:
			f.step(1)
		case fyne.KeyDown:
			f.step(-1)
		default:
			return false
		}
		return true
	}
	f.Input.OnLeave = func() {
		if date, ok := f.Value(); ok && date.Slash() != f.Input.Text {
			f.SetText(date.Slash())
		}
		f.left()
	}
	f.ExtendBaseWidget(f)
	return f
}

// Value returns the day; ok is false when the field is empty or holds no day.
func (f *DateField) Value() (date viet.Date, ok bool) {
	if f.text() == "" {
		return "", false
	}
	date, err := viet.ParseDate(f.text())
	return date, err == nil && date != ""
}

// Date returns the day, empty when the field holds none.
func (f *DateField) Date() viet.Date {
	date, ok := f.Value()
	if !ok {
		return ""
	}
	return date
}

// SetDate shows date; an empty date empties the field.
func (f *DateField) SetDate(date viet.Date) {
	if date == "" {
		f.SetText("")
		return
	}
	f.SetText(date.Slash())
}

// Happened refuses a day that is to come: the field tells of what was done. Where the same
// field also holds a plan, only tells when it is none.
func (f *DateField) Happened(only ...func() bool) *DateField {
	read := f.judge
	f.judge = func() string {
		for _, done := range only {
			if !done() {
				return read()
			}
		}
		return cmp.Or(read(), sentence(viet.Happened(f.Date(), Today())))
	}
	return f
}

// OnPaper shows below the field how papers will write the day.
func (f *DateField) OnPaper() *DateField {
	f.longest = func() string { return words.KitOnPaper + viet.Date("2028-12-28").Long() }
	return f.WithNote(func(string) string {
		date, ok := f.Value()
		if !ok {
			return ""
		}
		return words.KitOnPaper + date.Long()
	})
}

// Now is the one clock of all screens; a desk sets its book's.
var Now = time.Now

// Today is the day by that clock, which an empty field of a day offers.
func Today() viet.Date { return viet.DateOf(Now()) }

func (f *DateField) step(days int) {
	date, ok := f.Value()
	switch {
	case ok:
		f.SetDate(date.AddDays(days))
	case f.text() == "":
		f.SetDate(Today())
	default:
		return
	}
	f.Input.TypedShortcut(&fyne.ShortcutSelectAll{}) // who types after all means another day
}

// TimeField holds an hour of the day. It reads 14:30, 14h30, 1430 and 14.
type TimeField struct{ entryField[*TimeField] }

// NewTime returns a field for an hour of the day.
func NewTime(key, label string) *TimeField {
	f := &TimeField{}
	f.setUpEntry(f, key, label)
	f.judge = func() string {
		_, err := viet.ParseTime(f.text())
		return sentence(err)
	}
	f.read = func() string { // nor is an hour
		if hour, ok := f.Value(); ok {
			return hour
		}
		return f.text()
	}
	f.Input.OnLeave = func() {
		if hour, ok := f.Value(); ok && hour != f.Input.Text {
			f.SetText(hour)
		}
		f.left()
	}
	f.ExtendBaseWidget(f)
	return f
}

// Value returns the hour as "14:30"; ok is false when the field is empty or holds none.
func (f *TimeField) Value() (hour string, ok bool) {
	hour, err := viet.ParseTime(f.text())
	return hour, err == nil && hour != ""
}

// SetValue shows hour, such as "14:30".
func (f *TimeField) SetValue(hour string) { f.SetText(hour) }

// sentence is what the clerk reads of an error, "" for none.
func sentence(err error) string {
	if err == nil {
		return ""
	}
	return fault.Of(err).Error()
}
