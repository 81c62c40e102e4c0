package verbs

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sothidua/app/office"
	"sothidua/app/papers"
	"sothidua/app/profile"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// result is what one run of the program left.
type result struct {
	code     int
	out, err string
}

func invoke(t *testing.T, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	home := t.TempDir()
	code := Run(args, Env{
		Stdout: &out, Stderr: &errs,
		Window: func(string) error { return errors.New("no screen") },
		Getenv: func(string) string { return home },
	})
	if left := "%!"; strings.Contains(errs.String(), left) {
		t.Errorf("%v: a sentence that does not fit what it was given: %s", args, errs.String())
	}
	return result{code, out.String(), errs.String()}
}

// newSample makes the practice book through the verb.
func newSample(t *testing.T) string {
	t.Helper()
	book := filepath.Join(t.TempDir(), "so.sothidua")
	if r := invoke(t, "--db", book, "sample"); r.code != Done {
		t.Fatalf("sample: %+v", r)
	}
	return book
}

// text is what pdftotext reads in a file.
func text(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[entry.Name()] = string(content)
	}
	return all
}

// Given a year without a ballot, then the whole pack leaves its papers out and says why; one
// asked for by itself is printed, to be filled in by pen.
func TestThePackLeavesOutWhatHasNothingToTell(t *testing.T) {
	path := newSample(t)
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("Xoá", func(tx *data.Tx) error { return datatest.DB(tx).Exec("DELETE FROM ballots").Error })
	book.Close()
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	r := invoke(t, "print", "--db", path, "--year", "2023", "--paper", "all", "--format", "pdf", "--out", out)
	written := files(t, out)
	if r.code != Done || written["ballot.pdf"] != "" || written["counting-minutes.pdf"] != "" || written["plan.pdf"] == "" ||
		!strings.Contains(r.out+r.err, "Không in Phiếu suy tôn: năm chưa có cuộc bỏ phiếu nào.") {
		t.Errorf("the pack: %+v", r)
	}
	alone := filepath.Join(out, "phieu.pdf")
	if r := invoke(t, "print", "--db", path, "--year", "2023", "--paper", "ballot", "--out", alone); r.code != Done || files(t, out)["phieu.pdf"] == "" {
		t.Errorf("the ballot alone: %+v", r)
	}
}

