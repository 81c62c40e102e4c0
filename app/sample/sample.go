// Package sample makes the practice year 2023: the facts of one published news
// item about a signing ceremony, with invented units' figures and people round
// them, so that every screen and paper has something to show.
package sample

import (
	"math/rand/v2"

	"sothidua/app/generate"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Create makes a new book with the practice year in it. It refuses an existing file.
func Create(path string) (*data.Book, error) { return data.Make(path, Fill) }

// Fill adds the practice year to a book that holds no block yet and marks the book
// as practice data, which is its making and no step to undo. Other books are refused.
func Fill(book *data.Book) error {
	from, err := readSource()
	if err != nil {
		return err
	}
	return book.Bulk(words.SampleStep, func(tx *data.Tx) error {
		var blocks int64
		if err := tx.DB.Model(&data.Block{}).Count(&blocks).Error; err != nil {
			return err
		}
		if blocks > 0 {
			return fault.New(fault.Refused, words.SampleNotEmptyWhat, words.SampleNotEmptyNext)
		}
		chance := rand.New(rand.NewPCG(2023, 3))
		m := &maker{
			tx: tx, source: from, chance: chance, namer: generate.NewNamer(chance),
			units: map[string]*data.Unit{}, rooms: map[string][]*data.Unit{}, symbols: map[int64]string{},
			taken: map[string]bool{}, decisions: map[string]int{},
		}
		for _, named := range from.Participants { // nobody invented bears the name of somebody there
			m.taken[viet.Fold(named.FullName)] = true
		}
		for _, part := range []func(){m.frame, m.yearText, m.ceremony, m.registrations, m.contest} {
			if part(); m.err != nil {
				return m.err
			}
		}
		m.save(&data.Setting{Key: data.SettingPractice, Value: data.Yes})
		return m.err
	})
}

// maker writes the year record by record. The first error stops all later writes.
type maker struct {
	tx     *data.Tx
	err    error
	source *source
	chance *rand.Rand
	namer  *generate.Namer
	taken  map[string]bool // folded names in use

	block     data.Block
	last      data.Year // 2022, for its history
	year      data.Year
	units     map[string]*data.Unit   // by symbol
	rooms     map[string][]*data.Unit // by symbol of their unit
	symbols   map[int64]string        // by unit
	kinds     map[kindKey]data.AwardKind
	decisions map[string]int // their numbers, see decision
}

type kindKey struct {
	code    string
	subject data.Subject
}

func (m *maker) save(record any) {
	if m.err == nil {
		m.err = m.tx.Save(record)
	}
}

// unitID is nil for the empty symbol.
func (m *maker) unitID(symbol string) *int64 {
	if unit, ok := m.units[symbol]; ok {
		return &unit.ID
	}
	return nil
}

// frame writes the block, its letterheads, units and the two years.
func (m *maker) frame() {
	m.block = m.source.Block
	m.save(&m.block)
	for i, letterhead := range m.source.Letterheads {
		letterhead.Position = i + 1
		m.save(&letterhead)
		m.source.Letterheads[i] = letterhead
	}
	m.year = m.source.Year
	m.year.BlockID, m.year.SourceText = m.block.ID, assets.SampleArticle
	if m.err != nil {
		return
	}
	regime, err := data.RegimeOn(m.tx.DB, m.year.SignedOn)
	if err != nil {
		m.err = err
		return
	}
	m.year.RegimeCode = regime.Code
	m.last = data.Year{BlockID: m.block.ID, Number: m.year.Number - 1, RegimeCode: regime.Code}
	m.save(&m.last)
	m.save(&m.year)
	for i, from := range m.source.Units {
		unit := &data.Unit{
			Name: from.Name, ShortName: from.ShortName, Symbol: from.Symbol, HeadPost: from.HeadPost,
			Position: i + 1,
		}
		m.save(unit)
		m.units[from.Symbol], m.symbols[unit.ID] = unit, unit.Symbol
		m.save(&data.Membership{BlockID: m.block.ID, UnitID: unit.ID, Position: i + 1, FromDate: "2022-01-01"})
	}
	m.readKinds(regime.Code)
}

func (m *maker) readKinds(regime string) {
	if m.err != nil {
		return
	}
	var kinds []data.AwardKind
	m.err = m.tx.DB.Where("regime_code = ?", regime).Find(&kinds).Error
	m.kinds = make(map[kindKey]data.AwardKind, len(kinds))
	for _, kind := range kinds {
		m.kinds[kindKey{kind.Code, kind.Subject}] = kind
	}
}

// yearText writes what was pledged and on which grounds.
func (m *maker) yearText() {
	for _, from := range m.source.Offices {
		office := from.Office
		office.YearID, office.UnitID = m.year.ID, m.units[from.Unit].ID
		m.save(&office)
	}
	for _, deadline := range m.source.Deadlines {
		deadline.YearID = m.year.ID
		m.save(&deadline)
	}
	for i, movement := range m.source.Movements {
		movement.YearID, movement.Position = m.year.ID, i+1
		m.save(&movement)
	}
	for i, text := range m.source.LegalTexts {
		text.YearID, text.Position = m.year.ID, i+1
		m.save(&text)
	}
	for i, item := range m.source.Pledge {
		item.YearID, item.Position = m.year.ID, i+1
		m.save(&item)
	}
	for i, from := range m.source.Targets {
		target := from.Target
		target.YearID, target.UnitID, target.Position = m.year.ID, m.unitID(from.Unit), i+1
		m.save(&target)
	}
}
