package shell

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/journal"
	"sothidua/app/opened"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// keyState is a state of the window: an area, a tab, and the keys that lead on from there,
// as into a dialog. Under it the table says what each key does, in words that are shown.
type keyState struct {
	area, tab string
	path      []string
	keys      []keyEffect
}

type keyEffect struct{ key, effect string }

func (st keyState) name() string {
	name := st.area
	if st.tab != "" {
		name += " › " + st.tab
	}
	if len(st.path) > 0 {
		name += " / " + strings.Join(st.path, ", ")
	}
	return name
}

// readKeys reads the table, written by hand: "# area › tab / keys" begins a state, each
// line below is a key, a tab, and what it does.
func readKeys(t *testing.T) []keyState {
	t.Helper()
	content, err := os.ReadFile("testdata/keys.txt")
	if err != nil {
		t.Fatal(err)
	}
	var states []keyState
	for _, line := range strings.Split(string(content), "\n") {
		if head, ok := strings.CutPrefix(line, "# "); ok {
			place, path, _ := strings.Cut(head, " / ")
			area, tab, _ := strings.Cut(place, " › ")
			st := keyState{area: area, tab: tab}
			if path != "" {
				st.path = strings.Split(path, ", ")
			}
			states = append(states, st)
			continue
		}
		if key, effect, ok := strings.Cut(line, "\t"); ok && key != "" {
			st := &states[len(states)-1]
			st.keys = append(st.keys, keyEffect{key, effect})
		}
	}
	return states
}

// keyPlayer brings the window into states and back.
type keyPlayer struct {
	*keysSeen
	t *testing.T
}

func newKeyPlayer(t *testing.T) *keyPlayer {
	t.Helper()
	r := newRuns(t)
	// A file that is there already is asked about, and not written over.
	there := filepath.Join(os.Getenv("HOME"), "Đăng ký 2023 - Báo Thanh tra.xlsx")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return &keyPlayer{watch(r.start()), t}
}

// enter goes where a state begins, with the focus where work begins there.
func (p *keyPlayer) enter(st keyState) {
	p.t.Helper()
	p.clear()
	s := p.s
	for _, place := range s.places {
		if place.title == st.area && s.current != place.area {
			s.openArea(place.area)
		}
	}
	for range 12 {
		if st.tab == "" || p.tab() == st.tab {
			break
		}
		s.commands.Run(kit.NextTab)
	}
	s.win.Canvas().Unfocus()
	kit.FocusStart(s.win.Canvas(), s.view.body)
	if list, ok := s.win.Canvas().Focused().(interface{ Chosen() any }); ok && list.Chosen() != nil {
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	}
	for _, key := range st.path {
		if text, typed := strings.CutPrefix(key, "gõ "); typed {
			for _, letter := range text {
				s.win.Canvas().Focused().TypedRune(letter)
			}
			continue
		}
		p.press(p.t, key)
	}
	s.sayKeys()
}

// leaveAll closes what was opened over the book, discarding what is typed there.
func (p *keyPlayer) leaveAll() {
	s := p.s
	if s.start != nil {
		s.start.Leave(func() { s.showBook() })
	}
	for range 8 {
		left := false
		switch {
		case s.discard():
		case s.commands.Suspended():
			s.commands.Fire("Esc")
		default:
			s.leave(func() { left = true })
		}
		if left {
			break
		}
	}
}

