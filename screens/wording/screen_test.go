package wording

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/page"
	"sothidua/app/page/docx"
	"sothidua/app/papers"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
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
	if err := datatest.DB(book).Find(&rows).Error; err != nil {
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

func TestTheOfficesOwnWordFileIsFilled(t *testing.T) {
	// Given a Word file of the office that names the year and lists the units,
	b, _ := clerk(t, "commitment")
	folder := t.TempDir()
	source, target := filepath.Join(folder, "mẫu.docx"), filepath.Join(folder, "ra.docx")
	doc := &page.Doc{Title: "Mẫu", Sections: []page.Section{page.Portrait(
		page.P(page.Left, 13, "Thi đua năm {{năm}}"),
		page.Table{Columns: []float64{100}, Borders: true, Rows: page.Rows(
			page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 13, "{{#đơn vị}}{{tên}}{{/đơn vị}}"))}})},
	)}}
	var file bytes.Buffer
	if err := docx.Write(&file, doc); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(source, file.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	var opened string
	b.Desk.OpenURL = func(path string) error { opened = path; return nil }
	// when it is chosen and the filled copy gets a name,
	kit.SystemDialog = func(_ fyne.Window, wish kit.FileWish, done func(string, error)) {
		if wish.Kind == kit.WishOpen {
			done(source, nil)
		} else {
			done(target, nil)
		}
	}
	t.Cleanup(func() { kit.SystemDialog = nil })
	b.Fire("F4")
	// then the copy names every unit, and the system opens it.
	archive, err := zip.OpenReader(target)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	part, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Thi đua năm 2023", "Tạp chí Thanh tra", "Trung tâm Thông tin"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the copy lacks %q", want)
		}
	}
	if opened != target {
		t.Errorf("opened %q", opened)
	}
}
