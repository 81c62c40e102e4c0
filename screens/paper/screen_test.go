package paper

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/page"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

// clerk sits before the screen with a practice book.
type clerk struct {
	*testing.T
	*Screen
	*desktest.Bench
	err    error      // the last fault shown
	went   desk.Place // last gone to
	opened string     // file last opened
}

func newClerk(t *testing.T) *clerk {
	t.Helper()
	c := &clerk{T: t, Bench: desktest.New(t, desktest.Sample(t), 2023)}
	c.Desk.Go = func(to desk.Place) { c.went = to }
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
	c.Show(desk.Place{Part: papers.Pledge})
	shown := func() image.Image { return c.view.images[0].Image }
	first, size := shown(), c.view.pageSize()
	if first == nil || ink(first) < 1000 || c.view.bar.page.Text != "Trang 1 / 4" {
		t.Fatalf("no page 1 is drawn: %q", c.view.bar.page.Text)
	}
	// When PgDn is pressed, then page 2 is drawn.
	c.Window.Canvas().Focus(c.view)
	c.Key(fyne.KeyPageDown)
	second := shown()
	if second == first || ink(second) == ink(first) || c.view.bar.page.Text != "Trang 2 / 4" {
		t.Errorf("PgDn shows %q", c.view.bar.page.Text)
	}
	// When it is made nearer, then it is drawn anew with more dots; Ctrl+0 goes back.
	c.Press("Ctrl+=")
	if c.view.pageSize().Width <= size.Width || shown().Bounds().Dx() <= second.Bounds().Dx() {
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

func TestTheFormForThePenIsTurnedToAndBack(t *testing.T) {
	// Given the form of the units, with their figures beside it.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.UnitRegistration})
	pages := len(c.view.pages)
	// When Ctrl+B is pressed, then the form for the pen is in view: of no unit, and never official.
	c.Press("Ctrl+B")
	if !c.built.Request.Blank || len(c.view.pages) >= pages || !c.unit.Hidden || !c.officialButton.Disabled() || !strings.HasSuffix(c.fileName(), "(mẫu trắng)") {
		t.Errorf("blank %v, %d pages, %q", c.built.Request.Blank, len(c.view.pages), c.fileName())
	}
	if _, err := prints.Freeze(c.desk.Book, c.built, papers.PDF); err == nil {
		t.Error("a form for the pen is printed officially")
	}
	// And the link below the page says the way back.
	if got := c.view.bar.blank.Text(); got != words.PaperOfYear {
		t.Errorf("the link says %q", got)
	}
	// When another paper is chosen, then it is that of the year: a form is asked for.
	c.Show(desk.Place{Part: papers.Ballot})
	if c.built == nil || c.built.Request.Blank || c.view.bar.blank.Text() != words.PaperBlank {
		t.Error("the form for the pen goes along to another paper")
	}
	// A paper that has none says so, and when Ctrl+B is pressed again, the paper of the year is back.
	c.Show(desk.Place{Part: papers.News})
	if c.Press("Ctrl+B"); c.built != nil || c.err == nil {
		t.Error("the news have a form for the pen")
	}
	c.Press("Ctrl+B")
	if c.built == nil || c.built.Request.Blank || c.officialButton.Disabled() {
		t.Error("the paper of the year is not back")
	}
}

func TestTwoPagesAndTheWholePageFit(t *testing.T) {
	// Given page 4 of the pledge.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Pledge})
	c.Window.Canvas().Focus(c.view)
	c.Key(fyne.KeyEnd)
	// When two pages are wanted, then 3 and 4 stand beside each other and fit the width.
	c.Press("Ctrl+T")
	if c.view.number != 2 || c.view.images[1].Image == nil || ink(c.view.images[1].Image) < 100 {
		t.Errorf("from page %d", c.view.number+1)
	}
	if c.view.pageSize().Width > c.view.Size().Width {
		t.Errorf("%v is wider than the view %v", c.view.pageSize(), c.view.Size())
	}
	// When one page is wanted again, as a whole, then nothing of it is cut.
	c.Press("Ctrl+T", "Ctrl+G")
	if c.view.images[1].Visible() || c.view.pageSize().Height > c.view.Size().Height {
		t.Errorf("%v does not fit %v", c.view.pageSize(), c.view.Size())
	}
}

func TestScrollingGoesOnToTheNextPage(t *testing.T) {
	// Given page 1 of the pledge, which is higher than the view.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Pledge})
	wheel := func(y float32) { c.view.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: y}}) }
	// When the wheel turns to its end and once more, then page 2 begins at its top.
	wheel(-2000)
	if c.view.number != 0 || c.view.scroll.Offset.Y == 0 {
		t.Errorf("page %d at %v", c.view.number+1, c.view.scroll.Offset)
	}
	wheel(-20)
	if c.view.number != 1 || c.view.scroll.Offset.Y != 0 {
		t.Errorf("page %d at %v", c.view.number+1, c.view.scroll.Offset)
	}
	// When it turns back, then the end of page 1 is in view.
	wheel(20)
	if c.view.number != 0 || c.view.scroll.Offset.Y == 0 {
		t.Errorf("page %d at %v", c.view.number+1, c.view.scroll.Offset)
	}
}

