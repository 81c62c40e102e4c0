package data

import (
	"context"
	"errors"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// YearRecords are what a year and one of its ceremonies hold, as far as papers are
// built from it; each list in its order.
type YearRecords struct {
	Block      Block
	Offices    []Office
	Next       []Office    // who leads the block in the next year, chosen in this one or already in office
	LegalTexts []LegalText // those that papers name
	Items      []PledgeItem
	Targets    []Target // of the block, then unit by unit
	Movements  []Movement
	Tasks      []YearTask
	Handover   []HandoverItem
	Reviews    []YearReview // of its middle and its end, as far as they are written down

	Ceremony     Ceremony   // ID zero where there is none
	Letterhead   Letterhead // of the ceremony, else the first
	Numbers      []DocumentNumber
	Register     []DocumentNumber // of all meetings of the year, by their numbers
	Dispatched   []Dispatched     // what signed papers of the year bear
	Participants []Participant
	Agenda       []AgendaItem
	Signatories  []Signatory
	Remarks      []Remark
	Motions      []Motion
	Assignments  []Assignment
	Attachments  []Attachment

	Criteria   []Criterion
	Scores     []Score
	Looks      []ScoreLook
	Ballots    []Ballot
	Leads      []Lead // who led the meetings of the year
	Counts     []Count
	Candidates []Registration // people who register what is voted on
}

// Lead is who led a meeting and who wrote its minutes; the zero Participant is nobody.
type Lead struct {
	Day              viet.Date
	Chair, Secretary Participant
}

// leadsOf are the leads of the meetings of a year that have a day, in their order.
func leadsOf(db *gorm.DB, yearID int64) ([]Lead, error) {
	meetings, err := ceremoniesOf(db, yearID)
	if err != nil {
		return nil, err
	}
	var leads []Lead
	for _, c := range meetings {
		lead := Lead{Day: c.Date}
		for id, at := range map[*int64]*Participant{c.ChairID: &lead.Chair, c.SecretaryID: &lead.Secretary} {
			if id == nil {
				continue
			}
			if err := db.Where("id = ?", *id).Limit(1).Find(at).Error; err != nil {
				return nil, err
			}
		}
		if c.Date != "" {
			leads = append(leads, lead)
		}
	}
	return leads, nil
}

// YearRecords reads the records of a year and of a ceremony of it.
func (b *Book) YearRecords(ctx context.Context, year Year, ceremony Ceremony) (YearRecords, error) {
	r := YearRecords{Ceremony: ceremony}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error { return r.load(db, year) })
	return r, explain(b.Path, err)
}

func (r *YearRecords) load(db *gorm.DB, year Year) error {
	ofYear := func() *gorm.DB { return db.Where("year_id = ?", year.ID) }
	ofCeremony := func() *gorm.DB { return db.Where("ceremony_id = ?", r.Ceremony.ID) }
	letterhead := db.Order("position, id").Limit(1)
	if id := r.Ceremony.LetterheadID; id != nil {
		letterhead = letterhead.Where("id = ?", *id)
	}
	var err error
	r.Targets, err = targetsOf(db, year)
	if err == nil {
		r.Candidates, err = candidates(db, year.ID)
	}
	if err == nil {
		r.Next, err = nextOffices(db, year)
	}
	if err == nil {
		r.Leads, err = leadsOf(db, year.ID)
	}
	if err == nil {
		r.Dispatched, err = dispatchedIn(db, year.ID)
	}
	return errors.Join(
		err,
		db.Limit(1).Find(&r.Block, year.BlockID).Error,
		letterhead.Find(&r.Letterhead).Error,
		ofYear().Order("id").Find(&r.Offices).Error,
		ofYear().Where("on_papers").Order("position, id").Find(&r.LegalTexts).Error,
		ofYear().Order("position, id").Find(&r.Items).Error,
		ofYear().Order("position, id").Find(&r.Movements).Error,
		ofYear().Order("position, id").Find(&r.Tasks).Error,
		ofYear().Order("position, id").Find(&r.Handover).Error,
		ofYear().Order("id").Find(&r.Reviews).Error,
		ofCeremony().Order("id").Find(&r.Numbers).Error,
		db.Where("number > 0 AND ceremony_id IN (SELECT id FROM ceremonies WHERE year_id = ?)", year.ID).Order("number, issued_on, id").Find(&r.Register).Error,
		ofCeremony().Order("position, id").Find(&r.Participants).Error,
		ofCeremony().Order("position, id").Find(&r.Agenda).Error,
		ofCeremony().Order("position, id").Find(&r.Signatories).Error,
		ofCeremony().Order("position, id").Find(&r.Remarks).Error,
		ofCeremony().Order("position, id").Find(&r.Motions).Error,
		ofCeremony().Order("position, id").Find(&r.Assignments).Error,
		ofCeremony().Order("position, id").Find(&r.Attachments).Error,
		ofYear().Order("position, id").Find(&r.Criteria).Error,
		db.Where("criterion_id IN (SELECT id FROM criterions WHERE year_id = ?)", year.ID).Order("id").Find(&r.Scores).Error,
		ofYear().Order("id").Find(&r.Looks).Error,
		ofYear().Order("held_on, id").Find(&r.Ballots).Error,
		db.Where("ballot_id IN (SELECT id FROM ballots WHERE year_id = ?)", year.ID).Order("id").Find(&r.Counts).Error,
	)
}

// CeremonyWith returns a ceremony of a year by its key; its ID is zero where the year
// has none of that key.
func (b *Book) CeremonyWith(ctx context.Context, yearID, id int64) (ceremony Ceremony, err error) {
	err = b.read(ctx).Where("id = ? AND year_id = ?", id, yearID).Limit(1).Find(&ceremony).Error
	return ceremony, explain(b.Path, err)
}
