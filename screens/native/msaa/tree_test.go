package msaa

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// shown is a window with a form, and the tree that tells of it.
func shown(t *testing.T) (h *desktest.Hands, name *kit.TextField, all *tree) {
	t.Helper()
	h = desktest.NewHands(t)
	name = kit.NewText("name", "Họ và tên")
	kit.SetContent(h.Window, kit.NewForm().Add(name).Add(kit.NewCheck("mark", "Đã nộp")).AddObject(kit.Primary("Lưu", "Ctrl+S", nil)))
	h.Window.Resize(fyne.NewSize(900, 600))
	name.Focus(h.Window.Canvas())
	return h, name, newTree(h.Window.Canvas())
}

// said are the news in words; each look is a new one.
func said(all *tree) string {
	all.stale = true
	var texts []string
	for _, n := range all.news() {
		what := map[event]string{eventAlert: "alert", eventShow: "show", eventFocus: "focus", eventState: "state", eventName: "name", eventValue: "value", eventPlace: "place", eventChose: "chose"}[n.event]
		texts = append(texts, fmt.Sprintf("%s %s", what, all.things[n.number].Name))
	}
	return strings.Join(texts, ", ")
}

func TestAReaderIsToldOfWhatIsOtherwise(t *testing.T) {
	h, _, all := shown(t)
	expect := func(want string) {
		t.Helper()
		if got := said(all); got != want {
			t.Errorf("told “%s”, want “%s”", got, want)
		}
	}
	expect("focus Họ và tên")
	expect("")
	h.Type("A")
	expect("value Họ và tên, place Con trỏ")
	h.Window.Canvas().FocusNext()
	expect("focus Đã nộp")
	h.Key(fyne.KeySpace)
	expect("state Đã nộp")
	all.again()
	expect("focus Đã nộp")
	kit.Ask(h.Window, "Xoá?", "Vẫn lấy lại được.", "Xoá", func(bool) {})
	expect("show Xoá?, focus Huỷ")
	h.Key(fyne.KeyReturn)
	expect("focus Đã nộp")
	kit.Toast(h.Window, "Đã lưu.")
	expect("alert Đã lưu.")
	kit.Toast(h.Window, "Đã lưu.") // once more is told once more
	expect("alert Đã lưu.")
}

func TestAThingKeepsItsNumberWhileItIsThere(t *testing.T) {
	h, name, all := shown(t)
	number := all.focused().number
	if one := all.thing(number); one == nil || number == 0 {
		t.Fatalf("number %d is %v", number, one)
	}
	h.Type("B")
	kit.Ask(h.Window, "Xoá?", "", "Xoá", func(bool) {})
	all.stale = true
	if all.thing(number) != nil {
		t.Error("a field behind a dialog is there")
	}
	no := all.focused()
	if within := no.parent; within == nil || within.Role != kit.RoleDialog || within.parent.number != 0 {
		t.Errorf("the button lies in %+v", within)
	}
	h.Key(fyne.KeyReturn)
	name.Focus(h.Window.Canvas())
	all.stale = true
	if one := all.focused(); one.Value != "B" || one.number == no.number {
		t.Errorf("%+v", one.Heard)
	}
	middle := all.focused()
	if found := all.under(middle.At.AddXY(3, 3)); found != middle {
		t.Errorf("under the mouse is %+v", found)
	}
}

// A reader asks for one thing many times over; the window is looked at once for all of them,
// and what goes wrong in a look leaves the program up.
func TestTheWindowIsLookedAtOnlyWhereItMayBeOtherwise(t *testing.T) {
	_, _, all := shown(t)
	looks, now := 0, time.Now()
	all.now = func() time.Time { return now }
	all.listen = func(c fyne.Canvas) *kit.Heard {
		if looks++; looks == 3 {
			panic("a widget that does not know itself")
		}
		return kit.Listen(c)
	}
	for range 20 {
		all.focused()
	}
	if looks != 1 {
		t.Errorf("%d looks for one question", looks)
	}
	now = now.Add(keptFor)
	if all.focused(); looks != 2 {
		t.Errorf("%d looks where time has passed", looks)
	}
	all.stale = true
	if one := all.focused(); one == nil || looks != 3 || !all.faulty {
		t.Error("a fault in a look is not outlived")
	}
}

