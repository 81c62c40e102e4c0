package office

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestFolderFollowsTheSystem(t *testing.T) {
	for _, c := range []struct {
		name, system, want string
		env                map[string]string
	}{
		{"windows", "windows", filepath.Join("C:/Users/hoa/Local", "SoThiDua"), map[string]string{"LOCALAPPDATA": "C:/Users/hoa/Local"}},
		{"windows without the variable", "windows", filepath.Join("C:/Users/hoa", "AppData", "Local", "SoThiDua"), map[string]string{"USERPROFILE": "C:/Users/hoa"}},
		{"data home", "linux", "/data/sothidua", map[string]string{"XDG_DATA_HOME": "/data", "HOME": "/home/hoa"}},
		{"no data home", "linux", "/home/hoa/.local/share/sothidua", map[string]string{"HOME": "/home/hoa"}},
		{"relative data home", "linux", "/home/hoa/.local/share/sothidua", map[string]string{"XDG_DATA_HOME": "data", "HOME": "/home/hoa"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := folder(c.system, func(key string) string { return c.env[key] }); got != c.want {
				t.Errorf("folder = %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheProgramsFolderIsItsOwnersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // the profile's own list of rights says who may read
	}
	path := filepath.Join(t.TempDir(), "sothidua", "so.sothidua")
	if err := MakeFolder(path); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
