package papers

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

func TestAPaperReplacesNothingButAPaperOfItsKind(t *testing.T) {
	// Given a book, also under another name, a paper and a folder
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	book, err := data.Create(in("sổ.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	content, err := os.ReadFile(book.Path)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"chép.pdf": content, "cũ.pdf": nil, "hỏng.sothidua": []byte("x")} {
		if err := os.WriteFile(in(name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}

	// Then a PDF may replace the paper or make a new file, whose name may hold a dot
	for path, kind := range map[string]fault.Kind{
		in("cũ.pdf"):            "",
		in("mới.PDF"):           "",
		in("không đuôi"):        "",
		in("Khối 1. Năm 2023"):  "",
		in("số liệu đến 30.11"): "",
		in("mới.docx"):          fault.Invalid,
		in("mới.sqlite3"):       fault.Invalid,
		in("ảnh.7z"):            fault.Invalid,
		in("hỏng.sothidua"):     fault.Invalid,
		folder:                  fault.Invalid,
		os.DevNull:              fault.Invalid,
		book.Path:               fault.Refused,
		in("chép.pdf"):          fault.Refused,
	} {
		var got fault.Kind
		if f := fault.Of(CheckFile(path, PDF)); f != nil {
			got = f.Kind
		}
		if got != kind {
			t.Errorf("%s: %q, want %q", path, got, kind)
		}
	}
}

func TestWritingPapersSweepsWhatAnEndedProgramLeft(t *testing.T) {
	// Given a folder with what a program left that was killed in mid-write, and a file of the clerk's
	folder := t.TempDir()
	draft, err := files.NewDraft(filepath.Join(folder, "a.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(draft.Path, "-")
	parts[len(parts)-2] = "4194305" // no process has this number
	if err := os.Rename(draft.Path, strings.Join(parts, "-")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "a.pdf.tmp"), nil, 0o600); err != nil {
		t.Fatal(err)
	}

	// When a paper is written there
	book := newBook(t)
	paper := build(t, book, RegistrationSummary, 2023)
	if err := WriteFiles([]File{{Path: filepath.Join(folder, "a.xlsx"), Format: XLSX, Built: paper.Built}}); err != nil {
		t.Fatal(err)
	}

	// Then it and the clerk's file are all there is
	left, _ := filepath.Glob(filepath.Join(folder, "*"))
	if len(left) != 2 || filepath.Base(left[0]) != "a.pdf.tmp" {
		t.Errorf("the folder holds %q", left)
	}
}