func TestALongListShowsItsFirstPageBeforeTheRest(t *testing.T) {
	// Given a view that gets the pages of a long list in parts.
	c := newClerk(t)
	laid := func(n int) []*page.Page {
		var all []*page.Page
		for range n {
			all = append(all, &page.Page{Width: 595, Height: 842, Ops: []page.Op{page.Fill{X: 100, Y: 100, Width: 300, Height: 300}}})
		}
		return all
	}
	// When the first page is there, then it is drawn and more are announced.
	c.view.first()
	c.view.begin(laid(1), true)
	if ink(c.view.images[0].Image) < 1000 || c.view.bar.page.Text != "Trang 1 / 1…" {
		t.Errorf("shows %q", c.view.bar.page.Text)
	}
	// When the rest came, then the picture is still the first one.
	before := c.view.images[0].Image
	c.view.add(laid(499), true)
	c.view.end()
	if c.view.images[0].Image != before || c.view.bar.page.Text != "Trang 1 / 500" {
		t.Errorf("then %q", c.view.bar.page.Text)
	}
}

// save chooses the n-th format of "Lưu thành…" and types the path.
func (c *clerk) save(n int, path string) {
	c.Helper()
	c.Press("Ctrl+S")
	for range n {
		c.Key(fyne.KeyDown)
	}
	c.Key(fyne.KeyReturn)
	c.SelectAll()
	c.Type(path)
	c.Key(fyne.KeyReturn)
	if c.err != nil {
		c.Fatal(c.err)
	}
}

func TestSavedPDFHoldsThePledge(t *testing.T) {
	// Given the pledge in view.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Pledge})
	path := filepath.Join(t.TempDir(), "giao uoc.pdf")
	// When it is saved as PDF under a typed path.
	c.save(0, path)
	// Then the file holds every group of the pledge and nothing is left beside it,
	text := c.textOf(path)
	var items []data.PledgeItem
	if err := datatest.DB(c.desk.Book).Where("year_id = ?", c.desk.Year.ID).Find(&items).Error; err != nil || len(items) == 0 {
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
	// and its folder is offered.
	c.Key(fyne.KeyDown)
	c.Key(fyne.KeyReturn)
	if c.opened != filepath.Dir(path) {
		t.Errorf("opened %q", c.opened)
	}
}

func TestATableIsSavedForWordAndExcel(t *testing.T) {
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.RegistrationSummary})
	folder := t.TempDir()
	for n, name := range []string{"a.pdf", "a.docx", "a.xlsx"} {
		c.save(n, filepath.Join(folder, name))
		c.Press("Esc")
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || (n == 0) != strings.HasPrefix(string(content), "%PDF") || (n > 0) != strings.HasPrefix(string(content), "PK") {
			t.Errorf("%s: %.8q, %v", name, content, err)
		}
	}
	// The minutes are no table: they have no workbook.
	c.Show(desk.Place{Part: papers.Minutes})
	if !c.excelButton.Disabled() || c.wordButton.Disabled() {
		t.Error("the minutes are offered as a workbook")
	}
}

