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
	counts  *data.Counts
	summary *data.Summary

	// Only who follows the figures sees these.
	rows    data.SmallRows                     // as they were read
	changed map[data.SubjectKey][]data.Counted // of subjects that were counted anew
}

// of are the rows that a subject was counted by.
func (f figures) of(key data.SubjectKey) []data.Counted {
	if rows, ok := f.changed[key]; ok {
		return rows
	}
	return f.rows.Of(key)
}

// frameOf are the records that the frame of a summary follows from.
var (
	frameOf   = []string{"submissions", "unit_years", "units", "memberships", "years", "award_kinds", "settings"}
	summaryOf = append([]string{"registrations"}, frameOf...)
)

// Summary returns the counts of a year's registrations by unit and title.
func (c *Contest) Summary(ctx context.Context, yearID int64) (*data.Summary, error) {
	f, err := c.figures(ctx, yearID)
	return f.summary, err
}

// PastSummary is Summary of a year that the year at hand is only compared with. Of as many years
// as a chart has, the counts alone are kept, and what is kept of the year at hand stays.
func (c *Contest) PastSummary(ctx context.Context, yearID int64) (*data.Summary, error) {
	if c.atHand(yearID) {
		return c.Summary(ctx, yearID)
	}
	read := func() (*data.Summary, error) {
		f, err := c.count(ctx, yearID)
		return f.summary, err
	}
	return c.compared(yearID).Now(ctx, c.Book, summaryOf, read, nil)
}

// Counts returns the counts themselves, by place and title.
func (c *Contest) Counts(ctx context.Context, yearID int64) (*data.Counts, error) {
	f, err := c.figures(ctx, yearID)
	return f.counts, err
}

func (c *Contest) figures(ctx context.Context, yearID int64) (figures, error) {
	read := func() (f figures, err error) { return c.count(ctx, yearID) }
	follow := func(f figures, d data.Difference) (figures, bool, error) { return c.recount(ctx, f, d) }
	return c.of(yearID).figures.Now(ctx, c.Book, summaryOf, read, follow)
}

func (c *Contest) count(ctx context.Context, yearID int64) (f figures, err error) {
	if f.frame, err = c.Book.SummaryFrame(ctx, yearID); err != nil {
		return f, err
	}
	rows, err := c.Book.Counted(ctx, yearID, nil)
	if err != nil {
		return f, err
	}
	f.counts, f.changed = f.frame.Count(rows), map[data.SubjectKey][]data.Counted{} // it puts them in order
	f.rows = data.Small(rows)
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
	var written []data.Counted
	if d.Records["registrations"] {
		var err error
		if written, err = c.Book.Counted(ctx, id, &d.Subjects); err != nil {
			return f, false, err
		}
		data.BySubject(written)
		f.counts = f.counts.Clone() // what was answered before stays
		for _, key := range d.Subjects.Keys() {
			f.counts.Remove(f.frame.Titles, f.of(key))
			f.counts.Add(f.frame.Titles, data.RowsOf(written, key))
		}
	}
	summary, err := c.Book.Summarise(ctx, f.frame, f.counts)
	if err != nil {
		return f, false, err
	}
	f.summary = summary
	if d.Records["registrations"] {
		for _, key := range d.Subjects.Keys() {
			f.changed[key] = data.RowsOf(written, key)
		}
	}
	return f, true, nil
}