func TestPrintWritesTheWholePack(t *testing.T) {
	book := newSample(t)
	before := files(t, filepath.Dir(book))
	out := t.TempDir()
	r := invoke(t, "print", "--db", book, "--year", "2023", "--paper", "all", "--out", out)
	// The practice year has neither deeds nor a golden book and says of no unit who decides, as these papers say, and lacks nothing else.
	known := regexp.MustCompile(`(?m)^.* còn thiếu, .*\n(- (\d+/\d+ (đề nghị chưa ghi tóm tắt thành tích|khen thưởng chưa có số sổ vàng)|Ai quyết định danh hiệu, giấy khen cấp cơ sở:) .*\n)+`)
	if r.code != Done || strings.Contains(known.ReplaceAllString(r.err, ""), "còn thiếu") {
		t.Fatalf("print: %+v", r)
	}
	if after := files(t, filepath.Dir(book)); len(after) != len(before) || after["so.sothidua"] != before["so.sothidua"] {
		t.Error("printing changed the book")
	}
	control := regexp.MustCompile(`(?m)^\s*(Tập thể 28 · cá nhân 177 · LĐTT 177 · CSTĐCS 24 · số liệu đến \d\d:\d\d \d\d/\d\d/\d{4} · mã [0-9A-Z]{4}-[0-9A-Z]{2})$`)
	lines := map[string]bool{}
	var printed []papers.Paper
	for _, paper := range papers.All {
		if !strings.Contains(r.out+r.err, fmt.Sprintf("Không in %s:", paper.Title)) {
			printed = append(printed, paper)
		}
	}
	if left := len(papers.All) - len(printed); left != 5 { // those of meetings that were not held
		t.Errorf("%d papers are left out", left)
	}
	for _, paper := range printed {
		content := text(t, filepath.Join(out, paper.Code+".pdf"))
		wanted := []string{"Dữ liệu thực hành"}
		switch paper.Code {
		case papers.NamePlates, papers.Ballot, papers.News, papers.Script, papers.Certificate:
		default:
			wanted = append(wanted, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "THANH TRA CHÍNH PHỦ")
		}
		for _, want := range wanted {
			if !strings.Contains(content, want) {
				t.Errorf("%s lacks %q", paper.Code, want)
			}
		}
		if paper.Code == papers.UnitRegistration {
			continue // each form has its unit's own line
		}
		found := control.FindAllStringSubmatch(content, -1) // one for each copy
		if has := len(found) > 0; has != paper.Control {
			t.Errorf("%s has a control line: %v\n%s", paper.Code, has, content)
		}
		for _, line := range found {
			lines[line[1]] = true
		}
	}
	if len(lines) != 1 {
		t.Errorf("the papers' control lines differ: %v", lines)
	}
	first := files(t, out)
	for _, paper := range printed {
		for _, format := range paper.Formats {
			if first[paper.Code+"."+format] == "" {
				t.Errorf("no %s.%s", paper.Code, format)
			}
		}
	}
	invoke(t, "print", "--db", book, "--year", "2023", "--paper", "all", "--out", out)
	for name, content := range files(t, out) {
		if first[name] != content {
			t.Errorf("%s has other bytes when printed again", name)
		}
	}
}

// Given a bundle, then it is one file where a file is asked for, and a file for each paper, named
// as the clerk knows it, where a folder is; without paper or bundle the call is refused.
func TestPrintWritesABundle(t *testing.T) {
	book, out := newSample(t), t.TempDir()
	whole := filepath.Join(out, "bo.pdf")
	if r := invoke(t, "print", "--db", book, "--year", "2023", "--pack", "mid-year", "--out", whole); r.code != Done || !strings.Contains(r.err, words.IdleMidyear) {
		t.Fatalf("print: %+v", r)
	}
	if all := text(t, whole); !strings.Contains(all, "DANH MỤC VĂN BẢN") || !strings.Contains(all, "BẢNG ĐỐI CHIẾU") {
		t.Error("the file lacks the list or a paper")
	}
	folder := t.TempDir()
	invoke(t, "print", "--db", book, "--year", "2023", "--pack", "mid-year", "--format", "pdf", "--out", folder)
	if found := files(t, folder); len(found) != 2 || found["01 Bảng tổng hợp đăng ký năm 2023.pdf"] == "" {
		t.Errorf("files: %d", len(found))
	}
	for _, wrong := range [][]string{{"--pack", "ballot"}, {}, {"--pack", "voting", "--paper", "ballot"}} {
		if r := invoke(t, append([]string{"print", "--db", book, "--year", "2023", "--out", whole}, wrong...)...); r.code != Refused || strings.Contains(r.err, " or ") {
			t.Errorf("%v: %+v", wrong, r)
		}
	}
}

func TestPrintWritesFormsForThePen(t *testing.T) {
	book, out := newSample(t), t.TempDir()
	r := invoke(t, "print", "--db", book, "--year", "2023", "--blank", "--paper", "all", "--format", "pdf", "--out", out)
	if r.code != Done || strings.Contains(r.err, "còn thiếu") {
		t.Fatalf("print: %+v", r)
	}
	found := files(t, out)
	if found["ballot.pdf"] == "" || found["news.pdf"] != "" || strings.Contains(text(t, filepath.Join(out, "unit-registration.pdf")), "Tạp chí") {
		t.Errorf("%d files, or a unit is named", len(found))
	}
	for _, wrong := range [][]string{{"--paper", "news"}, {"--paper", "unit-registration", "--unit", "BTTr"}} {
		args := append([]string{"print", "--db", book, "--year", "2023", "--blank", "--out", filepath.Join(out, "a.pdf")}, wrong...)
		if r := invoke(t, args...); r.code != Refused {
			t.Errorf("%v: %+v", wrong, r)
		}
	}
}