func TestOpenHandsAFileToTheSystem(t *testing.T) {
	// Given the minutes chosen in the list.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Minutes})
	// When they are opened.
	c.Press("Ctrl+O")
	// Then the system gets a PDF of them under their own name.
	if c.err != nil || filepath.Base(c.opened) != "Biên bản lễ ký kết năm 2023.pdf" {
		t.Fatalf("opened %q, %v", c.opened, c.err)
	}
	if text := c.textOf(c.opened); !strings.Contains(text, "BIÊN BẢN") {
		t.Error("it holds no minutes")
	}
	// And it lies beside the book, which is said.
	folder := filepath.Join(filepath.Dir(c.desk.Book.Path), "Văn bản")
	if filepath.Dir(c.opened) != folder || len(c.Told) == 0 || !strings.Contains(c.Told[len(c.Told)-1], folder) {
		t.Errorf("opened %s, told %q", c.opened, c.Told)
	}
}

func TestWhatSheChangedInWordStays(t *testing.T) {
	// Given the minutes opened in Word, and changed there.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Minutes})
	c.Press("Ctrl+W")
	hers := c.opened
	if err := os.WriteFile(hers, []byte("đã sửa"), 0o600); err != nil {
		t.Fatal(err)
	}
	// When they are opened again.
	c.Press("Ctrl+W")
	// Then the new ones have another name, which is said until she closes it.
	if content, err := os.ReadFile(hers); err != nil || string(content) != "đã sửa" || c.opened == hers {
		t.Errorf("hers holds %q (%v), opened %s", content, err, c.opened)
	}
	if text := desktest.Texts(c.Window.Canvas().Overlays().Top()); !strings.Contains(text, filepath.Base(c.opened)) {
		t.Errorf("said %q", text)
	}
}

