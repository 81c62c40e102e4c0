package office_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/office"
	"sothidua/data"
)

func TestWhereOpenedFilesGo(t *testing.T) {
	getenv := home(t)
	home := getenv("HOME")
	documents := filepath.Join(home, "Tài liệu")
	if err := os.MkdirAll(documents, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "user-dirs.dirs"), []byte("XDG_DOCUMENTS_DIR=\"$HOME/Tài liệu\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	elsewhere := filepath.Join(t.TempDir(), "Khối", "so.sothidua")
	if err := os.MkdirAll(filepath.Dir(elsewhere), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		book *data.Book
		want string
	}{
		"beside the book":          {&data.Book{Path: elsewhere}, filepath.Join(filepath.Dir(elsewhere), "Văn bản")},
		"of a book only looked at": {&data.Book{Path: elsewhere, ReadOnly: true}, filepath.Join(documents, "Văn bản Sổ Thi đua")},
		"of a book on a stick":     {&data.Book{Path: "/media/usb/so.sothidua"}, filepath.Join(documents, "Văn bản Sổ Thi đua")},
		"in a folder nobody finds": {&data.Book{Path: office.DefaultPath(getenv)}, filepath.Join(documents, "Văn bản Sổ Thi đua")},
	} {
		file, err := office.Opened(c.book, getenv).Put("a.pdf", func(w io.Writer) error {
			_, err := io.Copy(w, strings.NewReader("a"))
			return err
		})
		if err != nil || filepath.Dir(file.Path) != c.want {
			t.Errorf("%s: %s, %v; want %s", name, file.Path, err, c.want)
		}
	}
}
