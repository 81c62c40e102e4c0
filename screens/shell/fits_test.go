package shell

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// windowSizes are those of the windows that count: screens, less what title bar and task bar take,
// at the scales that the toolkit makes of Windows' 100, 125, 150 and 200 %.
func windowSizes() []fyne.Size {
	const bars = 72
	var all []fyne.Size
	for _, screen := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 720}, {Width: 1920, Height: 1080}} {
		for _, scale := range []float32{1, 1.3, 1.5, 2} {
			all = append(all, fyne.NewSize(screen.Width/scale, screen.Height/scale-bars))
		}
	}
	return append(all, fyne.NewSize(1024, 640))
}

// The least windows in which six lines of a list are seen and no page scrolls, so that lists,
// forms and texts alone do: 1366 × 768 at 150 %, with the largest text at 125 %.
var (
	listed = fyne.NewSize(1366/1.5, 768/1.5-72)
	whole  = fyne.NewSize(1366/1.3, 768/1.3-72)
)

// least is the least window in which all this holds, with the text in use.
func (w *walker) least() fyne.Size {
	if w.s.text > kit.TextNormal {
		return whole
	}
	return listed
}

func within(least, size fyne.Size) bool {
	return size.Width >= least.Width-1 && size.Height >= least.Height-1
}

// walker looks at each state of the window at each size.
type walker struct {
	*testing.T
	s     *Shell
	sizes []fyne.Size
	said  map[string]bool
}

func (w *walker) say(where, what string) {
	if !w.said[where+what] {
		w.said[where+what] = true
		w.Errorf("%s: %s", where, what)
	}
}

// look says what does not fit as the area was entered, and resizes the window to each size,
// also for the side panels that fold.
func (w *walker) look(where string) {
	w.texts(where+" as entered", w.s.win.Canvas().Size())
	for _, size := range w.sizes {
		w.s.win.Resize(size)
		if got := w.s.win.Canvas().Size(); got != size {
			w.say(where, fmt.Sprintf("asks for %v", got))
		}
		for range 4 { // as the window is, and with each panel over it
			w.judge(fmt.Sprintf("%s at %.0f × %.0f, text %.0f", where, size.Width, size.Height, w.s.text), size)
			if !w.s.works(kit.SideKey) {
				break
			}
			seen := w.seen()
			if w.s.commands.Fire(kit.SideKey); slices.Equal(w.seen(), seen) {
				w.say(where, fmt.Sprintf("%s shows nothing at %.0f × %.0f", kit.SideKey, size.Width, size.Height))
			}
			w.focusInView(fmt.Sprintf("%s side at %.0f × %.0f, text %.0f", where, size.Width, size.Height, w.s.text))
		}
	}
	w.s.win.Resize(listed) // for the next area
}

// seen are the texts and buttons that are not folded away.
func (w *walker) seen() (all []string) {
	for _, seen := range desktest.Look(w.s.win) {
		if text, ok := seen.Object.(*canvas.Text); ok && seen.Reach.Width > 0 && seen.Reach.Height > 0 {
			all = append(all, text.Text)
		}
	}
	return all
}

func (w *walker) judge(where string, size fyne.Size) {
	rows, most, fits := float32(0), float32(6), within(w.least(), size)
	all := desktest.Look(w.s.win)
	w.textsOf(all, where, size)
	w.apart(all, where)
	if within(listed, size) {
		w.besideBars(all, where)
	}
	typed := typedInto(all)
	for _, seen := range all {
		if seen.Reach.Width == 0 || seen.Reach.Height == 0 { // in a side panel that is folded
			continue
		}
		switch o := seen.Object.(type) {
		case *kit.Button, *kit.Input:
			if !seen.Reach.Has(seen.Box) {
				name := fmt.Sprintf("%T", o)
				if button, ok := o.(*kit.Button); ok {
					name = button.Text()
				}
				w.say(where, fmt.Sprintf("%s at %v cannot be brought into %v", name, seen.Box, seen.Reach))
			}
		case *container.Scroll:
			content := o.Content.MinSize()
			if fits && o.Direction == container.ScrollBoth && !strings.HasPrefix(fmt.Sprintf("%T", o.Content), "*widget") &&
				(content.Width > seen.Box.Width+0.5 || content.Height > seen.Box.Height+0.5 && w.s.win.Canvas().Overlays().Top() == nil) {
				w.say(where, fmt.Sprintf("all of %v scrolls in %v", content, seen.Box))
			}
			if _, grid := o.Content.(*fyne.Container); fits && !(isList(o) && grid) && !typed[o] && seen.Turned && content.Height > seen.Box.Height+0.5 {
				w.say(where, fmt.Sprintf("what is at %v scrolls within something that does", seen.Box))
			}
			if isList(o) {
				row := w.s.text + 15.5
				if all := content.Height / row; all > 0 && seen.Clip.Cut(seen.Box).Height/row > rows {
					rows, most = seen.Clip.Cut(seen.Box).Height/row, min(6, all)
				}
			}
		}
	}
	if rows > 0 && rows < most-0.1 && fits {
		w.say(where, fmt.Sprintf("%.1f rows of the longest list are seen", rows))
	}
}

