//go:build linux

package torture

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	_ "github.com/glebarez/sqlite"
)

// damaged is a folder in which something is wrong with the book.
type damaged struct {
	name string
	make func(d *place)
	as   outcome
}

// outcome is what the program may do with it.
type outcome int

const (
	refused outcome = iota // say what is wrong, touch nothing
	either                 // the same, or answer as it does for the sound book
	rotten                 // the same; the window, which does not read all of it, may open it
)

// place is where a damaged book is made.
type place struct {
	testing.TB
	folder string
	good   []byte // a sound book
	torn   []byte // the same book, caught in the middle of a save
	log    []byte // the journal that mends it
}

func (p *place) book() string { return job{Folder: p.folder}.book() }

func (p *place) write(path string, content []byte) {
	p.Helper()
	p.must(os.WriteFile(path, content, 0o600))
}

func (p *place) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

const (
	pageSize   = 4096
	otherAppID = 0x53544A4C
)

// damages lists every kind of damage.
func damages() []damaged {
	return slices.Concat(headers(), cutOff(), pages(), noBooks(), schemas(), journals())
}

// changed is the sound book with something changed in it.
func changed(name string, as outcome, change func(b []byte)) damaged {
	return damaged{name, func(p *place) {
		b := bytes.Clone(p.good)
		change(b)
		p.write(p.book(), b)
	}, as}
}

// headers are books with one field of their header changed; what SQLite does not
// look at may be answered.
func headers() (list []damaged) {
	byteAt := func(name string, at int, value byte, as outcome) {
		list = append(list, changed("header "+name, as, func(b []byte) { b[at] = value }))
	}
	wordAt := func(name string, at int, value uint32, as outcome) {
		list = append(list, changed("header "+name, as, func(b []byte) { binary.BigEndian.PutUint32(b[at:], value) }))
	}
	byteAt("magic", 3, 'x', refused)
	list = append(list, changed("header cleared", refused, func(b []byte) { clear(b[:100]) }))
	for name, size := range map[string]uint16{"page size 0": 0, "page size 1": 1, "page size 3": 3, "page size 512": 512, "page size 32768": 32768} {
		list = append(list, changed("header "+name, refused, func(b []byte) { binary.BigEndian.PutUint16(b[16:], size) }))
	}
	byteAt("write version of later programs", 18, 9, either)
	byteAt("read version of later programs", 19, 9, refused)
	byteAt("reserved bytes", 20, 200, refused)
	byteAt("largest payload", 21, 1, refused)
	byteAt("leaf payload", 23, 9, refused)
	wordAt("change counter", 24, 77777, either)
	wordAt("no pages", 28, 0, either)
	wordAt("one page", 28, 1, either)
	wordAt("far too many pages", 28, 1<<31, refused)
	wordAt("first free page far away", 32, 1<<30, either)
	wordAt("number of free pages", 36, 1<<20, either)
	wordAt("schema cookie", 40, 1<<31, either)
	wordAt("schema format 0", 44, 0, either)
	wordAt("schema format 9", 44, 9, refused)
	wordAt("vacuum", 52, 5, either)
	wordAt("encoding UTF-16", 56, 2, refused)
	wordAt("encoding unknown", 56, 7, refused)
	wordAt("schema of the future", 60, 99, refused)
	wordAt("schema below zero", 60, 1<<32-1, refused)
	wordAt("no schema", 60, 0, refused)
	wordAt("no application", 68, 0, refused)
	wordAt("other application", 68, otherAppID, refused)
	wordAt("version valid for", 92, 1, either)
	return list
}

