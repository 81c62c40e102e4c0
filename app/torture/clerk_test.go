//go:build linux

package torture

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"sothidua/app/intake"
	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/app/registration"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// The kinds of work. Each does what the window does, through the same functions.
const (
	workTask    task = "work"    // random actions in an open book
	beginTask   task = "begin"   // the office's first book
	sampleTask  task = "sample"  // the practice book
	openTask    task = "open"    // only open, which recovers and brings up to date what needs it
	restoreTask task = "restore" // make a copy the book
	purgeTask   task = "purge"   // remove the journal, and make the file anew
)

const (
	yearNumber  = 2026
	day         = "2026-03-01"
	mostRefused = 200 // how often one action may be refused for want of room
)

// clerk is one process at work.
type clerk struct {
	job
	book   *data.Book
	random *rand.Rand
	year   data.Year
	units  []data.Unit
	kinds  []data.AwardKind
	count  int               // of what was made, for names that differ
	files  map[string]string // digests of what was written beside the book
}

// work does the job in this process and returns its exit code.
func work(j job) int {
	runtime.LockOSThread()                                                                                 // whoever counts system calls counts those of one thread
	c := &clerk{job: j, random: rand.New(rand.NewPCG(j.Seed, 1)), files: map[string]string{}, count: 1000} // the names before are taken
	if err := c.work(); err != nil {
		cause := errors.Unwrap(fault.Of(err))
		fmt.Fprintf(os.Stderr, "%v\n%v\n", err, cause)
		return 1
	}
	return 0
}

// openBook opens a book as the window does.
func openBook(path string) (*data.Book, error) {
	return office.Open(path, func(string) string { return job{Folder: filepath.Dir(path)}.program() })
}

func (c *clerk) work() error {
	var err error
	switch c.Task {
	case beginTask:
		err = c.try("begin", func() (err error) { c.book, err = begin(c.job.book()); return err })
	case restoreTask:
		return c.try("restore", func() error { return restore(c.job) })
	case sampleTask:
		err = c.try("sample", func() (err error) { c.book, err = office.OpenPractice(c.job.book(), sample.Block); return err })
	default:
		err = c.try("open", func() (err error) { c.book, err = openBook(c.job.book()); return err })
	}
	switch {
	case err != nil:
	case c.Task == workTask:
		err = c.workOn()
	case c.Task == purgeTask:
		err = c.try("purge", func() error {
			_, err := c.book.Purge("Dọn nhật ký", c.book.Now().AddDate(1, 0, 0))
			return err
		})
	}
	if err != nil || c.book == nil {
		return err
	}
	return c.try("close", func() error {
		if c.book == nil {
			return nil // it said what it left, and is closed all the same
		}
		err := c.book.Close()
		c.book = nil
		return err
	})
}

func begin(path string) (*data.Book, error) {
	return office.Begin(path, office.Beginning{
		Agency: "Thanh tra Chính phủ", Locality: "Hà Nội", Block: "Khối thi đua Các trường", Symbol: "KTĐ",
		Units: []string{"Trường Một", "Trường Hai", "Trường “Ba” <3>"}, Year: yearNumber,
	})
}

// read takes what the actions choose from.
func (c *clerk) read() (err error) {
	if c.year, err = c.book.YearNumbered(context.Background(), yearNumber); err != nil {
		return err
	}
	if c.units, err = c.book.UnitsOf(context.Background(), c.year); err != nil {
		return err
	}
	return datatest.DB(c.book).Where("regime_code = ? AND subject = ?", c.year.RegimeCode, data.SubjectIndividual).
		Order("position, id").Find(&c.kinds).Error
}

func (c *clerk) workOn() error {
	if err := c.read(); err != nil {
		return err
	}
	actions := []struct {
		name string
		act  func() error
	}{
		{"enter", c.enter},
		{"enter", c.enter},
		{"person", c.person},
		{"batch", c.batch},
		{"paste", func() error { return c.paste(8) }},
		{"paste many", func() error { return c.paste(80) }},
		{"delete", c.remove},
		{"undo", func() error { return allowed(c.book.Undo()) }},
		{"undo", func() error { return allowed(c.book.Undo()) }},
		{"redo", func() error { return allowed(c.book.Redo()) }},
		{"official print", c.freeze},
		{"print to file", c.printFile},
		{"backup", c.backup},
	}
	for n := range c.Actions {
		next := actions[c.random.IntN(len(actions))]
		if n < len(actions) { // each at least once
			next = actions[n]
		}
		c.count++
		if err := c.try(next.name, next.act); err != nil {
			return fmt.Errorf("%s: %w", next.name, err)
		}
	}
	return nil
}