// isList reports whether a scroll holds the rows of a table or of a grid.
func isList(scroll *container.Scroll) bool {
	content := scroll.Content
	if layer, ok := content.(*fyne.Container); ok && len(layer.Objects) > 0 {
		content = layer.Objects[0]
	}
	return fmt.Sprintf("%T", content) == "*kit.tableBody"
}

// texts looks at each text in a window of a size that counts.
func (w *walker) texts(where string, size fyne.Size) {
	w.textsOf(desktest.Look(w.s.win), where, size)
}

func (w *walker) textsOf(all []desktest.Seen, where string, size fyne.Size) {
	var input desktest.Box // the last one: what is typed there scrolls by itself
	for _, seen := range all {
		switch o := seen.Object.(type) {
		case *kit.Input:
			input = seen.Box
		case *canvas.Text:
			if seen.Reach.Width > 0 && within(listed, size) && !input.Has(desktest.Box{X: seen.Box.X, Y: seen.Box.Y}) {
				w.whole(where, o, seen)
			}
		}
	}
}

// whole says which text runs over the right edge of its place, and which figure is cut.
func (w *walker) whole(where string, text *canvas.Text, seen desktest.Seen) {
	const stroke = 2 // of a letter may lie over it
	if end := seen.Box.X + text.MinSize().Width; text.Text != "" && end > seen.Reach.X+seen.Reach.Width+stroke {
		w.say(where, fmt.Sprintf("%q ends at %.0f, its place at %.0f", text.Text, end, seen.Reach.X+seen.Reach.Width))
	}
	figures, rest := 0, strings.TrimSuffix(text.Text, "…")
	for _, r := range rest {
		if unicode.IsDigit(r) {
			figures++
		}
	}
	if rest != text.Text && !strings.Contains(rest, "…") && 2*figures >= utf8.RuneCountInString(rest) {
		w.say(where, fmt.Sprintf("of a figure %q is seen", text.Text))
	}
}

func (w *walker) focusInView(where string) {
	focused, ok := w.s.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return
	}
	seen, found := desktest.Where(desktest.Look(w.s.win), focused)
	if !found {
		w.say(where, fmt.Sprintf("the focus is on a %T that is nowhere", focused))
		return
	}
	if _, list := focused.(interface{ Chosen() any }); list {
		return // as wide as it is, its chosen line is in view
	}
	if !seen.Clip.Has(seen.Box) && seen.Box.Height < seen.Clip.Height && seen.Box.Width < seen.Clip.Width {
		w.say(where, fmt.Sprintf("the %T with the focus at %v is cut by %v", focused, seen.Box, seen.Clip))
	}
}

// tabs shows each tab of the area in view and calls look in it.
func (w *walker) tabs(where string, look func(where string)) {
	look(where)
	first := w.tab()
	for w.s.works("Ctrl+PgDn") {
		w.s.commands.Fire("Ctrl+PgDn")
		tab := w.tab()
		if tab == first {
			return
		}
		look(fmt.Sprintf("%s tab %d", where, tab+1))
	}
}

