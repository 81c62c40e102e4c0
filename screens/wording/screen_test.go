package wording

import (
	"strings"
	"testing"

	"sothidua/app/papers"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
)

// clerk sits before the sentences of the pledge of the practice year.
func clerk(t *testing.T, key string) (*desktest.Bench, *Screen) {
	t.Helper()
	b := desktest.New(t, desktest.Sample(t), 2023)
	s := New(b.Desk)
	b.Put(s)
	if s.paper.Value() != papers.Pledge {
		s.paper.SetValue(papers.Pledge)
	}
	if !s.list.SelectWhere(func(r row) bool { return r.Key == key }) {
		t.Fatalf("no sentence %s", key)
	}
	return b, s
}

func own(t *testing.T, book *data.Book) string {
	t.Helper()
	var rows []data.Wording
	if err := book.DB.Find(&rows).Error; err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, r := range rows {
		texts = append(texts, r.Text)
	}
	return strings.Join(texts, "|")
}

func TestASentenceIsChangedAndTakenBack(t *testing.T) {
	// Given the commitment of the pledge, and the page it stands on beside it.
	b, s := clerk(t, "commitment")
	if s.preview.image.Image == nil || !strings.HasPrefix(s.preview.note.Text(), "Trang ") {
		t.Fatalf("no page: %q", s.preview.note.Text())
	}
	before := s.preview.image.Image
	// When it is typed anew, then the page shows it at once,
	s.text.Focus(b.Window.Canvas())
	b.SelectAll()
	b.Type("Các đơn vị hứa thực hiện giao ước.")
	if s.preview.image.Image == before || own(t, b.Desk.Book) != "" {
		t.Error("the page stays as it was, or the text was kept while typing")
	}
	// and Ctrl+S keeps it for the office.
	b.Press("Ctrl+S")
	if got := own(t, b.Desk.Book); got != "Các đơn vị hứa thực hiện giao ước." {
		t.Fatalf("kept %q", got)
	}
	if r, ok := s.list.Selected(); !ok || r.Own == "" || s.back.Disabled() {
		t.Error("the list does not mark the office's own sentence")
	}
	// When the shipped sentence is wanted again, then the own one is gone.
	s.takeBack()
	if got := own(t, b.Desk.Book); got != "" || !strings.Contains(s.text.Text(), "cam kết thực hiện nghiêm túc") {
		t.Errorf("after taking back: %q, %q", got, s.text.Text())
	}
}

func TestAMisspeltFieldIsNamed(t *testing.T) {
	b, s := clerk(t, "commitment")
	s.text.Focus(b.Window.Canvas())
	b.SelectAll()
	b.Type("Năm {{nam}} thi đua.")
	if want := "Hãy viết {{năm}}."; !strings.Contains(s.text.Error(), want) {
		t.Errorf("%q, want %q", s.text.Error(), want)
	}
	b.Press("Ctrl+S")
	if got := own(t, b.Desk.Book); got != "" {
		t.Errorf("kept %q", got)
	}
}

func TestAFieldIsPutWhereTheCursorStands(t *testing.T) {
	b, s := clerk(t, "commitment")
	s.text.Focus(b.Window.Canvas())
	b.SelectAll()
	b.Type("Cam kết năm ")
	s.insert(papers.Field{Name: "năm"})
	if got := s.text.Text(); got != "Cam kết năm {{năm}}" {
		t.Errorf("%q", got)
	}
}