func TestPrintSaysWhatIsMissing(t *testing.T) {
	book := newSample(t)
	out := filepath.Join(t.TempDir(), "a.pdf")
	r := invoke(t, "print", "--db", book, "--year", "2022", "--paper", "pledge", "--out", out)
	if r.code != Done || !strings.Contains(r.err, words.GapDate) {
		t.Errorf("print: %+v", r)
	}
	if !strings.Contains(text(t, out), "ngày … tháng … năm …") {
		t.Error("no room for the date")
	}
}

func TestPrintNamesCharactersItCannotPrint(t *testing.T) {
	path := newSample(t)
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("thử", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("UPDATE signatories SET full_name = 'Nguyễn 🎉 A' WHERE position = 1").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	out := filepath.Join(t.TempDir(), "a.pdf")
	r := invoke(t, "print", "--db", path, "--year", "2023", "--paper", "pledge", "--out", out)
	if r.code != Done || !strings.Contains(r.err, "🎉 (U+1F389)") {
		t.Errorf("print: %+v", r)
	}
}

func TestBadInputIsRefusedInVietnamese(t *testing.T) {
	book := newSample(t)
	folder := t.TempDir()
	note := filepath.Join(folder, "ghi-chu.txt")
	if err := os.WriteFile(note, []byte("không phải sổ"), 0o644); err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(folder, "a.pdf")
	other, link := filepath.Join(folder, "khác.pdf"), filepath.Join(folder, "lối tắt.pdf")
	if content, err := os.ReadFile(book); err != nil || os.WriteFile(other, content, 0o600) != nil || os.Symlink(other, link) != nil {
		t.Fatal(err)
	}
	print := func(more ...string) []string { return append([]string{"print", "--db", book}, more...) }
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"unknown verb":         {[]string{"bay"}, "Không có việc “bay”."},
		"unknown flag":         {[]string{"papers", "--mau"}, "Không có tuỳ chọn “--mau”."},
		"too much":             {[]string{"papers", "nua"}, "Thừa “nua”"},
		"missing flags":        {print("--year", "2023"), "Thiếu tuỳ chọn --out, --paper hoặc --pack."},
		"no file":              {[]string{"verify"}, "Chưa ghi tên tệp."},
		"bad number":           {print("--year", "hai"), "Giá trị của tuỳ chọn --year chưa đúng."},
		"flag without value":   {[]string{"dump", "--db"}, "Giá trị của tuỳ chọn --db chưa đúng."},
		"undo of which book":   {[]string{"undo"}, "--db TỆP"},
		"redo of which book":   {[]string{"redo"}, "--db TỆP"},
		"two books":            {[]string{"dump", "--db", book, "--practice"}, "Chỉ ghi một trong hai"},
		"missing book":         {[]string{"dump", "--db", filepath.Join(folder, "x.sothidua")}, "Không có tệp sổ"},
		"text file":            {[]string{"steps", "--db", note}, "không phải sổ thi đua"},
		"unknown sample":       {[]string{"sample", "--kind", "xa", "--db", filepath.Join(folder, "x.sothidua")}, "Giá trị của tuỳ chọn --kind chưa đúng."},
		"existing sample":      {[]string{"sample", "--db", book}, "đã có"},
		"unknown paper":        {print("--year", "2023", "--paper", "thu", "--out", pdf), "Không có văn bản “thu”."},
		"unknown year":         {print("--year", "1999", "--paper", "pledge", "--out", pdf), "Sổ không có năm 1999."},
		"unknown event":        {print("--year", "2023", "--paper", "pledge", "--event", "77", "--out", pdf), "không có lễ số 77"},
		"no such format":       {print("--year", "2023", "--paper", "pledge", "--format", "xlsx", "--out", pdf), "ở dạng xlsx"},
		"unknown format":       {print("--year", "2023", "--paper", "all", "--format", "odt", "--out", folder), "Không có dạng tệp “odt”."},
		"unknown unit":         {print("--year", "2023", "--paper", "pledge", "--unit", "XYZ", "--out", pdf), "Không có đơn vị thành viên “XYZ”"},
		"missing folder":       {print("--year", "2023", "--paper", "pledge", "--out", filepath.Join(folder, "chua", "a.pdf")), "Không có thư mục"},
		"missing pack folder":  {print("--year", "2023", "--paper", "all", "--out", filepath.Join(folder, "chua")), "Không có thư mục"},
		"pack into a file":     {print("--year", "2023", "--paper", "all", "--out", note), "không phải thư mục"},
		"paper onto a folder":  {print("--year", "2023", "--paper", "pledge", "--out", folder), "là thư mục"},
		"paper onto the book":  {print("--year", "2023", "--paper", "pledge", "--out", book), "sẽ làm mất sổ"},
		"onto another book":    {print("--year", "2023", "--paper", "pledge", "--out", other), "sẽ làm mất sổ"},
		"onto a link to one":   {print("--year", "2023", "--paper", "pledge", "--out", link), "sẽ làm mất sổ"},
		"another ending":       {print("--year", "2023", "--paper", "registration-summary", "--out", filepath.Join(folder, "a.xlsx")), "a.xlsx"},
		"nothing to take back": {[]string{"redo", "--db", book}, words.NothingToRedoWhat},
	} {
		t.Run(name, func(t *testing.T) {
			before, beside := files(t, folder), files(t, filepath.Dir(book))
			r := invoke(t, c.args...)
			if r.code != Refused || !strings.Contains(r.err, c.want) || r.out != "" {
				t.Errorf("%+v, want %q", r, c.want)
			}
			if strings.Contains(r.err, words.InternalWhat) {
				t.Errorf("taken for a mistake of the program: %s", r.err)
			}
			after, still := files(t, folder), files(t, filepath.Dir(book))
			if len(after) != len(before) || len(still) != len(beside) || still["so.sothidua"] != beside["so.sothidua"] || after["khác.pdf"] != before["khác.pdf"] {
				t.Error("something was written")
			}
		})
	}
}

