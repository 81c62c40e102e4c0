// Package health says how an open book is (tình trạng sổ): how much it holds, where it
// and its copies lie, what endangers them; and puts that into a report for whoever is
// asked for help, which names nobody.
package health

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Health is how a book is. Reading it asks disks that may be slow.
type Health struct {
	Book    *data.Book
	Extent  data.Extent
	Changed time.Time // of its last step, zero without one
	Size    int64     // bytes
	Free    int64     // bytes left on its disk, below zero where nobody knows
	Risk    office.Risky
	Kept    *keeping.State // nil where nobody keeps copies
	Version string         // of the program
	Log     string         // folder of the program's log
}

// Read reads how a book is. keeper is nil where nobody keeps copies of it.
func Read(ctx context.Context, book *data.Book, keeper *keeping.Keeper, version string, getenv func(string) string) (*Health, error) {
	h := &Health{Book: book, Version: version, Log: filepath.Dir(office.DefaultPath(getenv)), Free: -1}
	var err error
	if h.Extent, err = book.Extent(ctx); err != nil {
		return nil, err
	}
	if h.Changed, err = book.LastChange(ctx); err != nil {
		return nil, err
	}
	if keeper != nil {
		state, err := keeper.State(ctx)
		if err != nil {
			return nil, err
		}
		h.Kept = &state
	}
	if info, err := os.Stat(book.Path); err == nil {
		h.Size = info.Size()
	}
	if free, err := keeping.FreeSpace(filepath.Dir(book.Path)); err == nil {
		h.Free = free
	}
	h.Risk = office.RiskyPlace(book.Path, getenv)
	return h, ctx.Err()
}

// Tone is how a line is meant.
type Tone int

// The tones.
const (
	Plain Tone = iota
	Good
	Look // somebody should see to it
	Bad
)

// Line is one fact. Told is how the report says it, empty for as it is shown.
type Line struct {
	Name, Value string
	Told        string
	Tone        Tone
}

// Lines are the facts in the order they are read.
func (h *Health) Lines() []Line {
	e := h.Extent
	lines := []Line{
		{Name: words.HealthHolds, Value: fmt.Sprintf(words.HealthExtent, viet.Number(e.Years), viet.Number(e.Units), viet.Number(e.People), viet.Number(e.Registrations))},
		{Name: words.HealthPapers, Value: viet.Number(e.Prints)},
		{Name: words.HealthFiles, Value: viet.Number(e.Files)},
		{Name: words.HealthSteps, Value: viet.Number(e.Steps)},
		{Name: words.HealthLast, Value: moment(h.Changed)},
		{Name: words.HealthFile, Value: h.Book.Path, Told: anonymous(h.Book.Path)},
		{Name: words.HealthSize, Value: large(h.Size)},
		h.free(),
		h.place(),
	}
	lines = append(lines, h.copies()...)
	person := words.HealthNever
	if h.Book.Who != "" {
		person = words.HealthNamed
	}
	return append(lines,
		Line{Name: words.HealthVersion, Value: h.Version},
		Line{Name: words.HealthSchema, Value: viet.Number(e.Schema)},
		Line{Name: words.HealthSystem, Value: runtime.GOOS + " " + runtime.GOARCH},
		Line{Name: words.HealthLog, Value: h.Log, Told: anonymous(h.Log)},
		Line{Name: words.HealthPerson, Value: h.Book.Person(), Told: person})
}

// tight is how much room a disk should have beside the size of the book: a copy of it is
// made before each larger work.
const tight = 200 << 20

func (h *Health) free() Line {
	line := Line{Name: words.HealthFree, Value: words.HealthUnknown}
	if h.Free >= 0 {
		line.Value = large(h.Free)
		if h.Free < 2*h.Size+tight {
			line.Tone = Look
		}
	}
	return line
}

