package contest

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Records are what a year and one of its ceremonies hold, read once: what papers
// are built from, and what they may lack.
type Records struct {
	Year       data.Year
	Block      data.Block
	Units      []data.Unit // members of the year
	Offices    []data.Office
	LegalTexts []data.LegalText
	Items      []data.PledgeItem
	Targets    []data.Target
	Movements  []data.Movement
	Deadlines  Deadlines
	Summary    *data.Summary

	Ceremony     data.Ceremony // the signing ceremony, or the one asked for; its ID is zero where there is none
	Letterhead   data.Letterhead
	Numbers      []data.DocumentNumber
	Participants []data.Participant
	Agenda       []data.AgendaItem
	Signatories  []data.Signatory
	Remarks      []data.Remark
	Assignments  []data.Assignment
	Attachments  []data.Attachment

	Criteria []data.Criterion
	Scores   []data.Score
	Ballots  []data.Ballot
	Counts   []data.Count

	initiatives []int64 // units with initiatives
	results     bool    // some result of its units and their people is known
}

// Records reads what a year and its signing ceremony hold, or another ceremony of it
// by its id. A ceremony of another year is a Missing fault.
func (c *Contest) Records(ctx context.Context, year data.Year, ceremonyID int64) (*Records, error) {
	r, book := &Records{Year: year}, c.Book.In(ctx)
	if err := r.readCeremony(book, ceremonyID); err != nil {
		return nil, err
	}
	if err := r.readLists(book.DB); err != nil {
		return nil, err
	}
	var err error
	if r.Deadlines, err = ReadDeadlines(book, year); err != nil {
		return nil, err
	}
	if r.Units, err = book.UnitsOf(year); err != nil {
		return nil, err
	}
	if r.Summary, err = c.Summary(ctx, year.ID); err != nil {
		return nil, err
	}
	y := c.of(year.ID)
	r.initiatives, err = y.initiatives.current(ctx, c.Book, []string{"registrations"}, func() ([]int64, error) {
		return book.UnitsWithInitiatives(year.ID)
	}, nil)
	if err != nil {
		return nil, err
	}
	r.results, err = y.results.current(ctx, c.Book, resultsOf, func() (bool, error) {
		return c.Book.HasResults(ctx, year, r.unitIDs())
	}, nil)
	return r, err
}

// resultsOf are the records that say whether a result of a year is known.
var resultsOf = []string{"refusals", "registrations", "awards", "posts", "units", "memberships", "years"}

// unitIDs are the units that have a part in the year.
func (r *Records) unitIDs() []int64 {
	ids := make([]int64, len(r.Summary.Units))
	for i, row := range r.Summary.Units {
		ids[i] = row.Unit.ID
	}
	return ids
}

func (r *Records) readCeremony(book *data.Book, id int64) (err error) {
	if id == 0 {
		r.Ceremony, err = book.CeremonyOf(r.Year.ID)
		return err
	}
	err = book.DB.Where("id = ? AND year_id = ?", id, r.Year.ID).Limit(1).Find(&r.Ceremony).Error
	if err == nil && r.Ceremony.ID == 0 {
		err = fault.New(fault.Missing, fmt.Sprintf(words.PaperEventWhat, r.Year.Number, id), words.PaperEventNext)
	}
	return err
}

func (r *Records) readLists(db *gorm.DB) error {
	ofYear := func() *gorm.DB { return db.Where("year_id = ?", r.Year.ID) }
	ofCeremony := func() *gorm.DB { return db.Where("ceremony_id = ?", r.Ceremony.ID) }
	letterhead := db.Order("position, id").Limit(1)
	if id := r.Ceremony.LetterheadID; id != nil {
		letterhead = letterhead.Where("id = ?", *id)
	}
	var err error
	r.Targets, err = data.TargetsOf(db, r.Year)
	return errors.Join(
		err,
		db.Limit(1).Find(&r.Block, r.Year.BlockID).Error,
		letterhead.Find(&r.Letterhead).Error,
		ofYear().Order("id").Find(&r.Offices).Error,
		ofYear().Where("on_papers").Order("position, id").Find(&r.LegalTexts).Error,
		ofYear().Order("position, id").Find(&r.Items).Error,
		ofYear().Order("position, id").Find(&r.Movements).Error,
		ofCeremony().Order("id").Find(&r.Numbers).Error,
		ofCeremony().Order("position, id").Find(&r.Participants).Error,
		ofCeremony().Order("position, id").Find(&r.Agenda).Error,
		ofCeremony().Order("position, id").Find(&r.Signatories).Error,
		ofCeremony().Order("position, id").Find(&r.Remarks).Error,
		ofCeremony().Order("position, id").Find(&r.Assignments).Error,
		ofCeremony().Order("position, id").Find(&r.Attachments).Error,
		ofYear().Order("position, id").Find(&r.Criteria).Error,
		db.Where("criterion_id IN (SELECT id FROM criterions WHERE year_id = ?)", r.Year.ID).Order("id").Find(&r.Scores).Error,
		ofYear().Order("held_on, id").Find(&r.Ballots).Error,
		db.Where("ballot_id IN (SELECT id FROM ballots WHERE year_id = ?)", r.Year.ID).Order("id").Find(&r.Counts).Error,
	)
}
