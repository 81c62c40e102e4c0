package office

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTheRiskOfAPlace(t *testing.T) {
	const home = `C:\Users\hoa`
	environment := map[string]string{
		"OneDrive":           home + `\OneDrive`,
		"OneDriveCommercial": `D:\Mây của Sở`,
	}
	volumes := map[string]volume{
		`G:\Sổ`:              {label: "Google Drive"},
		`E:\`:                {removable: true},
		`Z:\chung`:           {remote: true},
		home + `\Mây`:        {synced: true},
		`S:\`:                {synced: true},
		`\\may-chu\thi-dua`:  {},
		home + `\OneDrive\x`: {},
	}
	here := place{
		windows: true,
		getenv:  func(name string) string { return environment[name] },
		roots:   []string{`D:\Hộp`, home + `\Dropbox (Sở Nội vụ)`},
		volume:  func(folder string) volume { return volumes[folder] },
	}
	elsewhere := place{getenv: func(string) string { return "" }, volume: func(folder string) volume {
		return map[string]volume{"/": {synced: true}, "/mnt/chung": {remote: true}, "/media/hoa/USB": {removable: true}}[folder]
	}}
	for _, c := range []struct {
		place   place
		folder  string
		risk    Risk
		service string
	}{
		{here, home + `\AppData\Local\SoThiDua`, RiskNone, ""},
		{here, `D:\Thi đua`, RiskNone, ""},
		{here, home + `\Onedriver`, RiskNone, ""},
		{here, `D:\Mây của Sở khác`, RiskNone, ""},
		{here, `\\?\C:\Thi đua`, RiskNone, ""},
		{here, home + `\OneDrive`, RiskCloud, "OneDrive"},
		{here, home + `\OneDrive\x`, RiskCloud, "OneDrive"},
		{here, home + `\OneDrive - Sở Nội vụ\Thi đua`, RiskCloud, "OneDrive"},
		{here, `d:\mây của sở\2026`, RiskCloud, "OneDrive"},
		{here, `D:\Hộp\Thi đua`, RiskCloud, "Hộp"},
		{here, home + `\Dropbox (Sở Nội vụ)`, RiskCloud, "Dropbox"},
		{here, `E:\Dropbox\Thi đua`, RiskCloud, "Dropbox"},
		{here, `G:\Sổ`, RiskCloud, "Google Drive"},
		{here, `H:\My Drive\Sổ`, RiskCloud, "Google Drive"},
		{here, home + `\iCloudDrive`, RiskCloud, "iCloud"},
		{here, home + `\Mây`, RiskCloud, "Mây"},
		{here, `S:\`, RiskCloud, "S:"},
		{here, `\\may-chu\thi-dua`, RiskShare, ""},
		{here, `\\?\UNC\may-chu\thi-dua`, RiskShare, ""},
		{here, `Z:\chung`, RiskShare, ""},
		{here, `E:\`, RiskStick, ""},
		{elsewhere, "/home/hoa/Dropbox/sổ", RiskCloud, "Dropbox"},
		{elsewhere, "/", RiskCloud, "/"},
		{elsewhere, "/mnt/chung", RiskShare, ""},
		{elsewhere, "/media/hoa/USB", RiskStick, ""},
		{elsewhere, "/home/hoa/.local/share/sothidua", RiskNone, ""},
		{elsewhere, "//home/hoa", RiskNone, ""},
	} {
		t.Run(c.folder, func(t *testing.T) {
			if risk, service := c.place.judge(c.folder); risk != c.risk || service != c.service {
				t.Errorf("risk %q of %q, want %q of %q", risk, service, c.risk, c.service)
			}
		})
	}
}

func TestALinkIntoACloudIsSeenThrough(t *testing.T) {
	folder := t.TempDir()
	cloud := filepath.Join(folder, "Dropbox")
	if err := os.Mkdir(cloud, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "tài liệu")
	if err := os.Symlink(cloud, link); err != nil {
		t.Fatal(err)
	}
	risk, service := RiskOf(filepath.Join(link, "so.sothidua"), func(string) string { return "" })
	if risk != RiskCloud || service != "Dropbox" {
		t.Errorf("risk %q of %q", risk, service)
	}
}

func TestDropboxNamesItsFolders(t *testing.T) {
	info := filepath.Join(t.TempDir(), "info.json")
	for content, want := range map[string]int{
		`{"personal": {"path": "/home/hoa/Hộp"}, "business": {"path": "/home/hoa/Hộp Sở"}}`: 2,
		`{"personal": `: 0,
		`[]`:            0,
	} {
		if err := os.WriteFile(info, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := dropboxFolders(info); len(got) != want {
			t.Errorf("%s names %v", content, got)
		}
	}
}
