package shell

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/drafts"
	"sothidua/app/office"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// runs starts the program again and again in one folder, as after a kill: nothing is
// left or closed in order.
type runs struct {
	*testing.T
	app    fyne.App
	folder string
	book   *data.Book
}

// newRuns is on the practice book.
func newRuns(t *testing.T) *runs {
	t.Helper()
	atHome(t)
	r := &runs{T: t, app: test.NewTempApp(t), folder: t.TempDir()}
	desktest.Lay(t, office.PracticePath(r.getenv, sample.Block), sample.Block)
	book, err := office.OpenPractice(office.PracticePath(r.getenv, sample.Block), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	r.book = book
	t.Cleanup(func() { book.Close() })
	t.Cleanup(closeWindows)
	return r
}

// closeWindows closes all windows of a test, of which else each answer and each key of the
// tests after it would be told.
func closeWindows() {
	for _, win := range slices.Clone(fyne.CurrentApp().Driver().AllWindows()) {
		win.Close()
	}
}

// atHome gives file dialogs a home of the test's own to begin in, with one folder.
func atHome(t *testing.T) {
	t.Helper()
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "Tài liệu"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
}

func (r *runs) getenv(name string) string {
	return map[string]string{"XDG_DATA_HOME": r.folder, "LOCALAPPDATA": r.folder}[name]
}

func (r *runs) start() *Shell {
	r.Helper()
	s := newShell(r.app, r.getenv, kit.Inline())
	s.win.Resize(fyne.NewSize(1366, 768))
	s.enter(r.book)
	return s
}

// id is the first one of a table.
func (r *runs) id(table string) int64 {
	r.Helper()
	var id int64
	if err := datatest.DB(r.book).Raw("SELECT id FROM " + table + " ORDER BY id LIMIT 1").Scan(&id).Error; err != nil || id == 0 {
		r.Fatalf("no row in %s: %v", table, err)
	}
	return id
}

// abouts are what the forms of each screen are opened for; more than one where a form
// works in more than one way.
func (r *runs) abouts() map[string][]desk.About {
	n := func(about ...any) []desk.About { return []desk.About{desk.Names(about...)} }
	unit := r.id("units WHERE parent_id IS NULL")
	year, err := r.book.YearNumbered(context.Background(), 2023)
	if err != nil {
		r.Fatal(err)
	}
	var line data.Registration
	if err := datatest.DB(r.book).Where("year_id = ? AND person_id IS NOT NULL", year.ID).First(&line).Error; err != nil {
		r.Fatal(err)
	}
	registration := line.ID
	print := data.Print{YearID: year.ID, Title: "Kế hoạch", Paper: "plan", Format: "pdf", Hash: "0"}
	signed := print
	if err := r.book.Do("in", func(tx *data.Tx) error { return errors.Join(tx.Save(&print), tx.Save(&signed)) }); err != nil {
		r.Fatal(err)
	}
	award := r.id("awards")
	lines := func(table string) []desk.About { return append(n(0), desk.Names(r.id(table))) }
	return map[string][]desk.About{
		"year/info": n(), "year/deadlines": n(), "year/movement": lines("movements"), "year/text": lines("legal_texts"), "year/task": n(0), "year/handover": n(0), "year/review": n(), "year/open": n(), "year/close": n(), "year/reopen": n(),
		"ceremony/general": n(), "ceremony/participant": lines("participants"), "ceremony/agenda": lines("agenda_items"),
		"ceremony/signatory": lines("signatories"), "ceremony/remark": lines("remarks"), "ceremony/motion": lines("motions"), "ceremony/task": n(0), "ceremony/picture": n(0),
		"pledge/item": lines("pledge_items"), "pledge/target": n(0),
		"registrations/entry":      {desk.Names(unit, data.SubjectIndividual), desk.Names(unit, data.SubjectCollective)},
		"registrations/change":     n(line.UnitID, data.SubjectIndividual, fmt.Sprintf("p%d", *line.PersonID)),
		"registrations/batch":      n(line.UnitID, data.SubjectIndividual, fmt.Sprintf("p%d", *line.PersonID)),
		"registrations/line":       n(unit, data.SubjectIndividual),
		"registrations/cell":       n(line.UnitID, data.SubjectIndividual, fmt.Sprintf("p%d", *line.PersonID), 3),
		"registrations/submission": n(unit), "registrations/return": n(unit), "registrations/council": n(),
		"registrations/called": n(line.UnitID, *line.PersonID),
		"registrations/kept":   n(unit, "Nguyễn Văn A", "CSTĐCS", "Quá số lượng.", "", "A1", *line.PersonID, 0, "", "CSTĐCS", data.SubjectIndividual),
		"results/grant":        n(registration), "results/miss": n(registration), "results/review": n(registration), "results/deed": n(registration), "results/handed": n(award), "results/other": n(registration),
		"results/unregistered": n(), "results/revoke": n(award, "CSTĐCS", "Nguyễn Văn A"), "results/exemplar": n(0),
		"scoring/criterion": append(lines("criterions"), desk.Names(0, r.id("criterions"))), "scoring/ballot": lines("ballots"), "scoring/look": n(unit),
		"scoring/score": n(unit, r.id("criterions WHERE parent_id IS NOT NULL"), 3), "scoring/votes": n(r.id("ballots"), unit, 2),
		"block/info": n(), "block/deciders": n(), "block/unit": lines("memberships"), "block/office": lines("offices"),
		"block/room":    {desk.Names(0, unit), desk.Names(r.id("units WHERE parent_id = "+strconv.FormatInt(unit, 10)), unit)},
		"people/person": lines("people"), "people/post": {desk.Names(r.id("people"), 0)}, "people/room": lines("units WHERE parent_id IS NOT NULL"), "people/past": {desk.Names(r.id("people"), 0), desk.Names(0, unit)},
		"people/rating": n(line.UnitID, *line.PersonID, 3), "people/unit-rating": n(unit, 2),
		"search/filter": n(`{"text":"nguyen"}`), "rules/rule": n(r.id("rules")), "rules/own": n(int64(0)), "titles/title": n(r.id("award_kinds")),
		"rules/kept":      n(unit, "Nguyễn Văn A", "CSTĐCS", "Quá số lượng.", "", "A1", *line.PersonID, 0, "", "CSTĐCS", data.SubjectIndividual),
		"papers/withdraw": n(print.ID), "papers/file": n(signed.ID),
		"wording/sentence": n("plan", "title"), "settings/settings": n(), "settings/letterhead": n(0),
	}
}

// open brings a form into view as a draft of it does.
func (s *Shell) open(area desk.Area, kind string, about desk.About) {
	s.openDraft(drafts.Draft{Area: string(area), Kind: kind, About: about})
}

// typeSomething changes the field that holds the focus, whatever its kind.
func typeSomething(t *testing.T, s *Shell) {
	t.Helper()
	switch focused := s.win.Canvas().Focused().(type) {
	case nil:
		t.Fatal("no field holds the focus")
	case *kit.Input:
		focused.TypedRune('7')
	default:
		focused.TypedRune('7') // begins a cell, and is nothing to a mark
		if len(s.desk.Drafts.Unsaved()) == 0 {
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		}
	}
}

// kept is what lies in the files of drafts.
func (r *runs) kept() []drafts.Draft {
	r.Helper()
	_, found, err := drafts.Open(office.DraftFolder(r.getenv), drafts.Book{ID: r.book.Identity(), Path: r.book.Path})
	if err != nil {
		r.Fatal(err)
	}
	return found
}

// Every form of every screen: it is typed into, the program is killed, starts anew,
// offers it, opens it with what was typed, and forgets it when she gives it up.
func TestEveryFormIsKeptAndComesBack(t *testing.T) {
	r := newRuns(t)
	abouts := r.abouts()
	s := r.start()
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		screen, ok := s.screen().(desk.Keeping)
		if !ok {
			continue
		}
		for kind, open := range screen.Openers() {
			name := string(p.area) + "/" + kind
			if open == nil {
				continue
			}
			if len(abouts[name]) == 0 {
				t.Errorf("%s is opened by no test", name)
			}
			for _, about := range abouts[name] {
				if !t.Run(name+"/"+strings.Join(about, ","), func(t *testing.T) { s = r.killAndReopen(t, s, p.area, kind, about) }) {
					os.RemoveAll(office.DraftFolder(r.getenv)) // the next one is not to blame
					s = r.start()
				}
			}
		}
	}
}

