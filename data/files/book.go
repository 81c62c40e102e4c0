package files

import (
	"encoding/binary"
	"os"
)

// ApplicationID marks a database as a book of this program ("SoTD").
const ApplicationID = 0x536F5444

// IsBook tells by its content whether path is a book, whatever its name and also
// behind a link. It opens nothing but plain files.
func IsBook(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false // opening a pipe would wait for ever
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	var header [100]byte
	if _, err := file.ReadAt(header[:], 0); err != nil {
		return false
	}
	return string(header[:16]) == "SQLite format 3\x00" && binary.BigEndian.Uint32(header[68:]) == ApplicationID
}
