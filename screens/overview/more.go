package overview

import (
	"context"
	"slices"

	"sothidua/app/contest"
	"sothidua/app/kept"
	"sothidua/app/news"
	"sothidua/app/rules"
	"sothidua/data"
)

// more is what is read of a year once it is shown: it may take longer.
type more struct {
	news   int                     // what comes otherwise with the program than the book has it
	quotas map[int64][]rules.Quota // by unit
	before *data.Summary           // of the block's year before; nil where there is none
}

func readMore(ctx context.Context, facts *contest.Contest, year data.Year, brought *kept.Part[int]) (m more, err error) {
	m.news, err = brought.Now(ctx, facts.Book, news.Records, func() (int, error) {
		n, err := news.Read(ctx, facts.Book)
		if err != nil {
			return 0, err
		}
		return len(n.Items), nil
	}, nil)
	if err != nil || year.ID == 0 {
		return m, err
	}
	if m.quotas, err = rules.UnitQuotas(ctx, facts, year); err != nil {
		return m, err
	}
	frame, err := facts.Frame(ctx)
	if err != nil {
		return m, err
	}
	at := slices.IndexFunc(frame.Years, func(y data.Year) bool { return y.BlockID == year.BlockID && y.Number == year.Number-1 })
	if at < 0 {
		return m, nil
	}
	m.before, err = facts.Summary(ctx, frame.Years[at].ID)
	return m, err
}

// quota is the limit of a title in a unit, where there is one.
func (m more) quota(unit, kind int64) (rules.Quota, bool) {
	for _, quota := range m.quotas[unit] {
		if quota.Award.ID == kind && quota.Limited && !quota.AtLeast {
			return quota, true
		}
	}
	return rules.Quota{}, false
}

// earlier counts who registered a title of this year's law in the year before, whose
// law may have it under another key.
func (m more) earlier(kind data.AwardKind) (n int) {
	if m.before == nil {
		return 0
	}
	for _, one := range m.before.Kinds {
		if one.Judged() == kind.Judged() && one.Subject == kind.Subject {
			n += m.before.Total.Tallies[one.ID].All
		}
	}
	return n
}
