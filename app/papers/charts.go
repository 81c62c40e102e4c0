package papers

import (
	"slices"

	"sothidua/app/page"
	"sothidua/data"
)

const (
	chartYears  = 4  // the year and those before it
	chartHeight = 72 // mm: two on a page that lies on its side
	chartGroups = 8  // groups of bars beside each other that can be told apart
)

// charts show the registrations by unit and title, and by title over the years:
// collectives and people apart, because their numbers lie far apart.
func (b *builder) charts() []page.Block {
	blocks := []page.Block{page.P(page.Center, titleSize, b.say("charts title")).Bolded().Spaced(0, 8).Kept()}
	for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
		blocks = append(blocks, b.chartOfUnits(subject)...)
	}
	return append(blocks, b.chartsOfYears()...)
}

// chartOfUnits has a group of bars for each unit and a bar for each title.
func (b *builder) chartOfUnits(subject data.Subject) []page.Block {
	kinds := b.counting(subject)
	if len(kinds) == 0 {
		return nil
	}
	registering := slices.DeleteFunc(slices.Clone(b.Summary.Units), func(unit data.UnitSummary) bool { // the others have no bar
		return !slices.ContainsFunc(kinds, func(kind data.AwardKind) bool { return unit.Tallies[kind.ID].All > 0 })
	})
	var blocks []page.Block
	for units := range slices.Chunk(registering, chartGroups) {
		chart := page.Chart{Height: chartHeight, Title: b.say("chart units " + string(subject))}
		for _, unit := range units {
			chart.Groups = append(chart.Groups, or(unit.Unit.ShortName, unit.Unit.Name))
		}
		for _, kind := range kinds {
			series := page.Series{Name: kind.Label}
			for _, unit := range units {
				series.Values = append(series.Values, float64(unit.Tallies[kind.ID].All))
			}
			chart.Series = append(chart.Series, series)
		}
		blocks = append(blocks, chart)
	}
	return blocks
}

// chartsOfYears have a group of bars for each title and a bar for each year. A
// single year has nothing beside it to be compared with.
func (b *builder) chartsOfYears() []page.Block {
	years := b.pastSummaries()
	if len(years) < 2 {
		return nil
	}
	var blocks []page.Block
	for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
		kinds := b.counting(subject)
		for few := range slices.Chunk(kinds, chartGroups) {
			chart := page.Chart{Height: chartHeight, Title: b.say("chart years " + string(subject))}
			for _, kind := range few {
				chart.Groups = append(chart.Groups, kind.Label)
			}
			for _, year := range years {
				series := page.Series{Name: year.Year.Text()}
				for _, kind := range few {
					then, _ := year.ByCode(kind.Code, kind.Subject) // by code: the law may have changed
					series.Values = append(series.Values, float64(year.Total.Tallies[then.ID].All))
				}
				chart.Series = append(chart.Series, series)
			}
			blocks = append(blocks, chart)
		}
	}
	return blocks
}

// counting are the titles of a subject with at least one registration this year.
func (b *builder) counting(subject data.Subject) []data.AwardKind {
	return slices.DeleteFunc(b.shown(subject), func(kind data.AwardKind) bool {
		return b.Summary.Total.Tallies[kind.ID].All == 0
	})
}

// pastSummaries are the counts of the latest years that have registrations, the
// paper's own last.
func (b *builder) pastSummaries() []*data.Summary {
	if b.err != nil {
		return nil
	}
	years, err := b.book.Years(b.ctx)
	if err != nil {
		b.err = err
		return nil
	}
	summaries := []*data.Summary{b.Summary}
	for _, year := range years {
		if year.BlockID != b.Year.BlockID || year.Number >= b.Year.Number || year.Number <= b.Year.Number-chartYears {
			continue
		}
		past, err := b.contest.PastSummary(b.ctx, year.ID)
		if err != nil {
			b.err = err
			return nil
		}
		if past.Total.Persons+past.Total.Collectives > 0 {
			summaries = append(summaries, past)
		}
	}
	slices.Reverse(summaries)
	return summaries
}
