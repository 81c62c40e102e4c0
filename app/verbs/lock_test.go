package verbs

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/keeping"
	"sothidua/app/lock"
	"sothidua/data"
)

// Given a book with a password, then a verb takes it from standard input or from a file that
// this user alone can read, never waits where nothing comes, and shows nothing without it; to
// copy and to check the file takes none.
func TestAVerbTakesThePasswordFromStandardInputOrAFile(t *testing.T) {
	path := newSample(t)
	book, err := data.Open(path)
	if err == nil {
		_, err = lock.Change(book, "", "mật khẩu dài")
	}
	if err == nil {
		err = book.Do("Cá nhân: ghi Phạm Đình Xuyến", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Phạm Đình Xuyến"}) })
	}
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	if c, err := keeping.CopyAt(t.Context(), path); err != nil || c.Step == 0 || c.Label != "" {
		t.Errorf("a copy to restore tells %q, %v", c.Label, err)
	}
	if state, err := data.Look(t.Context(), path); err != nil || state.Step == 0 || state.Label != "" {
		t.Errorf("the file tells %q, %v", state.Label, err)
	}
	run := func(in io.Reader, args ...string) (r result) {
		var out, errs bytes.Buffer
		home := t.TempDir()
		r.code = Run(append(args, "--db", path), Env{Stdin: in, Stdout: &out, Stderr: &errs, Getenv: func(string) string { return home }})
		r.out, r.err = out.String(), errs.String()
		return r
	}
	file := func(text string, mode os.FileMode) string {
		path := filepath.Join(t.TempDir(), "mk.txt")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	silent, hold, err := os.Pipe() // nobody says anything, and nobody ends it
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	defer hold.Close()
	terminal, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	for name, c := range map[string]struct {
		in   io.Reader
		args []string
		code int
		says string
	}{
		"standard input":        {strings.NewReader("mật khẩu dài\n"), []string{"dump"}, Done, ""},
		"of Windows":            {strings.NewReader("mật khẩu dài\r\nrest"), []string{"steps"}, Done, ""},
		"a file":                {nil, []string{"dump", "--password-file", file("mật khẩu dài\n", 0o600)}, Done, ""},
		"a file before":         {nil, []string{"--password-file", file("mật khẩu dài", 0o400), "dump"}, Done, ""},
		"a wrong one":           {strings.NewReader("khác\n"), []string{"dump"}, Refused, "không đúng"},
		"a wrong one in a file": {strings.NewReader("mật khẩu dài\n"), []string{"dump", "--password-file", file("khác\n", 0o600)}, Refused, "không đúng"},
		"a file of the group":   {nil, []string{"dump", "--password-file", file("mật khẩu dài\n", 0o640)}, Refused, "người khác cũng đọc được"},
		"a file of everybody":   {nil, []string{"dump", "--password-file", file("mật khẩu dài\n", 0o604)}, Refused, "người khác cũng đọc được"},
		"none":                  {nil, []string{"dump"}, Refused, "có mật khẩu chương trình"},
		"an empty line":         {strings.NewReader("\n"), []string{"dump"}, Refused, "có mật khẩu chương trình"},
		"a keyboard":            {terminal, []string{"dump"}, Refused, "có mật khẩu chương trình"},
		"a silent pipe":         {silent, []string{"dump"}, Refused, "có mật khẩu chương trình"},
		"on the command line":   {nil, []string{"dump", "--password", "mật khẩu dài"}, Refused, "Không có tuỳ chọn"},
		"undo":                  {nil, []string{"undo"}, Refused, "có mật khẩu chương trình"},
		"backup":                {nil, []string{"backup", "--out", filepath.Join(t.TempDir(), "b.sothidua")}, Done, ""},
		"verify":                {nil, []string{"verify", path}, Done, ""},
		"parcel":                {strings.NewReader("mật khẩu dài\n"), []string{"parcel", "--out", filepath.Join(t.TempDir(), "p.sothidua-parcel"), "--password-file", file("của gói\n", 0o600)}, Done, ""},
		"parcel without":        {nil, []string{"parcel", "--out", filepath.Join(t.TempDir(), "p.sothidua-parcel"), "--password-file", file("mật khẩu dài\n", 0o600)}, Refused, "có mật khẩu chương trình"},
	} {
		r := run(c.in, c.args...)
		if r.code != c.code || !strings.Contains(r.err, c.says) {
			t.Errorf("%s: %d, %s", name, r.code, r.err)
		}
		if (name == "verify" || name == "backup") && strings.Contains(r.out+r.err, "Xuyến") {
			t.Errorf("%s names somebody: %s", name, r.out+r.err)
		}
		if c.code == Refused && r.out != "" {
			t.Errorf("%s shows %q", name, r.out)
		}
	}
}
