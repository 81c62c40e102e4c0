package verbs

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sothidua/app/office"
)

func TestBackupVerifyRestoreGiveTheBookBack(t *testing.T) {
	for name, password := range map[string]string{"open": "", "sealed": "mật khẩu"} {
		t.Run(name, func(t *testing.T) {
			// Given the practice book in one file on a stick
			book, stick := newSample(t), t.TempDir()
			out, extra := filepath.Join(stick, "mang đi.sothidua"), []string{}
			if password != "" {
				secret := filepath.Join(t.TempDir(), "mật khẩu.txt")
				if err := os.WriteFile(secret, []byte(password+"\r\n"), 0o600); err != nil {
					t.Fatal(err)
				}
				out, extra = out+".age", []string{"--password-file", secret}
			}
			if r := invoke(t, append([]string{"backup", "--db", book, "--out", out}, extra...)...); r.code != Done {
				t.Fatalf("backup: %+v", r)
			}
			want := invoke(t, "--db", book, "dump").out
			// When it is checked and restored on another computer
			if r := invoke(t, append([]string{"verify", out}, extra...)...); r.code != Done || !strings.Contains(r.out, "lành lặn") {
				t.Errorf("verify: %+v", r)
			}
			fresh := filepath.Join(t.TempDir(), "mới.sothidua")
			if r := invoke(t, append([]string{"restore", out, "--db", fresh}, extra...)...); r.code != Done {
				t.Fatalf("restore: %+v", r)
			}
			if got := invoke(t, "--db", fresh, "dump").out; got != want || want == "" {
				t.Error("the restored book differs")
			}
			if password != "" {
				if r := invoke(t, "verify", out); r.code != Refused || !strings.Contains(r.err, "mật khẩu") {
					t.Errorf("verify without the password: %+v", r)
				}
			}
		})
	}
}

