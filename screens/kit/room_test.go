package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Given more titles than a strip has room for, then the longest alone are cut, the shown
// one is not, and all stand in the strip.
func TestTheLongestTitlesOfTabsAloneAreCut(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextLarge))
	var all []Tab
	for _, title := range []string{"Thông tin chung", "Đại biểu", "Chương trình", "Ký kết", "Thảo luận, kết luận", "Biểu quyết", "Phân công", "Tệp đính kèm"} {
		all = append(all, Tab{Title: title, Count: func() int { return 10 }, Content: Gap(1)})
	}
	tabs := NewTabs(all...)
	tabs.Select(4)
	const room = 840
	tabs.strip.Resize(fyne.NewSize(room, 34))
	sum, longest, cut := float32(0), float32(0), []string{}
	for i, width := range tabs.strip.widths() {
		need := textWidth(all[i], i == 4) + 2*tightPadding
		if sum += width; width < need-0.5 {
			cut = append(cut, all[i].Title)
			continue
		}
		if i != 4 {
			longest = max(longest, need)
		}
	}
	if sum > room+0.5 {
		t.Errorf("%.0f of %d", sum, room)
	}
	if len(cut) == 0 || len(cut) == len(all)-1 {
		t.Fatalf("cut: %q", cut)
	}
	for _, title := range cut {
		if need := textWidth(Tab{Title: title, Count: all[0].Count}, false) + 2*tightPadding; title == all[4].Title || need < longest {
			t.Errorf("%s is cut, and a longer one is not: %q", title, cut)
		}
	}
}

// Text that wraps, beside a button, takes one line where it fits, and a line of its own
// where it does not; it is never squeezed into a column of a few words.
func TestANoteBesideAButtonIsNotSqueezed(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	note := Note("6 người trong bảng chưa rõ tên gọi, đang xếp theo chữ cuối.")
	line := Ends(note, Secondary("Ghi tên gọi", "F6", func() {}))
	for _, width := range []float32{600, 420} {
		line.Resize(fyne.NewSize(width, 60))
		if lines := len(note.lines(note.Size().Width)); lines != 1 {
			t.Errorf("at %.0f it stands in %d lines of %.0f", width, lines, note.Size().Width)
		}
	}
}

// Given a form, when what is typed makes the note under a field longer, then the field below
// makes room for it.
func TestALongerNoteUnderAFieldGetsItsRoom(t *testing.T) {
	name := NewText("name", "Họ và tên").WithNote(func(text string) string {
		return strings.Repeat("Lấy từ danh bạ: "+text+", Công ty Trách nhiệm hữu hạn một thành viên. ", len([]rune(text)))
	})
	below := NewText("post", "Chức vụ")
	form := NewForm().AddWide(name).AddWide(below)
	win := show(t, form)
	form.Focus(win.Canvas())
	write(win, "abcd")
	if end := name.Position().Y + name.heightAt(name.Size().Width); below.Position().Y < end {
		t.Errorf("the next field begins at %.0f, the note ends at %.0f", below.Position().Y, end)
	}
}

// A link in a list that is longer than its place breaks into lines, none of them cut, and
// the next one stands below it.
func TestALongLinkOfAListBreaks(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	list := Stack(2)
	for range 2 {
		list.Add(LinkLine(Icon("ring", Look, 10), "Chưa ghi người ký của Sở Nông nghiệp và Môi trường tỉnh Sơn Giang", func() {}))
	}
	list.Resize(fyne.NewSize(220, 400))
	list.Resize(fyne.NewSize(220, list.MinSize().Height))
	var texts []*canvas.Text
	for _, object := range test.LaidOutObjects(list.Objects[0]) {
		if text, ok := object.(*canvas.Text); ok && text.Text != "" {
			texts = append(texts, text)
		}
	}
	if len(texts) < 2 {
		t.Fatalf("%d lines", len(texts))
	}
	for _, text := range texts {
		if text.Position().X+text.MinSize().Width > 220 {
			t.Errorf("%q is %.0f wide", text.Text, text.MinSize().Width)
		}
	}
	if last := texts[len(texts)-1]; list.Objects[1].Position().Y < last.Position().Y+last.MinSize().Height-1 {
		t.Errorf("the next one begins at %.0f, the last line ends at %.0f", list.Objects[1].Position().Y, last.Position().Y+last.MinSize().Height)
	}
}

