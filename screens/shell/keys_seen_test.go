package shell

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// keysSeen is what a clerk can tell of the window by its words alone, before and after a
// key: which area and tab, what dialog, where the cursor is, what was written and said.
type keysSeen struct {
	s      *Shell
	opened string // file that was given to another program
	folder string // where such files lie
	tabs   map[desk.Area]*kit.Tabs
}

// watch has the program open no file, and notes which it would have.
func watch(s *Shell) *keysSeen {
	k := &keysSeen{s: s, tabs: map[desk.Area]*kit.Tabs{}}
	s.desk.OpenURL = func(path string) error {
		k.opened = filepath.Base(path)
		return nil
	}
	return k
}

// press does what a key does, and says what came of it.
func (k *keysSeen) press(t *testing.T, key string) string {
	t.Helper()
	k.opened = ""
	k.quiet()
	before := k.look(t)
	hands := desktest.Hands{Window: k.s.win, Commands: k.s.commands}
	if named, ok := map[string]string{"Enter": "Return", "Del": "Delete", words.KeySpace: "Space", words.KeyDown: "Down", words.KeySides: "Right", words.KeyLines: "Down", words.KeyPages: "PgDn", "Mũi tên lên": "Up"}[key]; ok {
		key = named
	}
	hands.Press(key)
	return before.turnedInto(k.look(t))
}

// quiet takes away what was said before.
func (k *keysSeen) quiet() {
	if toast := k.toast(); toast != nil {
		toast.RemoveAll()
	}
	if k.s.view != nil {
		k.s.view.yield(0)
	}
}

func (k *keysSeen) toast() *fyne.Container {
	whole, _ := k.s.win.Content().(*fyne.Container)
	if whole == nil || len(whole.Objects) < 2 {
		return nil
	}
	place, _ := whole.Objects[1].(*fyne.Container)
	return place
}

// words of the window, each kind for itself.
type lookOf struct {
	place, dialog, cursor, steps, said, opened string
	body                                       []string
}

func (k *keysSeen) look(t *testing.T) lookOf {
	t.Helper()
	l := lookOf{place: k.place(), dialog: k.dialog(), cursor: k.cursor(), opened: k.opened}
	var labels []string
	if err := datatest.DB(k.s.desk.Book).Model(&data.Step{}).Order("id").Pluck("label", &labels).Error; err != nil {
		t.Fatal(err)
	}
	l.steps = strings.Join(labels, "\n")
	if toast := k.toast(); toast != nil {
		l.said = strings.NewReplacer("\n", " ", k.folder, words.OpenedFolder).Replace(desktest.Texts(toast))
	}
	if top := k.s.win.Canvas().Overlays().Top(); top != nil {
		test.LaidOutObjects(top) // a dialog grows with what it says, in the next frame
	}
	for _, seen := range desktest.Look(k.s.win) {
		if text, ok := seen.Object.(*canvas.Text); ok && text.Text != "" && seen.Clip.Has(seen.Box) {
			l.body = append(l.body, text.Text)
		}
	}
	return l
}

// turnedInto tells what is otherwise now, the strongest alone: a step, a dialog, a place,
// a file, what was said, the cursor, and where nothing of it changed, the words shown.
func (l lookOf) turnedInto(now lookOf) string {
	var all []string
	say := func(what, text string) { all = append(all, what+" "+text) }
	if now.steps != l.steps {
		say("ghi", strings.TrimSpace(strings.TrimPrefix(now.steps, l.steps)))
	}
	if now.place != l.place {
		say("tới", now.place)
	}
	switch {
	case now.dialog == l.dialog:
	case now.dialog == "":
		all = append(all, "đóng")
	default:
		say("hiện", now.dialog)
	}
	if now.opened != "" {
		say("mở tệp", now.opened)
	}
	if now.said != l.said {
		say("nói", now.said)
	}
	if now.cursor != l.cursor {
		say("con trỏ", now.cursor)
	}
	if len(all) == 0 {
		before := strings.Join(l.body, "\n")
		for _, line := range now.body {
			if !strings.Contains(before, line) {
				say("thấy", line)
				break
			}
		}
	}
	return strings.Join(all, "; ")
}

func (k *keysSeen) place() string {
	if k.s.start != nil {
		return "màn hình đầu"
	}
	title := ""
	for _, p := range k.s.places {
		if p.area == k.s.current {
			title = p.title
		}
	}
	if tab := k.tab(); tab != "" {
		title += " › " + tab
	}
	return title
}

// tab is what the tab in view is called, by the bold title of its strip.
func (k *keysSeen) tab() string {
	tabs, known := k.tabs[k.s.current]
	if !known {
		for _, object := range desktest.Below(k.s.view.body) {
			if found, ok := object.(*kit.Tabs); ok && tabs == nil {
				tabs = found
			}
		}
		k.tabs[k.s.current] = tabs
	}
	if tabs == nil {
		return ""
	}
	for _, part := range test.WidgetRenderer(tabs.Parts()[0].(fyne.Widget)).Objects() {
		if text, ok := part.(*canvas.Text); ok && text.TextStyle.Bold {
			return text.Text
		}
	}
	return ""
}

// inMenu stands before the first line of the menu that holds the focus.
const inMenu = "bảng lệnh "

// dialog is the title of what is in front of the screen.
func (k *keysSeen) dialog() string {
	list := k.s.win.Canvas().Overlays().List()
	if cursor := k.cursor(); len(list) > 0 && (cursor == "danh sách chọn" || strings.HasPrefix(cursor, inMenu)) { // lies over the dialog
		list = list[:len(list)-1]
	}
	if len(list) == 0 {
		return ""
	}
	top := list[len(list)-1]
	title := canvas.NewText("?", nil)
	title.TextSize = 0
	for _, object := range desktest.Below(top) {
		if text, ok := object.(*canvas.Text); ok && text.TextStyle.Bold && text.Text != "" && text.TextSize > title.TextSize {
			title = text
		}
	}
	return title.Text
}

// cursor names what holds the focus as the clerk would: by the label over a field, the
// text on a button.
func (k *keysSeen) cursor() string {
	focused := k.s.win.Canvas().Focused()
	switch f := focused.(type) {
	case nil:
		return "không ở đâu"
	case *kit.Button:
		return "nút " + f.Text()
	}
	var root fyne.CanvasObject = k.s.win.Content()
	if top := k.s.win.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	for _, object := range desktest.Below(root) {
		field, ok := object.(kit.Field)
		if !ok {
			continue
		}
		for _, part := range desktest.Below(field) {
			if part == focused.(fyne.CanvasObject) {
				return strings.TrimSpace("ô " + field.Label())
			}
		}
	}
	kind := strings.SplitN(fmt.Sprintf("%T", focused), "[", 2)[0]
	switch kind {
	case "*kit.Table":
		heads := slices.DeleteFunc(strings.Split(desktest.Texts(focused.(fyne.CanvasObject)), "\n"), func(text string) bool { return text == "" })
		return "danh sách " + strings.Join(heads[:min(len(heads), 2)], ", ")
	case "*kit.Grid":
		return "bảng"
	case "*kit.tabStrip":
		return "hàng thẻ"
	case "*paper.pageView":
		return "trang văn bản"
	case "*kit.menu":
		return inMenu + strings.Split(desktest.Texts(focused.(fyne.CanvasObject)), "\n")[0]
	case "*kit.dropList":
		return "danh sách chọn"
	case "*shell.nav":
		return "các mục"
	case "*overview.opener":
		return "việc cần làm"
	}
	if kind == "*kit.Input" {
		return "ô trong bảng"
	}
	return kind
}
