package assets_test

import (
	"bytes"
	"compress/gzip"
	"testing"

	"sothidua/assets"
)

// The program for Windows holds the long tables packed.
func TestAPackedTableIsTheOneThatIsWritten(t *testing.T) {
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	if _, err := writer.Write(assets.Kinds); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	for _, table := range [][]byte{assets.Kinds, packed.Bytes()} {
		if read, err := assets.Unpacked(table); err != nil || !bytes.Equal(read, assets.Kinds) {
			t.Errorf("%d bytes of %d: %v", len(read), len(assets.Kinds), err)
		}
	}
	if _, err := assets.Unpacked(packed.Bytes()[:packed.Len()/2]); err == nil {
		t.Error("half a table is taken for one")
	}
}
