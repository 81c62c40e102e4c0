// Package sample makes the practice years, so that every screen and paper has
// something to show. That of a block (khối) is round one published news item about a
// signing ceremony in 2023, with invented units' figures and people; that of a cluster
// (cụm), 2025, is invented from end to end, and written out person by person.
package sample

import (
	"cmp"
	"fmt"
	"math/rand/v2"

	"sothidua/app/contest"
	"sothidua/app/generate"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Kind names a practice year.
type Kind string

// The practice years.
const (
	Block   Kind = "khoi" // five units of one ministry, 2023
	Cluster Kind = "cum"  // twelve units of a province, 2025
)

// shipped is the description of a practice year, and the text it is taken from.
func (k Kind) shipped() (year []byte, article string) {
	if k == Cluster {
		return assets.SampleCluster, ""
	}
	return assets.SampleYear, assets.SampleArticle
}

// Create makes a new book with a practice year in it. It refuses an existing file.
func Create(path string, kind Kind) (*data.Book, error) {
	return data.Make(path, data.Catalogue{}, func(book *data.Book) error { return Fill(book, kind) })
}

// Fill adds a practice year to a book that holds no block yet and marks the book
// as practice data, which is its making and no step to undo. Other books are refused.
func Fill(book *data.Book, kind Kind) error {
	shipped, article := kind.shipped()
	from, err := readSource(shipped)
	if err != nil {
		return err
	}
	return book.Bulk(fmt.Sprintf(words.SampleStep, from.Year.Number), func(tx *data.Tx) error {
		blocks, err := data.CountAll[data.Block](tx)
		if err != nil {
			return err
		}
		if blocks > 0 {
			return fault.New(fault.Refused, words.SampleNotEmptyWhat, words.SampleNotEmptyNext)
		}
		chance := rand.New(rand.NewPCG(2023, 3))
		m := &maker{
			tx: tx, source: from, article: article, chance: chance, namer: generate.NewNamer(chance),
			units: map[string]*data.Unit{}, rooms: map[string][]*data.Unit{}, symbols: map[int64]string{},
			taken: map[string]bool{}, keys: map[string]*data.Person{}, written: map[named]*data.Person{}, decisions: map[string]int{},
		}
		for _, ceremony := range from.Ceremonies {
			for _, named := range ceremony.Participants { // nobody invented bears the name of somebody there
				m.taken[viet.Fold(named.FullName)] = true
			}
		}
		for _, part := range []func(){m.frame, m.yearText, m.ceremonies, m.registrations, m.contest, m.known} {
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
	tx      *data.Tx
	err     error
	source  *source
	article string
	chance  *rand.Rand
	namer   *generate.Namer
	taken   map[string]bool // folded names in use

	block     data.Block
	last      data.Year // the year before, for its history
	year      data.Year
	units     map[string]*data.Unit   // by symbol
	rooms     map[string][]*data.Unit // by symbol of their unit
	symbols   map[int64]string        // by unit
	kinds     map[kindKey]data.AwardKind
	keys      map[string]*data.Person // by the key of the source
	written   map[named]*data.Person
	decisions map[string]int // their numbers, see decision
}

type kindKey struct {
	regime, code string
	subject      data.Subject
}

// named is somebody written out by unit and full name.
type named struct{ unit, name string }

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
	m.year.BlockID, m.year.SourceText = m.block.ID, m.article
	m.last = data.Year{BlockID: m.block.ID, Number: m.year.Number - 1}
	m.last.RegimeCode = m.regimeOn(endOf(m.last.Number))
	m.year.RegimeCode = m.regimeOn(m.year.SignedOn)
	m.save(&m.last)
	m.save(&m.year)
	for i, from := range m.source.Units {
		unit := &data.Unit{
			Name: from.Name, ShortName: from.ShortName, Symbol: from.Symbol, HeadPost: from.HeadPost,
			Decider: cmp.Or(from.Decider, viet.Posted(from.HeadPost, from.Name, " ")), Position: i + 1, Closed: from.Closed,
		}
		m.save(unit)
		m.units[from.Symbol], m.symbols[unit.ID] = unit, unit.Symbol
		m.save(&data.Membership{
			BlockID: m.block.ID, UnitID: unit.ID, Position: i + 1,
			FromDate: max(from.Joined, m.source.Since), ToDate: from.Left,
		})
	}
	m.readKinds()
}

func (m *maker) regimeOn(day viet.Date) string {
	if m.err != nil {
		return ""
	}
	regime, err := m.tx.RegimeOn(day)
	m.err = err
	return regime.Code
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
		if m.err == nil {
			m.err = contest.Beside(m.tx, &deadline)
		}
		m.save(&deadline)
	}
	for i, from := range m.source.Movements {
		movement := from.Movement
		movement.YearID, movement.UnitID, movement.Position = m.year.ID, m.unitID(from.Unit), i+1
		m.save(&movement)
	}
	for i, task := range m.source.Tasks {
		task.YearID, task.Position = m.year.ID, i+1
		m.save(&task)
	}
	for i, item := range m.source.Handover {
		item.YearID, item.Position = m.year.ID, i+1
		m.save(&item)
	}
	for _, review := range m.source.Reviews {
		review.YearID = m.year.ID
		m.save(&review)
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
