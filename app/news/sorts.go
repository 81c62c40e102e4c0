package news

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/rules"
	"sothidua/app/titles"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// sides are the texts of what differs, one side beside the other.
func sides[D titles.Difference | rules.Difference](differences []D) (own, other string) {
	var a, b []string
	for _, difference := range differences {
		d := titles.Difference(difference)
		a = append(a, d.Part+": "+cmp.Or(d.Own, words.NoneYet))
		b = append(b, d.Part+": "+cmp.Or(d.Shipped, words.NoneYet))
	}
	return strings.Join(a, "\n"), strings.Join(b, "\n")
}

func (n *News) readLaws(ctx context.Context, book *data.Book) (plain, asked []Item, err error) {
	var was map[string]data.Regime
	if n.laws, was, err = book.NewLaws(ctx); err != nil {
		return nil, nil, err
	}
	span := func(law data.Regime) string {
		if law.Code == "" {
			return ""
		}
		return fmt.Sprintf(words.NewsLaw, law.Name, law.ValidFrom.Slash(), cmp.Or(law.ValidTo.Slash(), words.NoneYet), law.Basis, law.Note)
	}
	for _, law := range n.laws {
		plain = append(plain, Item{Sort: SortLaw, Name: law.Name, Came: span(was[law.Code]), Now: span(law)})
	}
	return plain, nil, nil
}

func (n *News) readRules(ctx context.Context, book *data.Book) (plain, asked []Item, err error) {
	file, err := book.RuleBook(ctx, data.Year{})
	if err != nil {
		return nil, nil, err
	}
	laws, err := book.Regimes(ctx)
	if err != nil {
		return nil, nil, err
	}
	n.rules = rules.NewsOf(file)
	own := make(map[int64]data.Rule, len(file.All))
	for _, rule := range file.All {
		own[rule.ID] = rule
	}
	name := func(r data.Rule) string {
		return fmt.Sprintf(words.NewsOfLaw, r.Code+" "+r.Name, lawName(laws, r.RegimeCode))
	}
	for _, rule := range n.rules.Changed {
		came, now := sides(rules.Differences(own[rule.ID], rule))
		plain = append(plain, Item{Sort: SortRule, Name: name(rule), Came: came, Now: now})
	}
	for _, rule := range n.rules.New {
		plain = append(plain, Item{Sort: SortRule, Name: name(rule), Now: rule.Article})
	}
	for _, rule := range n.rules.Gone {
		plain = append(plain, Item{Sort: SortRule, Name: name(rule), Came: rule.Article})
	}
	for _, rule := range n.rules.Kept {
		shipped, _ := file.ShippedRule(rule)
		if rule.Kept(shipped) {
			continue
		}
		came, known, err := book.RuleAsItCame(ctx, rule)
		if err != nil {
			return nil, nil, err
		}
		if known && rules.SameLaw(came, shipped) {
			continue // it comes as it came: nothing is new but what the office made of it
		}
		item := Item{
			Sort: SortRule, Name: name(rule), Asked: true,
			take: func(tx *data.Tx) error { return rules.TakeOne(tx, rule, shipped) },
			keep: func(tx *data.Tx) error { return rules.Keep(tx, rule, shipped) },
		}
		if item.Unknown = !known; known {
			item.Came, _ = sides(rules.Differences(came, rule))
		}
		if item.Own = rule.Article; shipped.Key != "" {
			item.Own, item.Now = sides(rules.Differences(rule, shipped))
		}
		asked = append(asked, item)
	}
	return plain, asked, nil
}

