package kit

import (
	"cmp"
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tab is one page of Tabs.
type Tab struct {
	Title   string
	Count   func() int // shown after the title; nil for none
	Content fyne.CanvasObject
}

// Tabs shows one of several contents. Arrows move while the strip has the focus; Ctrl+PgUp
// and Ctrl+PgDn move from everywhere once the page put Commands into its table.
type Tabs struct {
	widget.BaseWidget
	OnSelect func(i int)

	tabs    []Tab
	current int
	strip   *tabStrip
}

// NewTabs returns tabs with the first one shown.
func NewTabs(tabs ...Tab) *Tabs {
	t := &Tabs{tabs: tabs}
	t.strip = &tabStrip{tabs: t}
	t.strip.ExtendBaseWidget(t.strip)
	for i, tab := range tabs {
		if i > 0 {
			tab.Content.Hide()
		}
	}
	t.ExtendBaseWidget(t)
	return t
}

// TabTitle is the title of the tab that shows below root, empty where there are no tabs.
func TabTitle(root fyne.CanvasObject) string {
	tabs, ok := seek(root, func(object fyne.CanvasObject) bool {
		_, ok := object.(*Tabs)
		return ok
	}).(*Tabs)
	if !ok {
		return ""
	}
	return tabs.tabs[tabs.current].Title
}

// Current returns the number of the shown tab.
func (t *Tabs) Current() int { return t.current }

// Select shows the i-th tab. The focus follows from the tab before, where it would go on
// taking keys unseen.
func (t *Tabs) Select(i int) {
	if i < 0 || i >= len(t.tabs) || i == t.current {
		return
	}
	held := t.holdsFocus()
	t.tabs[t.current].Content.Hide()
	t.current = i
	t.tabs[i].Content.Show()
	t.Refresh()
	if held {
		t.begin(t.tabs[i].Content)
	}
	if t.OnSelect != nil {
		t.OnSelect(i)
	}
	tellAll()
}

// begin gives the focus to what comes first in the content of a tab; where that is folded, a
// button, or narrows the list below it, to where work begins there.
func (t *Tabs) begin(content fyne.CanvasObject) {
	first := seek(content, canFocus)
	if first != nil && (inFolded(content, first) || !isNoButton(first) || overList(content, first)) {
		if start := startOf(content, false); start != nil {
			canvasOf(t).Focus(start)
			return
		}
	}
	focusOn(t.strip)
	if focusNext(t.strip); !t.holdsFocus() {
		focusOn(t.strip)
	}
}

// On makes a command that of a tab: it answers there alone, and can bring the tab into view.
func (t *Tabs) On(tab int, cmd Command) Command {
	also := cmd.Enabled
	cmd.Enabled = func() bool { return t.current == tab && (also == nil || also()) }
	cmd.Show = func() { t.Select(tab) }
	return cmd
}

// holdsFocus tells whether the focus lies in the shown tab, by its place: the driver
// does not say what holds an object.
func (t *Tabs) holdsFocus() bool {
	c := canvasOf(t)
	if c == nil {
		return false
	}
	focused, ok := c.Focused().(fyne.CanvasObject)
	if !ok || focused == fyne.CanvasObject(t.strip) {
		return false
	}
	driver, content := fyne.CurrentApp().Driver(), t.tabs[t.current].Content
	at := driver.AbsolutePositionForObject(focused).Subtract(driver.AbsolutePositionForObject(content))
	size := content.Size()
	return at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// Step shows the next tab, or the one before with by -1, around the ends.
func (t *Tabs) Step(by int) { t.Select((t.current + by + len(t.tabs)) % len(t.tabs)) }

// NextTab is the ID of the command that shows the next tab.
const NextTab = "tab.next"

// Commands are the keys that move between the tabs; the page adds them to its own.
func (t *Tabs) Commands() []Command {
	return []Command{
		{ID: NextTab, Key: "Ctrl+PgDn", Run: func() { t.Step(1) }},
		{ID: "tab.before", Key: "Ctrl+PgUp", Run: func() { t.Step(-1) }},
	}
}

// Refresh draws the strip with new counts.
func (t *Tabs) Refresh() {
	t.strip.Refresh()
	t.BaseWidget.Refresh()
}

// CreateRenderer draws the strip above the contents.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer { return &tabsView{t} }

type tabsView struct{ t *Tabs }

func (v *tabsView) Layout(size fyne.Size) {
	height := v.t.strip.MinSize().Height
	v.t.strip.Resize(fyne.NewSize(size.Width, height))
	height += tabsGap(size.Height)
	for _, tab := range v.t.tabs {
		tab.Content.Move(fyne.NewPos(0, height))
		tab.Content.Resize(fyne.NewSize(size.Width, max(size.Height-height, 0)))
	}
}

// tabsGap is between the titles and what they show.
func tabsGap(height float32) float32 {
	if height < lowPage {
		return 6
	}
	return 12
}

func (v *tabsView) MinSize() fyne.Size {
	strip, shown := v.t.strip.MinSize(), v.t.tabs[v.t.current].Content.MinSize()
	return fyne.NewSize(max(strip.Width, shown.Width), strip.Height+tabsGap(0)+shown.Height)
}

func (v *tabsView) Refresh() {
	v.Layout(v.t.Size())
	canvas.Refresh(v.t)
}

func (v *tabsView) Objects() []fyne.CanvasObject { return v.t.Parts() }

// Parts are what lies in it.
func (t *Tabs) Parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{t.strip}
	for _, tab := range t.tabs {
		objects = append(objects, tab.Content)
	}
	return objects
}

func (v *tabsView) Destroy() {}

// tabStrip is the line of titles.
type tabStrip struct {
	widget.BaseWidget
	Keyed
	tabs    *Tabs
	focused bool
}

const tabPadding = 13

func (s *tabStrip) FocusGained() {
	s.focused = true
	Gained(s)
	s.Refresh()
}

func (s *tabStrip) FocusLost() {
	s.focused = false
	s.Refresh()
}

func (s *tabStrip) TypedRune(r rune) { TypeAnywhere(canvasOf(s), r) }

func (s *tabStrip) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyRight:
		s.tabs.Step(1)
	case fyne.KeyLeft:
		s.tabs.Step(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		focusNext(s)
	default:
		CommandsOf(s).Fire(keyName(ev.Name))
	}
}