func TestStepsUndoAndRedo(t *testing.T) {
	// Given the practice book, whose making is no step to undo, and one ordinary step
	path := newSample(t)
	made := invoke(t, "dump", "--db", path).out
	if r := invoke(t, "undo", "--db", path); r.code != Refused || !strings.Contains(r.err, words.NothingToUndoWhat) {
		t.Fatalf("undo of the making: %+v", r)
	}
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	person := data.Person{FullName: "Lê Thị Hoà"}
	err = book.Do("Thêm người", func(tx *data.Tx) error { return tx.Save(&person) })
	book.Close()
	if err != nil {
		t.Fatal(err)
	}
	changed := invoke(t, "dump", "--db", path).out

	// When it is undone and redone, then the book walks through these states
	if r := invoke(t, "undo", "--db", path); r.code != Done || !strings.Contains(r.err, "Thêm người") {
		t.Fatalf("undo: %+v", r)
	}
	if invoke(t, "dump", "--db", path).out != made {
		t.Error("undo did not bring the making back")
	}
	if r := invoke(t, "redo", "--db", path); r.code != Done {
		t.Fatalf("redo: %+v", r)
	}
	if invoke(t, "dump", "--db", path).out != changed {
		t.Error("redo did not bring everything back")
	}

	// And the journal holds each of them
	var steps []map[string]any
	if err := json.Unmarshal([]byte(invoke(t, "steps", "--json", "--db", path).out), &steps); err != nil {
		t.Fatal(err)
	}
	if len(steps) != 4 || steps[0]["kind"] != "redo" || steps[3]["label"] != fmt.Sprintf(words.SampleStep, 2023) {
		t.Errorf("steps: %v", steps)
	}
}