func (n *News) readTitles(ctx context.Context, book *data.Book) (plain, asked []Item, err error) {
	laws, err := book.Regimes(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, law := range laws {
		file, err := titles.Read(ctx, book, data.Year{RegimeCode: law.Code})
		if err != nil {
			return nil, nil, err
		}
		of := lawNews{file: file, missing: titles.Missing(file)}
		var touched []data.AwardKind
		of.changed, touched = titles.News(file)
		n.titles = append(n.titles, of)
		name := func(k data.AwardKind) string { return fmt.Sprintf(words.NewsOfLaw, k.Name, law.Name) }
		for _, kind := range of.changed {
			shipped, _ := file.ShippedKind(kind)
			came, now := sides(titles.Differences(kind, shipped))
			plain = append(plain, Item{Sort: SortTitle, Name: name(kind), Came: came, Now: now})
		}
		for _, kind := range of.missing {
			plain = append(plain, Item{Sort: SortTitle, Name: name(kind), Now: kind.Name})
		}
		for _, kind := range touched {
			shipped, _ := file.ShippedKind(kind)
			if kind.Kept(shipped) {
				continue
			}
			came, known, err := book.KindAsItCame(ctx, kind)
			if err != nil {
				return nil, nil, err
			}
			if known && len(titles.Differences(came, shipped)) == 0 {
				continue
			}
			item := Item{
				Sort: SortTitle, Name: name(kind), Asked: true,
				take: func(tx *data.Tx) error { return titles.Take(tx, file, []data.AwardKind{kind}) },
				keep: func(tx *data.Tx) error { return titles.Keep(tx, kind, shipped) },
			}
			item.Own, item.Now = sides(titles.Differences(kind, shipped))
			if item.Unknown = !known; known {
				item.Came, _ = sides(titles.Differences(came, kind))
			}
			asked = append(asked, item)
		}
	}
	return plain, asked, nil
}

func lawName(laws []data.Regime, code string) string {
	for _, law := range laws {
		if law.Code == code {
			return law.Name
		}
	}
	return code
}

func readSentences(ctx context.Context, book *data.Book) (plain, asked []Item, err error) {
	sentences, err := papers.NewSentences(ctx, book)
	for _, s := range sentences {
		item := Item{Sort: SortSentence, Name: s.Where(), Came: s.Came, Own: s.Own, Now: s.Shipped}
		if item.Asked = s.Own != ""; !item.Asked {
			plain = append(plain, item)
			continue
		}
		item.Unknown, item.take, item.keep = s.Came == "", s.Take, s.Keep
		asked = append(asked, item)
	}
	return plain, asked, err
}

func readDeadlines(ctx context.Context, book *data.Book) (plain, asked []Item, err error) {
	texts, err := book.ShippedTexts(ctx, assets.TextDeadlines)
	if err != nil {
		return nil, nil, err
	}
	began, err := book.Began(ctx)
	if err != nil {
		return nil, nil, err
	}
	taken, now := contest.Usuals(texts[assets.TextDeadlines], began.Code()), contest.Usuals("", began.Code())
	for _, kind := range contest.DeadlineKinds {
		came, comes := contest.UsualOf(taken, kind.Kind), contest.UsualOf(now, kind.Kind)
		if came != comes {
			plain = append(plain, Item{Sort: SortDeadline, Name: kind.Name, Came: came.String(), Now: comes.String()})
		}
	}
	rows, years, err := book.OpenDeadlines(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		comes := contest.UsualOf(now, row.Kind)
		ceremony, err := book.CeremonyOf(ctx, row.YearID)
		if err != nil {
			return nil, nil, err
		}
		due := contest.DeadlinesOf(years[row.YearID], ceremony.Date, nil, now).Of(row.Kind)
		if row.Shipped == comes.Mark() || row.Due == due.Day {
			continue
		}
		came, known := contest.MarkedUsual(row.Shipped)
		item := Item{
			Sort: SortDeadline, Name: fmt.Sprintf(words.NewsOfYear, contest.DeadlineName(row.Kind), years[row.YearID].Text()), Asked: true, Unknown: !known,
			Own: row.Due.Slash(), Now: comes.String(),
			take: func(tx *data.Tx) error { return takeDay(tx, row, due.Day, comes) },
			keep: func(tx *data.Tx) error { return takeDay(tx, row, row.Due, comes) },
		}
		if known {
			item.Came = came.String()
		}
		asked = append(asked, item)
	}
	return plain, asked, nil
}

// takeDay writes a day of the calendar beside the usual one that comes now; without a day
// the calendar sets none.
func takeDay(tx *data.Tx, row data.Deadline, day viet.Date, usual contest.Usual) error {
	if day == "" {
		return tx.Delete(&row)
	}
	row.Due, row.Shipped = day, usual.Mark()
	return tx.Save(&row)
}