// killAndReopen returns the program that was started anew.
func (r *runs) killAndReopen(t *testing.T, first *Shell, area desk.Area, kind string, about desk.About) *Shell {
	t.Helper()
	first.open(area, kind, about)
	typeSomething(t, first)
	first.desk.Drafts.Keep()
	before := r.kept()
	if len(before) != 1 || before[0].Area != string(area) || before[0].Kind != kind {
		t.Fatalf("%d kept: %s", len(before), names(before))
	}
	if before[0].Title == "" && before[0].Name() == "" {
		t.Error("the draft has no name to be offered by")
	}
	keys := map[string]bool{}
	for _, field := range before[0].Fields {
		if keys[field.Key] {
			t.Errorf("two fields are called %q", field.Key)
		}
		keys[field.Key] = true
	}

	second := r.start()
	first.win.Close()
	if !second.view.offer.Visible() || !strings.Contains(desktest.Texts(second.view.offer), before[0].Name()) {
		t.Fatalf("not offered; the window says\n%s", desktest.Texts(second.view.offer))
	}
	second.commands.Fire("F12")
	if second.view.offer.Visible() || len(second.desk.Drafts.Unsaved()) != 1 {
		t.Fatalf("not brought back: %d left, %v unsaved", len(second.desk.Drafts.Offered()), second.desk.Drafts.Unsaved())
	}
	second.desk.Drafts.Keep()
	if after := r.kept(); len(after) != 1 || after[0].ID != before[0].ID || fmt.Sprint(after[0].Fields) != fmt.Sprint(before[0].Fields) {
		t.Errorf("brought back %s\nwant %s", names(after), names(before))
	}
	if !second.view.unsaved {
		t.Error("the bottom line says that all is saved")
	}
	for second.desk.Drafts.Unsaved() != nil {
		second.giveUp(t)
	}
	if left := r.kept(); len(left) != 0 {
		t.Errorf("given up, and kept: %s", names(left))
	}
	return second
}