func TestGenerateIsReproducible(t *testing.T) {
	folder := t.TempDir()
	var dumps []string
	for _, name := range []string{"a", "b"} {
		book := filepath.Join(folder, name+".sothidua")
		r := invoke(t, "generate", "--db", book, "--seed", "7", "--years", "2", "--units", "4", "--people", "80", "--registrations", "150")
		if r.code != Done {
			t.Fatalf("generate: %+v", r)
		}
		dumps = append(dumps, invoke(t, "dump", "--db", book).out)
	}
	if dumps[0] != dumps[1] || !strings.Contains(dumps[0], "registrations\t") {
		t.Error("the same seed gives other rows")
	}
}

// fullDisk takes so many bytes and no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(text []byte) (int, error) {
	if d.room -= len(text); d.room < 0 {
		return 0, errors.New("no space left on device")
	}
	return len(text), nil
}

// Given an answer that is sent into a file on a full disk, then the verb does not end as if it
// were whole.
func TestAnAnswerThatIsCutOffIsRefused(t *testing.T) {
	book := newSample(t)
	for _, args := range [][]string{{"dump"}, {"papers"}, {"steps"}, {"check", "--year", "2023", "--all"}} {
		var said strings.Builder
		code := Run(append(args, "--db", book), Env{Stdout: &fullDisk{room: 20}, Stderr: &said, Getenv: os.Getenv})
		if code != Refused || !strings.Contains(said.String(), words.OutputCutWhat) {
			t.Errorf("%v ends with %d and says %q", args, code, said.String())
		}
	}
}

func TestHelpIsVietnamese(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"-h"}, {"print", "--help"}, {"generate", "--help"}} {
		r := invoke(t, args...)
		if r.code != Done || !strings.Contains(r.out, "Cách dùng: sothidua") || r.err != "" {
			t.Errorf("%v: %+v", args, r)
		}
		for line := range strings.Lines(r.out) {
			if strings.HasPrefix(line, "  ") && len(strings.Fields(line)) < 3 {
				t.Errorf("%v: no words for %q", args, line)
			}
		}
	}
}

func TestTheHelpOfEveryVerbIsASentence(t *testing.T) {
	for verb := range words.VerbHelp {
		r := invoke(t, verb, "--help")
		said := strings.Split(r.out, "\n")
		if r.code != Done || len(said) < 2 || !utf8.ValidString(r.out) {
			t.Errorf("%s: %+v", verb, r)
			continue
		}
		if begins, _ := utf8.DecodeRuneInString(said[1]); !unicode.IsUpper(begins) || !strings.HasSuffix(said[1], ".") {
			t.Errorf("%s: %q", verb, said[1])
		}
	}
}

