package papers

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Figures are the counts of a year, which papers of registrations carry. An official print keeps
// them as JSON.
type Figures struct {
	Collectives int
	Persons     int
	Titles      []TitleCount // with at least one registration, in the catalogue's order
	Units       []UnitCount  // the same by unit, those that are not 0
	Line        string       // the control line (dòng kiểm soát)
	Code        string       // "7F3K-2M": the same as long as every count by unit is the same
}

// TitleCount is how often a title is registered in the whole block.
type TitleCount struct {
	Kind  data.AwardKind
	Count int
}

// UnitCount is how often a unit registers a title for one kind of subject.
type UnitCount struct {
	Unit    string
	Label   string // of the title
	Subject data.Subject
	Count   int
}

// Since tells in words which counts by unit are others than they were.
func (f Figures) Since(earlier Figures) []string {
	type place struct {
		unit, label string
		subject     data.Subject
	}
	var order []place
	counts := map[place][2]int{}
	for i, figures := range []Figures{earlier, f} {
		for _, c := range figures.Units {
			at := place{c.Unit, c.Label, c.Subject}
			both, seen := counts[at]
			if !seen {
				order = append(order, at)
			}
			both[i] += c.Count
			counts[at] = both
		}
	}
	var changes []string
	for _, at := range order {
		if both := counts[at]; both[0] != both[1] {
			changes = append(changes, fmt.Sprintf(words.FigureChanged, at.unit, at.label, both[0], both[1]))
		}
	}
	return changes
}

// siblings says what changed since another paper that shows the same figures, those of
// the year or of the same unit, was printed officially: the latest such print of each.
func (b *builder) siblings(paper string) []string {
	var lines []string
	seen := map[string]bool{paper: true}
	for _, p := range b.prints {
		var then Figures
		sibling, err := Find(p.Paper)
		if err != nil || !sibling.Control || seen[p.Paper] || data.IDOf(p.UnitID) != b.unitID || json.Unmarshal([]byte(p.Figures), &then) != nil {
			continue
		}
		seen[p.Paper] = true
		if changes := b.figures.Since(then); then.Code != b.figures.Code {
			lines = append(lines, b.say("sibling", "văn bản", sibling.Title,
				"lúc", time.UnixMilli(p.PrintedAt).Format("15:04 02/01/2006"), "mã", then.Code, "thay đổi", shortened(changes)))
		}
	}
	return lines
}

// shortened joins the first changes, and says how many more there are.
func shortened(changes []string) string {
	const most = 4
	if extra := len(changes) - most; extra > 0 {
		changes = append(changes[:most:most], fmt.Sprintf(words.FigureMore, extra))
	}
	return strings.Join(changes, "; ")
}

// count counts what the paper shows: the whole year, or the one unit it is narrowed to.
func (b *builder) count() Figures { return b.figuresOf(b.narrowed(b.unitID)) }

// narrowed is the summary, or the part of it that is of one unit.
func (b *builder) narrowed(unitID int64) *data.Summary {
	if unitID == 0 {
		return b.Summary
	}
	own := *b.Summary
	own.Units, own.Total = b.Chosen(unitID), data.UnitSummary{}
	for _, row := range own.Units {
		own.Total = row
	}
	return &own
}

func (b *builder) figuresOf(s *data.Summary) Figures {
	f := Figures{Collectives: s.Total.Collectives, Persons: s.Total.Persons, Code: checkCode(s)}
	for _, kind := range s.Kinds {
		if n := s.Total.Tallies[kind.ID].All; n > 0 {
			f.Titles = append(f.Titles, TitleCount{kind, n})
		}
	}
	for _, row := range s.Units {
		for _, kind := range s.Kinds {
			if n := row.Tallies[kind.ID].All; n > 0 {
				f.Units = append(f.Units, UnitCount{row.Unit.Name, kind.Label, kind.Subject, n})
			}
		}
	}
	f.Line = b.controlLine(s.Total, f.Code)
	return f
}

// controlLine (dòng kiểm soát) says the main figures, until when they count, and their code.
func (b *builder) controlLine(total data.UnitSummary, code string) string {
	parts := []string{
		b.say("control collectives", "số", viet.Number(total.Collectives)),
		b.say("control persons", "số", viet.Number(total.Persons)),
	}
	if base, high, ok := b.Summary.Leading(); ok { // the line has room for these
		for _, kind := range []data.AwardKind{base, high} {
			parts = append(parts, b.say("control title", "danh hiệu", kind.Label, "số", viet.Number(total.Tallies[kind.ID].All)))
		}
	}
	if !b.changed.IsZero() {
		parts = append(parts, b.say("control time",
			"giờ", b.changed.Format("15:04"), "ngày", b.changed.Format("02/01/2006")))
	}
	if b.edits > 0 {
		parts = append(parts, b.say("control edits", "số", viet.Number(b.edits)))
	}
	parts = append(parts, b.say("control code", "mã", code))
	return strings.Join(parts, " "+b.say("control mark")+" ")
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

// ControlCodes returns the code of the control line of every year of the book, each
// behind its year.
func ControlCodes(ctx context.Context, book *data.Book) ([]string, error) {
	years, err := book.Years(ctx)
	if err != nil {
		return nil, err
	}
	facts := contest.New(book)
	codes := make([]string, len(years))
	for i, year := range years {
		summary, err := facts.Summary(ctx, year.ID)
		if err != nil {
			return nil, err
		}
		codes[i] = fmt.Sprintf("%d %s", year.Number, checkCode(summary))
	}
	return codes, nil
}

// number is a count as running text has it: 0, 05, 177, 1.234.
func number(n int) string {
	if n > 0 && n < 10 {
		return viet.Count(n)
	}
	return viet.Number(n)
}
