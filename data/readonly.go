package data

import (
	"os"
	"time"
)

// OpenReadOnly opens a book for looking at: nothing is locked for longer than a
// question, no holder file, nothing written, every save refused in words. A book
// of an older schema, or one that was cut off in mid-save, is brought in order in
// a copy that goes when the book is closed.
func OpenReadOnly(path string) (*Book, error) {
	if err := ours(path); err != nil {
		return nil, err
	}
	held, err := holdShared(path)
	if err != nil {
		return nil, err
	}
	defer held.release()
	file, temporary, err := held.toLookAt()
	if err != nil {
		return nil, err
	}
	book := &Book{Path: path, ReadOnly: true, scratch: temporary, version: len(migrations)}
	err = book.connect(readingAddress(file))
	if err == nil {
		err = book.readIdentity()
	}
	if err != nil {
		book.disconnect()
		return nil, explain(path, err)
	}
	return book, nil
}

// OpenCopy opens a copy of a book for looking at: what the book was at a moment. lay
// writes the copy to the path it gets, in a folder that goes when the book is closed;
// path is where the book is said to lie.
func OpenCopy(path string, moment time.Time, lay func(file string) error) (*Book, error) {
	place, err := newScratch(path)
	if err != nil {
		return nil, err
	}
	book, err := openLaid(place, lay)
	if err != nil {
		place.remove()
		return nil, err
	}
	book.Path, book.CopyOf, book.scratch = path, moment, &place
	return book, nil
}

func openLaid(place scratch, lay func(file string) error) (*Book, error) {
	if err := lay(place.book); err != nil {
		return nil, err
	}
	book, err := Open(place.book) // which brings it to today's schema
	if err != nil {
		return nil, err
	}
	if err := book.Close(); err != nil {
		return nil, err
	}
	return OpenReadOnly(place.book)
}

// holdShared makes sure that nobody writes to the file as long as it lasts.
func holdShared(path string) (*hold, error) {
	file, err := openRegular(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	free, err := lockRange(file, sqliteLockAt, sqliteLockSize, true)
	switch {
	case err != nil:
		file.Close()
		return nil, cannotRead(path, err)
	case !free:
		file.Close()
		return nil, busy(path, nil)
	}
	return &hold{file, path}, nil
}

// toLookAt returns the file to read, the book itself or a copy that was brought in order.
func (h *hold) toLookAt() (path string, temporary *scratch, err error) {
	beside, err := readLeftover(h.path)
	if err != nil {
		return "", nil, err
	}
	if beside.none() {
		version, err := inspect(h.path)
		if err != nil {
			return "", nil, err
		}
		if version == len(migrations) {
			return h.path, nil, nil
		}
	}
	copied, err := newScratch(h.path)
	if err != nil {
		return "", nil, err
	}
	if err := h.bringInOrder(copied, beside); err != nil {
		copied.remove()
		return "", nil, err
	}
	return copied.book, &copied, nil
}

func (h *hold) bringInOrder(copied scratch, beside leftover) error {
	if beside.none() {
		if err := h.copyWith(copied); err != nil {
			return err
		}
	} else {
		two, belongs, err := h.judge(copied, beside)
		if err == nil && !belongs {
			err = two.fault()
		}
		if err != nil {
			return err
		}
	}
	book, err := Open(copied.book) // which brings it to today's schema
	if err != nil {
		return err
	}
	return book.Close()
}

// readingAddress is the driver's address of a file that is only read.
func readingAddress(path string) string {
	return location(path) + "?mode=ro&_pragma=busy_timeout(1000)&_pragma=query_only(1)&_pragma=foreign_keys(1)" +
		"&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_pragma=cache_size(-8192)&_pragma=temp_store(2)"
}
