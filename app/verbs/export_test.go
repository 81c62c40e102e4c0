package verbs

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/export"
)

func TestTheWholeBookIsExportedAndNothingIsReplaced(t *testing.T) {
	path := newSample(t)
	before := dumped(t, path)
	folder := filepath.Join(t.TempDir(), "ra")
	r := invoke(t, "export", "--db", path, "--book", "--out", folder, "--json")
	var out export.Written
	if r.code != Done || json.Unmarshal([]byte(r.out), &out) != nil || out.Folder != folder || len(out.Tables) == 0 {
		t.Fatalf("%+v", r)
	}
	if _, err := os.Stat(filepath.Join(folder, "csv", "people.csv")); err != nil {
		t.Error(err)
	}
	for _, args := range [][]string{
		{"export", "--db", path, "--book", "--out", folder},
		{"export", "--db", path, "--out", filepath.Join(t.TempDir(), "ra")},
		{"export", "--db", path, "--book", "--out", filepath.Join(t.TempDir(), "không có", "ra")},
	} {
		if r := invoke(t, args...); r.code != Refused || r.err == "" || r.out != "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if dumped(t, path) != before {
		t.Error("the book was changed")
	}
}

func TestTheFormsOfUnitsAreWrittenAndReadBackWithoutAWord(t *testing.T) {
	// Given the form of one unit, when it is imported as it is,
	path := newSample(t)
	file := filepath.Join(t.TempDir(), "mẫu.xlsx")
	if r := invoke(t, "export", "--db", path, "--year", "2023", "--unit", "BTTr", "--out", file); r.code != Done || strings.Contains(r.err, "thư mục") {
		t.Fatalf("%+v", r)
	}
	before := dumped(t, path)
	out, code := readIn(t, path, file)
	// then nothing is asked or written.
	if code != Done || out.Written != 0 || len(out.Questions) != 0 || len(out.Rows) == 0 || dumped(t, path) != before {
		t.Errorf("%d: %+v", code, out)
	}
	// All units' forms go into a folder, one each.
	folder := t.TempDir()
	r := invoke(t, "export", "--db", path, "--year", "2023", "--out", folder, "--json")
	var all forms
	if r.code != Done || json.Unmarshal([]byte(r.out), &all) != nil || len(all.Files) < 2 {
		t.Fatalf("%+v", r)
	}
	for _, one := range all.Files {
		if info, err := os.Stat(one); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", one, err)
		}
	}
	for _, args := range [][]string{
		{"export", "--db", path, "--year", "2023", "--book", "--out", filepath.Join(folder, "x")},
		{"export", "--db", path, "--year", "2023", "--unit", "không có", "--out", filepath.Join(folder, "x.xlsx")},
		{"export", "--db", path, "--year", "1999", "--out", folder},
		{"export", "--db", path, "--year", "2023", "--out", filepath.Join(folder, "không có")},
	} {
		if r := invoke(t, args...); r.code != Refused || r.err == "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
}

func TestAUnitsFileGoesBackWithItsFaults(t *testing.T) {
	path := newSample(t)
	folder := t.TempDir()
	good, bad := filepath.Join(folder, "đúng.csv"), filepath.Join(folder, "sai.csv")
	for file, title := range map[string]string{good: "LĐTT", bad: "BK lạ"} {
		if err := os.WriteFile(file, []byte("TT;Họ và tên;Danh hiệu\n1;Vũ Văn Thử Một;"+title+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(folder, "gửi lại.xlsx")
	args := []string{"export", "--db", path, "--year", "2023", "--out", out}
	if r := invoke(t, append(args, "--unit", "BTTr", "--faults-of", bad)...); r.code != Done {
		t.Errorf("%+v", r)
	}
	if info, err := os.Stat(out); err != nil || info.Size() == 0 {
		t.Error(err)
	}
	for _, more := range [][]string{{"--unit", "BTTr", "--faults-of", good}, {"--faults-of", bad}, {"--unit", "BTTr", "--faults-of", filepath.Join(folder, "không có")}} {
		if r := invoke(t, append(args, more...)...); r.code != Refused || r.err == "" {
			t.Errorf("%v: %+v", more, r)
		}
	}
}

// Given the practice book without an official print, then the folder of its year holds the
// list of contents alone; a year or place that is not there is refused.
func TestTheFolderOfAYearIsWritten(t *testing.T) {
	path, folder := newSample(t), filepath.Join(t.TempDir(), "hồ sơ")
	if r := invoke(t, "archive", "--db", path, "--year", "2023", "--out", folder); r.code != Done || !strings.Contains(r.err, "0 văn bản") {
		t.Fatalf("%+v", r)
	}
	if got := files(t, folder); len(got) != 2 {
		t.Errorf("%v", got)
	}
	for _, args := range [][]string{
		{"--year", "2023", "--out", folder},
		{"--year", "1999", "--out", folder + "2"},
		{"--year", "2023", "--out", filepath.Join(t.TempDir(), "không có", "ra")},
	} {
		if r := invoke(t, append([]string{"archive", "--db", path}, args...)...); r.code != Refused || r.err == "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
}
