package assets

import (
	"bytes"
	"compress/gzip"
	"io"
)

// Unpacked is an embedded table as it is written here: the program for Windows holds the
// long ones packed (.ci/windows).
func Unpacked(table []byte) ([]byte, error) {
	if !bytes.HasPrefix(table, []byte{0x1f, 0x8b}) { // no text begins like gzip
		return table, nil
	}
	reader, err := gzip.NewReader(bytes.NewReader(table))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}