func TestUnwritablePlaceIsSaidInWords(t *testing.T) {
	c := newClerk(t)
	for path, said := range map[string]string{
		filepath.Join(t.TempDir(), "khong co", "a.pdf"): "khong co",
		filepath.Join(t.TempDir(), "a.docx"):            "a.docx",
		c.desk.Book.Path:                                "tệp sổ",
	} {
		for _, err := range []error{writePaper(c.built, path, papers.PDF), papers.Put(path, papers.PDF, []byte("x"))} {
			if err == nil || !strings.Contains(err.Error(), said) || strings.Contains(err.Error(), "no such") {
				t.Errorf("%s: %v", path, err)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "~*")); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}

func TestAUnitsNameMakesAFileNameThatWindowsTakes(t *testing.T) {
	// Given a unit whose name holds what no file may be called.
	c := newClerk(t)
	unit := c.options.Units[0]
	unit.Name = `Ban "Thời sự" <1>: A|B? *`
	c.change(func(tx *data.Tx) error { return tx.Save(&unit) })
	// When its list is in view.
	c.Show(desk.Place{Part: papers.UnitRegistration})
	c.unit.SetValue(strconv.FormatInt(unit.ID, 10))
	// Then the name says the unit, without those letters.
	name := c.fileName()
	if !strings.Contains(name, "Ban 'Thời sự' -1-- A-B- -") {
		t.Errorf("proposed %q", name)
	}
}

func TestOfficialPrintIsKeptPrintedAgainAndCompared(t *testing.T) {
	// Given a print service, and a list printed officially.
	c := newClerk(t)
	jobs := t.TempDir()
	for name, script := range map[string]string{
		"lpstat": "case $1 in -e) echo A;; esac",
		"lp":     `cat > "$JOBS/file"`,
	} {
		if err := os.WriteFile(filepath.Join(jobs, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("JOBS", jobs)
	t.Setenv("PATH", jobs+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("TMPDIR", t.TempDir())
	c.Show(desk.Place{Part: papers.IndividualList})
	c.Press("F9", "Tab", "Return") // the safe answer holds the focus first
	c.Press("Down", "Return")      // open what was printed
	printed, err := os.ReadFile(c.opened)
	if err != nil || len(c.side.prints.Rows()) != 1 {
		t.Fatalf("%d prints, %v", len(c.side.prints.Rows()), err)
	}
	// When a registration goes.
	c.change(func(tx *data.Tx) error {
		var gone data.Registration
		if err := datatest.DB(tx).Where("year_id = ? AND person_id IS NOT NULL", c.desk.Year.ID).First(&gone).Error; err != nil {
			return err
		}
		return tx.Delete(&gone)
	})
	// Then printing it again sends the same bytes,
	c.Window.Canvas().Focus(c.side.prints)
	c.Press("Return", "Return", "Ctrl+P")
	if again, err := os.ReadFile(filepath.Join(jobs, "file")); err != nil || string(again) != string(printed) {
		t.Errorf("other bytes went to the printer: %d, want %d, %v, %v", len(again), len(printed), err, c.err)
	}
	// the comparison names the counts,
	c.Window.Canvas().Focus(c.side.prints)
	c.Press("Return", "Down", "Return")
	if said := desktest.Texts(c.Window.Canvas().Overlays().Top()); !strings.Contains(said, "Số liệu: ") {
		t.Errorf("the comparison says %q", said)
	}
	c.Press("Esc")
	// and a sibling says that its figures are others.
	c.Show(desk.Place{Part: papers.RegistrationSummary})
	if said := desktest.Texts(c.side.content); !strings.Contains(said, "Số liệu đã khác bản in") {
		t.Errorf("the sibling says %q", said)
	}
}

func TestAPaperIsNarrowedToAUnit(t *testing.T) {
	// Given the list of persons of all units.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.IndividualList})
	if c.unit.Hidden || !c.ceremony.Hidden {
		t.Fatal("no unit can be chosen")
	}
	// When a unit is typed and taken.
	unit := c.options.Units[1]
	c.unit.SetText("")
	c.unit.Focus(c.Window.Canvas())
	c.Type(unit.Name)
	c.Key(fyne.KeyReturn)
	// Then the paper is built of it alone; papers of the whole block offer none.
	if c.built.Request.UnitID != unit.ID || !strings.HasSuffix(c.fileName(), unit.Name) {
		t.Errorf("of unit %d, %q", c.built.Request.UnitID, c.fileName())
	}
	c.Show(desk.Place{Part: papers.Pledge})
	if !c.unit.Hidden {
		t.Error("the pledge is narrowed")
	}
}

func TestWhatIsMissingIsAWayThere(t *testing.T) {
	// Given a complete pledge.
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Pledge})
	if row, _ := c.list.Selected(); c.state(row) != "đủ" {
		t.Fatalf("the sample is not complete: %q", c.state(row))
	}
	// When place and pledge items are taken away.
	c.change(func(tx *data.Tx) error {
		ceremony := data.Ceremony{}
		if err := datatest.DB(tx).Where("year_id = ?", c.desk.Year.ID).First(&ceremony).Error; err != nil {
			return err
		}
		ceremony.Place = ""
		if err := tx.Save(&ceremony); err != nil {
			return err
		}
		return datatest.DB(tx).Where("year_id = ?", c.desk.Year.ID).Delete(&data.PledgeItem{}).Error
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
	places := map[desk.Place]bool{}
	for range c.side.gaps.Rows() {
		c.Key(fyne.KeyReturn)
		places[c.went] = true
		c.Key(fyne.KeyDown)
	}
	if !places[desk.Place{Area: desk.Ceremony, Part: "general", Field: "place", Event: 1}] || !places[desk.Place{Area: desk.Pledge, Part: "items"}] {
		t.Errorf("ways: %v", places)
	}
}

func TestEveryGapLeadsSomewhere(t *testing.T) {
	// Given a year of which nothing is known but its number.
	c := newClerk(t)
	year := data.Year{BlockID: c.desk.Year.BlockID, Number: 2031, RegimeCode: c.desk.Year.RegimeCode}
	c.change(func(tx *data.Tx) error { return tx.Save(&year) })
	for _, paper := range papers.All {
		built, err := papers.Build(t.Context(), c.desk.Book, papers.Request{Paper: paper.Code, Year: year})
		if err != nil {
			t.Fatal(err)
		}
		if len(built.Missing) == 0 {
			t.Errorf("%s lacks nothing", paper.Code)
		}
		for _, gap := range built.Missing {
			if _, ok := desk.PlaceOf(gap); !ok {
				t.Errorf("%s: %q (%s) leads nowhere", paper.Code, gap.Text, gap.Place)
			}
		}
	}
}

// Given the pages with the focus, then letters choose in the list.
func TestLettersOverThePagesFindAPaper(t *testing.T) {
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Plan})
	c.Window.Canvas().Focus(c.view)
	for _, letter := range "ban giao" {
		c.Window.Canvas().Focused().TypedRune(letter)
	}
	if c.code != papers.Pledge {
		t.Errorf("chosen is %s", c.code)
	}
}