func TestStatesAreThoseOfWindows(t *testing.T) {
	window := &thing{Heard: &kit.Heard{Size: fyne.NewSize(100, 100)}}
	for _, c := range []struct {
		h    kit.Heard
		want uintptr
	}{
		{kit.Heard{Role: kit.RoleEdit, State: kit.CanFocus | kit.HasFocus | kit.Secret}, stateFocusable | stateFocused | stateProtected},
		{kit.Heard{Role: kit.RoleChoice, State: kit.Folds}, stateHasPopup | stateCollapsed},
		{kit.Heard{Role: kit.RoleChoice, State: kit.Folds | kit.Unfolded}, stateHasPopup | stateExpanded},
		{kit.Heard{Role: kit.RoleLine, At: fyne.NewPos(0, 200)}, stateSelectable | stateOffScreen},
		{kit.Heard{Role: kit.RoleLink, State: kit.Off}, stateLinked | stateOff},
		{kit.Heard{Role: kit.RoleText}, stateReadOnly},
	} {
		c.h.Size = fyne.NewSize(10, 10)
		if got := (&thing{Heard: &c.h}).state(window); got != c.want {
			t.Errorf("%+v: %x, want %x", c.h, got, c.want)
		}
	}
	open := func() {}
	for want, h := range map[string]*kit.Heard{
		"": {Role: kit.RoleButton}, words.HeardPress: {Role: kit.RoleButton, Do: open}, words.HeardTurn: {Role: kit.RoleCheck, State: kit.Markable, Do: open},
		words.HeardPick: {Role: kit.RoleTab, Do: open}, words.HeardOpen: {Role: kit.RoleLine, Do: open},
	} {
		if got := (&thing{Heard: h}).action(); got != want {
			t.Errorf("a click on role %d is told as “%s”, want “%s”", h.Role, got, want)
		}
	}
	for role := kit.RoleText; role <= kit.RoleCaret; role++ {
		if roles[role] == 0 {
			t.Errorf("role %d has none of Windows'", role)
		}
	}
}

// Given a field, when its cursor goes through the text, then readers are told of the cursor
// with the letter it stands at, of what is selected as such, and of typing by the field alone.
func TestTheCursorOfAFieldIsTold(t *testing.T) {
	h, _, all := shown(t)
	h.Type("ab")
	said(all)
	expect := func(says string, want ...news) {
		t.Helper()
		all.stale = true
		got := all.news()
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("told %v, want %v", got, want)
		}
		caret := all.thing(caretNumber)
		if caret == nil || caret.Role != kit.RoleCaret || caret.Value != says || caret.parent.number != 0 || caret.Size.Height <= 0 {
			t.Errorf("the cursor is told as %+v, want “%s”", caret, says)
		}
	}
	h.Key(fyne.KeyLeft)
	expect("b", news{eventPlace, caretNumber}, news{eventValue, caretNumber})
	h.Key(fyne.KeyHome)
	expect("a", news{eventPlace, caretNumber}, news{eventValue, caretNumber})
	field := all.focused().number
	h.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	expect(fmt.Sprintf(words.HeardChosen, "ab"), news{eventPlace, caretNumber}, news{eventChose, field}, news{eventValue, caretNumber})
	h.Window.Canvas().FocusNext()
	all.stale = true
	if all.news(); all.thing(caretNumber) != nil {
		t.Error("a mark has a cursor")
	}
	if places := len(all.things); all.things[0].Find(func(part *kit.Heard) bool { return part.Role == kit.RoleCaret }) != nil {
		t.Errorf("the cursor is one of the %d parts of the window", places)
	}
}