// A text that wraps is broken once for a width: it is asked for its height again and again.
func TestATextIsBrokenOnceForAWidth(t *testing.T) {
	test.NewTempApp(t)
	w := Paragraph(strings.Repeat("Khối thi đua các đơn vị sự nghiệp ", 20))
	first := w.lines(300)
	if again := w.lines(300); len(first) < 3 || &again[0] != &first[0] {
		t.Error("it is broken anew for the same width")
	}
	wide := w.lines(900)
	if len(wide) >= len(first) {
		t.Errorf("%d lines where it is wide, %d where it is not", len(wide), len(first))
	}
	if w.SetText("ngắn"); len(w.lines(900)) != 1 {
		t.Error("another text has the lines of the former one")
	}
}

// A mark whose text is longer than its place breaks into lines beside the box, and the field
// below makes room for them.
func TestALongMarkBreaks(t *testing.T) {
	check := NewCheck("a", "Tính danh hiệu cao hơn đã gồm danh hiệu thấp hơn khi đếm tỷ lệ của từng đơn vị trong khối")
	below := NewText("b", "B")
	form := NewForm().AddWide(check).AddWide(below)
	win := show(t, form)
	win.Resize(fyne.NewSize(300, 400))
	lines := 0
	for _, object := range test.LaidOutObjects(check) {
		if text, ok := object.(*canvas.Text); ok && text.Text != "" {
			lines++
			if end := text.Position().X + text.MinSize().Width; end > check.Size().Width+0.5 {
				t.Errorf("%q ends at %.0f of %.0f", text.Text, end, check.Size().Width)
			}
			if end := check.Position().Y + text.Position().Y + text.MinSize().Height; end > below.Position().Y {
				t.Errorf("%q ends at %.0f, the next field begins at %.0f", text.Text, end, below.Position().Y)
			}
		}
	}
	if lines < 2 {
		t.Errorf("%d lines", lines)
	}
}

// Given a form, when a note appears under a date, grows and goes, or a fault goes, then no
// field below moves while she types.
func TestNothingMovesWhileANoteComesAndGoes(t *testing.T) {
	show(t, Gap(1)) // the theme, before anything is made
	held := NewDate("held-on", "Ngày họp").OnPaper()
	code := NewText("code", "Mã").WithNote(func(text string) string { return text })
	below := NewText("post", "Chức vụ")
	form := NewForm().AddTwo(held, NewText("place", "Nơi")).AddWide(code).AddWide(below)
	win := show(t, form)
	at := below.Position()
	held.Focus(win.Canvas())
	for _, typed := range []string{"1", "7/3/", "2023"} {
		if write(win, typed); below.Position() != at {
			t.Fatalf("after %q the next field moves from %v to %v", held.Input.Text, at, below.Position())
		}
	}
	code.Focus(win.Canvas())
	if write(win, "a"); below.Position() != at {
		t.Errorf("under another field it moves from %v to %v", at, below.Position())
	}
	code.SetError("Mã này đã có ở một tiêu chí khác của khối, cần một mã khác để phân biệt hai tiêu chí với nhau.\nHãy ghi mã khác.")
	at = below.Position()
	write(win, "b")
	if form.Refresh(); code.Error() != "" || below.Position() != at {
		t.Errorf("as the fault goes it moves from %v to %v", at, below.Position())
	}
	if form.MarkClean(); below.Position().Y >= at.Y {
		t.Error("the room of a fault stays after the record is saved")
	}
}

// Text at the foot of something that breaks into lines has the room of all of them, at once
// and at every width.
func TestTextAtAFootHasItsRoom(t *testing.T) {
	show(t, Gap(1))
	note := Note(strings.Repeat("Hạn các đơn vị nộp: ngày 10 tháng 3 năm 2023. ", 4))
	foot := Pad(8, 8, 10, 8, note)
	box := Border(nil, foot, nil, nil, NewTable([]Column[string]{{Text: func(s string) string { return s }}}))
	for _, width := range []float32{200, 700, 300} {
		box.Resize(fyne.NewSize(width, 500))
		if need := note.heightAt(width - 16); note.Size().Height < need-0.5 || foot.Position().Y+foot.Size().Height > 500.5 {
			t.Errorf("at %.0f it has %.0f of %.0f, down to %.0f", width, note.Size().Height, need, foot.Position().Y+foot.Size().Height)
		}
	}
}

