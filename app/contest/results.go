package contest

import (
	"context"
	"slices"

	"sothidua/data"
)

// outcomesOf are the records that the outcomes of a year follow from; those of
// subjectsOf through their subjects alone.
var (
	subjectsOf = []string{"registrations", "awards", "refusals", "posts"}
	outcomesOf = append([]string{"units", "memberships", "years", "award_kinds", "settings"}, subjectsOf...)
)

// beginning is how many people and collectives are shown of a large year before all are read.
const beginning = 500

// Shares are those of the outcomes of a year, read without its lines: of whoever no decision is
// known of, the summary says what they count for.
func (c *Contest) Shares(ctx context.Context, yearID int64) ([]Share, error) {
	summary, err := c.Summary(ctx, yearID)
	if err != nil {
		return nil, err
	}
	decided, err := c.Book.DecidedOutcomes(ctx, summary.Year)
	if err != nil {
		return nil, err
	}
	of := Outcomes{Lines: keep(decided, summary.Units), summary: summary}
	shares := of.shares()
	for i := range shares {
		s := &shares[i]
		open := summary.Total.Tallies[s.Kind.ID].All - s.Registered
		s.Registered, s.Open = s.Registered+open, s.Open+open
	}
	return slices.DeleteFunc(shares, Share.empty), nil
}

// FirstOutcomes returns what came of the registrations of the first units of a year, some
// hundreds, where reading all takes long. ok is false where it does not: the year is small,
// or was read before.
func (c *Contest) FirstOutcomes(ctx context.Context, yearID int64) (first *Outcomes, ok bool, err error) {
	summary, err := c.Summary(ctx, yearID)
	if err != nil || c.of(yearID).outcomes.Known() || summary.Total.Subjects() <= 4*beginning {
		return nil, false, err
	}
	var units []int64
	for n, i := 0, 0; i < len(summary.Units) && n < beginning; i++ {
		units = append(units, summary.Units[i].Unit.ID)
		n += summary.Units[i].Subjects()
	}
	lines, err := c.Book.OutcomesOf(ctx, summary.Year, units)
	return &Outcomes{Lines: lines, summary: summary}, err == nil, err
}

// Outcomes returns what came of a year: of its units' registrations, and awards of
// its units that nobody had registered.
func (c *Contest) Outcomes(ctx context.Context, yearID int64) (*Outcomes, error) {
	summary, err := c.Summary(ctx, yearID)
	if err != nil {
		return nil, err
	}
	read := func() ([]data.OutcomeLine, error) { return c.Book.Outcomes(ctx, summary.Year, nil) }
	follow := func(lines []data.OutcomeLine, d data.Difference) ([]data.OutcomeLine, bool, error) {
		for record := range d.Records {
			if slices.Contains(outcomesOf, record) && !slices.Contains(subjectsOf, record) {
				return nil, false, nil // may move every line
			}
		}
		again, err := c.Book.Outcomes(ctx, summary.Year, &d.Subjects)
		return replaced(lines, d.Subjects, again), true, err
	}
	lines, err := c.of(yearID).outcomes.Now(ctx, c.Book, outcomesOf, read, follow)
	if err != nil {
		return nil, err
	}
	return &Outcomes{Lines: keep(lines, summary.Units), summary: summary}, nil
}

// replaced puts the lines of some subjects in place of those they had. Lines are in their
// order; a year has a hundred thousand, which are not compared anew for a few.
func replaced(lines []data.OutcomeLine, of data.Subjects, by []data.OutcomeLine) []data.OutcomeLine {
	people, collectives := set(of.People), set(of.Collectives)
	all := make([]data.OutcomeLine, 0, len(lines)+len(by))
	stay := func(part []data.OutcomeLine) {
		from := 0
		for i := range part {
			if line := &part[i]; people[line.PersonID] || collectives[line.CollectiveID] {
				all, from = append(all, part[from:i]...), i+1
			}
		}
		all = append(all, part[from:]...)
	}
	for _, line := range slices.SortedFunc(slices.Values(by), data.OutcomeLine.Before) {
		at, _ := slices.BinarySearchFunc(lines, line, data.OutcomeLine.Before)
		stay(lines[:at])
		all, lines = append(all, line), lines[at:]
	}
	stay(lines)
	return all
}

func set(keys []int64) map[int64]bool {
	all := make(map[int64]bool, len(keys))
	for _, key := range keys {
		all[key] = true
	}
	return all
}