func TestTheLastBookIsTheOneAVerbReads(t *testing.T) {
	// Given a computer on which a book on a stick was opened last
	home := t.TempDir()
	getenv := func(string) string { return home }
	book := newSample(t)
	if err := office.Profile(getenv).Change(func(s *profile.State) { s.Opened(profile.Book{Path: book}) }); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) (r result, opened string) {
		var out, errs bytes.Buffer
		r.code = Run(args, Env{Stdout: &out, Stderr: &errs, Getenv: getenv, Window: func(path string) error {
			opened = path
			return nil
		}})
		r.out, r.err = out.String(), errs.String()
		return r, opened
	}
	// Then a verb that reads takes it and names it, and the window opens it
	if r, _ := run("dump"); r.code != Done || !strings.Contains(r.err, book) || !strings.Contains(r.out, "registrations\t") {
		t.Errorf("dump: code %d, said %q", r.code, r.err)
	}
	if r, opened := run(); r.code != Done || opened != book {
		t.Errorf("the window opens %s (%+v)", opened, r)
	}
	// And a verb that writes does not
	if r, _ := run("undo"); r.code != Refused || !strings.Contains(r.err, "--db TỆP") {
		t.Errorf("undo: %+v", r)
	}
	// And a new one goes to its own place
	r, _ := run("sample")
	if _, err := os.Stat(office.DefaultPath(getenv)); r.code != Done || err != nil {
		t.Errorf("sample: %+v, %v", r, err)
	}
	// And practice is a file of its own, and a file alone on the command line is a book
	if _, opened := run("--practice"); opened != office.PracticePath(getenv, sample.Block) {
		t.Errorf("practice opens %s", opened)
	}
	if _, opened := run("khác.SOTHIDUA"); opened != "khác.SOTHIDUA" {
		t.Errorf("a file on the command line opens %q", opened)
	}
}

func TestWithoutVerbTheWindowOpens(t *testing.T) {
	// Given a window that opens on the default book, and one that cannot open.
	home := t.TempDir()
	var opened string
	var errs bytes.Buffer
	env := Env{
		Stderr: &errs, Getenv: func(string) string { return home },
		Window: func(path string) error { opened = path; return nil },
	}
	if code := Run(nil, env); code != Done || !strings.HasPrefix(opened, home) {
		t.Errorf("code %d, opened %q", code, opened)
	}
	if code := Run([]string{"--db", "khac.sothidua"}, env); code != Done || opened != "khac.sothidua" {
		t.Errorf("code %d, opened %q", code, opened)
	}
	// When the program itself fails, then the cause is in the log and not on the screen.
	env.Window = func(string) error { return errors.New("no screen") }
	if code := Run(nil, env); code != Refused || strings.Contains(errs.String(), "no screen") {
		t.Errorf("code %d, said %q", code, errs.String())
	}
	_, log, _ := strings.Cut(strings.TrimSpace(errs.String()), strings.TrimSuffix(words.LogKept, "%s"))
	content, err := os.ReadFile(log)
	if err != nil || !strings.Contains(string(content), "no screen") {
		t.Errorf("log %q: %s %v", log, content, err)
	}
}

func TestUndoGoesPastWhatStandsInTheWay(t *testing.T) {
	// Given two steps, and a change of the row of the second that no step holds
	path := newSample(t)
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	two := data.Person{FullName: "Đinh Thị Thử Hai"}
	if err := book.Do("Thêm A", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Đinh Thị Thử Một"}) }); err != nil {
		t.Fatal(err)
	}
	if err := book.Do("Thêm B", func(tx *data.Tx) error { return tx.Save(&two) }); err != nil {
		t.Fatal(err)
	}
	if err := book.Bulk("", func(tx *data.Tx) error { return datatest.DB(tx).Model(&two).Update("note", "khác").Error }); err != nil {
		t.Fatal(err)
	}
	book.Close()
	before := invoke(t, "dump", "--db", path).out
	// Then undo says how to go past it, and changes nothing
	r := invoke(t, "undo", "--db", path)
	if r.code != Refused || !strings.Contains(r.err, "--past") || invoke(t, "dump", "--db", path).out != before {
		t.Fatalf("undo: %+v", r)
	}
	// And with --past the one before is taken back, and what was passed is named
	r = invoke(t, "undo", "--past", "--db", path)
	if r.code != Done || !strings.Contains(r.err, "Thêm B") || !strings.Contains(r.err, strings.ReplaceAll(words.UndoDone, "%s", "Thêm A")) {
		t.Fatalf("undo --past: %+v", r)
	}
	if now := invoke(t, "dump", "--db", path).out; strings.Contains(now, "Đinh Thị Thử Một") || !strings.Contains(now, "Đinh Thị Thử Hai") {
		t.Error("another step was taken back")
	}
}
