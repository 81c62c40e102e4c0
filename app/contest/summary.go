package contest

import (
	"context"
	"reflect"
	"slices"

	"sothidua/data"
)

// figures are the counts of a year with what they were counted from.
type figures struct {
	frame   *data.SummaryFrame
	rows    []data.Counted // in order by subject
	counts  *data.Counts
	summary *data.Summary
}

// frameOf are the records that the frame of a summary follows from.
var (
	frameOf   = []string{"submissions", "unit_years", "units", "memberships", "years", "award_kinds", "settings"}
	summaryOf = append([]string{"registrations"}, frameOf...)
)

// Summary returns the counts of a year's registrations by unit and title.
func (c *Contest) Summary(ctx context.Context, yearID int64) (*data.Summary, error) {
	read := func() (f figures, err error) { return c.count(ctx, yearID) }
	follow := func(f figures, d data.Difference) (figures, bool, error) { return c.recount(ctx, f, d) }
	f, err := c.of(yearID).figures.Now(ctx, c.Book, summaryOf, read, follow)
	return f.summary, err
}

func (c *Contest) count(ctx context.Context, yearID int64) (f figures, err error) {
	if f.frame, err = c.Book.SummaryFrame(ctx, yearID); err != nil {
		return f, err
	}
	if f.rows, err = c.Book.Counted(ctx, yearID, nil); err != nil {
		return f, err
	}
	f.counts = f.frame.Count(f.rows)
	f.summary, err = c.Book.Summarise(ctx, f.frame, f.counts)
	return f, err
}

// recount counts the subjects anew whose registrations changed, and reads the frame
// anew where that did. Where titles are counted in another way, so are all of them.
func (c *Contest) recount(ctx context.Context, f figures, d data.Difference) (figures, bool, error) {
	id := f.frame.Year.ID
	if slices.ContainsFunc(frameOf, func(record string) bool { return d.Records[record] }) {
		frame, err := c.Book.SummaryFrame(ctx, id)
		if err != nil || !reflect.DeepEqual(frame.Titles, f.frame.Titles) {
			return f, false, err
		}
		f.frame = frame
	}
	if d.Records["registrations"] {
		again, err := c.Book.Counted(ctx, id, &d.Subjects)
		if err != nil {
			return f, false, err
		}
		people, collectives := set(d.Subjects.People), set(d.Subjects.Collectives)
		changed := func(r data.Counted) bool {
			ids := collectives
			if r.Subject.Subject == data.SubjectIndividual {
				ids = people
			}
			return r.Subject.ID != 0 && ids[r.Subject.ID]
		}
		var before []data.Counted
		rows := make([]data.Counted, 0, len(f.rows)+len(again))
		for _, row := range f.rows {
			if changed(row) {
				before = append(before, row)
			} else {
				rows = append(rows, row)
			}
		}
		data.BySubject(again)
		f.counts = f.counts.Clone() // what was answered before stays
		f.counts.Remove(f.frame.Titles, before)
		f.counts.Add(f.frame.Titles, again)
		f.rows = append(rows, again...)
		data.BySubject(f.rows)
	}
	summary, err := c.Book.Summarise(ctx, f.frame, f.counts)
	f.summary = summary
	return f, true, err
}
