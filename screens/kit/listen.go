package kit

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// Listen returns what is heard of a window now: the dialog in front, else the content, each
// as far as it is in view, and what lies over it.
func Listen(c fyne.Canvas) *Heard {
	l := &listener{focused: c.Focused(), clip: rect{right: c.Size().Width, bottom: c.Size().Height}}
	all := &Heard{Role: RoleWindow, Size: c.Size()}
	if open := opens[c]; len(open) > 0 {
		all.Parts = append(all.Parts, l.dialog(open[len(open)-1].popup))
	} else if content := c.Content(); content != nil {
		all.Parts = l.hear(content, fyne.NewPos(0, 0))
	}
	if field := opened[c]; field != nil && field.isOpen() {
		all.Parts = append(all.Parts, l.top(field.list)...)
	}
	if menu, ok := l.focused.(*menu); ok {
		all.Parts = append(all.Parts, l.top(menu)...)
	}
	for win, layer := range toasts {
		if win.Canvas() == c && layer.said != "" {
			place := layer.place
			all.Parts = append(all.Parts, &Heard{Role: RoleNotice, Name: layer.said, Of: place, Line: layer.turn, At: place.Position(), Size: place.Size()})
		}
	}
	return all
}

// HeardIn is what is heard of an object and all in it, in one line.
func HeardIn(object fyne.CanvasObject) string {
	l := &listener{clip: rect{-math.MaxFloat32, -math.MaxFloat32, math.MaxFloat32, math.MaxFloat32}}
	return strings.Join(named(l.hear(object, fyne.NewPos(0, 0))), ", ")
}

func named(parts []*Heard) (names []string) {
	for _, part := range parts {
		if part.Name != "" {
			names = append(names, part.Name)
		}
		names = append(names, named(part.Parts)...)
	}
	return names
}

// listener walks through a window.
type listener struct {
	focused fyne.Focusable
	clip    rect
}

type rect struct{ left, top, right, bottom float32 }

func (r rect) and(o rect) rect {
	return rect{max(r.left, o.left), max(r.top, o.top), min(r.right, o.right), min(r.bottom, o.bottom)}
}

// shows tells whether something of a place is in view.
func (r rect) shows(at fyne.Position, size fyne.Size) bool {
	return at.X < r.right && at.Y < r.bottom && at.X+size.Width > r.left && at.Y+size.Height > r.top
}

// top hears what lies over the content, wherever it stands.
func (l *listener) top(object fyne.CanvasObject) []*Heard {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
	return l.hear(object, at.Subtract(object.Position()))
}

// dialog is called by its title, or as its first line; a short one is read whole as it opens.
func (l *listener) dialog(popup *widget.PopUp) *Heard {
	d := &Heard{Role: RoleDialog, Of: popup, Parts: l.top(popup.Content)}
	d.At, d.Size = fyne.CurrentApp().Driver().AbsolutePositionForObject(popup.Content), popup.Content.Size()
	var texts []string
	for _, part := range d.Parts {
		switch {
		case part.Role == RoleHeading && d.Name == "":
			d.Name = part.Name
		case part.Role == RoleText:
			texts = append(texts, part.Name)
		}
	}
	if d.Name == "" && len(texts) > 0 {
		d.Name, texts = texts[0], texts[1:]
	}
	const short = 600
	if rest := strings.Join(texts, " "); utf8.RuneCountInString(rest) <= short {
		d.More = rest
	}
	return d
}

// hear lists what is heard of an object that stands in something at a place.
func (l *listener) hear(object fyne.CanvasObject, outer fyne.Position) []*Heard {
	if object == nil || !object.Visible() {
		return nil
	}
	at := outer.Add(object.Position())
	h, whole := heardOf(object)
	if h == nil {
		return l.parts(object, at)
	}
	l.place(h, object, at)
	if whole {
		if !l.clip.shows(h.At, h.Size) && !h.Is(HasFocus) {
			return nil
		}
		return []*Heard{h}
	}
	h.Parts = append(h.Parts, l.parts(object, at)...)
	return []*Heard{h}
}

func (l *listener) parts(object fyne.CanvasObject, at fyne.Position) (all []*Heard) {
	if _, ok := object.(*container.Scroll); ok {
		outer := l.clip
		size := object.Size()
		l.clip = outer.and(rect{at.X, at.Y, at.X + size.Width, at.Y + size.Height})
		defer func() { l.clip = outer }()
	}
	for _, part := range partsOf(object) {
		all = append(all, l.hear(part, at)...)
	}
	return all
}

// place says where in the window a thing and its parts are, and which of them has the focus.
func (l *listener) place(h *Heard, object fyne.CanvasObject, at fyne.Position) {
	if h.Of == nil {
		h.Of = object
	}
	if h.Size.IsZero() {
		h.Size = object.Size()
	}
	h.At = h.At.Add(at)
	if l.focused != nil && l.focused == asFocus(h.Of) {
		h.keyed().State |= HasFocus
	}
	for _, part := range h.Parts {
		placeIn(part, h.Of, at)
	}
}

func placeIn(part *Heard, of fyne.CanvasObject, at fyne.Position) {
	part.Of = of
	part.At = part.At.Add(at)
	for _, inner := range part.Parts {
		placeIn(inner, of, at)
	}
}

// keyed is what the keys of h go to: the innermost of its parts with the cursor.
func (h *Heard) keyed() *Heard {
	for _, part := range h.Parts {
		if part.Is(Cursor) {
			return part.keyed()
		}
	}
	return h
}

func asFocus(object fyne.CanvasObject) fyne.Focusable {
	focusable, _ := object.(fyne.Focusable)
	return focusable
}

// heardOf is what is heard of an object itself, nil for nothing; whole is true where what it
// holds is told with it.
func heardOf(object fyne.CanvasObject) (h *Heard, whole bool) {
	switch o := object.(type) {
	case Hearable:
		h = o.Hear()
		_, holds := object.(holder)
		return h, h.Of != nil || !holds
	case *canvas.Text:
		if strings.TrimSpace(o.Text) != "" {
			return &Heard{Name: o.Text}, true
		}
	case *canvas.Image:
		if said := iconSaid(o); said != "" {
			return &Heard{Name: said}, true
		}
	case *widget.Label:
		return &Heard{Name: o.Text}, true
	case *widget.ProgressBar:
		return &Heard{Role: RoleProgress, Name: words.KitWorking, Value: fmt.Sprintf(words.HeardShare, int(100*o.Value))}, true
	}
	return nil, false
}
