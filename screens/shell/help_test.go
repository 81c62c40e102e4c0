package shell

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/help"
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Given the areas of the program and their tabs, then each has its page with a part for
// each tab, no page is long, and what a page leads to is there.
func TestEveryAreaAndTabHasItsPage(t *testing.T) {
	s := newRuns(t).start()
	pages := map[string]help.Page{}
	for _, page := range help.Pages() {
		pages[page.Name] = page
		if page.Title == "" || len(page.Lines) > 60 {
			t.Errorf("%s: the title is %q, %d lines", page.Name, page.Title, len(page.Lines))
		}
	}
	for _, name := range []string{help.Start, help.Trouble, help.Tour} {
		if pages[name].Name == "" {
			t.Errorf("no page %s", name)
		}
	}
	for _, place := range s.places {
		page := pages[string(place.area)]
		if page.Name == "" {
			t.Errorf("%s has no page", place.title)
		}
		s.openArea(place.area)
		for range 12 {
			tab := kit.TabTitle(s.screen().Content())
			part := func(l help.Line) bool { return l.Kind == help.Part && l.Text == tab }
			if tab != "" && !slices.ContainsFunc(page.Lines, part) {
				t.Errorf("the page of %s says nothing of %s", place.title, tab)
			}
			if !s.commands.Run(kit.NextTab) {
				break
			}
		}
	}
	for _, page := range pages {
		for _, line := range page.Lines {
			for _, name := range line.Names {
				if _, known := pages[name]; line.Kind == help.More && !known || line.Kind == help.To && !s.has(desk.Area(name)) {
					t.Errorf("%s leads to %s, which is nowhere", page.Name, name)
				}
			}
			if line.Kind <= help.Step && line.Kind != help.Part && !strings.HasSuffix(line.Text, ".") {
				t.Errorf("%s: no sentence: %q", page.Name, line.Text)
			}
		}
	}
}

var (
	quoted = regexp.MustCompile(`“([^”]+)”`)
	paired = regexp.MustCompile(`“([^”]+)” \(([^)]+)\)`)
	keys   = regexp.MustCompile(`\b(?:(?:Ctrl|Alt|Shift)\+)+[A-Za-z0-9]+|\bF\d+\b`)
)

// Given a page, then every button it names is a text of the program, with the key that
// the program gives it, and every key does something.
func TestPagesNameWhatThereIs(t *testing.T) {
	s := newRuns(t).start()
	shown := shownTexts(t)
	commands := append(s.own(), kit.Command{Key: "Ctrl+B", Title: words.CopiesNow}, kit.Command{Key: "Ctrl+R", Title: words.CopiesRestore}, kit.Command{Key: words.ParcelKey, Title: words.ParcelTitle})
	for _, place := range s.places {
		commands = append(commands, kit.Command{Key: place.key, Title: place.title})
		commands = append(commands, s.screenOf(place.area).Commands()...)
	}
	s.showStart()
	commands = append(commands, s.start.Commands()...)
	have := func(key, title string) bool {
		return slices.ContainsFunc(commands, func(c kit.Command) bool {
			return c.Key == key && (title == "" || strings.EqualFold(c.Title, title))
		})
	}
	for _, page := range help.Pages() {
		for _, line := range page.Lines {
			for _, name := range quoted.FindAllStringSubmatch(line.Text, -1) {
				if !slices.ContainsFunc(shown, func(r *regexp.Regexp) bool { return r.MatchString(name[1]) }) {
					t.Errorf("%s names “%s”, which is no text of the program", page.Name, name[1])
				}
			}
			for _, pair := range paired.FindAllStringSubmatch(line.Text, -1) {
				if !have(pair[2], pair[1]) {
					t.Errorf("%s: %s is not the key of “%s”", page.Name, pair[2], pair[1])
				}
			}
			for _, key := range keys.FindAllString(asCommands(line.Text), -1) {
				if !have(key, "") && !slices.Contains([]string{"Ctrl+PgDn", "Ctrl+A", "Alt+Up", "Alt+Down", "Alt+0"}, key) {
					t.Errorf("%s: %s does nothing", page.Name, key)
				}
			}
		}
	}
}

// asCommands is a text with the keys that bear a sign called as commands call them.
func asCommands(text string) string {
	for sign, name := range words.KeySigns {
		text = strings.ReplaceAll(text, "+"+name, "+"+sign)
	}
	return text
}

// shownTexts are all texts of assets/words; a place where something is filled in takes
// anything.
func shownTexts(t *testing.T) (texts []*regexp.Regexp) {
	t.Helper()
	files, err := filepath.Glob("../../assets/words/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no words", err)
	}
	verb := regexp.MustCompile(`%[a-z]`)
	take := func(node ast.Node) bool {
		if lit, ok := node.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			if bare := verb.ReplaceAllString(text, ""); bare == text || len(bare) > 3 { // a mere place for anything says nothing
				texts = append(texts, regexp.MustCompile("^"+verb.ReplaceAllString(regexp.QuoteMeta(text), ".+")+"$"))
			}
		}
		return true
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, take)
	}
	return texts
}

// Given an area, a tab, a dialog or the first screen, then F1 opens the page of it with
// the keys that work there; the search finds without marks, a link goes on, and what she
// was at comes back.
func TestHelpOpensWhereSheIs(t *testing.T) {
	s := newRuns(t).start()
	s.openArea(desk.Ceremony)
	s.commands.Run(kit.NextTab)
	s.commands.Fire("F1")
	if shown := overlay(s); !strings.Contains(shown, "Thêm đại biểu") || !strings.Contains(shown, words.KeysTitle) {
		t.Errorf("the page of the ceremony:\n%s", shown)
	}
	s.commands.Fire("F1") // it is open
	s.commands.Fire("Esc")
	if s.commands.Suspended() {
		t.Fatal("the page stays open")
	}
	s.openArea(desk.Registrations)
	s.commands.Fire("Ctrl+N")
	form := overlay(s)
	s.commands.Fire("F1")
	if shown := overlay(s); shown == form || !strings.Contains(shown, words.HelpTitle) {
		t.Errorf("no help over a form:\n%s", shown)
	}
	s.commands.Fire("Ctrl+2") // leads nowhere: the form is open
	if s.current != desk.Registrations {
		t.Error("the help over a form leads away from it")
	}
	s.commands.Fire("Esc")
	if shown := overlay(s); shown != form {
		t.Errorf("the form does not come back:\n%s", shown)
	}
	s.commands.Fire("Esc")
	s.commands.Fire("F1")
	s.commands.Fire("Ctrl+F")
	for _, letter := range "o dia day" {
		s.win.Canvas().Focused().TypedRune(letter)
	}
	if shown := overlay(s); !strings.Contains(shown, words.TroubleTitle+" › Ổ đĩa đầy") || strings.Contains(shown, "Mẫu câu") {
		t.Errorf("found:\n%s", shown)
	}
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // to what was found
	if shown := overlay(s); !strings.Contains(shown, "Xoá bớt tệp không cần trên ổ đó") {
		t.Errorf("the page found is not shown:\n%s", shown)
	}
	s.commands.Fire("Ctrl+2")
	if s.current != desk.Year || s.commands.Suspended() {
		t.Error("a key of an area does not lead there from the help")
	}
	s.showStart()
	s.commands.Fire("F1")
	if shown := overlay(s); !strings.Contains(shown, "Màn hình đầu") || !strings.Contains(shown, words.StartNew) {
		t.Errorf("the page of the first screen:\n%s", shown)
	}
}
