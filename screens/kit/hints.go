package kit

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
)

// Hint (lời nhắc phím) is what a key does in the widget that holds the focus.
type Hint struct{ Key, Title string }

// Hinting is a widget that takes keys for itself and says what they do.
type Hinting interface {
	Hints() []Hint
	Takes(key string) bool // the key, named as in Command.Key, does not come to the window
}

// Hints are the keys that answer now: those of what holds the focus, then the named
// commands of what is in front that the focus lets through and that work now.
func (c *Commands) Hints() []Hint {
	var hints []Hint
	hinting, _ := c.focused().(Hinting)
	if hinting != nil {
		hints = hinting.Hints()
	}
	for _, cmd := range c.Near() {
		taken := hinting != nil && hinting.Takes(cmd.Key)
		known := slices.ContainsFunc(hints, func(h Hint) bool { return h.Key == cmd.Key })
		if cmd.Speaks() && !taken && !known {
			hints = append(hints, Hint{cmd.Key, cmd.Title})
		}
	}
	return hints
}

func (c *Commands) focused() fyne.Focusable {
	if c.canvas == nil {
		return nil
	}
	return c.canvas.Focused()
}

// Speaks tells whether a command has a key, a name, and works now.
func (cmd Command) Speaks() bool {
	return cmd.Key != "" && cmd.Title != "" && (cmd.Enabled == nil || cmd.Enabled())
}

// oneOf tells whether a key without modifier is one of these.
func oneOf(key string, names ...fyne.KeyName) bool {
	return slices.ContainsFunc(names, func(name fyne.KeyName) bool { return keyName(name) == key })
}

// Hints says how the box is left.
func (i *Input) Hints() []Hint {
	switch {
	case i.hints != nil:
		return i.hints()
	case i.MultiLine:
		return []Hint{{words.KeyTab, words.KeyNext}}
	case i.OnEnter != nil:
		if i.Enters != nil && i.Enters() != "" {
			return []Hint{{words.KeyEnter, i.Enters()}}
		}
		return nil
	}
	return []Hint{{words.KeyEnter, words.KeyNext}}
}

// Takes is true of what types and moves in the text, and of the shortcuts of text.
func (i *Input) Takes(key string) bool {
	switch key {
	case "Ctrl+Z", "Ctrl+Y", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Home", "Ctrl+End":
		return true
	}
	return !strings.Contains(key, "+") && !windowKey(longName(key))
}

// longName is the toolkit's name of a key.
func longName(key string) fyne.KeyName {
	for long, short := range shortNames {
		if short == key {
			return long
		}
	}
	return fyne.KeyName(key)
}

// hints are those of its box while the list is closed.
func (f *ChoiceField) hints() []Hint {
	return []Hint{{words.KeyEnter, words.KeyNext}, {words.KeyDown, words.KeyList}}
}

// Hints says how a line is taken; where none is pointed at, Enter keeps what was typed.
func (l *dropList) Hints() []Hint {
	if len(l.found) == 0 { // there is no line to take
		return []Hint{{"Esc", words.KeyListClose}}
	}
	if l.cursor < 0 && l.owner.Free {
		return []Hint{{words.KeyDown, words.KeyIntoList}, {words.KeyEnter, words.KeyKeep}, {"Esc", words.KeyListClose}}
	}
	if l.cursor < 0 {
		return []Hint{{words.KeyDown, words.KeyIntoList}, {"Esc", words.KeyListClose}}
	}
	return []Hint{{words.KeyEnter, words.KeyTake}, {"Esc", words.KeyListClose}}
}

// Takes is true of what the box takes, and of what moves in the list.
func (l *dropList) Takes(key string) bool { return key == "Esc" || l.owner.Input.Takes(key) }

// Hints says how the mark is turned.
func (b *checkBox) Hints() []Hint {
	turn := words.KeyMark
	if b.on {
		turn = words.KeyUnmark
	}
	return []Hint{{words.KeySpace, turn}, {words.KeyEnter, words.KeyNext}}
}

// Takes is true of what turns the mark and goes on.
func (b *checkBox) Takes(key string) bool {
	return oneOf(key, fyne.KeySpace, fyne.KeyReturn)
}

// Hints says what the button does.
func (b *Button) Hints() []Hint { return []Hint{{words.KeyEnter, b.text}} }

// Takes is true of what presses the button and goes to its neighbours.
func (b *Button) Takes(key string) bool {
	return oneOf(key, fyne.KeySpace, fyne.KeyReturn, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight)
}

// Hints says how the tabs are turned.
func (s *tabStrip) Hints() []Hint {
	return []Hint{{words.KeySides, words.KeyOtherTab}, {words.KeyEnter, words.KeyIntoTab}}
}

// Takes is true of what turns the tabs and goes into one.
func (s *tabStrip) Takes(key string) bool {
	return oneOf(key, fyne.KeyReturn, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight)
}

// Hints says what Enter and Del do to the chosen row.
func (t *tableList) Hints() []Hint {
	var hints []Hint
	if _, ok := t.chosen(); !ok {
		return nil
	}
	if t.source.hears(openRow) {
		hints = append(hints, Hint{words.KeyEnter, t.Opening})
	}
	if row, _ := t.chosen(); t.source.hears(deleteRow) && t.source.mayDelete(row) {
		hints = append(hints, Hint{words.LinesDeleteKey, t.Deleting})
	}
	return hints
}

// Takes is true of what moves in the rows, opens and deletes one.
func (t *tableList) Takes(key string) bool {
	return oneOf(key, fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeySpace) ||
		key == "Ctrl+C" || oneOf(key, fyne.KeyDelete) && t.source.hears(deleteRow)
}

// Hints says what can be done to the cell under the cursor.
func (g *Grid[T]) Hints() []Hint {
	row, ok := g.Selected()
	if !ok {
		return nil
	}
	switch {
	case g.columns[g.column].On != nil:
		return []Hint{{words.KeySpace, words.KeyMark}}
	case g.editable(row, g.column):
		return []Hint{{"F2", words.KeyCell}}
	case g.OnOpen != nil:
		return []Hint{{words.KeyEnter, words.KeyOpen}, {words.KeySpace, words.KeyChoose}}
	}
	return []Hint{{words.KeySpace, words.KeyChoose}}
}

// Takes is true of what moves in the cells, types, marks, chooses and clears.
func (g *Grid[T]) Takes(key string) bool {
	switch key {
	case "Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+D":
		return true
	case "F2":
		row, ok := g.Selected()
		return ok && g.editable(row, g.column)
	}
	return oneOf(key, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeySpace, fyne.KeyDelete, fyne.KeyTab)
}

// String is the hint as it stands in a line.
func (h Hint) String() string {
	return fmt.Sprintf(words.KeyAndTitle, KeyText(h.Key), lowerFirst(h.Title))
}

// KeyText is how a key is called wherever it is shown: "Alt+Up" is "Alt+Mũi tên lên".
func KeyText(key string) string {
	parts := strings.Split(key, "+")
	last := len(parts) - 1
	if name := words.KeySigns[parts[last]]; name != "" {
		parts[last] = name
	}
	return strings.Join(parts, "+")
}

// lowerFirst begins a title as it stands within a line; an abbreviation stays as it is.
func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if second, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(second) {
		return text
	}
	return string(unicode.ToLower(first)) + text[size:]
}
