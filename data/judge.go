package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// A book is judged before it is recovered. SQLite plays back whatever journal
// lies beside a file into whatever file lies there; after a copy was put in the
// place of a book that was cut off in mid-save, that makes one book out of two.
// So the journal is played back into a copy first, and into the book itself only
// when it is proven to be the book's own:
//
//   - the journal holds page 1 and every page it counts, and the file's change
//     counter is the one of that page or one more. Every save of ours touches page 1;
//   - what comes out is sound, its last step whole;
//   - the file as it lies there is torn in mid-save, or its turn is the one before
//     the save or the save's own: the next one, by the sitting that the holder
//     file names. A sitting is one opening of a book.
//
// Whatever is less is shown to her as two states of her book.

// settle makes a held file ready for SQLite to open, or says why it is not. It
// changes nothing.
func (h *hold) settle() error {
	beside, err := readLeftover(h.path)
	if err != nil {
		return err
	}
	if beside.none() {
		_, err := inspect(h.path)
		return err
	}
	scratch, err := newScratch(h.path)
	if err != nil {
		return err
	}
	defer scratch.remove()
	two, belongs, err := h.judge(scratch, beside)
	if err != nil {
		return err
	}
	switch {
	case !belongs:
		return two.fault()
	case !two.Recovered.Sound: // the journal changes nothing, and the file is bad as it is
		return h.bearable(two.Recovered.Problem)
	}
	return notNewer(h.path, two.Recovered.Version)
}

// bearable refuses a book that is not sound and beside which a journal lies: to open it
// would take the journal away, and with it what may still mend the book. What is
// mended in an open book it lets pass.
func (h *hold) bearable(problem error) error {
	if _, err := inspect(h.path); err != nil || errors.Is(problem, errCounts) || errors.Is(problem, errHalfStep) {
		return err
	}
	return damagedBook(h.path, problem)
}

// judge recovers a copy in scratch and weighs it against the file.
func (h *hold) judge(scratch scratch, beside leftover) (two *TwoStates, belongs bool, err error) {
	two = &TwoStates{Path: h.path}
	if two.seen, err = h.look(); err != nil {
		return nil, false, err
	}
	info, err := h.file.Stat()
	if err != nil {
		return nil, false, cannotRead(h.path, err)
	}
	if !beside.playable() || beside.pages*beside.page > info.Size() { // no save of ours leaves the file shorter than it was
		two.Recovered.Problem = errStrangeJournal
		two.AsIs, _ = asItLies(h.path)
		return two, false, nil
	}
	if err := h.copyWith(scratch); err != nil {
		return nil, false, err
	}
	var recovered mark
	two.Recovered, recovered = recoverCopy(scratch.book)
	same, err := h.samePages(scratch.book)
	if err != nil {
		return nil, false, cannotRead(h.path, err)
	}
	if same && !beside.log { // nothing of the save had reached the file
		return two, true, nil
	}
	head, err := readHeader(h.file)
	if err != nil {
		return nil, false, cannotRead(h.path, err)
	}
	proven := two.Recovered.Sound && beside.provenFor(head)
	if proven && recovered.known {
		as, _ := markOf(h.path)
		if !as.known || as.follows(recovered, sittingOf(h.path)) {
			return two, true, nil
		}
	}
	var as mark
	two.AsIs, as = asItLies(h.path)
	switch {
	case !proven || recovered.known:
		return two, false, nil
	case as.known: // the save that was cut off brought the schema that keeps turns
		return two, as.follows(recovered, sittingOf(h.path)), nil
	}
	return two, !two.AsIs.Sound, nil // a book that keeps no turns yet, torn in mid-save
}

// playable tells whether SQLite may play the journal back, into a copy: it is a
// rollback journal at all, names no other file, and is of no other program's database.
func (l leftover) playable() bool {
	var before header
	copy(before[:], l.first)
	switch {
	case l.log:
		return true
	case l.super || l.journal && !l.valid:
		return false
	}
	return l.first == nil || before.ours() || before.number(68) == 0
}

