package paper

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/papers"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

// clerk sits before the screen with a practice book.
type clerk struct {
	*testing.T
	*Screen
	*desktest.Bench
	err    error     // the last fault shown
	went   [2]string // area and place last gone to
	opened string    // file last opened
}

func newClerk(t *testing.T) *clerk {
	t.Helper()
	c := &clerk{T: t, Bench: desktest.New(t, desktest.Sample(t), 2023)}
	c.Desk.Go = func(area desk.Area, what string) { c.went = [2]string{string(area), what} }
	c.Desk.ShowErr = func(err error) { c.err = err }
	c.Desk.OpenURL = func(path string) error { c.opened = path; return nil }
	c.Screen = New(c.Desk)
	c.Put(c.Screen)
	return c
}

// change writes a step and has the screens reload, as another screen does.
func (c *clerk) change(act func(*data.Tx) error) {
	c.Helper()
	c.desk.Save("Thử", act, func(err error) {
		if err != nil {
			c.Fatal(err)
		}
	})
}

// textOf reads a PDF file with another program.
func (c *clerk) textOf(path string) string {
	c.Helper()
	text, err := exec.Command("pdftotext", "-raw", path, "-").Output()
	if err != nil {
		c.Fatal(err)
	}
	return strings.Join(strings.Fields(string(text)), " ")
}

// ink counts the dark dots of a picture.
func ink(picture image.Image) int {
	n := 0
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x8000 {
				n++
			}
		}
	}
	return n
}

func TestPagesTurnAndGrow(t *testing.T) {
	// Given the pledge in view.
	c := newClerk(t)
	first, size := c.view.image.Image, c.view.pageSize()
	if first == nil || ink(first) < 1000 || c.view.bar.page.Text != "Trang 1 / 4" {
		t.Fatalf("no page 1 is drawn: %q", c.view.bar.page.Text)
	}
	// When PgDn is pressed, then page 2 is drawn.
	c.Key(fyne.KeyPageDown)
	second := c.view.image.Image
	if second == first || ink(second) == ink(first) || c.view.bar.page.Text != "Trang 2 / 4" {
		t.Errorf("PgDn shows %q", c.view.bar.page.Text)
	}
	// When it is made nearer, then it is drawn anew with more dots; Ctrl+0 goes back.
	c.Press("Ctrl+=")
	if c.view.pageSize().Width <= size.Width || c.view.image.Image.Bounds().Dx() <= second.Bounds().Dx() {
		t.Errorf("nearer gives %v", c.view.pageSize())
	}
	c.Press("Ctrl+0")
	if c.view.pageSize() != size {
		t.Errorf("fit gives %v, want %v", c.view.pageSize(), size)
	}
	// PgUp at the first page stays there.
	c.Key(fyne.KeyPageUp)
	c.Key(fyne.KeyPageUp)
	if c.view.number != 0 {
		t.Errorf("page %d", c.view.number)
	}
}

func TestSavedPDFHoldsThePledge(t *testing.T) {
	// Given the pledge in view.
	c := newClerk(t)
	path := filepath.Join(t.TempDir(), "giao uoc.pdf")
	// When it is saved under a typed path.
	c.Press("Ctrl+S")
	c.Type(path)
	c.Key(fyne.KeyReturn)
	if c.err != nil {
		t.Fatal(c.err)
	}
	// Then the file holds every group of the pledge and nothing is left beside it.
	text := c.textOf(path)
	var items []data.PledgeItem
	if err := c.desk.Book.DB.Where("year_id = ?", c.desk.Year.ID).Find(&items).Error; err != nil || len(items) == 0 {
		t.Fatal("no pledge items", err)
	}
	for _, item := range items {
		if !strings.Contains(text, item.Title) {
			t.Errorf("the file lacks %q", item.Title)
		}
	}
	if found, _ := filepath.Glob(path + "*"); len(found) != 1 {
		t.Errorf("files: %v", found)
	}
}

func TestOpenHandsAFileToTheSystem(t *testing.T) {
	// Given the minutes chosen in the list.
	c := newClerk(t)
	t.Setenv("TMPDIR", t.TempDir())
	c.Show(papers.Minutes)
	// When they are opened.
	c.Press("Ctrl+O")
	// Then the system gets a PDF of them under their own name.
	if c.err != nil || filepath.Base(c.opened) != "Biên bản lễ ký kết năm 2023.pdf" {
		t.Fatalf("opened %q, %v", c.opened, c.err)
	}
	if text := c.textOf(c.opened); !strings.Contains(text, "BIÊN BẢN") {
		t.Error("it holds no minutes")
	}
}

func TestUnwritablePlaceIsSaidInWords(t *testing.T) {
	c := newClerk(t)
	path := filepath.Join(t.TempDir(), "khong co", "a.pdf")
	err := c.writePDF(c.built, path)
	if err == nil || !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), "no such") {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(path + ".tmp"); err == nil {
		t.Error("half a file is left")
	}
}

func TestWhatIsMissingIsAWayThere(t *testing.T) {
	// Given a complete pledge.
	c := newClerk(t)
	if row, _ := c.list.Selected(); c.state(row) != "đủ" {
		t.Fatalf("the sample is not complete: %q", c.state(row))
	}
	// When place and pledge items are taken away.
	c.change(func(tx *data.Tx) error {
		ceremony := data.Ceremony{}
		if err := tx.DB.Where("year_id = ?", c.desk.Year.ID).First(&ceremony).Error; err != nil {
			return err
		}
		ceremony.Place = ""
		if err := tx.Save(&ceremony); err != nil {
			return err
		}
		return tx.DB.Where("year_id = ?", c.desk.Year.ID).Delete(&data.PledgeItem{}).Error
	})
	// Then the list counts both, here and for the minutes that are not in view,
	for _, row := range c.list.Rows() {
		if row.code == papers.Pledge || row.code == papers.Minutes {
			if got := c.state(row); got != "thiếu 2" {
				t.Errorf("%s: %q", row.text, got)
			}
		}
	}
	// and Enter on each goes to its place.
	c.Window.Canvas().Focus(c.side.gaps)
	places := map[[2]string]bool{}
	for range c.side.gaps.Rows() {
		c.Key(fyne.KeyReturn)
		places[c.went] = true
		c.Key(fyne.KeyDown)
	}
	if !places[[2]string{"ceremony", "general/place"}] || !places[[2]string{"pledge", "items"}] {
		t.Errorf("ways: %v", places)
	}
}

func TestEveryGapLeadsSomewhere(t *testing.T) {
	// Given a year of which nothing is known but its number.
	c := newClerk(t)
	year := data.Year{BlockID: c.desk.Year.BlockID, Number: 2031, RegimeCode: c.desk.Year.RegimeCode}
	c.change(func(tx *data.Tx) error { return tx.Save(&year) })
	for _, paper := range papers.All {
		built, err := papers.Build(c.desk.Book, papers.Request{Paper: paper.Code, Year: year})
		if err != nil {
			t.Fatal(err)
		}
		if len(built.Missing) == 0 {
			t.Errorf("%s lacks nothing", paper.Code)
		}
		for _, gap := range built.Missing {
			if _, _, ok := placeOf(gap.Field); !ok {
				t.Errorf("%s: %q (%s) leads nowhere", paper.Code, gap.Text, gap.Field)
			}
		}
	}
}
