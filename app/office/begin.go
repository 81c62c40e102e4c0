package office

import (
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"strings"

	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Beginning is what a new book starts from. Block and Year are needed.
type Beginning struct {
	Agency   string   // cơ quan chủ quản
	Locality string   // địa danh
	Block    string   // full name of the block
	Symbol   string   // ký hiệu
	Units    []string // names of the members, in order
	Year     int
	Titles   data.Catalogue // what the book has of titles; empty: those of the law itself
	Kind     data.YearKind  // of the year: a school's begins in autumn
}

// Begin makes the office's real book, whole or not at all. It refuses an
// existing file.
func Begin(path string, from Beginning) (*data.Book, error) {
	from.Titles.Set = cmp.Or(from.Titles.Set, data.LawSet)
	if err := cmp.Or(check(from.Units), checkTitles(from.Titles)); err != nil {
		return nil, err
	}
	filled := maps.Clone(from.Titles.Filled)
	if filled == nil {
		filled = map[string]string{}
	}
	filled["khối"] = strings.ToLower(data.Block{Name: from.Block}.Called())
	from.Titles.Filled = filled
	return data.Make(WithExtension(path), from.Titles, func(book *data.Book) error {
		// Not an ordinary step: taking it back would leave a book without a year.
		return book.Bulk(words.StartStep, func(tx *data.Tx) error { return fill(tx, from) })
	})
}

// WithExtension gives a file the ending of books where it lacks it.
func WithExtension(path string) string {
	if strings.EqualFold(filepath.Ext(path), Extension) {
		return path
	}
	return path + Extension
}

func check(units []string) error {
	seen := map[string]bool{}
	for _, name := range units {
		if key := viet.Fold(name); seen[key] {
			return fault.New(fault.Invalid, fmt.Sprintf(words.StartTwiceWhat, name), words.StartTwiceNext)
		} else {
			seen[key] = true
		}
	}
	return nil
}

// checkTitles refuses a set that the program has not, and one without the names that
// its titles bear.
func checkTitles(titles data.Catalogue) error {
	set, ok := titles.ReadySet()
	if !ok {
		return fault.New(fault.Invalid, words.StartNoSetWhat, words.StartNoSetNext).At("set")
	}
	for _, blank := range set.Blanks {
		if !blank.Required {
			continue
		}
		if err := valid.Need(blank.Key, blank.Title, titles.Filled[blank.Key]); err != nil {
			return err
		}
	}
	return nil
}

func fill(tx *data.Tx, from Beginning) error {
	set, _ := from.Titles.ReadySet()
	called := data.Block{Name: from.Block}.Called()
	block := data.Block{
		Name: from.Block, ShortName: shortName(from.Block), ParentAgency: from.Agency,
		Symbol: from.Symbol, Locality: from.Locality,
		HeadLabel: fmt.Sprintf(words.StartHead, called), DeputyLabel: fmt.Sprintf(words.StartDeputy, called),
	}
	if err := tx.Save(&block); err != nil {
		return err
	}
	// The law of a year is the one in force at its beginning, when units register.
	year := data.Year{BlockID: block.ID, Number: from.Year, Kind: from.Kind}
	first := year.FirstDay()
	regime, err := tx.RegimeOn(first)
	if err != nil {
		return err
	}
	year.RegimeCode = regime.Code
	records := []any{
		&year,
		&data.Letterhead{
			Name: fmt.Sprintf(words.StartLetterhead, called), Superior: from.Agency, Issuer: from.Block,
			Symbol: from.Symbol, Locality: from.Locality, Party: set.Party, Position: 1,
		},
	}
	for _, record := range records {
		if err := tx.Save(record); err != nil {
			return err
		}
	}
	for i, name := range from.Units {
		unit := data.Unit{Name: name, ShortName: name}
		if err := tx.Save(&unit); err != nil {
			return err
		}
		member := data.Membership{BlockID: block.ID, UnitID: unit.ID, Position: i + 1, FromDate: first}
		if err := tx.Save(&member); err != nil {
			return err
		}
	}
	return nil
}

// shortName is how screens call the block: without the words "thi đua", which
// all blocks share.
func shortName(name string) string {
	for _, kind := range words.StartBlockKinds {
		if rest, ok := strings.CutPrefix(name, kind+" "+words.StartContest+" "); ok {
			return kind + " " + rest
		}
	}
	return name
}
