package rules

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync"

	"sothidua/app/contest"
	"sothidua/data"
)

// Parts judges a year part by part: first what concerns all of it, then its units in
// their order, a few at a time, so that the first are there at once and no more is held
// than one part. With all, what is in order is found too. Findings that would be the
// same for each line of a unit come once for the unit. An error is the last of the parts.
func Parts(ctx context.Context, facts *contest.Contest, year data.Year, all bool) iter.Seq2[[]Finding, error] {
	return parts(ctx, facts, year, all, firstPortion, portion)
}

func parts(ctx context.Context, facts *contest.Contest, year data.Year, all bool, first, other int) iter.Seq2[[]Finding, error] {
	return ahead(func(yield func([]Finding, error) bool) {
		for part, err := range ahead(read(ctx, facts, year, first, other)) {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(part.judge(all), nil) {
				return
			}
		}
	})
}

// batch is what was read to judge some units, or of the whole block where there are none.
type batch struct {
	records *data.CheckRecords
	units   []int64
	block   *checker
}

func (b batch) judge(all bool) []Finding {
	c := b.block
	if c == nil {
		c = newChecker(b.records, b.units...)
	}
	c.all = all
	if len(c.here) == 0 {
		c.ofBlock()
	} else {
		c.ofUnits()
	}
	return c.sorted()
}

// read reads the parts of a year, of about so many subjects the first, and so many each
// other one. It is the longer half of the work, so it does nothing else.
func read(ctx context.Context, facts *contest.Contest, year data.Year, first, other int) iter.Seq2[batch, error] {
	return func(yield func(batch, error) bool) {
		block, err := blockChecker(ctx, facts, year)
		if !yield(batch{block: block}, err) || err != nil {
			return
		}
		for units := range portions(block, first, other) {
			records, err := readFor(ctx, facts, year, data.CheckScope{Units: units, Everybody: true, Alone: block.counts.Shared == 0, Figures: block.UnitYears})
			if !yield(batch{records: records, units: units}, err) || err != nil {
				return
			}
		}
	}
}

// blockChecker judges what concerns the whole year, by the counts of all its rows.
func blockChecker(ctx context.Context, facts *contest.Contest, year data.Year) (*checker, error) {
	var counts *data.Counts
	var uncounted error
	var beside sync.WaitGroup // nothing can be judged before both are read
	beside.Go(func() { counts, uncounted = facts.Counts(ctx, year.ID) })
	records, err := readFor(ctx, facts, year, data.CheckScope{})
	beside.Wait()
	if err = cmp.Or(err, uncounted); err != nil {
		return nil, err
	}
	c := newChecker(records)
	c.counts, c.active = counts, counts.Units()
	slices.SortFunc(c.active, c.inOrder)
	return c, nil
}

// The first portion of units registers few subjects, so that it is there at once; each
// other one as many as are read together quickly and held easily.
const (
	firstPortion = 200
	portion      = 3000
)

// portions parts the units of a year, in their order: those that register nobody, of
// which their ratings may say something, then those that do.
func portions(c *checker, first, other int) iter.Seq[[]int64] {
	return func(yield func([]int64) bool) {
		var units []int64
		for id, unit := range c.Units {
			if unit.ParentID == nil && c.counts.HeadsOf(id).Subjects() == 0 {
				units = append(units, id)
			}
		}
		if len(units) > 0 && !yield(units) {
			return
		}
		units = nil
		subjects, most := 0, first
		for _, id := range c.active {
			units = append(units, id)
			if subjects += c.counts.HeadsOf(id).Subjects(); subjects < most {
				continue
			}
			if !yield(units) {
				return
			}
			units, subjects, most = nil, 0, other
		}
		if len(units) > 0 {
			yield(units)
		}
	}
}

// whole gathers all parts.
func whole(parts iter.Seq2[[]Finding, error]) ([]Finding, error) {
	var all [][]Finding // a finding is large: it is moved once
	for part, err := range parts {
		if err != nil {
			return nil, err
		}
		all = append(all, part)
	}
	return slices.Concat(all...), nil
}

// ahead works out what comes next while the one before is looked at. Nothing of it goes
// on once whoever asks has had enough.
func ahead[T any](seq iter.Seq2[T, error]) iter.Seq2[T, error] {
	type one struct {
		value T
		err   error
	}
	return func(yield func(T, error) bool) {
		next, enough := make(chan one, 1), make(chan struct{})
		go func() {
			defer close(next)
			for value, err := range seq {
				select {
				case next <- one{value, err}:
				case <-enough:
					return
				}
			}
		}()
		defer func() {
			close(enough)
			for range next { // until it has stopped
			}
		}()
		for n := range next {
			if !yield(n.value, n.err) {
				return
			}
		}
	}
}