// Given the practice book in a parcel, then another computer that knows the password gives
// the same rows; without it, or without any, nothing is written.
func TestAParcelHandsTheBookOn(t *testing.T) {
	book, stick, target := newSample(t), t.TempDir(), t.TempDir()
	secret, wrong := filepath.Join(t.TempDir(), "mk.txt"), filepath.Join(t.TempDir(), "sai.txt")
	for path, text := range map[string]string{secret: "mật khẩu\n", wrong: "khác\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	parcel, fresh := filepath.Join(stick, "bàn giao.sothidua-parcel"), filepath.Join(target, "mới.sothidua")
	for _, args := range [][]string{
		{"parcel", "--db", book, "--out", parcel},
		{"parcel", "--db", book, "--out", filepath.Join(stick, "gói.zip"), "--password-file", secret},
		{"parcel", "--db", book, "--out", parcel, "--password-file", secret, "--year", "1999"},
	} {
		if r := invoke(t, args...); r.code != Refused || r.err == "" || len(files(t, stick)) != 0 {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if r := invoke(t, "parcel", "--db", book, "--out", parcel, "--password-file", secret); r.code != Done {
		t.Fatalf("parcel: %+v", r)
	}
	if r := invoke(t, "restore", parcel, "--db", fresh, "--password-file", wrong); r.code != Refused || len(files(t, target)) != 0 {
		t.Errorf("a wrong password: %+v, %d files", r, len(files(t, target)))
	}
	if r := invoke(t, "restore", parcel, "--db", fresh, "--password-file", secret); r.code != Done || !strings.Contains(r.err, "Biên bản bàn giao") {
		t.Fatalf("restore: %+v", r)
	}
	if got, want := invoke(t, "--db", fresh, "dump").out, invoke(t, "--db", book, "dump").out; got != want || want == "" {
		t.Error("the restored book differs")
	}
}

func TestRestoreKeepsWhatStandsThereAside(t *testing.T) {
	book, out := newSample(t), filepath.Join(t.TempDir(), "mang đi.sothidua")
	if r := invoke(t, "backup", "--db", book, "--out", out); r.code != Done {
		t.Fatalf("backup: %+v", r)
	}
	before, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	if r := invoke(t, "restore", out, "--db", book); r.code != Done {
		t.Fatalf("restore: %+v", r)
	}
	kept := false
	for _, content := range files(t, filepath.Dir(book)) {
		kept = kept || content == string(before)
	}
	if !kept {
		t.Error("the earlier book is not aside")
	}
}

func TestVerifyFindsDamageAndTouchesNothing(t *testing.T) {
	book := newSample(t)
	content, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	clear(content[9*4096 : 10*4096]) // the first tables lie there; a page in the middle may be a free one
	if err := os.WriteFile(book, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if r := invoke(t, "verify", book); r.code != Found || r.err == "" {
		t.Errorf("verify of a damaged book: %+v", r)
	}
	if after, _ := os.ReadFile(book); !bytes.Equal(after, content) || len(files(t, filepath.Dir(book))) != 1 {
		t.Error("verify touched the file or its folder")
	}
}

func TestKeepingRefusesInWordsAndChangesNothing(t *testing.T) {
	book := newSample(t)
	folder := t.TempDir()
	taken := filepath.Join(folder, "có rồi.sothidua")
	if err := os.WriteFile(taken, []byte("của tôi"), 0o600); err != nil {
		t.Fatal(err)
	}
	secret := filepath.Join(folder, "mk.txt")
	if err := os.WriteFile(secret, []byte("x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := files(t, folder)
	for name, args := range map[string][]string{
		"taken":               {"backup", "--db", book, "--out", taken},
		"onto itself":         {"backup", "--db", book, "--out", book},
		"other ending":        {"backup", "--db", book, "--out", filepath.Join(folder, "so.pdf")},
		"sealed without .age": {"backup", "--db", book, "--out", filepath.Join(folder, "so.sothidua"), "--password-file", secret},
		"open with .age":      {"backup", "--db", book, "--out", filepath.Join(folder, "so.sothidua.age")},
		"no folder":           {"backup", "--db", book, "--out", filepath.Join(folder, "không", "so.sothidua")},
		"no place":            {"restore", book},
		"no file":             {"verify"},
		"not there":           {"verify", filepath.Join(folder, "không.sothidua")},
		"no book":             {"restore", taken, "--db", filepath.Join(folder, "mới.sothidua")},
		"no book to verify":   {"verify", taken},
	} {
		t.Run(name, func(t *testing.T) {
			r := invoke(t, args...)
			if r.code != Refused || r.err == "" || strings.Contains(r.err, "nhật ký") {
				t.Errorf("%+v", r)
			}
		})
	}
	after := files(t, folder)
	if len(after) != len(before) || after["có rồi.sothidua"] != before["có rồi.sothidua"] {
		t.Errorf("the folder holds %d files", len(after))
	}
}

// Given a book, then purge names its book, takes a day that is not to come, says what is gone
// and where it still stands, and undo says why it goes no further.
func TestPurgeRemovesTheJournalAndSaysWhatStands(t *testing.T) {
	book := newSample(t)
	today := time.Now()
	for _, args := range [][]string{
		{"purge", "--before", "01/01/2025"},
		{"purge", "--db", book},
		{"purge", "--db", book, "--before", "x"},
		{"purge", "--db", book, "--before", ""},
		{"purge", "--db", book, "--before", today.AddDate(0, 0, 2).Format("02/01/2006")},
	} {
		if r := invoke(t, args...); r.code != Refused || r.out != "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if r := invoke(t, "purge", "--db", book, "--before", "01/01/2025"); r.code != Done || !strings.Contains(r.err, "Không có bước nào trước ngày 01/01/2025") {
		t.Errorf("nothing to purge: %+v", r)
	}
	parcel := filepath.Join(filepath.Dir(book), "bàn giao.sothidua-parcel")
	secret := filepath.Join(t.TempDir(), "mk.txt")
	if err := os.WriteFile(secret, []byte("mật khẩu\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := invoke(t, "parcel", "--db", book, "--out", parcel, "--password-file", secret); r.code != Done {
		t.Fatalf("%+v", r)
	}
	r := invoke(t, "purge", "--db", book, "--before", today.Format("02/01/2006"))
	if r.code != Done || !strings.Contains(r.out, "Gói bàn giao "+parcel) {
		t.Errorf("%+v", r)
	}
}

// Given a book, then health tells its figures, as lines and as JSON, and ends with 1 where
// somebody should see to something: no copy was made yet.
func TestHealthTellsTheFiguresOfTheBook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.sothidua")
	book, err := office.Begin(path, office.Beginning{Block: "Khối thi đua Các trường", Year: 2026, Units: []string{"Trường Một"}})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	r := invoke(t, "health", "--db", path)
	if r.code != Found || !strings.Contains(r.out, path) || !strings.Contains(r.out, "(!) ") {
		t.Errorf("%+v", r)
	}
	r = invoke(t, "health", "--db", path, "--json")
	var lines []struct{ Name, Value, State string }
	if err := json.Unmarshal([]byte(r.out), &lines); err != nil || r.code != Found || len(lines) < 10 || lines[0].State != "good" {
		t.Errorf("%+v, %v", r, err)
	}
	if r := invoke(t, "health", "--db", newSample(t)); r.code == Refused {
		t.Errorf("the practice book: %+v", r)
	}
}
