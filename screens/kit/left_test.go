package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// Given a field that holds what it cannot be, when she goes on to the next one, then it says
// so at once and not only when all is saved; an empty one that is needed says nothing yet.
func TestWhatCannotBeIsSaidWhenTheFieldIsLeft(t *testing.T) {
	date, hour, number := NewDate("d", "Ngày"), NewTime("h", "Giờ"), NewNumber("n", "Số")
	day := NewDate("e", "Ngày họp").Happened()
	needed, last := NewNumber("m", "Số người").Require(), NewText("x", "X")
	win := show(t, NewForm().Add(date).Add(hour).Add(number).Add(day).Add(needed).Add(last))
	for _, f := range []Field{date, hour, number} {
		f.Focus(win.Canvas())
		write(win, "Văn hóa")
		if f.Error() != "" {
			t.Errorf("%s scolds while she types: %q", f.Key(), f.Error())
		}
		press(win, fyne.KeyReturn)
		if f.Error() == "" {
			t.Errorf("%s says nothing of “Văn hóa”", f.Key())
		}
	}
	day.Focus(win.Canvas())
	write(win, Today().AddDays(40).Slash())
	press(win, fyne.KeyReturn)
	if day.Error() == "" {
		t.Error("a day to come is taken for one that was")
	}
	press(win, fyne.KeyReturn) // over the one that is needed
	if needed.Error() != "" {
		t.Errorf("passing an empty field is a fault: %q", needed.Error())
	}
}

// Given an empty field of a day, when Down offers today and she types another, then what she
// types stands in its place; and where saving writes her day another way, the caret stays behind.
func TestTypingTakesThePlaceOfTheDayThatAKeyBrought(t *testing.T) {
	date := NewDate("d", "Ngày")
	win := show(t, Stack(0, date, NewText("x", "X")))
	date.Focus(win.Canvas())
	press(win, fyne.KeyDown)
	if date.Date() != Today() {
		t.Fatalf("Down brings %q", date.Text())
	}
	write(win, "5/3/2025")
	if date.Date() != "2025-03-05" {
		t.Errorf("typed over today: %q", date.Input.Text)
	}
	date.SetDate("2025-03-05") // as a form shows what was saved
	write(win, "!")
	if date.Input.Text != "05/03/2025!" {
		t.Errorf("typed on: %q", date.Input.Text)
	}
}

// Given a field of names that takes others too, when she types one in small letters and Enter,
// then it is the name she looked for; what is written as a name is kept as it stands.
func TestSmallLettersLookForAName(t *testing.T) {
	for typed, want := range map[string]string{
		"dan toc": "Sở Dân tộc và Tôn giáo", "tôn giáo": "Sở Dân tộc và Tôn giáo", "Dan Toc": "Dan Toc", "Sở Dân tộc": "Sở Dân tộc",
		"oc": "oc", "khác": "khác", "7": "7", "noi": "Sở Nội vụ",
	} {
		for _, named := range []bool{true, false} {
			choice := NewChoice("unit", "Đơn vị", Options("Trường Chinoi", "Sở Nội vụ", "Sở Dân tộc và Tôn giáo")...).Allow()
			if named {
				choice.AllowName()
			}
			win := show(t, Stack(0, choice, NewText("x", "X")))
			choice.Focus(win.Canvas())
			write(win, typed)
			press(win, fyne.KeyReturn)
			if !named {
				want = typed
			}
			if choice.Text() != want {
				t.Errorf("%q, names %v: %q", typed, named, choice.Text())
			}
		}
	}
}

// Given a choice that says below it what its text means, when the same text comes to mean
// something else, then that is said; nothing is said of an empty one.
func TestTheNoteOfAChoiceFollowsWhatItMeans(t *testing.T) {
	who := NewChoice("who", "Ai").Allow()
	who.WithNote(func(text string) string {
		if text == "" || who.Value() != "" {
			return ""
		}
		return "Khi lưu sẽ thêm " + text
	})
	win := show(t, Stack(0, who, NewText("x", "X")))
	seen := func() string {
		var all []string
		for _, line := range who.view.lines {
			all = append(all, line.Text)
		}
		return strings.Join(all, " ")
	}
	if said := seen(); said != "" {
		t.Errorf("an empty field says %q", said)
	}
	who.Focus(win.Canvas())
	write(win, "Bà Thử")
	if said := seen(); said != "Khi lưu sẽ thêm Bà Thử" {
		t.Errorf("it says %q", said)
	}
	who.SetOptions([]Option{{Value: "1", Text: "Bà Thử"}})
	if said := seen(); said != "" {
		t.Errorf("of who is there by now it says %q", said)
	}
}
