package profile_test

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/profile"
)

// FuzzRead reads any bytes as what is remembered. Reading leaves them as they are;
// a change keeps what could not be read beside the new file.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"last":"/a/so.sothidua","books":[{"path":"/a/so.sothidua","step":9223372036854775807}],"window":{"width":1e38}}`))
	f.Add([]byte(`{"books":[{"path":""},{"path":"\u0000"},null],"second":{"":{"folder":".."}}}`))
	f.Add([]byte(`{"second":null,"window":null}`))
	f.Add([]byte(`{"books":{}}`))
	f.Add([]byte("null"))
	f.Add([]byte("[[[[[[[["))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, content []byte) {
		folder := t.TempDir()
		path := filepath.Join(folder, profile.Name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		p := profile.Open(folder)
		before := p.Read()
		if after, err := os.ReadFile(path); err != nil || string(after) != string(content) {
			t.Fatal("reading changed the file")
		}
		before.Find("/a/so.sothidua")
		if err := p.Change(func(s *profile.State) { s.Opened(profile.Book{Path: "/b/so.sothidua"}) }); err != nil {
			t.Fatal(err)
		}
		now := p.Read()
		if now.Last != "/b/so.sothidua" || len(now.Books) == 0 || len(now.Books) > 100 {
			t.Errorf("after a change: %+v", now)
		}
		aside, err := os.ReadFile(filepath.Join(folder, "may-nay.hong-1.json"))
		if err == nil && string(aside) != string(content) {
			t.Error("what could not be read is not kept as it was")
		}
		if err != nil && len(before.Books) > len(now.Books) && len(now.Books) < 100 {
			t.Errorf("%d books of %d are left, and nothing is set aside", len(now.Books), len(before.Books))
		}
	})
}
