package files_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sothidua/data/fault"
	"sothidua/data/files"
)

// leaveDraft is how the test calls itself to be a program that ends in mid-write.
const leaveDraft = "FILES_TEST_LEAVE_DRAFT"

func TestMain(m *testing.M) {
	if path := os.Getenv(leaveDraft); path != "" {
		if _, err := files.NewDraft(path); err != nil {
			panic(err)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// names lists what a folder holds.
func names(t *testing.T, folder string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		list = append(list, entry.Name())
	}
	return list
}

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "giấy mời.pdf")
	if err := files.Put(path, []byte("bản một")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("half-way")
	err := files.Write(path, func(w io.Writer) error {
		w.Write(bytes.Repeat([]byte("bản hai"), 10_000))
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("the writer's error came back as %v", err)
	}
	if got := read(t, path); got != "bản một" {
		t.Errorf("after a failed writing the file holds %d bytes, want the first version", len(got))
	}
	if got := names(t, filepath.Dir(path)); len(got) != 1 {
		t.Errorf("the folder holds %q", got)
	}
}

func TestWritingNeverTouchesAFileThatHasADraftsUsualName(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "tờ trình.docx")
	put(t, path+".tmp", "của người dùng")
	if err := files.Put(path, []byte("mới")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, path+".tmp"); got != "của người dùng" {
		t.Errorf("a neighbour holds %q", got)
	}
}

func TestNothingIsWrittenOntoBooksFoldersAndReadOnlyFiles(t *testing.T) {
	folder := t.TempDir()
	book := make([]byte, 4096)
	copy(book, "SQLite format 3\x00")
	copy(book[68:], "SoTD")
	put(t, filepath.Join(folder, "so.sothidua"), string(book))
	put(t, filepath.Join(folder, "đổi tên.pdf"), string(book))
	put(t, filepath.Join(folder, "chỉ đọc.pdf"), "cũ")
	os.Chmod(filepath.Join(folder, "chỉ đọc.pdf"), 0o400)
	os.Mkdir(filepath.Join(folder, "thư mục.pdf"), 0o700)
	links := os.Symlink(filepath.Join(folder, "so.sothidua"), filepath.Join(folder, "lối tắt.pdf")) == nil

	for name, kind := range map[string]fault.Kind{
		"so.sothidua": fault.Refused, "đổi tên.pdf": fault.Refused, "lối tắt.pdf": fault.Refused,
		"thư mục.pdf": fault.Invalid, "chỉ đọc.pdf": fault.Storage,
	} {
		if name == "lối tắt.pdf" && !links {
			continue // Windows makes links for administrators only
		}
		before := names(t, folder)
		if f := fault.Of(files.Put(filepath.Join(folder, name), []byte("văn bản"))); f == nil || f.Kind != kind || f.Next == "" {
			t.Errorf("%s: fault %+v, want %s", name, f, kind)
		}
		if after := names(t, folder); !slices.Equal(before, after) {
			t.Errorf("%s: the folder went from %q to %q", name, before, after)
		}
	}
	if got := read(t, filepath.Join(folder, "so.sothidua")); got != string(book) {
		t.Error("the book changed")
	}
}

func TestALinkIsReplacedAndNotFollowed(t *testing.T) {
	folder := t.TempDir()
	path, behind := filepath.Join(folder, "kế hoạch.pdf"), filepath.Join(folder, "tệp khác.pdf")
	put(t, behind, "của người khác")
	if err := os.Symlink(behind, path); err != nil {
		t.Logf("no links here: %v", err)
		return
	}
	if err := files.Put(path, []byte("kế hoạch")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, behind); got != "của người khác" {
		t.Errorf("the file behind the link holds %q", got)
	}
	if got := read(t, path); got != "kế hoạch" {
		t.Errorf("the path holds %q", got)
	}
}

func TestCommitNewLeavesWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.sothidua")
	draft, err := files.NewDraft(path)
	if err != nil {
		t.Fatal(err)
	}
	defer draft.Abort()
	put(t, draft.Path, "sổ mới")
	put(t, path, "sổ cũ")
	if err := draft.CommitNew(); !errors.Is(err, fs.ErrExist) {
		t.Fatalf("CommitNew over a file: %v", err)
	}
	if got := read(t, path); got != "sổ cũ" {
		t.Errorf("the target holds %q", got)
	}
	os.Remove(path)
	put(t, draft.Path+"-journal", "")
	if err := draft.CommitNew(); err != nil {
		t.Fatal(err)
	}
	if got := names(t, filepath.Dir(path)); read(t, path) != "sổ mới" || len(got) != 1 {
		t.Errorf("the target holds %q, the folder %q", read(t, path), got)
	}
}

func TestModesAreTheOwnersOrThoseOfTheReplacedFile(t *testing.T) {
	folder := t.TempDir()
	put(t, filepath.Join(folder, "chung.pdf"), "")
	os.Chmod(filepath.Join(folder, "chung.pdf"), 0o644)
	probe, _ := os.Stat(filepath.Join(folder, "chung.pdf"))
	if probe.Mode().Perm() != 0o644 {
		t.Log("this system knows no modes")
		return
	}
	for name, want := range map[string]fs.FileMode{"chung.pdf": 0o644, "mới.pdf": files.Private} {
		if err := files.Put(filepath.Join(folder, name), nil); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, want %v", name, info.Mode(), want)
		}
	}
}

func TestSweepRemovesWhatDeadProgramsLeftAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "báo cáo.pdf")
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), leaveDraft+"="+path)
	if out, err := child.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	left := names(t, folder)
	if len(left) != 1 {
		t.Fatalf("the dead program left %q", left)
	}
	put(t, filepath.Join(folder, left[0]+"-journal"), "")

	living, err := files.NewDraft(path)
	if err != nil {
		t.Fatal(err)
	}
	defer living.Abort()
	scratch, err := files.NewFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(scratch, "sổ"), "")
	parts := strings.SplitN(left[0], "-", 4) // what a dead program left as a folder has its number
	dead := filepath.Join(folder, strings.Join(parts[:3], "-")+"-0123456789abcdef.tmp")
	if err := os.Mkdir(dead, 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dead, "sổ"), "")
	own := strings.SplitN(left[0], "-", 3)
	foreign := "~sothidua-ffffffff-" + own[2]
	fresh := strings.Replace(foreign, "ffffffff", "eeeeeeee", 1)
	stay := []string{"báo cáo.pdf.tmp", "~$báo cáo.docx", "~sothidua-ghi chú.tmp", left[0] + ".giữ lại.pdf", fresh}
	for _, name := range append(stay, foreign) {
		put(t, filepath.Join(folder, name), "")
	}
	old := time.Now().AddDate(0, -1, 0)
	for _, name := range []string{foreign, "báo cáo.pdf.tmp", "~sothidua-ghi chú.tmp"} {
		os.Chtimes(filepath.Join(folder, name), old, old)
	}

	if err := files.Sweep(folder); err != nil {
		t.Fatal(err)
	}
	want := append(stay, filepath.Base(living.Path), filepath.Base(scratch))
	slices.Sort(want)
	if got := names(t, folder); !slices.Equal(got, want) {
		t.Errorf("after the sweep\n%q, want\n%q", got, want)
	}
}

func TestAMissingFolderIsNamed(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "không có")
	f := fault.Of(files.Put(filepath.Join(folder, "a.pdf"), nil))
	if f == nil || f.Kind != fault.Missing || !strings.Contains(f.What, folder) {
		t.Errorf("fault %+v", f)
	}
}
