package papers

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// facts are the records the papers are built from.
type facts struct {
	book *data.Book

	year       data.Year
	block      data.Block
	units      []data.Unit
	offices    []data.Office
	legalTexts []data.LegalText
	items      []data.PledgeItem
	targets    []data.Target

	ceremony     data.Ceremony
	letterhead   data.Letterhead
	numbers      []data.DocumentNumber
	participants []data.Participant
	agenda       []data.AgendaItem
	signatories  []data.Signatory
	remarks      []data.Remark
	assignments  []data.Assignment
	movements    []data.Movement
	prints       []data.Print // official prints of the year that stand, latest first

	contest   *contest.Contest
	wordings  wordings
	deadlines contest.Deadlines
	summary   *data.Summary
	changed   time.Time
	practice  bool
	showAll   bool

	registrations map[int64][]data.RegistrationLine // by unit, as far as a paper asked for them
}

// builder is one paper in the making.
type builder struct {
	*facts
	unitID  int64 // 0: all units
	wording wording
	figures Figures
	missing []Gap
	err     error // of the first reading that failed
}

// lacks notes a gap, once for all copies of a paper.
func (b *builder) lacks(text, field string) {
	if gap := (Gap{text, field}); !slices.Contains(b.missing, gap) {
		b.missing = append(b.missing, gap)
	}
}

// find reads what only one paper needs. After an error the paper is not shown.
func (b *builder) find(rows any, query *gorm.DB) {
	if b.err == nil {
		b.err = query.Find(rows).Error
	}
}

// db reads records.
func (b *builder) db() *gorm.DB { return b.book.DB }

// checkUnit refuses a unit that is no member of the year.
func (b *builder) checkUnit() error {
	if b.unitID == 0 || slices.ContainsFunc(b.units, func(u data.Unit) bool { return u.ID == b.unitID }) {
		return nil
	}
	return fault.New(fault.Missing, fmt.Sprintf(words.PaperUnitWhat, b.year.Number), words.PaperUnitNext)
}

func load(book *data.Book, request Request) (*facts, error) {
	b := &facts{book: book, contest: request.Contest, year: request.Year, registrations: map[int64][]data.RegistrationLine{}}
	if b.contest == nil {
		b.contest = contest.New(book)
	}
	if err := b.loadCeremony(book, request); err != nil {
		return nil, err
	}
	if err := b.loadRecords(book.DB); err != nil {
		return nil, err
	}
	var err error
	if b.wordings, err = loadWordings(book.DB); err != nil {
		return nil, err
	}
	if b.units, err = book.UnitsOf(b.year); err != nil {
		return nil, err
	}
	if b.deadlines, err = contest.ReadDeadlines(book, b.year); err != nil {
		return nil, err
	}
	if b.summary, err = b.contest.Summary(context.Background(), b.year.ID); err != nil {
		return nil, err
	}
	if b.changed, err = book.DataTime(); err != nil {
		return nil, err
	}
	if b.practice, err = book.Practice(); err != nil {
		return nil, err
	}
	all, err := book.Setting(data.SettingSummaryShowAll)
	b.showAll = all == data.Yes
	return b, err
}

func (b *facts) loadCeremony(book *data.Book, request Request) error {
	var err error
	if request.CeremonyID == 0 {
		b.ceremony, err = book.CeremonyOf(b.year.ID)
		return err
	}
	err = book.DB.Where("id = ? AND year_id = ?", request.CeremonyID, b.year.ID).Limit(1).Find(&b.ceremony).Error
	if err == nil && b.ceremony.ID == 0 {
		err = fault.New(fault.Missing, fmt.Sprintf(words.PaperEventWhat, b.year.Number, request.CeremonyID), words.PaperEventNext)
	}
	return err
}

func (b *facts) loadRecords(db *gorm.DB) error {
	ofYear := func() *gorm.DB { return db.Where("year_id = ?", b.year.ID) }
	ofCeremony := func() *gorm.DB { return db.Where("ceremony_id = ?", b.ceremony.ID) }
	letterhead := db.Order("position, id").Limit(1)
	if id := b.ceremony.LetterheadID; id != nil {
		letterhead = letterhead.Where("id = ?", *id)
	}
	return errors.Join(
		db.Limit(1).Find(&b.block, b.year.BlockID).Error,
		letterhead.Find(&b.letterhead).Error,
		ofYear().Order("id").Find(&b.offices).Error,
		ofYear().Where("on_papers").Order("position, id").Find(&b.legalTexts).Error,
		ofYear().Order("position, id").Find(&b.items).Error,
		ofYear().Order("position, id").Find(&b.targets).Error,
		ofCeremony().Order("id").Find(&b.numbers).Error,
		ofCeremony().Order("position, id").Find(&b.participants).Error,
		ofCeremony().Order("position, id").Find(&b.agenda).Error,
		ofCeremony().Order("position, id").Find(&b.signatories).Error,
		ofCeremony().Order("position, id").Find(&b.remarks).Error,
		ofCeremony().Order("position, id").Find(&b.assignments).Error,
		ofYear().Order("position, id").Find(&b.movements).Error,
		ofYear().Where("withdrawn_at = 0").Order("printed_at DESC, id DESC").Find(&b.prints).Error,
	)
}

// number is the number a paper carries; its ID is zero where it has none.
func (b *facts) number(paper string) data.DocumentNumber {
	for _, number := range b.numbers {
		if number.Paper == paper {
			return number
		}
	}
	return data.DocumentNumber{}
}

func (b *facts) participant(id *int64) (data.Participant, bool) {
	for _, p := range b.participants {
		if id != nil && p.ID == *id {
			return p, true
		}
	}
	return data.Participant{}, false
}
