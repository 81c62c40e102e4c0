// Package exchangetest makes and reads the files that tests of lists stand on.
package exchangetest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// Zipped is an archive of parts by their names, as workbooks and documents are.
func Zipped(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Content is a file of a unit, unpacked where it is packed.
func Content(t testing.TB, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err == nil && filepath.Ext(path) == ".gz" {
		var z *gzip.Reader
		if z, err = gzip.NewReader(bytes.NewReader(content)); err == nil {
			content, err = io.ReadAll(z)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return content
}
