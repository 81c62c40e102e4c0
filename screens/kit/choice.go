package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Option is one line a ChoiceField offers.
type Option struct {
	Value string // what the program keeps
	Text  string // what the clerk reads
	Note  string // tells options of the same text apart; searched too
}

// Options are texts to choose from that are kept as they read.
func Options(texts ...string) []Option {
	options := make([]Option, len(texts))
	for i, text := range texts {
		options[i] = Option{Value: text, Text: text}
	}
	return options
}

// ChoiceField finds one of many options while typing, with or without diacritics.
type ChoiceField struct {
	entryField[*ChoiceField]
	Free  bool // text outside the list is allowed
	named bool // its texts are names, which begin with a capital letter

	fresh   string            // with Free: the list ends with what is typed, noted so
	wide    float32           // least width of the list
	onward  func(enter bool)  // replaces going to the next field after a line was taken, by Enter or a click, or by Tab
	around  func(string)      // hears what is typed, to look for more options
	host    fyne.CanvasObject // the box lies in it and comes and goes; nil for none
	offers  int               // how many of options were set; the typed text may follow
	unseen  int               // how many more were found than are offered
	options []Option
	folded  []string
	picked  *Option
	wish    *Option // of a draft, not among the options yet
	list    *dropList
	popup   *widget.PopUp
	filling bool
}

// NewChoice returns a field that offers options.
func NewChoice(key, label string, options ...Option) *ChoiceField {
	f := &ChoiceField{}
	f.setUpEntry(f, key, label)
	f.list = newDropList(f)
	f.Input.OnChanged = func(string) {
		if f.picked != nil && viet.NFC(f.picked.Text) != f.text() {
			f.picked = nil
		}
		if f.wish != nil && f.wish.Text != f.text() {
			f.wish = nil
		}
		if !f.filling && f.canvas() != nil {
			f.open(f.text())
			if f.around != nil {
				f.around(f.text())
			}
		}
		f.edited()
	}
	f.Input.OnKey = f.listKey
	unfold := func() {
		f.open("")
		f.list.point(f.Value())
	}
	f.Input.OnClick = unfold
	f.Input.OnLeave = f.settle
	f.Input.held = f.isOpen
	f.Input.hints = f.hints
	f.Input.replaces = true
	f.Input.ActionItem = newChevron(func() {
		focusOn(f.Input)
		unfold()
	})
	f.read = func() string {
		text := f.text()
		if i := f.exact(); i >= 0 && f.picked == nil && f.wish == nil {
			text = f.options[i].Text // as it is written once the field is left
		}
		return text + valueMark + f.Value()
	}
	f.ExtendBaseWidget(f)
	f.SetOptions(options)
	f.MarkClean()
	return f
}

// Allow lets the clerk type text outside the list.
func (f *ChoiceField) Allow() *ChoiceField {
	f.Free = true
	return f
}

// AllowName is Allow for a field of names: what is typed in small letters alone looks for one,
// so that Enter takes the name that it finds.
func (f *ChoiceField) AllowName() *ChoiceField {
	f.named = true
	return f.Allow()
}

// ListWidth makes the list at least so wide, where the box is narrower than what it offers.
func (f *ChoiceField) ListWidth(width float32) { f.wide = width }

// Onward calls fn instead of going to the next field, after a line was taken by Enter or a click.
func (f *ChoiceField) Onward(fn func()) *ChoiceField {
	f.onward = func(enter bool) {
		if enter {
			fn()
		} else {
			focusNext(f.Input)
		}
	}
	return f
}

// OnLeave calls fn when the focus has left the field.
func (f *ChoiceField) OnLeave(fn func()) *ChoiceField {
	f.Input.OnLeave = func() {
		f.settle()
		fn()
	}
	return f
}

// SetOptions replaces what is offered and keeps what is typed; who typed nothing has changed
// nothing, whatever the text means now.
func (f *ChoiceField) SetOptions(options []Option) {
	if !f.Changed() {
		defer f.MarkClean()
	}
	pointed, walked := f.list.pointed(), f.list.moved
	f.options, f.offers, f.unseen = options, len(options), 0
	f.folded = make([]string, len(options))
	for i, option := range options {
		f.folded[i] = viet.Fold(option.Text + " " + option.Note)
	}
	f.grant()
	f.renote()
	if f.isOpen() { // the open list points into the former options
		f.open(f.text())
		if walked && pointed != "" {
			f.list.point(pointed)
		}
	}
}

// Offer sets the options that were found for a text, says that unseen more were, and opens
// the list where the clerk still types that text.
func (f *ChoiceField) Offer(text string, options []Option, unseen int) {
	f.SetOptions(options)
	f.unseen = unseen
	f.list.Refresh()
	c := f.canvas()
	if c != nil && c.Focused() == f.Input && !f.isOpen() && f.picked == nil && text != "" && f.text() == viet.NFC(text) {
		f.open(f.text())
	}
}

// Value returns the value of the chosen option, empty for free text or none.
func (f *ChoiceField) Value() string {
	if f.picked != nil {
		return f.picked.Value
	}
	if f.wish != nil {
		return "" // a namesake is somebody else
	}
	if i := f.exact(); i >= 0 {
		return f.options[i].Value
	}
	return ""
}

// SetValue shows the option with value; an unknown value empties the field.
func (f *ChoiceField) SetValue(value string) {
	for i := range f.options {
		if f.options[i].Value == value {
			f.pick(i)
			return
		}
	}
	f.SetText("")
}