// cutOff are books that end too early.
func cutOff() (list []damaged) {
	for name, size := range map[string]func(whole int) int{
		"to a byte":        func(int) int { return 1 },
		"in the header":    func(int) int { return 50 },
		"to the header":    func(int) int { return 100 },
		"to a sector":      func(int) int { return 512 },
		"in page 1":        func(int) int { return pageSize - 1 },
		"to page 1":        func(int) int { return pageSize },
		"in page 2":        func(int) int { return pageSize + 1 },
		"to half":          func(n int) int { return n / 2 / pageSize * pageSize },
		"in the middle":    func(n int) int { return n/2 + 77 },
		"by a page":        func(n int) int { return n - pageSize },
		"by a sector":      func(n int) int { return n - 512 },
		"by the last byte": func(n int) int { return n - 1 },
	} {
		list = append(list, damaged{"cut " + name, func(p *place) { p.write(p.book(), p.good[:size(len(p.good))]) }, refused})
	}
	list = append(list,
		damaged{"longer by half a page", func(p *place) { p.write(p.book(), append(bytes.Clone(p.good), make([]byte, pageSize/2)...)) }, either},
		damaged{"longer by noise", func(p *place) { p.write(p.book(), append(bytes.Clone(p.good), noise(3*pageSize)...)) }, either},
	)
	return list
}

func noise(n int) []byte {
	random := rand.New(rand.NewPCG(1, 1))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return b
}

// page is one page of a book.
func page(b []byte, n int) []byte { return b[(n-1)*pageSize : n*pageSize] }

// kinds finds one page of each kind that a table or an index is made of.
func pagesOf(b []byte, kind byte) (list []int) {
	for n := 2; n <= len(b)/pageSize; n++ {
		if page(b, n)[0] == kind && binary.BigEndian.Uint16(page(b, n)[3:]) > 0 {
			list = append(list, n)
		}
	}
	return list
}

// pages are books with a page that is lost or in another's place.
func pages() (list []damaged) {
	kinds := map[string]byte{"inner page of a table": 5, "page of a table": 13, "page of an index": 10}
	for name, kind := range kinds {
		with := func(what string, change func(b []byte, n int)) {
			list = append(list, changed(what+" "+name, rotten, func(b []byte) {
				found := pagesOf(b, kind)
				change(b, found[len(found)/2])
			}))
		}
		with("zeroed", func(b []byte, n int) { clear(page(b, n)) })
		with("noise in a", func(b []byte, n int) { copy(page(b, n), noise(pageSize)) })
		with("half of a", func(b []byte, n int) { clear(page(b, n)[pageSize/2:]) })
		with("number of cells of a", func(b []byte, n int) { binary.BigEndian.PutUint16(page(b, n)[3:], 60000) })
		with("loop in a", func(b []byte, n int) { binary.BigEndian.PutUint32(page(b, n)[8:], uint32(n)) })
	}
	return append(list,
		changed("schema zeroed", refused, func(b []byte) { clear(b[100:pageSize]) }),
		changed("noise in the schema", refused, func(b []byte) { copy(b[100:pageSize], noise(pageSize)) }),
		changed("everything but page 1 zeroed", refused, func(b []byte) { clear(b[pageSize:]) }),
		changed("every second page zeroed", refused, func(b []byte) {
			for n := 2; n <= len(b)/pageSize; n += 2 {
				clear(page(b, n))
			}
		}),
	)
}