func (s *tabStrip) Tapped(ev *fyne.PointEvent) {
	x := float32(0)
	for i, width := range s.widths() {
		x += width
		if ev.Position.X < x {
			focusOn(s)
			s.tabs.Select(i)
			return
		}
	}
}

func countText(tab Tab) string {
	if tab.Count == nil {
		return ""
	}
	return strconv.Itoa(tab.Count())
}

// textWidth is the width of a title with its count, as it is drawn while shown or not.
func textWidth(tab Tab, shown bool) float32 {
	width := measure(tab.Title, textSize(), fyne.TextStyle{Bold: shown})
	if count := countText(tab); count != "" {
		width += countGap + measure(count, textSize(), fyne.TextStyle{})
	}
	return width
}

const (
	countGap     = 5
	tightPadding = 5 // in a strip that has hardly any room
	tabLeast     = 36
)

// widths shares the strip among its tabs. Where it has no room, the space around the titles
// goes first, then the room that each would take in bold, then the longest are cut to one
// width: short titles are read whole. The shown one is never cut.
func (s *tabStrip) widths() []float32 {
	tabs := s.tabs.tabs
	widths, text, room := make([]float32, len(tabs)), float32(0), s.Size().Width
	for i, tab := range tabs {
		widths[i] = textWidth(tab, true)
		text += widths[i]
	}
	padding := min(float32(tabPadding), max((room-text)/float32(2*len(tabs)), tightPadding))
	if room == 0 {
		padding = tabPadding
	}
	for i := range widths {
		widths[i] += 2 * padding
	}
	if room == 0 || text+2*padding*float32(len(tabs))-room <= 0.5 || len(tabs) < 2 {
		return widths
	}
	for i, tab := range tabs {
		widths[i] = textWidth(tab, i == s.tabs.current) + 2*padding
	}
	cutLongest(widths, s.tabs.current, room)
	return widths
}