// names tells drafts apart in a message.
func names(list []drafts.Draft) string {
	var text strings.Builder
	for _, d := range list {
		fmt.Fprintf(&text, "%s %s/%s", d.ID, d.Area, d.Kind)
		for _, f := range d.Fields {
			if f.Changed() {
				fmt.Fprintf(&text, " %s=%.20q", f.Key, f.Text)
			}
		}
	}
	return text.String()
}

// giveUp leaves what is in front and answers that the typing is to be dropped.
func (s *Shell) giveUp(t *testing.T) {
	t.Helper()
	if !s.commands.Suspended() {
		s.leave(func() {})
	} else {
		s.commands.Fire("Esc")
	}
	if !s.discard() && s.desk.Drafts.Unsaved() != nil {
		t.Fatalf("no question came:\n%s", desktest.Texts(s.win.Content()))
	}
}

// discard answers the question in front that typing is to be dropped; false where there
// is none.
func (s *Shell) discard() bool {
	top := s.win.Canvas().Overlays().Top()
	if top == nil {
		return false
	}
	for _, object := range test.LaidOutObjects(top) {
		if button, ok := object.(*kit.Button); ok && (button.Text() == words.KitDiscard || button.Text() == words.GridDrop) {
			button.Tapped(nil)
			return true
		}
	}
	return false
}

