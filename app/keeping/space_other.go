//go:build !windows

package keeping

import "golang.org/x/sys/unix"

// FreeSpace is what this user may still write into a folder, in bytes.
func FreeSpace(folder string) (int64, error) {
	var info unix.Statfs_t
	if err := unix.Statfs(folder, &info); err != nil {
		return 0, err
	}
	return int64(info.Bavail) * int64(info.Bsize), nil
}