// cutLongest cuts all widths but one to a common most, so that they share a room.
func cutLongest(widths []float32, whole int, room float32) {
	order := make([]int, 0, len(widths))
	for i := range widths {
		if i != whole {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(widths[a], widths[b]) })
	left := room - widths[whole]
	for n, i := range order { // the shorter take what they need, the rest share what is left
		widths[i] = min(widths[i], max(left/float32(len(order)-n), tabLeast))
		left -= widths[i]
	}
}

func (s *tabStrip) MinSize() fyne.Size {
	shown := float32(0)
	if len(s.tabs.tabs) > 0 {
		shown = textWidth(s.tabs.tabs[s.tabs.current], true) + 2*tightPadding
	}
	return fyne.NewSize(shown+float32(max(len(s.tabs.tabs)-1, 0))*tabLeast, textSize()+19)
}

func (s *tabStrip) CreateRenderer() fyne.WidgetRenderer {
	v := &stripView{s: s}
	v.Refresh()
	return v
}

type stripView struct {
	size    fyne.Size // drawn for
	s       *tabStrip
	objects []fyne.CanvasObject
}

// Layout draws anew only for another size: drawing asks for a frame, and each
// frame lays out what is new in it.
func (v *stripView) Layout(size fyne.Size) {
	if v.size != size {
		v.size = size
		v.Refresh()
	}
}

func (v *stripView) MinSize() fyne.Size { return v.s.MinSize() }

func (v *stripView) Objects() []fyne.CanvasObject { return v.objects }

func (v *stripView) Destroy() {}

func (v *stripView) Refresh() {
	size := v.s.Size()
	rule := canvas.NewRectangle(Line)
	rule.Move(fyne.NewPos(0, size.Height-1))
	rule.Resize(fyne.NewSize(size.Width, 1))
	v.objects = []fyne.CanvasObject{rule}
	x, widths := float32(0), v.s.widths()
	for i, tab := range v.s.tabs.tabs {
		width := widths[i]
		title := newText(tab.Title, textSize(), Plain)
		if i == v.s.tabs.current {
			title.Color, title.TextStyle.Bold = Accent, true
			v.frame(x, width, size.Height)
		}
		count := newText(countText(tab), textSize(), Muted)
		room := width - 2*tightPadding
		if count.Text != "" {
			room -= countGap + count.MinSize().Width
		}
		title.Text = ellipsize(tab.Title, room+0.5, title.TextSize, title.TextStyle)
		content := title.MinSize().Width
		if count.Text != "" {
			content += countGap + count.MinSize().Width
		}
		left := x + (width-content)/2
		for _, text := range []*canvas.Text{title, count} {
			text.Move(fyne.NewPos(left, (size.Height-text.MinSize().Height)/2))
			text.Resize(text.MinSize())
			left += text.MinSize().Width + countGap
			v.objects = append(v.objects, text)
		}
		x += width
	}
	canvas.Refresh(v.s)
}

// frame draws the shown tab open towards its content.
func (v *stripView) frame(x, width, height float32) {
	back := canvas.NewRectangle(Surface)
	back.StrokeColor, back.StrokeWidth = color.Color(Line), 1
	if v.s.focused {
		back.StrokeColor, back.StrokeWidth = Accent, 2
	}
	back.TopLeftCornerRadius, back.TopRightCornerRadius = 4, 4
	back.Move(fyne.NewPos(x, 0))
	back.Resize(fyne.NewSize(width, height))
	foot := canvas.NewRectangle(Surface)
	foot.Move(fyne.NewPos(x+1, height-2))
	foot.Resize(fyne.NewSize(width-2, 2))
	v.objects = append(v.objects, back)
	if !v.s.focused {
		v.objects = append(v.objects, foot)
	}
}
