package data

import (
	"context"
	"fmt"
	"strconv"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// YearFile (hồ sơ năm) is a year with everything that belongs to it alone.
type YearFile struct {
	Year      Year // ID zero where the book holds no such year
	Block     Block
	Units     []Unit // of the block in that year, in the order of membership
	Regime    Regime // the one the year is kept by; Code empty where none is chosen
	ByDate    Regime // the one in force on the year's first day; Code empty where none is known
	Regimes   []Regime
	Compared  map[string]Compared // the titles of each regime, by its code
	Years     []Year              // of its block, latest first
	Edits     int                 // steps that changed it after it was closed
	Deadlines []Deadline
	Movements []Movement
	Tasks     []YearTask
	Handover  []HandoverItem
	Reviews   []YearReview
	Texts     []LegalText
	Attached  []Attachment // the files of its meetings
}

// Compared is how many titles and forms a law offers in the book, and how many of them were not
// compared with its text.
type Compared struct{ Offered, Open int }

func compared(db *gorm.DB) (map[string]Compared, error) {
	var rows []struct {
		RegimeCode string
		Compared
	}
	err := db.Raw(`SELECT regime_code, count(*) AS offered, count(*) FILTER (WHERE verified = 0) AS open
		FROM award_kinds WHERE in_use = 1 GROUP BY regime_code`).Scan(&rows).Error
	all := make(map[string]Compared, len(rows))
	for _, row := range rows {
		all[row.RegimeCode] = row.Compared
	}
	return all, err
}

// YearFile returns a year with its lists. An unknown id gives a file without a year.
func (b *Book) YearFile(ctx context.Context, yearID int64) (*YearFile, error) {
	file := &YearFile{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error { return file.load(db, yearID) })
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return file, nil
}

func (f *YearFile) load(db *gorm.DB, yearID int64) (err error) {
	if err := db.Order("valid_from, code").Find(&f.Regimes).Error; err != nil {
		return err
	}
	if f.Compared, err = compared(db); err != nil {
		return err
	}
	if err := db.Where("id = ?", yearID).Limit(1).Find(&f.Year).Error; err != nil || f.Year.ID == 0 {
		return err
	}
	if err := db.Limit(1).Find(&f.Block, f.Year.BlockID).Error; err != nil {
		return err
	}
	if f.Units, err = unitsOf(db, f.Year); err != nil {
		return err
	}
	if f.Edits, err = editsSinceClosing(db, f.Year); err != nil {
		return err
	}
	if err := db.Where("block_id = ?", f.Year.BlockID).Order("number DESC").Find(&f.Years).Error; err != nil {
		return err
	}
	for _, regime := range f.Regimes {
		if regime.Code == f.Year.RegimeCode {
			f.Regime = regime
		}
	}
	if f.ByDate, err = regimeOn(db, f.Year.FirstDay()); err != nil {
		return err
	}
	if err := db.Where("year_id = ?", yearID).Order("due, id").Find(&f.Deadlines).Error; err != nil {
		return err
	}
	if err := db.Where("year_id = ?", yearID).Order("position, id").Find(&f.Movements).Error; err != nil {
		return err
	}
	if err := db.Where("year_id = ?", yearID).Order("position, id").Find(&f.Tasks).Error; err != nil {
		return err
	}
	if err := db.Where("year_id = ?", yearID).Order("position, id").Find(&f.Handover).Error; err != nil {
		return err
	}
	if err := db.Where("year_id = ?", yearID).Order("id").Find(&f.Reviews).Error; err != nil {
		return err
	}
	err = db.Where("hash <> '' AND ceremony_id IN (SELECT id FROM ceremonies WHERE year_id = ?)", yearID).
		Order("ceremony_id, position, id").Find(&f.Attached).Error
	if err != nil {
		return err
	}
	return db.Where("year_id = ?", yearID).Order("position, id").Find(&f.Texts).Error
}

// FirstDay is the day on which the year begins: the first of January, in schools the
// first of September.
func (y Year) FirstDay() viet.Date {
	if y.Kind == SchoolYear {
		return dayOf(y.Number, "-09-01")
	}
	return dayOf(y.Number, "-01-01")
}

// LastDay is the day before the next year of the kind begins.
func (y Year) LastDay() viet.Date {
	if y.Kind == SchoolYear {
		return dayOf(y.Number+1, "-08-31")
	}
	return dayOf(y.Number, "-12-31")
}

// dayOf is a day of a year, which has four digits; the rules ask for it of each row.
func dayOf(year int, day string) viet.Date {
	return viet.Date(strconv.Itoa(10000 + year)[1:] + day)
}

// Text is the year as it stands after the word "năm": "2025", of schools "học 2025 - 2026".
func (y Year) Text() string {
	if y.Kind == SchoolYear {
		return fmt.Sprintf(words.SchoolYearText, y.Span())
	}
	return y.Span()
}

// Span is the year as it stands in a list of years: "2025", of schools "2025 - 2026".
func (y Year) Span() string {
	if y.Kind == SchoolYear {
		return fmt.Sprintf(words.SchoolYearSpan, y.Number, y.Number+1)
	}
	return strconv.Itoa(y.Number)
}

// Short is the year where there is little room: "2025", of schools "2025-26".
func (y Year) Short() string {
	if y.Kind == SchoolYear {
		return fmt.Sprintf(words.SchoolYearShort, y.Number, (y.Number+1)%100)
	}
	return y.Span()
}

// Terms are what papers call the year and its halves.
func (y Year) Terms() words.YearTerms {
	if y.Kind == SchoolYear {
		return words.SchoolTerms
	}
	return words.CalendarTerms
}

// Of is the year of the same kind with another number, whether the book holds it or not.
func (y Year) Of(number int) Year { return Year{BlockID: y.BlockID, Number: number, Kind: y.Kind} }

// Before is the year of the same kind before this one.
func (y Year) Before() Year { return y.Of(y.Number - 1) }

// Holds tells whether a day is one of the year.
func (y Year) Holds(day viet.Date) bool { return day >= y.FirstDay() && day <= y.LastDay() }

// On is the number of the year of the same kind that a day is in, 0 for no day.
func (y Year) On(day viet.Date) int {
	number := day.Year()
	if number > 0 && day < y.Of(number).FirstDay() {
		number--
	}
	return number
}