// Given text at the foot of a tab that is not in view, when it is set to something longer
// or shorter, then it has the room of its lines in the tab once that is shown.
func TestTextThatGrowsGetsItsRoomInATabOutOfView(t *testing.T) {
	show(t, Gap(1))
	note := Note("")
	foot := Pad(8, 8, 10, 8, note)
	box := Border(nil, foot, nil, nil, NewTable([]Column[string]{{Text: func(s string) string { return s }}}))
	tabs := NewTabs(Tab{Title: "Một", Content: Gap(1)}, Tab{Title: "Hai", Content: box})
	show(t, tabs)
	for _, lines := range []int{9, 1, 40} {
		note.SetText(strings.Repeat("Năm chưa đặt hạn nộp. ", lines))
		tabs.Select(1)
		if end := foot.Position().Y + foot.Size().Height; note.Size().Height < note.heightAt(note.Size().Width)-0.5 || end > box.Size().Height+0.5 {
			t.Errorf("%d times it has %.0f of %.0f, down to %.0f", lines, note.Size().Height, note.heightAt(note.Size().Width), end)
		}
		tabs.Select(0)
	}
}

// What stands in a list without rows is read whole, in as many lines as it needs.
func TestWhatStandsInAnEmptyListIsReadWhole(t *testing.T) {
	table := NewTable([]Column[string]{{Text: func(s string) string { return s }}})
	table.Empty = "Chưa có bộ lọc nào. Tìm rồi bấm Lưu bộ lọc để dùng lại."
	win := show(t, table)
	win.Resize(fyne.NewSize(200, 300))
	var said []string
	for _, object := range test.LaidOutObjects(table) {
		if text, ok := object.(*canvas.Text); ok && text.Text != "" {
			said = append(said, text.Text)
		}
	}
	if strings.Join(said, " ") != table.Empty || len(said) < 2 {
		t.Errorf("it says %q", said)
	}
	table.SetRows([]string{"Bộ lọc của tôi"})
	for _, object := range test.LaidOutObjects(table) {
		if text, ok := object.(*canvas.Text); ok && strings.HasPrefix(text.Text, "Chưa") && text.Visible() {
			t.Errorf("beside its row it says %q", text.Text)
		}
	}
}

// Given a low window with a choice anywhere in it, when its list opens, then the list lies wholly
// in the window and leaves the box in view in which she types, and the line that Down points at
// is among those seen.
func TestAnOpenListNeverCoversItsBox(t *testing.T) {
	var options []Option
	for i := range 24 {
		options = append(options, Option{Value: fmt.Sprint(i), Text: fmt.Sprintf("Đơn vị %d", i+1)})
	}
	const height = 400
	for above := float32(0); above < height-60; above += 20 {
		field := NewChoice("unit", "Đơn vị", options...)
		win := show(t, Stack(0, Pad(above, 0, 0, 0, Gap(0)), field))
		win.Resize(fyne.NewSize(600, height))
		win.Canvas().Focus(field.Input)
		press(win, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
		driver := fyne.CurrentApp().Driver()
		box, list := driver.AbsolutePositionForObject(field.Input).Y, driver.AbsolutePositionForObject(field.list).Y
		end := list + field.list.Size().Height
		if list < 0 || end > height || end > box && list < box+field.Input.Size().Height {
			t.Errorf("the box at %.0f: its list from %.0f to %.0f", box, list, end)
		}
		if seen := field.list.cursor - field.list.top; seen < 0 || seen >= field.list.rows {
			t.Errorf("the box at %.0f: line %d of %d is pointed at, seen from %d on", box, field.list.cursor, field.list.rows, field.list.top)
		}
	}
}

// Given a dialog that is higher than the window, then the bar lies beside its buttons and not on
// them, and none of them becomes narrower than its text.
func TestTheBarOfADialogStandsBesideIt(t *testing.T) {
	stack := Stack(8)
	var buttons []*Button
	for i := range 12 {
		button := Secondary(fmt.Sprintf("Bộ bình xét, đề nghị khen thưởng, lần thứ %d", i), "", func() {})
		buttons = append(buttons, button)
		stack.Add(button)
	}
	win := show(t, Gap(1))
	win.Resize(fyne.NewSize(700, 360))
	Show(win, "Chọn dạng tệp", stack, fyne.NewSize(280, 0), nil)
	var scroll *container.Scroll
	for _, object := range test.LaidOutObjects(win.Canvas().Overlays().Top()) {
		if found, ok := object.(*container.Scroll); ok && scroll == nil {
			scroll = found
		}
	}
	for _, button := range buttons {
		if end := button.Position().X + button.Size().Width; end > scroll.Size().Width-barWidth+0.5 || button.Size().Width < button.MinSize().Width-0.5 {
			t.Fatalf("a button of %.0f ends at %.0f of %.0f, needs %.0f", button.Size().Width, end, scroll.Size().Width, button.MinSize().Width)
		}
	}
}
