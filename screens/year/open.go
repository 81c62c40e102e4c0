package year

import (
	"strconv"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// open asks for a new year and brings it into view.
func (s *Screen) open() {
	number := kit.NewNumber("number", words.YearNumber).Require()
	number.SetValue(s.desk.Year.Number + 1)
	number.WithNote(s.regimeNote)
	theme := kit.NewArea("theme", words.YearTheme).Rows(2)
	form := kit.NewForm().Add(number).AddWide(theme)
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.YearOpen, form, func(done func(error)) {
		n, _ := number.Value()
		if n < yearbook.First || n > yearbook.Last {
			done(fault.New(fault.Invalid, words.YearNumberBad, ""))
			return
		}
		blockID, text := s.desk.Year.BlockID, theme.Text()
		kit.Do(s.runner, func() (data.Year, error) {
			return yearbook.Open(s.desk.Book, blockID, n, text)
		}, func(year data.Year, err error) {
			done(err)
			if err == nil {
				s.desk.Saved(words.YearOpen)
				s.desk.SetYear(year)
			}
		})
	}, nil)
}

// regimeNote says by which law a year would be kept.
func (s *Screen) regimeNote(text string) string {
	n, err := strconv.Atoi(text)
	if err != nil || n < yearbook.First || n > yearbook.Last {
		return ""
	}
	regime := regimeOn(s.file.Regimes, data.Year{Number: n}.FirstDay())
	if regime.Code == "" {
		return regimeText(n, regime)
	}
	return regimeText(n, regime) + "; " + verifiedNote(regime)
}