// SetText shows text without opening the list.
func (f *ChoiceField) SetText(text string) {
	f.filling = true
	f.Input.SetText(text)
	f.filling = false
}

// Check examines the input and shows what is wrong.
func (f *ChoiceField) Check() bool {
	text := ""
	switch {
	case f.text() == "" && f.required:
		text = words.KitRequired
	case f.text() != "" && !f.Free && f.picked == nil && f.exact() < 0:
		text = words.KitNotInList
	}
	f.SetError(text)
	return text == ""
}

func (f *ChoiceField) pick(i int) {
	option := f.options[i]
	f.picked, f.wish = &option, nil
	f.SetText(option.Text)
	f.renote()
}

// renote says anew what stands below: the same text may mean another option now.
func (f *ChoiceField) renote() {
	if f.note != nil {
		f.Refresh()
	}
}

func (f *ChoiceField) isOpen() bool { return f.popup != nil && f.popup.Visible() }

// open shows the options that match text below the box; the box keeps the typing.
func (f *ChoiceField) open(text string) {
	c := f.canvas()
	if c == nil || f.Input.Disabled() {
		return
	}
	found := f.matches(text)
	f.options = f.options[:f.offers:f.offers]
	if f.fresh != "" && text != "" && !f.known(text) {
		f.options = append(f.options, Option{Text: text, Note: f.fresh})
		found = append(found, f.offers)
	}
	f.list.show(found, max(f.Input.Size().Width, f.wide), text != "")
	if last := len(found) - 1; last > 0 && found[last] == f.offers && !spelt(f.options[found[0]].Text, text) {
		f.list.pointAt(last) // typed with marks that no name has: somebody new
		f.list.reveal()
	}
	if len(f.list.found) == 0 && f.Free {
		f.close()
		return
	}
	if f.popup == nil || f.popup.Canvas != c {
		f.popup = widget.NewPopUp(f.list, c)
		f.popup.Hide()
	}
	at, size := f.beside(c)
	f.popup.Resize(size)
	if !f.isOpen() {
		f.popup.ShowAtPosition(at)
		opened[c] = f
		c.Focus(f.list)
		commandsOn(c).tell()
	} else {
		f.popup.Move(at)
	}
}

// beside is where the list stands: below the box, or above it where it has no room there. In a
// low window, where it has room nowhere, it is as high as the larger place, for the box in
// which she types stays in view.
func (f *ChoiceField) beside(c fyne.Canvas) (at fyne.Position, size fyne.Size) {
	const under, over, edge = 2, 2, 8
	place := f.place()
	below := c.Size().Height - place.Y - f.Input.Size().Height - under - edge
	above := place.Y - over - edge
	f.list.fit(below)
	if f.list.rows < dropRows || f.list.MinSize().Height > below {
		f.list.fit(max(below, above))
	}
	if size = f.list.MinSize(); size.Height <= below {
		return place.AddXY(0, f.Input.Size().Height+under), size
	}
	return place.SubtractXY(0, size.Height+over+edge), size
}

func (f *ChoiceField) close() {
	if f.isOpen() {
		f.popup.Hide()
		if c := f.canvas(); c != nil {
			c.Focus(f.Input)
			commandsOn(c).tell()
		}
	}
}

// canvas is that of the window. The driver knows it of what has been shown for a
// frame alone: a box that comes and goes asks what it lies in.
func (f *ChoiceField) canvas() fyne.Canvas {
	if f.host != nil {
		return canvasOf(f.host)
	}
	return canvasOf(f.Input)
}

// place is where the box stands in the window.
func (f *ChoiceField) place() fyne.Position {
	driver := fyne.CurrentApp().Driver()
	if f.host != nil {
		return driver.AbsolutePositionForObject(f.host).Add(f.Input.Position())
	}
	return driver.AbsolutePositionForObject(f.Input)
}

// listKey handles the keys that belong to the list before the box sees them.
func (f *ChoiceField) listKey(key fyne.KeyName) bool {
	if !f.isOpen() {
		if key == fyne.KeyDown || key == fyne.KeyUp {
			f.open("")
			f.list.point(f.Value())
			return true
		}
		return false
	}
	switch key {
	case fyne.KeyDown:
		f.list.move(1)
	case fyne.KeyUp:
		f.list.move(-1)
	case fyne.KeyPageDown:
		f.list.move(f.list.rows)
	case fyne.KeyPageUp:
		f.list.move(-f.list.rows)
	case fyne.KeyEscape:
		f.close()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		f.choose(f.list.cursor)
		if f.onward != nil {
			f.onward(key != fyne.KeyTab)
		} else {
			focusNext(f.Input)
		}
	default:
		return false
	}
	return true
}

// choose takes the option at a line of the list and closes it.
func (f *ChoiceField) choose(line int) {
	if line >= 0 && line < len(f.list.found) && (f.list.moved || f.text() != "") {
		f.pick(f.list.found[line])
	}
	f.close()
}

// point takes the option that was clicked. Where Enter leads somewhere of its own so does the
// click; else the focus stays, and what is typed next replaces the text.
func (f *ChoiceField) point(line int) {
	f.choose(line)
	if f.onward != nil {
		f.onward(true)
		return
	}
	f.Input.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// settle writes a fully typed option the way the list writes it, and says so where there
// is none.
func (f *ChoiceField) settle() {
	if i := f.exact(); i >= 0 && f.picked == nil && f.wish == nil {
		f.pick(i)
	}
	if f.text() != "" && !f.Free && f.Value() == "" {
		f.Check()
	}
}
