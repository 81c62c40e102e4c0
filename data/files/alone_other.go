//go:build !windows

package files

import (
	"io/fs"
	"os"
	"syscall"
)

// OwnAlone tells whether an open file is of this user, and nobody else may read it.
func OwnAlone(_ *os.File, info fs.FileInfo) bool {
	of, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(of.Uid) == os.Geteuid() && info.Mode().Perm()&0o077 == 0
}