// noBooks are things under a book's name that are none.
func noBooks() []damaged {
	content := func(name string, b []byte) damaged {
		return damaged{name, func(p *place) { p.write(p.book(), b) }, refused}
	}
	return []damaged{
		content("empty", nil),
		content("text", []byte(strings.Repeat("không phải sổ\n", 500))),
		content("zeros", make([]byte, 20*pageSize)),
		content("noise", noise(20*pageSize)),
		content("archive", append([]byte("PK\x03\x04"), noise(5000)...)),
		content("picture", append([]byte("\x89PNG\r\n\x1a\n"), noise(5000)...)),
		{"folder", func(p *place) { p.must(os.Mkdir(p.book(), 0o700)) }, refused},
		{"pipe", func(p *place) { p.must(syscall.Mkfifo(p.book(), 0o600)) }, refused},
		{"link to itself", func(p *place) { p.must(os.Symlink(p.book(), p.book())) }, refused},
		{"links in a circle", func(p *place) {
			other := filepath.Join(p.folder, "other")
			p.must(os.Symlink(other, p.book()))
			p.must(os.Symlink(p.book(), other))
		}, refused},
		{"link to nothing", func(p *place) { p.must(os.Symlink(filepath.Join(p.folder, "nothing"), p.book())) }, refused},
		{"link to a device", func(p *place) { p.must(os.Symlink("/dev/zero", p.book())) }, refused},
		{"link to a folder", func(p *place) { p.must(os.Symlink(p.folder, p.book())) }, refused},
		{"absent", func(*place) {}, refused},
		{"may not be read", func(p *place) {
			p.write(p.book(), p.good)
			p.must(os.Chmod(p.book(), 0))
		}, either}, // whoever administers the machine may
		{"database of another program", func(p *place) {
			p.sql("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)", "INSERT INTO notes VALUES (1, 'của người khác')")
		}, refused},
		{"database that claims to be a book", func(p *place) {
			p.sql("CREATE TABLE notes (id INTEGER PRIMARY KEY)", "PRAGMA application_id = 1399805252", "PRAGMA user_version = 1")
		}, refused},
		{"book that is kept in another journal mode", func(p *place) {
			p.write(p.book(), p.good)
			p.sql("PRAGMA journal_mode = WAL", "UPDATE blocks SET name = name")
		}, either},
	}
}

// sql runs statements on the book as any other program would.
func (p *place) sql(statements ...string) {
	p.Helper()
	db, err := sql.Open("sqlite", "file:"+strings.NewReplacer("%", "%25", "#", "%23").Replace(p.book()))
	p.must(err)
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			p.Fatalf("%s: %v", statement, err)
		}
	}
	p.must(db.Close())
}

// schemas are sound databases whose tables are not those of a book.
func schemas() (list []damaged) {
	for name, statements := range map[string][]string{
		"a trigger that deletes":           {"CREATE TRIGGER thief AFTER INSERT ON steps BEGIN DELETE FROM kept_findings; DELETE FROM people; END"},
		"a trigger that fails":             {"CREATE TRIGGER wall BEFORE INSERT ON steps BEGIN SELECT RAISE(ABORT, 'no'); END"},
		"a view in place of a table":       {"ALTER TABLE exemplars RENAME TO hidden", "CREATE VIEW exemplars AS SELECT * FROM hidden WHERE 0"},
		"a table that is gone":             {"DROP TABLE saved_filters"},
		"a column that is gone":            {"DROP TRIGGER people_insert", "DROP TRIGGER people_update", "DROP TRIGGER people_delete", "ALTER TABLE people DROP COLUMN note"},
		"a trigger of the journal is gone": {"DROP TRIGGER people_update"},
		"a trigger of the counts is gone":  {"DROP TRIGGER registration_counts_insert"},
		"no row for the open step":         {"DELETE FROM journal_state"},
	} {
		list = append(list, damaged{"schema with " + name, func(p *place) {
			p.write(p.book(), p.good)
			p.sql(statements...)
		}, refused})
	}
	return append(list, damaged{"schema with a table and an index more", func(p *place) {
		p.write(p.book(), p.good)
		p.sql("CREATE TABLE notes_of_somebody (id INTEGER PRIMARY KEY, text TEXT)", "CREATE INDEX notes_by_text ON notes_of_somebody (text)")
	}, either})
}

