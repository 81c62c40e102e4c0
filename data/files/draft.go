package files

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
)

// Draft (bản viết dở) is a file beside the one it is to become.
type Draft struct {
	Path   string // for whoever fills it; empty at first
	target string
}

// A draft's name says which process of which computer writes it, so that Sweep
// knows the abandoned ones. It does not grow with the target's name, and OneDrive
// leaves its ending alone.
const (
	draftStart  = "~sothidua-"
	draftEnding = ".tmp"
)

// companions are the endings of what SQLite and an open book lay beside a file.
var companions = []string{"-journal", "-wal", "-shm", ".dangmo"}

// NewDraft makes an empty draft for path. It has the mode of the file that is
// there, or else is private.
func NewDraft(path string) (*Draft, error) {
	draft := &Draft{Path: filepath.Join(filepath.Dir(path), newName()), target: path}
	file, err := os.OpenFile(draft.Path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, Private)
	if err != nil {
		return nil, unwritten(path, err)
	}
	file.Close()
	if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() {
		os.Chmod(draft.Path, info.Mode().Perm()|0o200) // a file system without modes keeps its own
	}
	return draft, nil
}

// newName is one that no file or folder has.
func newName() string {
	mark := make([]byte, 8)
	rand.Read(mark) // never fails
	return fmt.Sprintf("%s%s-%d-%s%s", draftStart, computer(), os.Getpid(), hex.EncodeToString(mark), draftEnding)
}

// NewFolder makes an empty private folder inside parent for files that are worth
// nothing when this process ends, and removes those that ended processes left there.
func NewFolder(parent string) (path string, err error) {
	Sweep(parent) // what cannot be removed is in nobody's way
	path = filepath.Join(parent, newName())
	return path, os.Mkdir(path, PrivateFolder)
}

// Commit puts the draft on the disk and in the place of what stands at the
// target. It waits a while for a program that holds that file open. After an
// error the draft is still there.
func (d *Draft) Commit() error { return d.commit(Rename) }

// CommitNew is Commit for a target that must not be there yet; if it is, the
// fault wraps fs.ErrExist.
func (d *Draft) CommitNew() error { return d.commit(renameNew) }

// CommitNewAs is CommitNew to another name in the folder of the target.
func (d *Draft) CommitNewAs(path string) error {
	d.target = path
	return d.CommitNew()
}

// Sync puts the draft on the disk, for whoever moves it without Commit.
func (d *Draft) Sync() error {
	if err := syncFile(d.Path); err != nil {
		return unwritten(d.target, err)
	}
	return nil
}

func (d *Draft) commit(rename func(from, to string) error) error {
	if err := d.Sync(); err != nil {
		return err
	}
	if err := rename(d.Path, d.target); err != nil {
		return err
	}
	d.Abort() // only what was laid beside the draft is left
	return nil
}

// Abort removes the draft. After Commit it does nothing.
func (d *Draft) Abort() {
	os.Remove(d.Path)
	for _, ending := range companions {
		os.Remove(d.Path + ending)
	}
}

// computer is a short sign of this computer for the names of drafts.
func computer() string {
	name, _ := os.Hostname() // without a name all such computers are one
	hash := fnv.New32a()
	hash.Write([]byte(strings.ToLower(name)))
	return fmt.Sprintf("%08x", hash.Sum32())
}

// syncFile brings the content of a file to the disk.
func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = file.Sync()
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}
