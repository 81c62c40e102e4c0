package verbs

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/assets/words"
)

// readIn runs the import of a file into the sample book and gives what it says as JSON.
func readIn(t *testing.T, path string, more ...string) (out imported, code int) {
	t.Helper()
	args := append([]string{"import", "--db", path, "--year", "2023", "--unit", "BTTr", "--json"}, more...)
	r := invoke(t, args...)
	if r.code == Refused {
		t.Fatalf("%s", r.err)
	}
	if err := json.Unmarshal([]byte(r.out), &out); err != nil {
		t.Fatalf("%v: %s", err, r.out)
	}
	return out, r.code
}

// dumped is the whole book but for its journal.
func dumped(t *testing.T, path string) string {
	t.Helper()
	r := invoke(t, "dump", "--db", path)
	if r.code != Done {
		t.Fatal(r.err)
	}
	return r.out
}

func TestAUnitsFileIsReadIntoTheBookAsOneStep(t *testing.T) {
	// Given a list with a title that somebody must say
	path := newSample(t)
	file := filepath.Join(t.TempDir(), "danh sách.csv")
	text := "TT;Họ và tên;Chức vụ;Danh hiệu\n1;Vũ Văn Thử Một;Phóng viên;CSTĐCS, LĐTT\n2;Lê Thị Thử Hai;Biên tập viên;BK lạ\n3;Phạm Thử Ba;;-\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	before := dumped(t, path)
	// When it is only looked at, then it tells all and writes nothing.
	out, code := readIn(t, path, "--dry-run", file)
	if code != Found || out.Written != 1 || out.Open != 1 || len(out.Rows) != 3 || dumped(t, path) != before {
		t.Fatalf("%d: %+v", code, out)
	}
	if row := out.Rows[0]; row.Name != "Vũ Văn Thử Một" || row.Post != "Phóng viên" || row.State != "new" || !slices.Equal(row.Titles, []string{"LĐTT", "CSTĐCS"}) {
		t.Errorf("%+v", row)
	}
	if row := out.Rows[1]; row.State != "waits" || row.Unknown != "BK lạ" {
		t.Errorf("%+v", row)
	}
	// When the question is answered, then all is written as one step that undo takes back.
	question := out.Questions[0]
	answers := filepath.Join(t.TempDir(), "tra-loi.json")
	given, _ := json.Marshal(map[string]string{question.Key: question.Options[0].Value})
	if err := os.WriteFile(answers, given, 0o600); err != nil {
		t.Fatal(err)
	}
	out, code = readIn(t, path, "--answers", answers, file)
	if code != Done || out.Written != 2 || out.Open != 0 || dumped(t, path) == before {
		t.Fatalf("%d: %+v", code, out)
	}
	if r := invoke(t, "undo", "--db", path); r.code != Done {
		t.Fatal(r.err)
	}
	if dumped(t, path) != before {
		t.Error("undo leaves something")
	}
	// A second time everything is there already: nothing is written twice.
	_, _ = readIn(t, path, "--answers", answers, file)
	if out, code = readIn(t, path, "--answers", answers, file); code != Done || out.Written != 0 || out.Rows[0].Already == "" {
		t.Errorf("%d: %+v", code, out)
	}
}

func TestAFileThatIsNoListIsRefusedAndNothingIsWritten(t *testing.T) {
	path := newSample(t)
	before := dumped(t, path)
	file := filepath.Join(t.TempDir(), "ảnh.xlsx")
	if err := os.WriteFile(file, []byte("\x89PNG\r\n\x1a\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"import", "--db", path, "--year", "2023", "--unit", "BTTr", file},
		{"import", "--db", path, "--year", "2023", "--unit", "không có", file},
		{"import", "--year", "2023", "--unit", "BTTr", file},
		{"import", "--db", path, "--year", "2023", "--unit", "BTTr", filepath.Join(t.TempDir(), "không có.xlsx")},
	} {
		if r := invoke(t, args...); r.code != Refused || r.out != "" || r.err == "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if dumped(t, path) != before {
		t.Error("something was written")
	}
}

func TestAListOfAnotherKindIsAskedAboutOrNamed(t *testing.T) {
	// Given a list of initiatives
	path := newSample(t)
	file := filepath.Join(t.TempDir(), "sáng kiến.csv")
	text := "TT;Tên sáng kiến;Tác giả;Phạm vi\n1;Số hoá hồ sơ thử;Vũ Văn Thử Một;cơ sở\n2;Quy trình thử;Lê Thị Thử Hai;đâu đó\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	before := dumped(t, path)
	// When nobody says what it is, then that is asked and nothing is written.
	out, code := readIn(t, path, file)
	if code != Found || out.Written != 0 || out.Kind != "initiatives" || out.Questions[0].Key != "kind" || dumped(t, path) != before {
		t.Fatalf("%d: %+v", code, out)
	}
	// When its kind is named in either language, then what is clear is written, and what no closed list holds is asked.
	for _, kind := range []string{"initiatives", "sáng kiến"} {
		if out, code = readIn(t, path, "--kind", kind, file); code != Found || out.Written != 1 || out.Open != 1 {
			t.Fatalf("%s: %d: %+v", kind, code, out)
		}
		if facts := out.Rows[0].Facts; len(facts) != 2 || facts[0].Value != "Số hoá hồ sơ thử" {
			t.Errorf("%+v", facts)
		}
		if r := invoke(t, "undo", "--db", path); r.code != Done || dumped(t, path) != before {
			t.Error("undo leaves something", r.err)
		}
	}
	if r := invoke(t, "import", "--db", path, "--year", "2023", "--kind", "gì đó", file); r.code != Refused || r.err == "" {
		t.Errorf("%+v", r)
	}
}

// Given files that are not there, a choice that a question does not have, and an answer to what
// is not asked, then a plain sentence says which, and only the last is written all the same.
func TestAnswersAndFilesThatCannotBeAreSaid(t *testing.T) {
	path := newSample(t)
	file, answers := filepath.Join(t.TempDir(), "danh sách.csv"), filepath.Join(t.TempDir(), "tra-loi.json")
	write := func(path, text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(file, "TT;Họ và tên;Chức vụ;Danh hiệu\n1;Vũ Văn Thử Một;Phóng viên;LĐTT\n2;Lê Thị Thử Hai;Biên tập viên;BK lạ\n")
	before := dumped(t, path)
	refused := func(says string, args ...string) {
		t.Helper()
		r := invoke(t, append(args, "--db", path, "--year", "2023", "--unit", "BTTr")...)
		if r.code != Refused || !strings.Contains(r.err, says) || strings.Contains(r.err, words.InternalWhat) {
			t.Errorf("%v: %d %s", args, r.code, r.err)
		}
		if dumped(t, path) != before {
			t.Fatalf("%v changed the book", args)
		}
	}
	gone := filepath.Join(t.TempDir(), "không có.csv")
	refused("không có.csv", "import", gone)
	refused("không có.csv", "import", file, "--answers", gone)
	refused("không có.csv", "export", "--faults-of", gone, "--out", filepath.Join(t.TempDir(), "sửa.xlsx"))
	write(answers, `{"title:i:bkla": "9999"}`)
	refused("9999", "import", file, "--answers", answers)

	write(answers, `{"title:i:lạ": "1"}`)
	out, code := readIn(t, path, "--answers", answers, file)
	if code != Found || out.Written != 1 || !slices.ContainsFunc(out.Said, func(said string) bool { return strings.Contains(said, "title:i:lạ") }) {
		t.Errorf("%d: %+v", code, out)
	}
}
