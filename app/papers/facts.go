package papers

import (
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// facts are the records the papers are built from.
type facts struct {
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

	summary  *data.Summary
	changed  time.Time
	practice bool
	showAll  bool
}

// builder is one paper in the making.
type builder struct {
	facts
	wording wording
	figures Figures
	missing []Gap
}

func (b *builder) lacks(text, field string) {
	b.missing = append(b.missing, Gap{text, field})
}

func load(book *data.Book, request Request) (*builder, error) {
	b := &builder{facts: facts{year: request.Year}}
	if err := b.loadCeremony(book, request); err != nil {
		return nil, err
	}
	if err := b.loadRecords(book.DB); err != nil {
		return nil, err
	}
	var err error
	if b.wording, err = loadWording(book.DB, request.Paper); err != nil {
		return nil, err
	}
	if b.units, err = book.UnitsOf(b.year); err != nil {
		return nil, err
	}
	if b.summary, err = book.Summarise(b.year.ID); err != nil {
		return nil, err
	}
	if b.changed, err = book.LastChange(); err != nil {
		return nil, err
	}
	if b.practice, err = book.Practice(); err != nil {
		return nil, err
	}
	all, err := book.Setting(data.SettingSummaryShowAll)
	b.showAll = all == data.Yes
	b.figures = b.count()
	return b, err
}

func (b *builder) loadCeremony(book *data.Book, request Request) error {
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

func (b *builder) loadRecords(db *gorm.DB) error {
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
	)
}

// number is the number a paper carries; its ID is zero where it has none.
func (b *builder) number(paper string) data.DocumentNumber {
	for _, number := range b.numbers {
		if number.Paper == paper {
			return number
		}
	}
	return data.DocumentNumber{}
}

func (b *builder) participant(id *int64) (data.Participant, bool) {
	for _, p := range b.participants {
		if id != nil && p.ID == *id {
			return p, true
		}
	}
	return data.Participant{}, false
}