// journals are books with a journal beside them that is not theirs or not whole.
func journals() (list []damaged) {
	beside := func(name string, as outcome, of func(p *place) (book, log []byte)) {
		list = append(list, damaged{"journal " + name, func(p *place) {
			book, log := of(p)
			p.write(p.book(), book)
			p.write(p.book()+"-journal", log)
		}, as})
	}
	good := func(name string, as outcome, log func(p *place) []byte) {
		beside(name, as, func(p *place) ([]byte, []byte) { return p.good, log(p) })
	}
	torn := func(name string, as outcome, change func(log []byte) []byte) {
		beside(name, as, func(p *place) ([]byte, []byte) { return p.torn, change(bytes.Clone(p.log)) })
	}
	word := func(at int, value uint32) func([]byte) []byte {
		return func(log []byte) []byte {
			binary.BigEndian.PutUint32(log[at:], value)
			return log
		}
	}
	good("empty", either, func(*place) []byte { return nil })
	good("of zeros", either, func(*place) []byte { return make([]byte, 2*pageSize) })
	good("of text", either, func(*place) []byte { return []byte(strings.Repeat("không phải nhật ký\n", 300)) })
	good("of noise", either, func(*place) []byte { return noise(3 * pageSize) })
	good("of another save", either, func(p *place) []byte { return p.log })
	torn("cleared", refused, func(log []byte) []byte { clear(log[:8]); return log })
	torn("with a broken mark", refused, func(log []byte) []byte { log[3] ^= 0x55; return log })
	torn("of no pages", refused, word(8, 0))
	torn("of as many pages as fit", either, word(8, 1<<32-1))
	torn("of far too many pages", either, word(8, 1<<30))
	torn("with another checksum", refused, word(12, 77))
	torn("of a larger book", refused, word(16, 1<<30))
	torn("of a book of one page", refused, word(16, 1))
	torn("of sectors of no size", refused, word(20, 0))
	torn("of huge sectors", refused, word(20, 1<<31))
	torn("of other pages", refused, word(24, 512))
	torn("of pages of no size", refused, word(24, 0))
	torn("cut in its header", refused, func(log []byte) []byte { return log[:20] })
	torn("cut after its header", refused, func(log []byte) []byte { return log[:512] })
	torn("cut in a page", refused, func(log []byte) []byte { return log[:len(log)/2+99] })
	torn("with noise in a page", refused, func(log []byte) []byte { copy(log[len(log)/2:], noise(600)); return log })
	torn("that names another journal", either, func(log []byte) []byte {
		name := "/nowhere/master-journal"
		sum := uint32(0)
		for _, c := range []byte(name) {
			sum += uint32(c)
		}
		tail := append(binary.BigEndian.AppendUint32(nil, uint32(0x40000000/pageSize+1)), name...)
		tail = binary.BigEndian.AppendUint32(tail, uint32(len(name)))
		tail = binary.BigEndian.AppendUint32(tail, sum)
		return append(append(log, tail...), 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7)
	})
	special := func(name string, make func(p *place, path string) error) {
		list = append(list, damaged{"journal " + name, func(p *place) {
			p.write(p.book(), p.good)
			p.must(make(p, p.book()+"-journal"))
		}, either})
	}
	special("that is a folder", func(_ *place, path string) error { return os.Mkdir(path, 0o700) })
	special("that is a pipe", func(_ *place, path string) error { return syscall.Mkfifo(path, 0o600) })
	special("that is a link to the book", func(p *place, path string) error { return os.Symlink(p.book(), path) })
	special("that is a link to itself", func(_ *place, path string) error { return os.Symlink(path, path) })
	return append(list,
		damaged{"holder that is a pipe", func(p *place) {
			p.write(p.book(), p.good)
			p.must(syscall.Mkfifo(p.book()+".dangmo", 0o600))
		}, either},
		damaged{"holder that is a link to the book", func(p *place) {
			p.write(p.book(), p.good)
			p.must(os.Symlink(p.book(), p.book()+".dangmo"))
		}, either},
		damaged{"holder that is a folder", func(p *place) {
			p.write(p.book(), p.good)
			p.must(os.Mkdir(p.book()+".dangmo", 0o700))
		}, either},
		damaged{"log of another journal mode", func(p *place) {
			p.write(p.book(), p.good)
			p.write(p.book()+"-wal", noise(3*pageSize))
			p.write(p.book()+"-shm", noise(8*pageSize))
		}, either},
		damaged{"journal of another program's database", func(p *place) {
			b := bytes.Clone(p.torn)
			binary.BigEndian.PutUint32(b[68:], otherAppID)
			p.write(p.book(), b)
			log := bytes.Clone(p.log)
			p.write(p.book()+"-journal", log)
		}, refused},
	)
}