// try does one action and acknowledges it. A refusal for want of room is
// acknowledged too, and the action tried again as she would.
func (c *clerk) try(name string, act func() error) error {
	for refused := 0; ; refused++ {
		err := c.cramped(refused == 0, act)
		if f := fault.Of(err); err != nil && c.Retry && refused < mostRefused && f.Kind == fault.Storage {
			if err := c.acknowledge(name, f.Error()); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		return c.acknowledge(name, "")
	}
}

// cramped does the action while no file may grow past some size, which to a
// program looks like a disk or a quota that is full.
func (c *clerk) cramped(first bool, act func() error) error {
	if !c.Cramped || !first || c.book == nil {
		return act()
	}
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		return err
	}
	info, err := os.Stat(c.job.book())
	if err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ)
	small := before
	small.Cur = uint64(c.random.Int64N(info.Size() + 1<<16))
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &small); err != nil {
		return err
	}
	err = act()
	if lift := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); lift != nil {
		return lift
	}
	return err
}

// look reads the book. What a full disk left half-written is rolled back by the
// first reading that finds room for it.
func (c *clerk) look() (state, error) {
	for refused := 0; ; refused++ {
		now, err := look(c.book)
		if err == nil || !c.Retry || refused == mostRefused || fault.Of(err).Kind != fault.Storage {
			return now, err
		}
	}
}

func (c *clerk) acknowledge(name, refusal string) error {
	a := ack{Action: name, Fault: refusal, Files: c.files}
	if c.book != nil {
		state, err := c.look()
		if err != nil {
			return err
		}
		a.Step, a.Rows, a.Prints = state.step, state.rows, state.prints
	}
	line, err := json.Marshal(a)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(append(line, '\n'))
	return err
}

// allowed passes the refusal to undo or redo where there is nothing to.
func allowed(_ string, err error) error {
	if f := fault.Of(err); f != nil && f.Kind == fault.Refused {
		return nil
	}
	return err
}

// some is a random member of a list.
func some[T any](random *rand.Rand, list []T) T { return list[random.IntN(len(list))] }

// syllables are the digits of numbers in names.
var syllables = []string{"An", "Bình", "Châu", "Đức", "Hà", "Khánh", "Linh", "Quỳnh", "Thảo", "Vũ"}

// name is a name that nobody has yet.
func (c *clerk) name() string {
	c.count++
	name := some(c.random, []string{"Nguyễn", "Trần", "Đặng"})
	for _, digit := range strconv.Itoa(c.count) {
		name += " " + syllables[digit-'0']
	}
	return name
}

func (c *clerk) enter() error {
	kind := some(c.random, c.kinds)
	e := registration.Entry{
		Year: c.year, Unit: some(c.random, c.units), Subject: data.SubjectIndividual, Name: c.name(), Honorific: "Bà",
		Post: "Chuyên viên", Room: fmt.Sprintf("Phòng %d", c.random.IntN(5)), Kinds: []int64{kind.ID},
		Initiative: data.Initiative{Title: "Số hoá hồ sơ", Kind: "sáng kiến", Scope: "cơ sở"},
	}
	return c.book.Do(registration.Label(e.Name, kind.Label), func(tx *data.Tx) error { return registration.Add(tx, e, day) })
}

func (c *clerk) person() error {
	var people []data.Person
	if err := datatest.DB(c.book).Order("id").Limit(50).Find(&people).Error; err != nil || len(people) == 0 {
		return err
	}
	person := some(c.random, people)
	person.Note = fmt.Sprintf("Ghi chú %d: %s", c.count, strings.Repeat("dài ", c.random.IntN(800)))
	return c.book.Do("Sửa "+person.FullName, func(tx *data.Tx) error { return tx.Save(&person) })
}