// tab is the number of the shown one of the outermost tabs.
func (w *walker) tab() int {
	for _, seen := range desktest.Look(w.s.win) {
		if tabs, ok := seen.Object.(*kit.Tabs); ok {
			return tabs.Current()
		}
	}
	return 0
}

// works reports whether a key does something on the page.
func (s *Shell) works(key string) bool {
	return slices.ContainsFunc(s.commands.Active(), func(cmd kit.Command) bool {
		return cmd.Key == key && (cmd.Enabled == nil || cmd.Enabled())
	})
}

func (r *runs) textSize(size string) {
	r.Helper()
	if err := r.book.Do("Cỡ chữ", func(tx *data.Tx) error { return tx.Save(&data.Setting{Key: data.SettingTextSize, Value: size}) }); err != nil {
		r.Fatal(err)
	}
}

func TestEveryAreaFitsEveryWindow(t *testing.T) {
	tight := []fyne.Size{whole, listed}
	for name, of := range map[string]struct {
		book, text string
		sizes      []fyne.Size
	}{
		"block": {"block", data.TextSizeNormal, windowSizes()}, "block, large": {"block", data.TextSizeLarge, windowSizes()},
		"cum": {"cum", data.TextSizeNormal, tight}, "cum, large": {"cum", data.TextSizeLarge, tight}, "long names": {"long", data.TextSizeNormal, tight}, "empty, large": {"empty", data.TextSizeLarge, tight},
	} {
		t.Run(name, func(t *testing.T) {
			r := pictured(t, of.book)
			r.textSize(of.text)
			w := &walker{T: t, s: r.start(), sizes: of.sizes, said: map[string]bool{}}
			w.s.win.Resize(listed)
			for _, p := range w.s.places {
				w.s.goTo(desk.Place{Area: p.area})
				w.tabs(string(p.area), w.look)
			}
		})
	}
}

// tightWindows are the least windows that count, each with the text of it.
var tightWindows = map[string]struct {
	size fyne.Size
	text string
}{"150": {listed, data.TextSizeNormal}, "125, large": {whole, data.TextSizeLarge}}

// Every form of every screen, as its draft opens it, in the least windows: what is typed into has
// the focus in view, each button and field can be reached, and nothing runs over its place.
func TestEveryFormFitsTheLeastWindows(t *testing.T) {
	for name, of := range tightWindows {
		for _, book := range []string{"block", "long"} {
			t.Run(name+"/"+book, func(t *testing.T) {
				r := pictured(t, book)
				r.textSize(of.text)
				abouts := r.abouts()
				w := &walker{T: t, s: r.start(), said: map[string]bool{}}
				w.s.win.Resize(of.size)
				for _, p := range w.s.places {
					w.s.goTo(desk.Place{Area: p.area})
					screen, ok := w.s.screen().(desk.Keeping)
					if !ok {
						continue
					}
					for kind := range screen.Openers() {
						for _, about := range abouts[string(p.area)+"/"+kind] {
							w.s.open(p.area, kind, about)
							w.form(fmt.Sprintf("%s/%s %s", p.area, kind, about), of.size)
							w.shut()
						}
					}
				}
			})
		}
	}
}

// Every dialog that a key of the table opens, in the least windows.
func TestEveryDialogFitsTheLeastWindows(t *testing.T) {
	for name, of := range tightWindows {
		t.Run(name, func(t *testing.T) {
			r := newRuns(t)
			if err := datatest.DB(r.book).Save(&data.Setting{Key: data.SettingTextSize, Value: of.text}).Error; err != nil { // no step, which would be taken back
				t.Fatal(err)
			}
			p := &keyPlayer{watch(r.start()), t}
			w := &walker{T: t, s: p.s, said: map[string]bool{}}
			w.s.win.Resize(of.size)
			shown := map[string]bool{}
			for _, st := range readKeys(t) {
				for _, row := range st.keys {
					_, title, opens := strings.Cut(row.effect, "hiện ")
					if title, _, _ = strings.Cut(title, ";"); !opens || shown[st.area+title] {
						continue
					}
					shown[st.area+title] = true
					p.enter(st)
					p.press(t, row.key)
					w.form(st.name()+" "+row.key, of.size)
				}
			}
			if len(shown) < 80 {
				t.Errorf("%d dialogs were looked at", len(shown))
			}
		})
	}
}