// provenFor tells whether the journal is of a file with this header.
func (l leftover) provenFor(head header) bool {
	if l.log || !l.whole {
		return false
	}
	var before header
	copy(before[:], l.first)
	if head == (header{}) || !head.sqlite() {
		return true // the file's own first page did not survive; what comes out is judged
	}
	if size := before.size(); size > 0 && size != l.pages*l.page {
		return false
	}
	return before.ours() && (head.counter() == before.counter() || head.counter() == before.counter()+1)
}

// mark is the turn of a book: how many saves it has had, and by which sitting
// the last one was. Books of older schemas keep none.
type mark struct {
	known   bool
	sitting string
	turn    int64
}

// follows tells whether a file marked m can be one that was cut off while the
// sitting saved over a book marked before.
func (m mark) follows(before mark, sitting string) bool {
	if m == before {
		return true
	}
	return m.turn == before.turn+1 && m.sitting != "" && m.sitting == sitting
}

func readMark(ctx context.Context, db query) (m mark) {
	err := db.QueryRowContext(ctx, "SELECT sitting, turn FROM journal_state").Scan(&m.sitting, &m.turn)
	m.known = err == nil
	return m
}

// recoverCopy lets SQLite recover a copy and reads what comes out.
func recoverCopy(path string) (State, mark) {
	return lookInto(location(path) + "?mode=rw&_pragma=synchronous(OFF)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)")
}

// asItLies reads a file that is held, without what lies beside it.
func asItLies(path string) (State, mark) { return lookInto(untouched(path)) }

// untouched is the address for reading a file without a lock and without its journal.
func untouched(path string) string {
	return location(path) + "?mode=ro&immutable=1&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"
}

func lookInto(address string) (State, mark) {
	db, err := sql.Open("sqlite", address)
	if err != nil {
		return State{Problem: err}, mark{}
	}
	defer db.Close()
	ctx := context.Background()
	conn, err := db.Conn(ctx)
	if err != nil {
		return State{Problem: err}, mark{}
	}
	defer conn.Close()
	return readState(ctx, conn), readMark(ctx, conn)
}

func markOf(path string) (mark, error) {
	db, err := sql.Open("sqlite", untouched(path))
	if err != nil {
		return mark{}, err
	}
	defer db.Close()
	return readMark(context.Background(), db), nil
}

var errStrangeJournal = errors.New("the journal is none of this program's")

// scratch is a folder of its own in which copies are recovered.
type scratch struct{ folder, book string }

// newScratch makes one where the system keeps such, or beside the file.
func newScratch(path string) (scratch, error) {
	folder, err := files.NewFolder(os.TempDir())
	if err != nil {
		if folder, err = files.NewFolder(filepath.Dir(path)); err != nil {
			return scratch{}, cannotRead(path, err)
		}
	}
	return scratch{folder, filepath.Join(folder, "book")}, nil
}

func (s scratch) remove() { os.RemoveAll(s.folder) }

// recoverIn leaves the recovered state in scratch.
func (h *hold) recoverIn(scratch scratch) error {
	if err := h.copyWith(scratch); err != nil {
		return err
	}
	if state, _ := recoverCopy(scratch.book); !state.Readable {
		return explain(h.path, state.Problem)
	}
	return nil
}

// copyWith copies the held file and what lies beside it.
func (h *hold) copyWith(to scratch) error {
	content, err := h.content()
	if err != nil {
		return err
	}
	if err := copyContent(to.book, content); err != nil {
		return err
	}
	for _, ending := range companions {
		if _, err := os.Lstat(h.path + ending); err != nil {
			continue
		}
		file, err := openRegular(h.path+ending, os.O_RDONLY)
		if err != nil {
			return err
		}
		err = copyContent(to.book+ending, file)
		file.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

func copyContent(path string, from io.Reader) error {
	err := files.Write(path, func(w io.Writer) error {
		_, err := io.Copy(w, from)
		return err
	})
	if f := (*fault.Fault)(nil); errors.As(err, &f) {
		return fault.Wrap(fault.Storage, err, fmt.Sprintf(words.BookJudgeFullWhat, filepath.Dir(path)), words.BookJudgeFullNext)
	}
	if err != nil {
		return cannotRead(path, err)
	}
	return nil
}