// passing are the places where a form holds nothing worth keeping.
var passing = map[string]string{
	"people/persons.go":     "a search",
	"people/years.go":       "the choice of a unit",
	"people/yeargrid.go":    "one rating for all who have none",
	"results/history.go":    "a search",
	"journal/person.go":     "the name of who works here, one field that shows what is set",
	"journal/purge.go":      "one day, which is asked about once more",
	"paper/print.go":        "the printer and the pages of one printing",
	"settings/keeping.go":   "a password is never kept",
	"settings/lock.go":      "a password is never kept",
	"shell/unlock.go":       "a password is never kept",
	"restore/restore.go":    "a password is never kept",
	"registration/files.go": "whose a file is, which is asked anew with the file",
	"people/nameless.go":    "why somebody is forgotten, of whom no draft is to stay",
}

// A form made without a name would lose its typing; one without an opener could not be
// offered again.
func TestNoFormIsMadeWithoutANameAndAWayBack(t *testing.T) {
	openers := map[string]bool{"start/begin": true} // the first screen offers it itself
	s := newRuns(t).start()
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		if screen, ok := s.screen().(desk.Keeping); ok {
			for kind := range screen.Openers() {
				openers[string(p.area)+"/"+kind] = true
			}
		}
	}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		rel := filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator)))
		if err != nil || entry.IsDir() || !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") ||
			strings.HasPrefix(rel, "kit/") || strings.HasPrefix(rel, "desk/") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				return true
			}
			selector, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			switch selector.Sel.Name {
			case "NewForm":
				if passing[rel] == "" {
					t.Errorf("%s makes a form that is not kept: make it by Form of the desk", rel)
				}
			case "Form", "Watch":
				area, kind := nameIn(call.Args)
				if kind != "" && !openers[strings.ToLower(area)+"/"+kind] {
					t.Errorf("%s: nothing opens %s/%s again", rel, area, kind)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// nameIn finds area and kind among the arguments of a call.
func nameIn(args []ast.Expr) (area, kind string) {
	for _, arg := range args {
		switch a := arg.(type) {
		case *ast.SelectorExpr:
			if pkg, ok := a.X.(*ast.Ident); ok && pkg.Name == "desk" {
				area = a.Sel.Name
			}
		case *ast.BasicLit:
			if kind == "" && area != "" {
				kind, _ = strconv.Unquote(a.Value)
			}
		}
	}
	return area, kind
}

func TestADraftOfADeletedRecordCanStillBeRead(t *testing.T) {
	r := newRuns(t)
	id := r.id("movements")
	first := r.start()
	first.open(desk.Year, "movement", desk.Names(id))
	typeSomething(t, first)
	first.desk.Drafts.Keep()
	typed := drafts.Shown(r.kept()[0].Fields[0].Text)
	if err := r.book.Do("xoá", func(tx *data.Tx) error { return tx.Delete(&data.Movement{ID: id}) }); err != nil {
		t.Fatal(err)
	}
	second := r.start()
	second.commands.Fire("F12")
	if !second.commands.Suspended() {
		t.Fatal("nothing came up")
	}
	second.commands.Fire("F4")
	if copied := r.app.Clipboard().Content(); !strings.Contains(copied, typed) {
		t.Errorf("copied %q, want %q in it", copied, typed)
	}
	second.commands.Fire("Esc")
	if len(second.desk.Drafts.Offered()) != 1 {
		t.Error("the draft is gone without her word")
	}
}

func TestADraftOfAChangedRecordOverwritesNothingByItself(t *testing.T) {
	r := newRuns(t)
	id := r.id("movements")
	first := r.start()
	first.open(desk.Year, "movement", desk.Names(id))
	typeSomething(t, first) // into the name
	first.desk.Drafts.Keep()
	typed := drafts.Shown(r.kept()[0].Fields[0].Text)
	change := func(tx *data.Tx) error {
		var m data.Movement
		if err := datatest.DB(tx).First(&m, id).Error; err != nil {
			return err
		}
		m.Name, m.Goal = "Tên mới trong sổ", "Mục tiêu mới trong sổ"
		return tx.Save(&m)
	}
	if err := r.book.Do("đổi", change); err != nil {
		t.Fatal(err)
	}
	second := r.start()
	second.commands.Fire("F12")
	said := desktest.Texts(second.win.Canvas().Overlays().Top())
	for _, want := range []string{words.DraftsDoubt, typed, "Tên mới trong sổ"} {
		if !strings.Contains(strings.ReplaceAll(said, "\n", " "), want) {
			t.Errorf("nothing says %q:\n%s", want, said)
		}
	}
	second.desk.Drafts.Keep()
	for _, field := range r.kept()[0].Fields {
		if field.Key == "goal" && field.Text != "Mục tiêu mới trong sổ" {
			t.Errorf("what she had not touched is %q", field.Text)
		}
	}
}

func TestTheFormOfANewBookIsKeptAndAskedAbout(t *testing.T) {
	r := newRuns(t)
	first := newShell(r.app, r.getenv, kit.Inline())
	first.beginAt("")
	first.commands.Fire("Ctrl+N")
	typed := time.Now()
	typeSomething(t, first)
	first.begun.Keep()
	first.quit()
	if !first.commands.Suspended() {
		t.Error("the window closes with a half-filled form and asks nothing")
	}

	second := newShell(r.app, r.getenv, kit.Inline())
	second.beginAt("")
	said, now := desktest.Texts(second.start.Content()), time.Now()
	if !slices.ContainsFunc([]time.Time{typed, now}, func(at time.Time) bool { // a minute may have begun between
		return strings.Contains(said, fmt.Sprintf(words.DraftsBegun, desk.DraftTime(at, now)))
	}) {
		t.Fatalf("not offered:\n%s", said)
	}
	second.commands.Fire("F12")
	if areas := second.begun.Unsaved(); len(areas) != 1 {
		t.Fatalf("unsaved: %v", areas)
	}
}

func TestADamagedFileOfDraftsIsSetAside(t *testing.T) {
	r := newRuns(t)
	first := r.start()
	first.open(desk.Year, "info", nil)
	typeSomething(t, first)
	first.desk.Drafts.Keep()
	names, err := filepath.Glob(filepath.Join(office.DraftFolder(r.getenv), "*.json"))
	if err != nil || len(names) != 1 {
		t.Fatalf("files: %v, %v", names, err)
	}
	if err := os.WriteFile(names[0], []byte("{torn"), 0o600); err != nil {
		t.Fatal(err)
	}
	second := r.start()
	if !strings.Contains(desktest.Texts(second.win.Canvas().Overlays().Top()), words.DraftsBrokenWhat) {
		t.Error("she is not told")
	}
	if aside, _ := filepath.Glob(names[0] + ".hong-*"); len(aside) != 1 {
		t.Error("the damaged file is gone")
	}
}

func TestAnUnsavedFormSurvivesAnotherTextSize(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	s.open(desk.Year, "info", nil)
	typeSomething(t, s)
	s.desk.Drafts.Keep()
	screen, before := s.screen(), s.text
	if err := r.book.Do("cỡ chữ", func(tx *data.Tx) error {
		return tx.Save(&data.Setting{Key: data.SettingTextSize, Value: data.TextSizeLarge})
	}); err != nil {
		t.Fatal(err)
	}
	s.reload()
	if s.screen() != screen {
		t.Error("the typing went with its screen")
	}
	s.giveUp(t)
	s.reload()
	if s.text == before {
		t.Error("the size is never applied")
	}
}