func (h *Health) place() Line {
	line := Line{Name: words.HealthRisk, Value: h.Risk.What, Tone: Look}
	switch h.Risk.Risk {
	case office.RiskNone:
		line.Value, line.Tone = words.HealthNoRisk, Plain
	case office.RiskCloud:
		line.Told = words.HealthCloud
	case office.RiskShare:
		line.Told = words.HealthShare
	case office.RiskStick:
		line.Told = words.HealthStick
	}
	return line
}

// copies are the facts about the copies, one of each place.
func (h *Health) copies() []Line {
	if h.Kept == nil {
		return []Line{{Name: words.HealthBeside, Value: words.HealthPractice}}
	}
	beside := Line{Name: words.HealthBeside, Value: words.HealthNever, Tone: Look}
	if k := h.Kept; k.Newest.Has() {
		beside.Value, beside.Tone = moment(k.Newest.When()), Plain
		if k.Steps > 0 {
			beside.Value = fmt.Sprintf(words.CopiesBehind, beside.Value, k.Steps)
		}
	}
	drill := Line{Name: words.HealthDrill, Value: words.HealthNever}
	switch k := h.Kept; {
	case k.Failed.Has():
		drill.Value, drill.Tone = fmt.Sprintf(words.HealthDrillBad, moment(time.UnixMilli(k.Failed.Tested))), Bad
	case k.Tested.Has():
		drill.Value, drill.Tone = fmt.Sprintf(words.HealthDrillGood, moment(time.UnixMilli(k.Tested.Tested))), Good
	}
	return []Line{beside, drill, h.second()}
}

func (h *Health) second() Line {
	line := Line{Name: words.HealthSecond, Value: words.CopiesNoPlace, Told: words.HealthNever, Tone: Look}
	if second := h.Kept.Second; second.Folder != "" {
		line.Tone = Plain
		state := moment(h.Kept.Since)
		if h.Kept.Away {
			state, line.Tone = fmt.Sprintf(words.HealthSecondAt, state, words.HealthAway), Look
		}
		line.Value = fmt.Sprintf(words.HealthSecondAt, state, second.Folder)
		line.Told = fmt.Sprintf(words.HealthSecondAt, state, anonymous(second.Folder))
	}
	return line
}

// Check checks the whole book while it is worked on and says what came of it. It mends
// counts that the book keeps, as a step that says so.
func (h *Health) Check(ctx context.Context) (Line, error) {
	line := Line{Name: words.HealthWhole, Tone: Good}
	mended, err := office.CheckAfterCut(ctx, h.Book)
	switch {
	case err != nil && ctx.Err() == nil:
		line.Value, line.Told, line.Tone = fault.Of(err).What, words.HealthDamaged, Bad
	case err != nil:
		return Checking(), err
	case mended > 0:
		line.Value, line.Tone = fmt.Sprintf(words.HealthMended, viet.Number(mended)), Look
	default:
		line.Value = fmt.Sprintf(words.HealthSound, moment(h.Book.Now()))
	}
	return line, err
}

// Checking stands for the check while it runs.
func Checking() Line {
	return Line{Name: words.HealthWhole, Value: words.HealthChecking, Told: words.HealthStopped}
}

// Report is the facts as plain text without names of people, units or folders. Whole is
// what the check of the book gave.
func (h *Health) Report(whole Line) string {
	var text strings.Builder
	fmt.Fprintf(&text, words.HealthReport+"\n", moment(h.Book.Now()))
	for _, line := range append([]Line{whole}, h.Lines()...) {
		fmt.Fprintf(&text, words.HealthLine+"\n", line.Name, cmp.Or(line.Told, line.Value))
	}
	return text.String()
}

func moment(at time.Time) string {
	if at.IsZero() {
		return words.HealthNever
	}
	return at.Format(words.KeepingTime)
}

// large says how many bytes there are, in megabytes or gigabytes.
func large(size int64) string {
	const mega, giga = 1 << 20, 1 << 30
	if size >= giga {
		return fmt.Sprintf(words.HealthGiga, viet.Points(float64(size*10/giga)/10))
	}
	return fmt.Sprintf(words.HealthMega, viet.Points(float64(size*10/mega)/10))
}
