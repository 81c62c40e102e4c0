package titles

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/data"
	"sothidua/screens/desk/desktest"
)

func open(t *testing.T) (*Screen, *desktest.Bench) {
	t.Helper()
	b := desktest.New(t, desktest.Cluster(t), 2025)
	s := New(b.Desk)
	b.Put(s)
	return s, b
}

func (s *Screen) called(name string) (data.AwardKind, bool) {
	at := slices.IndexFunc(s.file.Kinds, func(k data.AwardKind) bool { return k.Name == name })
	if at < 0 {
		return data.AwardKind{}, false
	}
	return s.file.Kinds[at], true
}

// Given the titles of a cluster, when the clerk types a new one from field to field, then
// it is in the book with all of it, and one undo takes it back.
func TestATitleIsAddedByTyping(t *testing.T) {
	s, b := open(t)
	b.Fire("Ctrl+N")
	b.Type("Bằng khen của Hội đồng nhân dân tỉnh")
	b.Key(fyne.KeyReturn)
	b.Type("BK HĐND")
	b.Fire("Ctrl+S")
	kind, ok := s.called("Bằng khen của Hội đồng nhân dân tỉnh")
	if !ok || kind.Label != "BK HĐND" || !kind.InUse || kind.Subject != data.SubjectIndividual {
		t.Fatalf("the book holds %+v", kind)
	}
	if _, err := b.Desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	s.Load()
	if _, ok := s.called("Bằng khen của Hội đồng nhân dân tỉnh"); ok {
		t.Error("the undo left it")
	}
}

// Given a title in the form, when a spelling means another title already, then the form
// stays with a sentence that names it; a name that is none in a list is said under its field.
func TestASpellingOfAnotherTitleIsSaid(t *testing.T) {
	s, b := open(t)
	kind, _ := s.called("Chiến sĩ thi đua cơ sở")
	s.list.Show(kind.ID, "spellings")
	b.Type("LĐTT")
	b.Key(fyne.KeyReturn)
	b.Fire("Ctrl+S")
	if !strings.Contains(s.list.Problem(), "Lao động tiên tiến") {
		t.Errorf("said: %q", s.list.Problem())
	}
	if now, _ := s.called("Chiến sĩ thi đua cơ sở"); now != kind {
		t.Errorf("the book holds %+v", now)
	}
	s.fields.spellings.SetText(kind.Spellings)
	s.fields.implies.SetText("LĐTT; Danh hiệu lạ")
	b.Fire("Ctrl+S")
	if texts := desktest.Texts(s.Content()); !strings.Contains(texts, "Không có danh hiệu “Danh hiệu lạ”") {
		t.Errorf("nothing is said of a name that is none:\n%s", texts)
	}
	s.fields.implies.SetText("LĐTT")
	b.Fire("Ctrl+S")
}

// Given a title that is registered, when the clerk deletes it, then she is told how it is
// retired instead, and it stays.
func TestAUsedTitleIsNotDeleted(t *testing.T) {
	s, b := open(t)
	said := ""
	b.Desk.ShowErr = func(err error) { said = err.Error() }
	kind, _ := s.called("Lao động tiên tiến")
	s.list.Show(kind.ID, "")
	b.Key(fyne.KeyDelete)
	b.Yes()
	if _, ok := s.called("Lao động tiên tiến"); !ok {
		t.Error("a used title is gone")
	}
	if !strings.Contains(said, "Đang dùng") {
		t.Errorf("said: %q", said)
	}
}
