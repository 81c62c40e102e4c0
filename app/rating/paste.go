package rating

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Named is somebody whom a pasted row can be about.
type Named struct {
	ID   int64
	Name string
	Also string // post and room, or the unit: tells those of one name apart
}

// Pasted is what a pasted table says.
type Pasted[T any] struct {
	Rows    []PastedRow[T] // one for each row that is understood and differs
	Same    int            // rows that say what is recorded already
	Left    []string       // rows that are left out, each with its reason
	Unknown []string       // headings that are not read
}

// PastedRow is what one row says of one person or collective.
type PastedRow[T any] struct {
	ID    int64
	Name  string
	cells map[int]string // by column
}

// Apply sets what the row says.
func (r PastedRow[T]) Apply(columns []Column[T], to *T) error {
	for at, text := range r.cells {
		if err := columns[at].Set(to, text); err != nil {
			return err
		}
	}
	return nil
}

// Read reads a pasted table with a heading. Columns are known by their headings alone;
// whom a row is about is found by the whole name, where two bear it by what stands
// beside it. An empty cell changes nothing. recorded is what the book knows of each.
func Read[T any](text string, columns []Column[T], people []Named, recorded map[int64]T) (Pasted[T], error) {
	var p Pasted[T]
	rows, err := exchange.ReadText(text)
	if err != nil {
		return p, err
	}
	name, at, unknown := -1, map[int]int{}, []string(nil)
	head := slices.IndexFunc(rows, func(row exchange.Row) bool {
		name, at, unknown = headings(row.Cells, columns)
		return name >= 0 && len(at) > 0
	})
	if head < 0 {
		return p, fault.New(fault.Invalid, words.RatingNoHeadWhat, words.RatingNoHeadNext)
	}
	p.Unknown = unknown
	seen := map[int64]bool{}
	for _, row := range rows[head+1:] {
		cell := func(i int) string {
			if i < len(row.Cells) {
				return row.Cells[i]
			}
			return ""
		}
		called := cell(name)
		leave := func(reason string, about ...any) {
			p.Left = append(p.Left, fmt.Sprintf(words.RatingLeft, row.Number, called, fmt.Sprintf(reason, about...)))
		}
		who, n := find(people, called, row.Cells)
		switch {
		case called == "":
			continue
		case n == 0:
			leave(words.RatingNobody)
			continue
		case n > 1:
			leave(words.RatingSeveral, n)
			continue
		case seen[who.ID]:
			leave(words.RatingTwice)
			continue
		}
		seen[who.ID] = true
		said := PastedRow[T]{ID: who.ID, Name: who.Name, cells: map[int]string{}}
		now, was := recorded[who.ID], recorded[who.ID]
		err := error(nil)
		for i, column := range at {
			if text := cell(i); text != "" && err == nil {
				said.cells[column] = text
				err = columns[column].Set(&now, text)
			}
		}
		switch {
		case err != nil:
			leave("%s", fault.Of(err).What)
		case equal(columns, now, was):
			p.Same++
		default:
			p.Rows = append(p.Rows, said)
		}
	}
	return p, nil
}

func equal[T any](columns []Column[T], a, b T) bool {
	return !slices.ContainsFunc(columns, func(c Column[T]) bool { return c.Text(a) != c.Text(b) })
}

// headings finds the column of names and those that are known.
func headings[T any](cells []string, columns []Column[T]) (name int, at map[int]int, unknown []string) {
	name, at = -1, map[int]int{}
	for i, cell := range cells {
		folded := viet.Fold(strings.Join(strings.Fields(cell), " "))
		column := slices.IndexFunc(columns, func(c Column[T]) bool {
			return viet.Fold(c.Title) == folded || c.Also != "" && viet.Fold(c.Also) == folded || c.Also != "" && viet.Fold(c.Also) == folded
		})
		switch {
		case folded == "":
		case column >= 0:
			at[i] = column
		case name < 0 && slices.ContainsFunc(words.RatingNameHeads, func(h string) bool { return viet.Fold(h) == folded }):
			name = i
		case !slices.ContainsFunc(words.RatingPassedHeads, func(h string) bool { return viet.Fold(h) == folded }):
			unknown = append(unknown, cell)
		}
	}
	return name, at, unknown
}

// find returns whom a row is about, and how many it could be.
func find(people []Named, called string, cells []string) (who Named, n int) {
	var same []Named
	for _, p := range people {
		if viet.TextKey(p.Name) == viet.TextKey(called) {
			same = append(same, p)
		}
	}
	if len(same) > 1 {
		told := slices.DeleteFunc(slices.Clone(same), func(p Named) bool {
			return p.Also == "" || !slices.ContainsFunc(cells, func(cell string) bool { return cell != "" && strings.Contains(viet.Fold(p.Also), viet.Fold(cell)) })
		})
		if len(told) == 1 {
			same = told
		}
	}
	if len(same) == 0 {
		return Named{}, 0
	}
	return same[0], len(same)
}