// form looks at what is in front, and at its focus.
func (w *walker) form(where string, size fyne.Size) {
	if top := w.s.win.Canvas().Overlays().Top(); top != nil {
		test.LaidOutObjects(top) // a dialog grows with what it says, in the next frame
	}
	w.judge(where, size)
	w.focusInView(where)
	w.leaves(where)
}

// leaves says which button that leaves what is in front has another word for it than the rest.
func (w *walker) leaves(where string) {
	if !w.s.commands.Suspended() {
		return
	}
	for _, seen := range desktest.Look(w.s.win) {
		button, ok := seen.Object.(*kit.Button)
		if ok && button.Hear().Key == "Esc" && !slices.Contains([]string{words.KitCancel, words.KitClose, words.KitStop}, button.Text()) {
			w.say(where, fmt.Sprintf("%q leaves it", button.Text()))
		}
	}
}

// shut leaves what is in front, whatever was typed there.
func (w *walker) shut() {
	for range 8 {
		switch {
		case w.s.discard():
		case w.s.commands.Suspended():
			w.s.commands.Fire("Esc")
		default:
			w.s.leave(func() {})
			if !w.s.commands.Suspended() {
				return
			}
		}
	}
}

// apart says which texts lie over each other, unless something that is filled lies between them.
func (w *walker) apart(all []desktest.Seen, where string) {
	const touch = 3 // of letters in neighbouring lines
	var texts []desktest.Seen
	for _, seen := range all {
		switch o := seen.Object.(type) {
		case *canvas.Rectangle:
			if fill, ok := o.FillColor.(color.NRGBA); ok && fill.A == 0xFF {
				over := seen.Clip.Cut(seen.Box)
				texts = slices.DeleteFunc(texts, func(below desktest.Seen) bool {
					both := over.Cut(below.Box)
					return both.Width > 0 && both.Height > 0
				})
			}
		case *canvas.Text:
			if strings.TrimSpace(o.Text) == "" || seen.Clip.Cut(seen.Box) != seen.Box {
				continue
			}
			for _, below := range texts {
				if both := below.Box.Cut(seen.Box); both.Width > touch && both.Height > touch {
					w.say(where, fmt.Sprintf("%q lies over %q at %v", o.Text, below.Object.(*canvas.Text).Text, both))
				}
			}
			texts = append(texts, seen)
		}
	}
}

// typedInto are the parts of the boxes that are typed into: what is typed there scrolls by itself.
func typedInto(all []desktest.Seen) map[fyne.CanvasObject]bool {
	typed := map[fyne.CanvasObject]bool{}
	for _, seen := range all {
		if input, ok := seen.Object.(*kit.Input); ok {
			for _, part := range desktest.Below(input) {
				typed[part] = true
			}
		}
	}
	return typed
}

// besideBars says what is read or pressed and lies under the bar of what scrolls.
func (w *walker) besideBars(all []desktest.Seen, where string) {
	const bar, stroke = 8, 1 // of a letter may reach under it
	at, typed := map[fyne.CanvasObject]desktest.Seen{}, typedInto(all)
	for _, seen := range all {
		at[seen.Object] = seen
	}
	for _, seen := range all {
		scroll, ok := seen.Object.(*container.Scroll)
		if !ok || typed[scroll] || seen.Clip.Cut(seen.Box) != seen.Box || scroll.Content.MinSize().Height <= scroll.Size().Height+0.5 {
			continue
		}
		from := seen.Box.X + seen.Box.Width - bar
		for _, part := range desktest.Below(scroll) {
			below, what, end := at[part], "", float32(0)
			switch o := part.(type) {
			case *canvas.Text:
				what, end = o.Text, below.Box.X+o.MinSize().Width
			case *kit.Button:
				what, end = o.Text(), below.Box.X+below.Box.Width
			}
			if what != "" && !typed[part] && below.Clip.Cut(below.Box).Height > 0 && below.Box.X < from && end > from+stroke {
				w.say(where, fmt.Sprintf("%q ends at %.0f, under a bar at %.0f", what, end, from))
			}
		}
	}
}
