package files

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/data/fault"
)

// os.Open shares no deletion: this is what Excel and Word do with a file in them.
func TestATargetThatAnotherProgramHoldsIsWaitedFor(t *testing.T) {
	for _, name := range []string{"lets go", "keeps it"} {
		path := filepath.Join(t.TempDir(), "danh sách.xlsx")
		if err := os.WriteFile(path, []byte("cũ"), Private); err != nil {
			t.Fatal(err)
		}
		holder, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		waits := 0
		pause = func() {
			if waits++; name == "lets go" && waits == 3 {
				holder.Close()
			}
		}
		err = Put(path, []byte("mới"))
		holder.Close()
		content, _ := os.ReadFile(path)
		left, _ := os.ReadDir(filepath.Dir(path))
		switch f := fault.Of(err); {
		case len(left) != 1:
			t.Errorf("%s: the folder holds %v", name, left)
		case name == "lets go" && (f != nil || string(content) != "mới"):
			t.Errorf("%s: %v, content %q", name, err, content)
		case name == "keeps it" && (f == nil || f.Kind != fault.Busy || string(content) != "cũ" || waits != tries-1):
			t.Errorf("%s: %v, content %q after %d waits", name, err, content, waits)
		}
	}
}