func (c *clerk) lines() (data.Unit, []data.RegistrationLine, error) {
	unit := some(c.random, c.units)
	lines, err := c.book.RegistrationLines(context.Background(), c.year.ID, unit.ID)
	return unit, lines, err
}

func (c *clerk) batch() error {
	unit, lines, err := c.lines()
	if err != nil {
		return err
	}
	note := fmt.Sprintf("đợt %d", c.count)
	change := registration.Batch{Add: []int64{some(c.random, c.kinds).ID}, Note: &note}
	planned := change.Plan(lines, c.kinds)
	return c.book.Do("Sửa nhiều dòng", func(tx *data.Tx) error { return change.Apply(tx, c.year, unit, planned) })
}

func (c *clerk) remove() error {
	unit, lines, err := c.lines()
	if err != nil {
		return err
	}
	gone := registration.Batch{Delete: true}
	planned := gone.Plan(lines[:len(lines)*2/3], c.kinds)
	return c.book.Do("Xoá nhiều dòng", func(tx *data.Tx) error { return gone.Apply(tx, c.year, unit, planned) })
}

func (c *clerk) paste(rows int) error {
	around := registration.Around{Around: intake.Around{Year: c.year, Unit: some(c.random, c.units), Subject: data.SubjectIndividual, Kinds: c.kinds}, Day: day}
	var text strings.Builder
	text.WriteString("TT\tHọ và tên\tChức vụ\tDanh hiệu\n")
	for n := range rows {
		fmt.Fprintf(&text, "%d\t%s\tKỹ sư, Phòng Mới\t%s\n", n+1, c.name(), some(c.random, c.kinds).Label)
	}
	sheet, err := registration.Open(text.String(), around)
	if err != nil {
		return err
	}
	reading, err := sheet.Read(context.Background(), c.book)
	if err != nil {
		return err
	}
	var entries []registration.Entry
	for _, line := range reading.Lines {
		if line.Standing == registration.Newcomer {
			entries = append(entries, line.Entry)
		}
	}
	if len(entries) != rows {
		return fmt.Errorf("%d of %d pasted lines are understood, asked: %+v", len(entries), rows, reading.Questions)
	}
	return c.book.Do("Dán", func(tx *data.Tx) error { return registration.AddMany(tx, entries, day) })
}

// program is the folder in which the program remembers things of this computer.
func (j job) program() string { return filepath.Join(j.Folder, "chương trình") }

// backup keeps a copy beside the book, as leaving does.
func (c *clerk) backup() error {
	kept, err := keeping.New(c.book, c.program()).Keep(context.Background(), "", nil)
	if err != nil {
		return err
	}
	name, err := filepath.Rel(c.Folder, kept.Copy.Path)
	if err != nil {
		return err
	}
	c.files[name], err = fileDigest(kept.Copy.Path)
	return err
}

// copies lists the copies beside the book of a job.
func copies(j job, identity string) ([]keeping.Copy, error) {
	return keeping.Beside(j.book(), identity).Copies(context.Background())
}

// restore makes the oldest copy beside the book the book, as the window does once
// the book is closed.
func restore(j job) error {
	glance, err := data.Look(context.Background(), j.book())
	if err != nil {
		return err
	}
	all, err := copies(j, glance.Identity)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return errors.New("there is no copy to restore")
	}
	order := keeping.Order{Copy: all[len(all)-1], Path: j.book(), Now: time.Now()}
	_, err = keeping.Restore(context.Background(), order)
	return err
}

func (c *clerk) build() (*papers.Built, error) {
	paper := some(c.random, []string{papers.Pledge, papers.RegistrationSummary})
	return papers.Build(context.Background(), c.book, papers.Request{Paper: paper, Year: c.year})
}

func (c *clerk) freeze() error {
	built, err := c.build()
	if err == nil {
		_, err = prints.Freeze(c.book, built, papers.PDF)
	}
	return err
}

// printFile replaces one of two papers on disk.
func (c *clerk) printFile() error {
	built, err := c.build()
	if err != nil {
		return err
	}
	name := some(c.random, []string{"giao ước.docx", "tổng hợp.docx"})
	path := filepath.Join(c.Folder, name)
	if err := papers.WriteFiles([]papers.File{{Path: path, Format: papers.DOCX, Built: built}}); err != nil {
		return err
	}
	c.files[name], err = fileDigest(path)
	return err
}