// clear closes what is open, gives up what is typed and takes back what was written.
func (p *keyPlayer) clear() {
	p.t.Helper()
	s := p.s
	p.folder = p.t.TempDir() // the next file has the same name
	s.desk.Opened = opened.In(func() []string { return []string{p.folder} }, filepath.Join(p.t.TempDir(), "opened.json"))
	if strings.HasPrefix(p.cursor(), inMenu) {
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	p.leaveAll()
	if s.commands.Suspended() || s.desk.Drafts.Unsaved() != nil {
		p.t.Fatalf("not cleared: %s\n%s", p.dialog(), inFront(s))
	}
	if s.view != nil && strings.Contains(desktest.Texts(s.view.body), words.PaperBlankNote) {
		s.commands.Run("paper.blank") // it stays turned to, from one paper to the next
	}
	for {
		step, err := journal.ToUndo(context.Background(), s.desk.Book)
		if err != nil {
			p.t.Fatal(err)
		}
		if step.ID == 0 || step.Kind != data.StepDo {
			return
		}
		if err := journal.Turn(s.desk.Book, step); err != nil {
			p.t.Fatal(err)
		}
		s.reload()
	}
}

// elsewhere are the keys that answer in a state that no keys lead to from the practice
// book, and where they are tested.
var elsewhere = map[string]string{
	"Cài đặt/Ctrl+S":                 "a form behind the list: screens/settings",
	"Văn bản/Ctrl+E":                 "a paper that is a table: screens/paper",
	"Lễ ký kết/F8":                   "a line of which nothing is noted alone: screens/ceremony",
	"Lễ ký kết/F5":                   "an empty list alone: screens/ceremony",
	"Nhật ký, hoàn tác/Ctrl+Shift+Z": "a step that stands alone: screens/journal",
}

// Every key that is shown has a line in the table, wherever the focus is: in each area,
// each tab, after typing, in dialogs and in open lists. And each does what its line says.
func TestEveryKeyThatIsShownDoesWhatTheTableSays(t *testing.T) {
	p := newKeyPlayer(t)
	seen := map[string]bool{} // areas with their tabs, areas with their keys
	for _, st := range readKeys(t) {
		p.enter(st)
		seen[st.area+" › "+st.tab] = true
		listed := map[string]bool{}
		for _, row := range st.keys {
			listed[row.key] = true
			seen[st.area+"/"+row.key] = true
		}
		shown := map[string]bool{}
		for _, hint := range p.s.commands.Hints() {
			shown[hint.Key] = true
			if !listed[hint.Key] {
				t.Errorf("%s: %s is shown and not in the table", st.name(), hint)
			}
			if line := p.s.view.keysText; slices.Contains(inLine(p.s.commands.Hints()), hint) && !strings.Contains(line, hint.String()) {
				t.Errorf("%s: the bottom line lacks %s: %s", st.name(), hint, line)
			}
		}
		for _, row := range st.keys {
			if !shown[row.key] {
				t.Errorf("%s: %s is in the table and not shown", st.name(), row.key)
				continue
			}
			p.enter(st)
			if effect := p.press(t, row.key); effect != strings.TrimPrefix(row.effect, "-") {
				t.Errorf("%s: %s\ngives %s\nwant  %s", st.name(), row.key, effect, row.effect)
			}
		}
	}
	p.clear()
	for _, place := range p.s.places {
		p.enter(keyState{area: place.title})
		for range 12 {
			if at := place.title + " › " + p.tab(); !seen[at] {
				t.Errorf("the table lacks %s", at)
			}
			if !p.s.commands.Run(kit.NextTab) {
				break
			}
		}
		for _, cmd := range p.s.screenOf(place.area).Commands() {
			if cmd.Key != "" && cmd.Title != "" && !seen[place.title+"/"+cmd.Key] && elsewhere[place.title+"/"+cmd.Key] == "" {
				t.Errorf("%s: the table lacks %s, %s", place.title, cmd.Key, cmd.Title)
			}
		}
	}
}

// A key that does what its neighbour is for is noticed: the table tells each from the other.
func TestASwappedKeyIsNoticed(t *testing.T) {
	p := newKeyPlayer(t)
	swapped := 0
	for _, st := range readKeys(t) {
		effects := map[string]string{}
		for _, row := range st.keys {
			effects[row.key] = row.effect
		}
		p.enter(st)
		if p.s.commands.Suspended() || len(st.path) > 1 {
			continue
		}
		page := p.s.page()
		var near []int // commands of the page that are shown, by their place
		for _, hint := range p.s.commands.Hints() {
			for i, cmd := range page {
				if cmd.Speaks() && cmd.Key == hint.Key && cmd.Title == hint.Title {
					near = append(near, i)
				}
			}
		}
		for n := range near {
			here, there := near[n], near[(n+1)%len(near)]
			if key := page[here].Key; here == there || effects[key] == effects[page[there].Key] {
				continue
			}
			p.enter(st)
			mixed := p.s.page()
			mixed[here].Run = mixed[there].Run
			p.s.commands.SetPage(mixed...)
			swapped++
			if effect := p.press(t, page[here].Key); effect == effects[page[here].Key] {
				t.Errorf("%s: %s does what %s is for, and that is not noticed", st.name(), page[here].Key, page[there].Key)
			}
			p.clear()
			p.s.showKeys()
		}
	}
	if swapped < 60 {
		t.Errorf("%d keys were swapped", swapped)
	}
}
