package office_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/office"
	"sothidua/assets/words"
)

func TestTheLogKeepsItsEndWhenItHasGrown(t *testing.T) {
	// Given a log that ends in the crash of yesterday, and an older one.
	home := t.TempDir()
	getenv := func(string) string { return home }
	folder := filepath.Dir(office.DefaultPath(getenv))
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path, older := filepath.Join(folder, words.LogName), filepath.Join(folder, words.LogOlder)
	grown := append(bytes.Repeat([]byte("dòng\n"), 200_000), "panic: hôm qua"...)
	for file, content := range map[string][]byte{path: grown, older: []byte("năm ngoái")} {
		if err := os.WriteFile(file, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	// When it is opened twice.
	for _, line := range []string{"một", "hai"} {
		file, err := office.OpenLog(getenv)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(file, line)
		if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
			t.Errorf("the log is for %v, %v", info.Mode(), err)
		}
		file.Close()
	}
	// Then the crash stands in the older one, and the new one goes on.
	kept, err := os.ReadFile(older)
	if err != nil || !strings.HasSuffix(string(kept), "panic: hôm qua") {
		t.Errorf("the older log ends in %.20q, %v", kept[max(0, len(kept)-20):], err)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != "mộthai" {
		t.Errorf("the log holds %.40q, %v", now, err)
	}
	// And what is no file is neither followed nor written to.
	os.Remove(path)
	if err := os.Symlink(older, path); err != nil {
		t.Logf("no links here: %v", err)
		return
	}
	if file, err := office.OpenLog(getenv); err == nil {
		file.Close()
		t.Error("the log was opened through a link")
	}
}

func TestTheLogStaysBoundedWhileItIsOpen(t *testing.T) {
	// Given one session that writes far more than a log holds.
	home := t.TempDir()
	getenv := func(string) string { return home }
	file, err := office.OpenLog(getenv)
	if err != nil {
		t.Fatal(err)
	}
	file.CatchCrashes()
	line := strings.Repeat("dòng ", 1000)
	for n := range 1000 {
		if _, err := fmt.Fprintln(file, n, line); err != nil {
			t.Fatal(err)
		}
	}
	file.Close()
	// Then both files together hold its end, within their bounds.
	whole := ""
	for _, name := range []string{words.LogOlder, words.LogName} {
		content, err := os.ReadFile(filepath.Join(filepath.Dir(office.DefaultPath(getenv)), name))
		if err != nil || len(content) > 1<<20 {
			t.Errorf("%s holds %d bytes, %v", name, len(content), err)
		}
		whole += string(content)
	}
	for n := 900; n < 1000; n++ {
		if !strings.Contains(whole, fmt.Sprint(n, " dòng")) {
			t.Errorf("line %d is lost", n)
		}
	}
}
