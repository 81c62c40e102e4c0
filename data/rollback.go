package data

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// A leftover (nhật ký dở) is what SQLite writes beside a file before it changes
// it, and what was not taken away: a rollback journal, or the log of a file that
// another program switched to one. https://sqlite.org/fileformat2.html
type leftover struct {
	journal bool   // a rollback journal that SQLite would play back
	valid   bool   // it begins like one
	log     bool   // a write-ahead log lies there
	first   []byte // page 1 as it was before the save; nil where the journal has none
	whole   bool   // every page the journal counts is there with its right sum
	pages   int64  // that the file had before the save: playing back cuts it to that, or lets it grow
	page    int64  // their size
	super   bool   // it names a journal of several files: never one of ours
}

func (l leftover) none() bool { return !l.journal && !l.log }

// companions are the files SQLite keeps beside a database while it writes.
var companions = []string{"-journal", "-wal"}

// readLeftover looks at what lies beside a file, without SQLite and without
// changing anything.
func readLeftover(path string) (leftover, error) {
	var l leftover
	for _, ending := range companions {
		// SQLite would wait for ever at a pipe, and follow a link into another file.
		if info, err := os.Lstat(path + ending); err == nil && !info.Mode().IsRegular() {
			return l, fault.New(fault.Refused, fmt.Sprintf(words.BookBesideWhat, path+ending), words.BookBesideNext)
		}
	}
	if info, err := os.Lstat(path + "-wal"); err == nil && info.Size() > 0 {
		l.log = true
	}
	info, err := os.Lstat(path + "-journal")
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return l, nil // the journal of a finished save is cut to nothing
	}
	if err != nil {
		return l, cannotRead(path+"-journal", err)
	}
	file, err := openRegular(path+"-journal", os.O_RDONLY)
	if err != nil {
		return l, err
	}
	defer file.Close()
	if err := l.readJournal(file, info.Size()); err != nil {
		return l, cannotRead(path+"-journal", err)
	}
	return l, nil
}

var journalMagic = []byte{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7}

// journalPart is one header of a journal with what it counts.
type journalPart struct {
	Magic               [8]byte
	Count, Nonce, Pages uint32
	Sector, PageSize    uint32
}

const countByLength = 0xffffffff // the pages reach to the end of the file

// readJournal reads every page the way SQLite plays it back: header by header,
// each at the next sector, until one is wrong.
func (l *leftover) readJournal(file io.ReadSeeker, size int64) error {
	var start [1]byte
	if _, err := io.ReadFull(file, start[:]); err != nil {
		return err
	}
	if start[0] == 0 {
		return nil // a header that was never synced, or that was struck out: not played back
	}
	l.journal = true
	if err := l.readSuper(file, size); err != nil {
		return err
	}
	var sector, page int64
	for at := int64(0); ; {
		if _, err := file.Seek(at, io.SeekStart); err != nil {
			return err
		}
		in := bufio.NewReaderSize(file, 1<<16)
		var part journalPart
		if err := binary.Read(in, binary.BigEndian, &part); err != nil || !bytes.Equal(part.Magic[:], journalMagic) {
			return ignoreEnd(err)
		}
		if at == 0 {
			sector, page = int64(part.Sector), int64(part.PageSize)
			if !powerOfTwo(sector, 32, 1<<16) || !powerOfTwo(page, 512, 1<<16) {
				return nil
			}
			l.valid, l.whole = true, true
			l.pages, l.page = int64(part.Pages), page
		}
		if _, err := in.Discard(int(sector) - binary.Size(part)); err != nil {
			l.whole = false
			return ignoreEnd(err)
		}
		count := int64(part.Count)
		if part.Count == countByLength {
			count = (size - at - sector) / (page + 8)
		}
		for range count {
			ok, err := l.readPage(in, page, part.Nonce)
			if err != nil || !ok {
				l.whole = false
				return ignoreEnd(err)
			}
		}
		at += sector + count*(page+8)
		at = (at + sector - 1) / sector * sector
		if at+sector > size {
			return nil
		}
	}
}

func powerOfTwo(n, least, most int64) bool { return n >= least && n <= most && n&(n-1) == 0 }

func ignoreEnd(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}

// readPage reads the next page with its number and sum; false where SQLite would
// stop playing back.
func (l *leftover) readPage(in io.Reader, size int64, nonce uint32) (bool, error) {
	record := make([]byte, size+8)
	if _, err := io.ReadFull(in, record); err != nil {
		return false, err
	}
	number, content := binary.BigEndian.Uint32(record), record[4:4+size]
	sum := nonce
	for i := size - 200; i > 0; i -= 200 {
		sum += uint32(content[i])
	}
	if number == 0 || sum != binary.BigEndian.Uint32(record[4+size:]) {
		return false, nil
	}
	if number == 1 && l.first == nil {
		l.first = content
	}
	return true, nil
}

// readSuper looks for the name of a super-journal at the end of the file. SQLite
// would look for that file, read it, and perhaps delete it.
func (l *leftover) readSuper(file io.ReadSeeker, size int64) error {
	if size < 16 {
		return nil
	}
	var end [8]byte
	if _, err := file.Seek(size-8, io.SeekStart); err != nil {
		return err
	}
	_, err := io.ReadFull(file, end[:])
	l.super = bytes.Equal(end[:], journalMagic)
	return err
}
