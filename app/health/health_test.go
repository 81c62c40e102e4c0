package health_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/health"
	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// bench is a book that bears the name of a unit, in a folder that bears a person's, with
// copies beside it and in a second place.
type bench struct {
	book   *data.Book
	keeper *keeping.Keeper
	home   string
}

func (b *bench) getenv(name string) string {
	return map[string]string{"XDG_DATA_HOME": filepath.Join(b.home, "rieng"), "LOCALAPPDATA": filepath.Join(b.home, "rieng")}[name]
}

func set(t *testing.T) *bench {
	t.Helper()
	b := &bench{home: filepath.Join(t.TempDir(), "Nguyễn Văn Riêng")}
	second := filepath.Join(b.home, "USB Báo Thanh tra")
	for _, folder := range []string{second, filepath.Join(b.home, "rieng", "sothidua")} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if b.book, err = sample.Create(filepath.Join(b.home, "Báo Thanh tra.sothidua"), sample.Block); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.book.Close() })
	b.book.Who = "Nguyễn Văn Riêng"
	b.keeper = keeping.New(b.book, filepath.Dir(office.DefaultPath(b.getenv)))
	if err := b.keeper.Choose(second, ""); err != nil {
		t.Fatal(err)
	}
	if _, err := b.keeper.Keep(t.Context(), keeping.Asked, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := b.keeper.Drill(t.Context()); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *bench) read(t *testing.T) *health.Health {
	t.Helper()
	h, err := health.Read(t.Context(), b.book, b.keeper, "9.8.7", b.getenv)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// Given a book with copies, then what is shown says what it holds and where all lies, and
// the report says as much without any name of a person, a unit, a file or a folder.
func TestTheReportNamesNobody(t *testing.T) {
	b := set(t)
	h := b.read(t)
	if h.Extent.Schema == 0 || h.Extent.People == 0 || h.Size == 0 || h.Free <= 0 {
		t.Errorf("read: %+v", h)
	}
	whole, err := h.Check(t.Context())
	if err != nil || whole.Tone != health.Good {
		t.Fatalf("the check: %+v, %v", whole, err)
	}
	shown := ""
	for _, line := range h.Lines() {
		shown += line.Name + ": " + line.Value + "\n"
	}
	report := h.Report(whole)
	for _, want := range []string{b.book.Path, "USB Báo Thanh tra", "Nguyễn Văn Riêng"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not shown:\n%s", want, shown)
		}
	}
	for _, want := range []string{"9.8.7", words.HealthFree, words.HealthNoRisk, "khôi phục được", "lành lặn", "….sothidua", " đơn vị"} {
		if !strings.Contains(report, want) {
			t.Errorf("%q is not in the report:\n%s", want, report)
		}
	}
	for _, name := range append(b.names(t), "Riêng", "USB", filepath.Base(filepath.Dir(b.home))) {
		if strings.Contains(report, name) {
			t.Errorf("the report names %q:\n%s", name, report)
		}
	}
}

// names are those of people, units and blocks in the book.
func (b *bench) names(t *testing.T) (names []string) {
	t.Helper()
	for _, query := range []string{
		"SELECT full_name FROM people", "SELECT name FROM units", "SELECT short_name FROM units", "SELECT short_name FROM blocks", "SELECT name FROM blocks",
	} {
		var some []string
		if err := datatest.DB(b.book).Raw(query).Scan(&some).Error; err != nil {
			t.Fatal(err)
		}
		for _, name := range some {
			if name != "" {
				names = append(names, name)
			}
		}
	}
	if len(names) < 20 {
		t.Fatalf("%d names only", len(names))
	}
	return names
}

// Given a book whose second place is away and that has steps since its copy, then both are
// said; a practice book says that it has no copies.
func TestWhatNeedsAHandIsSaid(t *testing.T) {
	b := set(t)
	if err := os.RemoveAll(filepath.Join(b.home, "USB Báo Thanh tra")); err != nil {
		t.Fatal(err)
	}
	if err := b.book.Do("một việc", func(tx *data.Tx) error { return tx.Save(&data.Setting{Key: "x", Value: "y"}) }); err != nil {
		t.Fatal(err)
	}
	tones := map[string]health.Line{}
	for _, line := range b.read(t).Lines() {
		tones[line.Name] = line
	}
	if away := tones[words.HealthSecond]; away.Tone != health.Look || !strings.Contains(away.Value, words.HealthAway) {
		t.Errorf("the second place: %+v", away)
	}
	if beside := tones[words.HealthBeside]; !strings.Contains(beside.Value, "1 bước") {
		t.Errorf("the copy: %+v", beside)
	}
	b.keeper = nil
	for _, line := range b.read(t).Lines() {
		if line.Name == words.HealthBeside && line.Value != words.HealthPractice {
			t.Errorf("without copies: %+v", line)
		}
	}
}

// Given a book with a broken page, then the check says so, and the report without its path.
func TestADamagedBookIsSaid(t *testing.T) {
	b := set(t)
	if err := datatest.DB(b.book).Exec("PRAGMA foreign_keys = 0").Error; err != nil {
		t.Fatal(err)
	}
	if err := datatest.DB(b.book).Exec("UPDATE registrations SET person_id = 999999 WHERE id = (SELECT min(id) FROM registrations WHERE person_id IS NOT NULL)").Error; err != nil {
		t.Fatal(err)
	}
	h := b.read(t)
	whole, err := h.Check(t.Context())
	if err == nil || whole.Tone != health.Bad {
		t.Fatalf("the check: %+v, %v", whole, err)
	}
	if report := h.Report(whole); !strings.Contains(report, words.HealthDamaged) || strings.Contains(report, "Báo Thanh tra") {
		t.Errorf("the report:\n%s", report)
	}
}
