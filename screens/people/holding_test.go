package people_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// Given a chosen person, F7 shows all that the book holds of them; from there the form
// corrects it, and it is written to a folder that the journal names.
func TestAllDataOfAPersonIsShownCorrectedAndWritten(t *testing.T) {
	b := open(t)
	row, ok := b.list().Selected()
	if !ok {
		t.Fatal("nobody is chosen")
	}
	name := row.Person.FullName
	b.Fire("F7")
	shown := desktest.Texts(b.Window.Canvas().Overlays().Top())
	for _, want := range []string{"Toàn bộ dữ liệu về " + name, "Ghi về người này", "Họ và tên: " + name} {
		if !strings.Contains(shown, want) {
			t.Errorf("the dialog lacks %q in\n%s", want, shown)
		}
	}
	b.Press("Ctrl+E")
	if field, ok := b.Window.Canvas().Focused().(*kit.Input); !ok || field.Text != name {
		t.Fatalf("the form is not there: %T", b.Window.Canvas().Focused())
	}
	b.Press("Esc")
	b.Fire("F7")
	parent := t.TempDir()
	kit.SetFolder(parent)
	b.Press("Ctrl+S", "Ctrl+O")
	files, err := filepath.Glob(filepath.Join(parent, "*"+name+"*", "*"))
	if err != nil || len(files) != 3 {
		t.Errorf("the folder holds %v, %v", files, err)
	}
	steps, err := b.Desk.Book.Steps(t.Context(), 1)
	if err != nil || steps[0].Kind != data.StepTold || !strings.Contains(steps[0].Label, name) {
		t.Errorf("the journal: %+v, %v", steps, err)
	}
}

// Given a person in view, F7 and F8 say first what becomes of them, ask for a reason, leave
// nobody of the name in the list, and tell where beside the book the name may stand on.
func TestAPersonIsMadeNamelessByTheKeyboard(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"XDG_DATA_HOME", "LOCALAPPDATA"} {
		t.Setenv(name, home)
	}
	log := filepath.Join(filepath.Dir(office.DefaultPath(os.Getenv)), words.LogName)
	if err := os.MkdirAll(filepath.Dir(log), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(log, []byte("lỗi"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := open(t)
	row, ok := b.list().Selected()
	if !ok {
		t.Fatal("nobody is chosen")
	}
	name := row.Person.FullName
	b.Fire("F7")
	b.Press("F8")
	shown := desktest.Texts(b.Window.Canvas().Overlays().Top())
	for _, want := range []string{"Ẩn danh " + name, "Tên thành “Ông/Bà ẩn danh số 1”", "không hoàn tác được"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the question lacks %q in\n%s", want, shown)
		}
	}
	b.Type("đơn số 5")
	b.Press("Ctrl+S")
	if told := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(told, words.PurgeStands) || !strings.Contains(told, log) {
		t.Errorf("where the name stands on is told as\n%s", told)
	}
	b.Press("Esc")
	people, err := b.Desk.Book.NamesLike(t.Context(), "Ông/Bà")
	if err != nil || len(people) != 1 {
		t.Errorf("%v, %v", people, err)
	}
	if left, err := b.Desk.Book.NamesLike(t.Context(), name); err != nil || len(left) != 0 {
		t.Errorf("%v, %v", left, err)
	}
	for _, row := range b.list().Rows() {
		if row.Person.FullName == name {
			t.Error("the list has the name still")
		}
	}
}
