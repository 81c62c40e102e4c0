package papers

import (
	"context"
	"fmt"
	"slices"
	"time"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// facts are the records the papers are built from.
type facts struct {
	ctx  context.Context // of the one building: facts are read for it, and no longer
	book *data.Book

	*contest.Records
	contest *contest.Contest
	prints  []data.Print // official prints of the year that stand, latest first

	wordings   wordings
	changed    time.Time
	edits      int // steps that changed the year after it was closed
	practice   bool
	blank      bool // for the pen: nothing of the book is told
	showAll    bool
	fourStages bool // scores are looked at by another unit too, and again in the end

	early         *early                            // what alone is read of the year's results, nil for all of them
	registrations map[int64][]data.RegistrationLine // by unit, as far as a paper asked for them
	rooms         map[int64]map[int64]data.Unit     // by unit, as above
	roomsNamed    map[int64]string                  // of those registered, by registration, as above
}

// builder is one paper in the making.
type builder struct {
	*facts
	paper      Paper
	unitID     int64    // 0: all units
	of         string   // whom or which decision it is narrowed to, see Request.Of
	offers     []string // what it can be narrowed to
	offered    map[string]bool
	figureless bool // of a meeting that has nothing to do with what is registered: no control line
	unnumbered bool // narrowed to one of several papers that has no number yet
	wording    wording
	figures    Figures
	ruler      *page.Ruler   // measures what has to fit, from the first time on
	noticed    []contest.Gap // what only building finds out: pictures that could not be read, deeds and numbers not written down
	asked      []contest.Gap // gaps that room was left for
	err        error         // of the first reading that failed
}

// open tells whether the paper lacks what it needs, of one record or unit where an
// id is given. It is the one way to know whether to leave room for the pen: what
// the paper lacks is asked of the same needs, see Paper.Lacking.
func (b *builder) open(need contest.Need, of ...int64) bool {
	asked := need
	for _, declared := range needs[b.paper.Code] {
		if declared.Is(need) {
			asked = declared
		}
	}
	open := false
	about := func(gap contest.Gap) bool { return len(of) == 0 || gap.ID == of[0] || gap.Unit == of[0] }
	for _, gap := range asked.Gaps(b.Records, b.unitID) {
		if about(gap) {
			open, b.asked = true, append(b.asked, gap)
		}
	}
	if b.paper.Meeting() != data.PurposeSigning && !b.Met() { // nothing is asked of a meeting that there is none of, and nothing is known of it
		open = open || slices.ContainsFunc(need.Gaps(b.Records, b.unitID), about)
	}
	return open
}

// stopped tells whether nobody waits for the paper any more, or a reading failed: asked between
// the parts of papers that have thousands of them.
func (b *builder) stopped() bool {
	if b.err == nil {
		b.err = b.ctx.Err()
	}
	return b.err != nil
}

// checkUnit refuses a unit that is no member of the year.
func (b *builder) checkUnit() error {
	if b.unitID == 0 || slices.ContainsFunc(b.Units, func(u data.Unit) bool { return u.ID == b.unitID }) {
		return nil
	}
	return fault.New(fault.Missing, fmt.Sprintf(words.PaperUnitWhat, b.Year.Text()), words.PaperUnitNext)
}

// offer notes something that the paper can be narrowed to, once.
func (b *builder) offer(name string) {
	if name != "" && !b.offered[name] {
		if b.offered == nil {
			b.offered = map[string]bool{}
		}
		b.offered[name] = true
		b.offers = append(b.offers, name)
	}
}

// wants tells whether one of these names is what the paper is narrowed to, if it is.
func (b *builder) wants(names ...string) bool {
	return b.of == "" || slices.ContainsFunc(names, func(name string) bool { return viet.Fold(name) == viet.Fold(b.of) })
}

// recordsOf reads what the year holds and the ceremony asked for, or its meeting for a purpose.
func (f *facts) recordsOf(request Request, purpose data.Purpose) (*contest.Records, error) {
	read := func() (*contest.Records, error) { return f.contest.RecordsFor(f.ctx, request.Year, purpose) }
	if request.CeremonyID != 0 {
		read = func() (*contest.Records, error) { return f.contest.Records(f.ctx, request.Year, request.CeremonyID) }
	}
	r, err := read()
	if err != nil {
		return nil, err
	}
	if r = plain(r); request.Blank {
		r = r.Blank()
	}
	return r, nil
}

func load(ctx context.Context, book *data.Book, request Request, purpose data.Purpose) (*facts, error) {
	b := &facts{ctx: ctx, book: book, contest: request.Contest, registrations: map[int64][]data.RegistrationLine{}}
	if b.contest == nil {
		b.contest = contest.New(book)
	}
	var err error
	if b.Records, err = b.recordsOf(request, purpose); err != nil {
		return nil, err
	}
	b.blank = request.Blank
	if b.prints, err = book.StandingPrints(ctx, b.Year.ID); err != nil {
		return nil, err
	}
	if b.wordings, err = loadWordings(ctx, book); err != nil {
		return nil, err
	}
	if b.edits, err = book.EditsSinceClosing(ctx, b.Year); err != nil {
		return nil, err
	}
	if b.changed, err = book.DataTime(ctx); err != nil {
		return nil, err
	}
	if b.practice, err = book.Practice(ctx); err != nil {
		return nil, err
	}
	all, err := book.Setting(ctx, data.SettingSummaryShowAll)
	if err != nil {
		return nil, err
	}
	stages, err := book.Setting(ctx, data.SettingScoreStages)
	b.showAll, b.fourStages = all == data.Yes, stages == data.Yes
	return b, err
}
