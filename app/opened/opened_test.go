package opened_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sothidua/app/opened"
	"sothidua/data/fault"
)

// desk is a place of work with a folder for files, and a clock.
type desk struct {
	*testing.T
	folder, notes string
	now           time.Time
}

func newDesk(t *testing.T) *desk {
	root := t.TempDir()
	return &desk{t, filepath.Join(root, "Văn bản"), filepath.Join(root, "máy", "van-ban.json"), time.Now()}
}

// open is one press of the button, as of a program just started.
func (d *desk) open(name, content string) opened.File {
	d.Helper()
	file, err := d.try(d.places, name, content)
	if err != nil {
		d.Fatal(err)
	}
	return file
}

func (d *desk) places() []string { return []string{d.folder} }

func (d *desk) try(places func() []string, name, content string) (opened.File, error) {
	folder := opened.In(places, d.notes)
	folder.Now = func() time.Time { return d.now }
	return folder.Put(name, func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	})
}

// lie are the files in the folder with what they hold.
func (d *desk) lie() map[string]string {
	d.Helper()
	entries, err := os.ReadDir(d.folder)
	if err != nil {
		d.Fatal(err)
	}
	found := map[string]string{}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(d.folder, entry.Name()))
		if err != nil {
			d.Fatal(err)
		}
		found[entry.Name()] = string(content)
	}
	return found
}

func (d *desk) want(want map[string]string) {
	d.Helper()
	found := d.lie()
	for name, content := range want {
		if found[name] != content {
			d.Errorf("%s holds %q, want %q", name, found[name], content)
		}
	}
	if len(found) != len(want) {
		d.Errorf("there lie %v, want %v", found, want)
	}
}

func (d *desk) edit(name, content string) {
	d.Helper()
	if err := os.WriteFile(filepath.Join(d.folder, name), []byte(content), 0o600); err != nil {
		d.Fatal(err)
	}
}

func TestAFileThatNobodyChangedIsReplaced(t *testing.T) {
	d := newDesk(t)
	d.open("Biên bản.docx", "hôm qua")
	file := d.open("Biên bản.docx", "hôm nay")
	if file.Kept != "" || file.Path != filepath.Join(d.folder, "Biên bản.docx") {
		t.Errorf("opened %+v", file)
	}
	d.want(map[string]string{"Biên bản.docx": "hôm nay"})
}

func TestWhatSheChangedIsNeverWrittenOver(t *testing.T) {
	// Given a file that she changed, and one that was never written by the program
	d := newDesk(t)
	d.open("Biên bản.docx", "một")
	d.edit("Biên bản.docx", "một, đã sửa")
	d.edit("Biên bản (2).docx", "của tôi")
	// When the paper is opened twice more
	file := d.open("Biên bản.docx", "hai")
	if file.Kept != filepath.Join(d.folder, "Biên bản.docx") || filepath.Base(file.Path) != "Biên bản (3).docx" {
		t.Errorf("opened %+v", file)
	}
	d.open("Biên bản.docx", "ba")
	// Then hers stand, and the new one took the place of the program's own
	d.want(map[string]string{"Biên bản.docx": "một, đã sửa", "Biên bản (2).docx": "của tôi", "Biên bản (3).docx": "ba"})
}

