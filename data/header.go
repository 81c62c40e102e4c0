package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// header is the first hundred bytes of a database
// (https://sqlite.org/fileformat2.html#the_database_header).
type header [100]byte

func (h header) number(at int) uint32 { return binary.BigEndian.Uint32(h[at:]) }
func (h header) sqlite() bool         { return string(h[:16]) == "SQLite format 3\x00" }
func (h header) ours() bool           { return h.sqlite() && h.number(68) == files.ApplicationID }
func (h header) counter() uint32      { return h.number(24) } // one more with every save
func (h header) version() int         { return int(h.number(60)) }

// size is how long the header says the file is, zero where it does not know.
func (h header) size() int64 {
	page := int64(binary.BigEndian.Uint16(h[16:]))
	if page == 1 {
		page = 1 << 16
	}
	if h.number(92) != h.counter() { // somebody wrote who did not keep the figure
		return 0
	}
	return int64(h.number(28)) * page
}

// newestFormat is the last schema format there is; SQLite reads no later one.
const newestFormat = 4

func readHeader(file io.ReaderAt) (h header, err error) {
	if _, err = file.ReadAt(h[:], 0); errors.Is(err, io.EOF) {
		err = nil // shorter than a header: no database
	}
	return h, err
}

// ours refuses what is no book: neither the file nor the journal's picture of its
// first page says so. It reads and touches nothing. Another program's database is
// refused whatever lies beside it.
func ours(path string) error {
	file, err := openRegular(path, os.O_RDONLY)
	if err != nil {
		return err
	}
	defer file.Close()
	head, err := readHeader(file)
	if err != nil {
		return cannotRead(path, err)
	}
	if head.ours() {
		return nil
	}
	if head.sqlite() {
		return fault.New(fault.Refused, fmt.Sprintf(words.BookForeignWhat, path), words.BookNoDBNext).About(path)
	}
	beside, err := readLeftover(path)
	if err != nil {
		return err
	}
	var before header
	if copy(before[:], beside.first); before.ours() {
		return nil
	}
	if (head == header{}) {
		if info, err := file.Stat(); err == nil && info.Size() == 0 {
			return fault.New(fault.Invalid, fmt.Sprintf(words.BookEmptyWhat, path), words.BookNoDBNext).About(path)
		}
	}
	return fault.New(fault.Invalid, fmt.Sprintf(words.BookNoDBWhat, path), words.BookNoDBNext).About(path)
}

// inspect refuses what is no book, what a newer program wrote, and what is cut
// off, and returns the version of the schema. It is meant for a file without
// anything beside it.
func inspect(path string) (version int, err error) {
	if err := ours(path); err != nil {
		return 0, err
	}
	file, err := openRegular(path, os.O_RDONLY)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	head, err := readHeader(file)
	if err != nil {
		return 0, cannotRead(path, err)
	}
	if err := notNewer(path, head.version()); err != nil {
		return 0, err
	}
	if head.number(44) > newestFormat {
		return 0, damagedBook(path, fmt.Errorf("schema format %d", head.number(44)))
	}
	info, err := file.Stat()
	if err != nil {
		return 0, cannotRead(path, err)
	}
	if head.size() > info.Size() {
		return 0, fault.New(fault.Damaged, fmt.Sprintf(words.BookTruncatedWhat, path), words.BookDamagedNext).About(path)
	}
	return head.version(), nil
}

func notNewer(path string, version int) error {
	if latest := len(migrations); version > latest {
		return fault.New(fault.Refused, fmt.Sprintf(words.BookNewerWhat, path, version, latest), words.BookNewerNext)
	}
	return nil
}
