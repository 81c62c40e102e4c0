package kit

import (
	"fyne.io/fyne/v2"
)

// Role is what a thing in the window is to who listens to it.
type Role int

// The roles.
const (
	RoleText Role = iota
	RoleHeading
	RoleWindow
	RoleDialog
	RoleNotice // is said as it comes, wherever the focus is
	RoleButton
	RoleLink
	RoleEdit
	RoleChoice
	RoleCheck
	RoleList
	RoleLine
	RoleTable
	RoleRow
	RoleCell
	RoleTabs
	RoleTab
	RolePage
	RoleProgress
	RolePicture
	RoleMenu
	RoleMenuLine
	RoleCaret // where typing goes
)

// State is how it is with a thing in the window; several hold at once.
type State int

// The states.
const (
	CanFocus State = 1 << iota
	HasFocus
	Off       // takes nothing now
	Checked   // the mark is set
	Markable  // has a mark
	Selected  // is the one of its list that is chosen
	Cursor    // where the keys of its list go
	Unfolded  // its list is open
	Folds     // has a list
	Secret    // must not be read aloud
	ReadOnly  // is read and not typed into
	ManyLines // holds text of many lines
)

// Heard is what a screen reader says of one thing in the window.
type Heard struct {
	Role  Role
	State State
	Name  string
	Value string // what it holds
	More  string // is said after these: what is wrong, a note, which line of how many
	Key   string // as in Command.Key

	Do     func() // what a click on it does; nil for nothing
	Choose func() // gives it the focus, or the cursor of its list; nil for nothing
	Parts  []*Heard

	Caret *Caret // of a field with the focus; nil for none

	Of   fyne.CanvasObject // what it is in the window; nil for the whole window
	Line int               // what of the object it is, where it is not all of it
	At   fyne.Position     // in the window; as a widget tells it, in the widget
	Size fyne.Size
}

// Caret is where typing goes in a field.
type Caret struct {
	At       fyne.Position // in the field
	Height   float32
	Offset   int // letters before it
	Row      int
	Letter   string // behind it, as it is said
	Line     string // that it stands in, as it is said
	Selected string
}

// Hearable is a widget that says what is heard of it. The toolkit's texts are heard as they
// are, and what holds others as what it holds.
type Hearable interface{ Hear() *Heard }

// Listening is told that something else may be heard in a window now; nil while nobody
// listens, which is nearly always. The UI thread alone touches it.
var Listening func(c fyne.Canvas)

func heardAnew(c fyne.Canvas) {
	if Listening != nil && c != nil {
		Listening(c)
	}
}

// Is tells whether all of these states hold.
func (h *Heard) Is(state State) bool { return h.State&state == state }

// set sets states where yes.
func (h *Heard) set(state State, yes bool) {
	if yes {
		h.State |= state
	}
}

// Focused is what has the focus: of a list its line, of a grid its cell; nil for nothing.
func (h *Heard) Focused() *Heard {
	return h.Find(func(part *Heard) bool { return part.Is(HasFocus) })
}

// Find returns the first of h and its parts that is wanted, nil for none.
func (h *Heard) Find(wanted func(*Heard) bool) *Heard {
	if wanted(h) {
		return h
	}
	for _, part := range h.Parts {
		if found := part.Find(wanted); found != nil {
			return found
		}
	}
	return nil
}

// Under is the innermost part under a place of the window, nil for none.
func (h *Heard) Under(at fyne.Position) *Heard {
	for i := len(h.Parts) - 1; i >= 0; i-- { // what came last lies over the others
		if found := h.Parts[i].Under(at); found != nil {
			return found
		}
	}
	inside := at.Subtract(h.At)
	if inside.X < 0 || inside.Y < 0 || inside.X >= h.Size.Width || inside.Y >= h.Size.Height {
		return nil
	}
	return h
}