func TestAChangeThatKeepsSizeAndTimeIsSeen(t *testing.T) {
	d := newDesk(t)
	path := d.open("Giấy mời.docx", "17 giờ").Path
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	d.edit("Giấy mời.docx", "18 giờ")
	if err := os.Chtimes(path, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	d.open("Giấy mời.docx", "19 giờ")
	d.want(map[string]string{"Giấy mời.docx": "18 giờ", "Giấy mời (2).docx": "19 giờ"})
}

func TestAFileThatIsOpenStays(t *testing.T) {
	for _, mark := range []string{"~$Biên bản.docx", "~$ên bản.docx", ".~lock.Biên bản.docx#"} {
		d := newDesk(t)
		d.open("Biên bản.docx", "một")
		d.edit(mark, "")
		d.open("Biên bản.docx", "hai")
		d.want(map[string]string{"Biên bản.docx": "một", "Biên bản (2).docx": "hai", mark: ""})
	}
}

func TestTheSameBytesAreOpenedAgain(t *testing.T) {
	d := newDesk(t)
	d.open("Tờ trình.pdf", "như cũ")
	d.edit("~$Tờ trình.pdf", "") // open still
	if file := d.open("Tờ trình.pdf", "như cũ"); file.Kept != "" {
		t.Errorf("opened %+v", file)
	}
	d.want(map[string]string{"Tờ trình.pdf": "như cũ", "~$Tờ trình.pdf": ""})
}

func TestOnlyOldFilesThatNobodyChangedAreSwept(t *testing.T) {
	// Given files of long ago: one as written, one changed, one of her own, one open
	d := newDesk(t)
	for _, name := range []string{"Cũ.pdf", "Đã sửa.docx", "Đang mở.docx"} {
		d.open(name, name)
	}
	d.edit("Đã sửa.docx", "sửa")
	d.edit("Của tôi.docx", "của tôi")
	d.edit("~$Đang mở.docx", "")
	d.now = d.now.Add(60 * 24 * time.Hour)
	d.open("Mới.pdf", "mới")
	// When the program opens a paper long after
	d.now = d.now.Add(60 * 24 * time.Hour)
	d.open("Nay.pdf", "nay")
	// Then only the first is gone
	d.want(map[string]string{
		"Đã sửa.docx": "sửa", "Đang mở.docx": "Đang mở.docx", "~$Đang mở.docx": "", "Của tôi.docx": "của tôi", "Mới.pdf": "mới", "Nay.pdf": "nay",
	})
	// And what she changed once stays hers also when it holds the old bytes again
	d.edit("Đã sửa.docx", "Đã sửa.docx")
	d.now = d.now.Add(200 * 24 * time.Hour)
	d.open("Nay.pdf", "sau")
	if d.lie()["Đã sửa.docx"] == "" {
		t.Error("her file was swept")
	}
}

func TestWithoutNotesEverythingIsHers(t *testing.T) {
	for name, notes := range map[string]string{"gone": "", "damaged": "{", "nothing": "null", "other": `{"a": 1}`} {
		d := newDesk(t)
		d.open("Biên bản.docx", "một")
		if name == "gone" {
			os.Remove(d.notes)
		} else if err := os.WriteFile(d.notes, []byte(notes), 0o600); err != nil {
			t.Fatal(err)
		}
		d.now = d.now.Add(1000 * 24 * time.Hour)
		d.open("Biên bản.docx", "hai")
		d.want(map[string]string{"Biên bản.docx": "một", "Biên bản (2).docx": "hai"})
	}
}

func TestTheNextPlaceIsTakenWhereTheFirstCannotBeWritten(t *testing.T) {
	d := newDesk(t)
	blocked := filepath.Join(t.TempDir(), "khong co", "Văn bản")
	file, err := d.try(func() []string { return []string{blocked, d.folder} }, "a.pdf", "a")
	if err != nil || filepath.Dir(file.Path) != d.folder {
		t.Errorf("%+v, %v", file, err)
	}
	if _, err = d.try(func() []string { return []string{blocked} }, "a.pdf", "a"); fault.Of(err) == nil || fault.Of(err).Kind != fault.Storage {
		t.Errorf("no place at all says %v", err)
	}
}

func TestAnErrorWhileWritingLeavesWhatWasThere(t *testing.T) {
	d := newDesk(t)
	d.open("a.pdf", "một")
	torn := errors.New("torn")
	_, err := opened.In(d.places, d.notes).Put("a.pdf", func(w io.Writer) error {
		io.WriteString(w, "nửa")
		return torn
	})
	if !errors.Is(err, torn) {
		t.Errorf("said %v", err)
	}
	d.want(map[string]string{"a.pdf": "một"})
}

// Given a place that cannot be looked into, then what lies there is not known, which is not
// the same as nothing; one that is not there holds nothing.
func TestAFolderThatCannotBeReadIsNotEmpty(t *testing.T) {
	parent := t.TempDir()
	barred, none := filepath.Join(parent, "bị chặn"), filepath.Join(parent, "không có")
	if err := os.WriteFile(barred, nil, 0o600); err != nil { // no folder, also for who may read all
		t.Fatal(err)
	}
	got := opened.In(func() []string { return []string{none, barred} }, filepath.Join(parent, "ghi chú.json")).Lying()
	if len(got) != 1 || got[0] != (opened.Lying{Folder: barred, Unread: true}) {
		t.Errorf("%+v", got)
	}
}
