package lists

import (
	"fmt"
	"slices"
	"strconv"

	"sothidua/app/intake"
	"sothidua/app/people"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// The facts of titles of earlier years.
const (
	pastYear = iota
	pastDecision
	pastDate
	pastBy
)

var past = Kind{
	Code: "past", Name: words.ListPast, above: []string{"danhhieudadat", "thiduadadat", "thanhtichdadat", "dadatduoc", "cacnamtruoc", "lichsukhenthuong", "quatrinhkhenthuong", "thanhtichkhenthuong", "ketquakhenthuong", "duoccongnhandanhhieu", "dadatdanhhieu", "daduoccongnhan", "dacongnhan"},
	list: &intake.List{
		Many: true, Decision: &intake.DecisionFacts{Number: pastDecision, Date: pastDate, By: pastBy},
		Fields: []intake.Field{intake.PostField, intake.SexField, intake.TitlesField, intake.MarkField, intake.PastField},
		Facts: []intake.Fact{
			pastYear:     ofYearField(words.ListYear, slices.Concat(words.HeadYear, words.HeadPastYear, []string{"namcongnhan"})...),
			pastDecision: decided(words.HeadDecisions...),
			pastDate:     happened(words.DecisionDate, "ngaiquietdinh", "ngaiqd", "ngaiki"),
			pastBy:       text(words.DecisionAuthority, "coquanquietdinh", "capquietdinh", "nguoiki", "coquanki", "coquanbanhanh", "capki"),
		},
	},
	plan: planPast,
}

// ofYearField is the year of what a row tells, which words above the list can say too.
func ofYearField(name string, heads ...string) intake.Fact {
	f := year(name, heads...)
	f.As = intake.YearField
	return f
}

// planPast finds titles of earlier years that the book does not have.
func planPast(p *plan) error {
	type had struct {
		subject data.Subject
		id      int64
	}
	known := map[had][]data.HistoryRow{}
	var err error
	history := func(subject data.Subject, id int64) []data.HistoryRow {
		key := had{subject, id}
		rows, read := known[key]
		if !read && err == nil && id != 0 {
			if subject == data.SubjectCollective {
				rows, err = people.History(p.ctx, p.book, 0, id)
			} else {
				rows, err = people.History(p.ctx, p.book, id, 0)
			}
			known[key] = rows
		}
		return rows
	}
	type title struct {
		line string
		year int
		kind int64
	}
	seen := map[title]bool{}
	p.each(func(i int, line *registration.Pasted) {
		all := slices.DeleteFunc(slices.Clone(line.Past), func(t intake.Past) bool { return t.Kind == 0 || t.Year == 0 })
		number, _ := strconv.Atoi(fact(line, pastYear))
		for _, kind := range line.Kinds {
			if number == 0 && len(all) > 0 { // the others say theirs
				line.Ignored = joined(line.Ignored, fmt.Sprintf(words.ListTitleNoYear, p.Kinds[slices.IndexFunc(p.Kinds, func(k data.AwardKind) bool { return k.ID == kind })].Label))
				continue
			}
			if number == 0 {
				refuse(line, words.ListNoYear)
				return
			}
			all = append(all, intake.Past{Year: number, Kind: kind})
		}
		id := p.personOf(i)
		if line.Subject == data.SubjectCollective {
			if id = line.Entry.CollectiveID; id == 0 {
				refuse(line, words.ListNoGroup)
				return
			}
		}
		for _, t := range all {
			key := title{strconv.Itoa(p.r.root(i)), t.Year, t.Kind}
			at := slices.IndexFunc(p.Kinds, func(k data.AwardKind) bool { return k.ID == t.Kind })
			kind := p.Kinds[at]
			had := slices.ContainsFunc(history(line.Subject, id), func(h data.HistoryRow) bool {
				return h.Year == t.Year && h.AwardID != 0 && h.AwardLabel == kind.Label
			})
			if seen[key] || had {
				continue
			}
			seen[key] = true
			award := registration.PastAward(t, kind, p.Unit, p.Year)
			award.DecisionNumber = joinedOnce(fact(line, pastDecision), award.DecisionNumber)
			if day, err := viet.ParseDate(fact(line, pastDate)); err == nil {
				award.DecisionDate = day
			}
			award.Authority = joinedOnce(fact(line, pastBy), award.Authority)
			if line.Subject == data.SubjectCollective {
				name := line.Entry.Name
				p.do(i, func(tx *data.Tx) error {
					award.CollectiveID, award.SubjectName = &id, name
					return tx.Save(&award)
				})
				continue
			}
			p.doFor(i, p.Unit, func(tx *data.Tx, person data.Person) error {
				award.PersonID, award.SubjectName = &person.ID, person.FullName
				return tx.Save(&award)
			})
		}
	})
	return err
}

func joinedOnce(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
