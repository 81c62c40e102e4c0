package papers

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"

	"sothidua/data"
	"sothidua/data/viet"
)

// Figures are the counts every paper of a year carries.
type Figures struct {
	Collectives int
	Persons     int
	Titles      []TitleCount // with at least one registration, in the catalogue's order
	Line        string       // the control line (dòng kiểm soát)
	Code        string       // "7F3K-2M": the same as long as every count by unit is the same
}

// TitleCount is how often a title is registered in the whole block.
type TitleCount struct {
	Kind  data.AwardKind
	Count int
}

func (b *builder) count() Figures {
	total := b.summary.Total
	f := Figures{Collectives: total.Collectives, Persons: total.Persons, Code: checkCode(b.summary)}
	for _, kind := range b.summary.Kinds {
		if n := total.Tallies[kind.ID].All; n > 0 {
			f.Titles = append(f.Titles, TitleCount{kind, n})
		}
	}
	parts := []string{
		b.say("control collectives", "số", viet.Number(f.Collectives)),
		b.say("control persons", "số", viet.Number(f.Persons)),
	}
	if base, high, ok := b.leading(); ok { // the line has room for these
		for _, kind := range []data.AwardKind{base, high} {
			parts = append(parts, b.say("control title", "danh hiệu", kind.Label, "số", viet.Number(total.Tallies[kind.ID].All)))
		}
	}
	if !b.changed.IsZero() {
		parts = append(parts, b.say("control time",
			"giờ", b.changed.Format("15:04"), "ngày", b.changed.Format("02/01/2006")))
	}
	parts = append(parts, b.say("control code", "mã", f.Code))
	f.Line = strings.Join(parts, " "+b.say("control mark")+" ")
	return f
}

// leading are the two titles whose ratio the papers show: the one that another
// implies, and that other one (LĐTT, CSTĐCS).
func (b *builder) leading() (base, high data.AwardKind, ok bool) {
	for _, kind := range b.summary.Kinds {
		if base, ok := b.summary.ByCode(kind.Implies, kind.Subject); ok {
			return base, kind, true
		}
	}
	return base, high, false
}

// digits leaves out the letters that are read for others.
var digits = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// checkCode is a short hash of every count by unit and title.
func checkCode(s *data.Summary) string {
	hash := sha256.New()
	fmt.Fprintln(hash, s.Year.Number, s.Inclusive)
	for _, row := range s.Units {
		fmt.Fprintf(hash, "%s\t%d\t%d\t%d", row.Unit.Name, row.Headcount, row.Persons, row.Collectives)
		for _, kind := range s.Kinds {
			tally := row.Tallies[kind.ID]
			fmt.Fprintf(hash, "\t%s %s %d %d", kind.Code, kind.Subject, tally.All, tally.Whole)
		}
		fmt.Fprintln(hash)
	}
	code := digits.EncodeToString(hash.Sum(nil))
	return code[:4] + "-" + code[4:6]
}

// number is a count as running text has it: 0, 05, 177, 1.234.
func number(n int) string {
	if n > 0 && n < 10 {
		return viet.Count(n)
	}
	return viet.Number(n)
}
