package keeping

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sothidua/data"
)

// FuzzCard lays any bytes as the card of one copy among proven ones, in a place with
// too many. Whatever it says of itself, the newest proven copy stays, nothing is
// restored to another folder, and the card is not written.
func FuzzCard(f *testing.F) {
	f.Add([]byte(`{"serial":1,"taken":1,"identity":"a","step":3,"mark":"m","size":5,"checked":1,"hashes":["x"]}`), uint8(0))
	f.Add([]byte(`{"serial":9223372036854775807,"size":9223372036854775807,"checked":1}`), uint8(3))
	f.Add([]byte(`{"serial":9007199254740992,"step":-9007199254740992,"taken":-9007199254740992,"size":1,"checked":1}`), uint8(1))
	f.Add([]byte(`{"file":"../../ngoài.sothidua","schema":-1,"changed":-1}`), uint8(2))
	f.Add([]byte(`{"hashes":[null,"","../../x"]}`), uint8(2))
	f.Add([]byte(`{"serial":1e400}`), uint8(2))
	f.Add([]byte("null"), uint8(0))
	f.Add([]byte{}, uint8(0))
	f.Fuzz(func(t *testing.T, text []byte, among uint8) {
		ctx := context.Background()
		folder := t.TempDir()
		place := &Place{Folder: filepath.Join(folder, "nơi")}
		if err := os.Mkdir(place.Folder, 0o700); err != nil {
			t.Fatal(err)
		}
		lay := func(serial int, content []byte, card []byte) string {
			path := filepath.Join(place.Folder, string(rune('a'+serial))+ending)
			for name, bytes := range map[string][]byte{path: content, path + cardEnding: card} {
				if err := os.WriteFile(name, bytes, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			return path
		}
		newest := ""
		for serial := 1; serial <= 4; serial++ {
			content := bytes.Repeat([]byte("x"), 100)
			card, err := json.Marshal(Card{Serial: int64(serial), Step: int64(serial), Mark: "m", Schema: 5, Size: 100, Checked: 1, Taken: int64(serial)})
			if err != nil {
				t.Fatal(err)
			}
			newest = lay(serial, content, card)
		}
		strange := lay(10+int(among%4), []byte("hello"), text)
		k := &Keeper{Now: time.Now, Budget: func(string, int64) int64 { return 0 }}
		copies, err := place.Copies(ctx)
		if err != nil || len(copies) != 5 {
			t.Fatalf("%d copies, %v", len(copies), err)
		}
		for _, c := range copies {
			_, _ = c.glance(), c.When()
			target, _ := TargetOf(c, filepath.Join(folder, "so.sothidua"), "một sổ khác")
			if filepath.Dir(target) != folder {
				t.Errorf("would be restored to %s", target)
			}
		}
		_ = nextSerial(copies)
		if err := k.thin(ctx, place); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(newest); err != nil {
			t.Error("the newest proven copy is gone")
		}
		if now, err := os.ReadFile(strange + cardEnding); err == nil && !bytes.Equal(now, text) {
			t.Error("the card was written")
		}
	})
}

// FuzzSealed opens any bytes as the key of a place, as an attachment and as a copy:
// bounded, and never ended by them.
func FuzzSealed(f *testing.F) {
	var box bytes.Buffer
	err := SealWith(&box, "mật khẩu", func(w io.Writer) error { _, err := io.WriteString(w, "AGE-SECRET-KEY-1"); return err })
	if err != nil {
		f.Fatal(err)
	}
	f.Add(box.Bytes())
	f.Add(bytes.Replace(box.Bytes(), []byte(" 10\n"), []byte(" 22\n"), 1)) // would cost four gigabytes
	f.Add(box.Bytes()[:len(box.Bytes())-3])
	f.Add([]byte("age-encryption.org/v1\n-> X25519 a\n--- b\n"))
	f.Add([]byte("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 64\nAAAA\n--- b\n"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, content []byte) {
		folder := t.TempDir()
		place := &Place{Folder: folder}
		path := filepath.Join(folder, "bản sao"+ending+Sealed)
		hash := data.HashOf([]byte("ảnh"))
		for _, name := range []string{filepath.Join(folder, keyFile), path, filepath.Join(folder, storeFolder, hash+Sealed)} {
			if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := place.Unlock("mật khẩu"); err == nil && place.key == nil {
			t.Error("opened without a key")
		}
		if bytes, err := place.bring(hash); err == nil && bytes != nil && data.HashOf(bytes) != hash {
			t.Error("an attachment of other bytes is brought")
		}
		c, err := CopyAt(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		alone := Copy{Path: path}
		_ = alone.Unlock("mật khẩu")
		if _, err := Verify(context.Background(), alone); err != nil && !IsLocked(err) {
			t.Logf("%v", err)
		}
		if _, err := Restore(context.Background(), Order{Copy: c, Path: filepath.Join(folder, "so.sothidua"), Now: time.Now()}); err == nil {
			t.Error("restored what is no copy")
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, content) {
			t.Error("the copy was written")
		}
	})
}
