package office

import (
	"path/filepath"
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
