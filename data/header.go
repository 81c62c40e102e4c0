package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// applicationID marks a file as a book of this program ("SoTD").
const applicationID = files.ApplicationID

// inspect reads the file's header without SQLite and refuses what is no book
// that this program can open. It returns the file's schema version.
func inspect(path string) (version int, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0, fault.Wrap(fault.Missing, err, fmt.Sprintf(words.BookMissingWhat, path), words.BookMissingNext)
	case err != nil:
		return 0, fault.Wrap(fault.Storage, err, fmt.Sprintf(words.BookReadOnlyWhat, path), words.BookReadOnlyNext)
	case info.IsDir():
		return 0, fault.New(fault.Invalid, fmt.Sprintf(words.BookIsFolderWhat, path), words.BookIsFolderNext)
	case info.Size() == 0:
		return 0, fault.New(fault.Invalid, fmt.Sprintf(words.BookEmptyWhat, path), words.BookNoDBNext)
	}
	file, err := os.Open(path)
	if err != nil {
		return 0, fault.Wrap(fault.Storage, err, fmt.Sprintf(words.BookReadOnlyWhat, path), words.BookReadOnlyNext)
	}
	defer file.Close()
	var header [100]byte
	if _, err := file.ReadAt(header[:], 0); err != nil || string(header[:16]) != "SQLite format 3\x00" {
		return 0, fault.New(fault.Invalid, fmt.Sprintf(words.BookNoDBWhat, path), words.BookNoDBNext)
	}
	if binary.BigEndian.Uint32(header[68:]) != applicationID {
		return 0, fault.New(fault.Refused, fmt.Sprintf(words.BookForeignWhat, path), words.BookNoDBNext)
	}
	version = int(binary.BigEndian.Uint32(header[60:]))
	if latest := len(migrations); version > latest {
		return 0, fault.New(fault.Refused, fmt.Sprintf(words.BookNewerWhat, path, version, latest), words.BookNewerNext)
	}
	pageSize := int64(binary.BigEndian.Uint16(header[16:]))
	if pageSize == 1 {
		pageSize = 65536
	}
	if pages := int64(binary.BigEndian.Uint32(header[28:])); pages*pageSize > info.Size() {
		return 0, fault.New(fault.Invalid, fmt.Sprintf(words.BookTruncatedWhat, path), words.BookDamagedNext)
	}
	return version, nil
}
