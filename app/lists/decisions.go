package lists

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/intake"
	"sothidua/app/people"
	"sothidua/app/registration"
	"sothidua/app/results"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// The facts of decisions.
const (
	decisionNumber = iota
	decisionDate
	decisionBy
	decisionBasis
	decisionMoney
	decisionBook
	decisionHanded
	decisionReceiver
)

var decisions = Kind{
	Code: "decisions", Name: words.ListDecisions, above: []string{"kemtheoquietdinh", "danhsachduoctang", "duockhenthuong", "khenthuongkemtheo", "duoctangthuong", "quietdinhkhenthuong"},
	list: &intake.List{
		Wide: true, Many: true, Decision: &intake.DecisionFacts{Number: decisionNumber, Date: decisionDate, By: decisionBy},
		Fields: []intake.Field{intake.PostField, intake.TitlesField, intake.MarkField},
		Facts: []intake.Fact{
			decisionNumber: decided("sovanban", "sokihieu", "sokihieuquietdinh"),
			decisionDate:   happened(words.DecisionDate, "ngaiquietdinh", "ngaiqd", "ngaiki", "ngaibanhanh", "ngaithangnam", "ngai", "ngaikiquietdinh"),
			decisionBy:     text(words.DecisionAuthority, "coquanquietdinh", "capquietdinh", "nguoiki", "coquanki", "capkhenthuong", "capki", "coquanbanhanh", "thamquien"),
			decisionBasis:  text(words.DecisionBasis, "loaikhenthuong", "loaihinhkhenthuong"),

			decisionMoney:    common(figure(words.HandedMoney, "tienthuong", "mucthuong", "sotien", "sotienthuong", "mucthuongdong", "muctienthuong")),
			decisionBook:     figure(words.HandedBook, "sovang", "sovaosovang"),
			decisionHanded:   happened(words.HandedOn, "ngaitraothuong", "ngaitraotang"),
			decisionReceiver: common(text(words.HandedBy, "nguoinhan", "kinhan", "nguoikinhan")),
		},
	},
	plan: planDecisions,
}

// spoken reads the number and the day of a decision, and who decided, out of the words above
// a list or a group of it.
var spoken = regexp.MustCompile(`(?i)quyết định\s+số\s*:?\s*(\S+)\s*,?\s*(?:ký\s+)?ngày\s*(\d{1,2}[^\d]{1,8}\d{1,2}[^\d]{1,6}\d{4})(?:\s*,?\s*của\s+([^();:]+))?`)

// numbered reads the number and the day of a decision where it stands at its head: "Số: 15/QĐ-UBND;
// ngày 28/12/2025".
var numbered = regexp.MustCompile(`(?i)^\s*số\s*:?\s*([^\s;,]+/QĐ[^\s;,]*)\s*[,;]?\s*ngày\s*(\d{1,2}[^\d]{1,8}\d{1,2}[^\d]{1,6}\d{4})()`)

// decisionOf is by which decision a line says that something was given.
func (p *plan) decisionOf(line *registration.Pasted) results.Decision {
	d := results.Yearly(p.Year)
	d.Number, d.Authority = fact(line, decisionNumber), fact(line, decisionBy)
	d.Basis = cmp.Or(fact(line, decisionBasis), d.Basis)
	d.Date, _ = viet.ParseDate(fact(line, decisionDate))
	if d.Number != "" && d.Date != "" {
		return d
	}
	for _, text := range append([]string{line.Row.Group}, p.r.Above(line.Row.Sheet)...) {
		found := spoken.FindStringSubmatch(text)
		if found == nil {
			found = numbered.FindStringSubmatch(text)
		}
		if found == nil || d.Number != "" && d.Number != found[1] {
			continue
		}
		if day, err := viet.ParseDate(intake.SpelledDay(found[2])); err == nil {
			d.Number, d.Date, d.Authority = found[1], cmp.Or(d.Date, day), cmp.Or(d.Authority, strings.TrimSpace(found[3]))
			line.Changes = append(line.Changes, intake.Change{To: fmt.Sprintf(words.ListDecisionOf, d.Number, d.Date.Slash()), Why: words.ListAbove})
		}
	}
	return d
}

// planDecisions finds what was given by decisions and the book does not know: for what
// was registered, or for nothing that was.
func planDecisions(p *plan) error {
	outcomes, err := contest.New(p.book).Outcomes(p.ctx, p.Year.ID)
	if err != nil {
		return err
	}
	all, err := people.Collectives(p.ctx, p.book)
	if err != nil {
		return err
	}
	given, err := p.book.AwardsIn(p.ctx, p.Year.Number)
	if err != nil {
		return err
	}
	p.each(func(i int, line *registration.Pasted) {
		d := p.decisionOf(line)
		d.Handed = handedOf(line)
		switch {
		case len(line.Kinds) == 0: // which is not as the book says
			refuse(line, words.PasteNoKinds)
			return
		case d.Number == "" || d.Date == "":
			refuse(line, words.ListNoDecision)
			return
		}
		personID, groupID := p.personOf(i), int64(0)
		unit, room, known := p.unitWithin(line.Room)
		if line.Subject == data.SubjectCollective {
			if groupID = p.collectiveOf(line, all); groupID == 0 {
				return
			}
			line.Standing = registration.Matched
		} else if personID == 0 && !known {
			refuse(line, words.ListNobody)
			return
		}
		for _, kindID := range line.Kinds {
			p.planGiven(i, line, d, kindID, personID, groupID, place{unit, room}, outcomes.Lines, given)
		}
	})
	return nil
}

// place is where whoever is new comes to be.
type place struct {
	unit data.Unit
	room string
}

// planGiven notes one title of one decision.
func (p *plan) planGiven(i int, line *registration.Pasted, d results.Decision, kindID, personID, groupID int64, at place, lines []data.OutcomeLine, given map[int64]data.Award) {
	kind := p.Kinds[slices.IndexFunc(p.Kinds, func(k data.AwardKind) bool { return k.ID == kindID })]
	d.Authority = cmp.Or(d.Authority, kind.DecidedBy(at.unit))
	registered := int64(0)
	for _, o := range lines {
		if personID == 0 && groupID == 0 || o.PersonID != personID || o.CollectiveID != groupID {
			continue
		}
		if o.AwardID != 0 && o.AwardCode == kind.Code {
			if o.DecisionNumber != d.Number || o.DecisionDate != d.Date {
				line.Ignored = joined(line.Ignored, fmt.Sprintf(words.ListGivenBy, kind.Label, o.DecisionNumber))
				return
			}
			if award := given[o.AwardID]; complete(line, &award) {
				told := *line
				p.do(i, func(tx *data.Tx) error {
					return results.Complete(tx, o.AwardID, func(a *data.Award) { complete(&told, a) })
				})
			}
			return
		}
		if o.RegistrationID != 0 && o.Code == kind.Code {
			registered = o.RegistrationID
		}
	}
	if registered != 0 {
		p.do(i, func(tx *data.Tx) error { return d.Grant(tx, []int64{registered}) })
		return
	}
	line.Changes = append(line.Changes, intake.Change{To: kind.Label, Why: words.ListUnregistered})
	if groupID != 0 || personID != 0 {
		p.do(i, func(tx *data.Tx) error { return d.GrantUnregistered(tx, kind.ID, personID, groupID) })
		return
	}
	p.doIn(i, at.unit, at.room, func(tx *data.Tx, person data.Person) error {
		return d.GrantUnregistered(tx, kind.ID, person.ID, 0)
	})
}

// handedOf is what a line tells of an award besides its decision. Of several titles nothing says
// whose it is.
func handedOf(line *registration.Pasted) (h results.Handed) {
	if len(line.Kinds) > 1 {
		for _, at := range []int{decisionMoney, decisionBook, decisionHanded, decisionReceiver} {
			line.Ignored = joined(line.Ignored, fact(line, at))
		}
		return h
	}
	h.Money, _ = strconv.Atoi(fact(line, decisionMoney))
	h.Book, _ = strconv.Atoi(fact(line, decisionBook))
	h.On, _ = viet.ParseDate(fact(line, decisionHanded))
	h.By = fact(line, decisionReceiver)
	return h
}

// complete brings an award that the book has to what a line tells of it, and shows what was there.
func complete(line *registration.Pasted, a *data.Award) (changed bool) {
	if len(line.Kinds) > 1 {
		return false
	}
	for _, f := range []struct {
		what  string
		field *int
		at    int
	}{{words.HandedMoney, &a.Money, decisionMoney}, {words.HandedBook, &a.GoldenBook, decisionBook}} {
		text := ""
		if *f.field != 0 {
			text = strconv.Itoa(*f.field)
		}
		if set(line, f.what, &text, fact(line, f.at)) {
			*f.field, _ = strconv.Atoi(text)
			changed = true
		}
	}
	if setDate(line, words.HandedOn, &a.HandedOn, fact(line, decisionHanded)) {
		changed = true
	}
	return set(line, words.HandedBy, &a.ReceivedBy, fact(line, decisionReceiver)) || changed
}

// collectiveOf finds a collective of the whole block by its name and its unit; which of
// several is meant she must say.
func (p *plan) collectiveOf(line *registration.Pasted, all []data.Collective) int64 {
	key, unit := data.SpellingKey(intake.Collective(line.Name)), data.SpellingKey(line.Room)
	if of, known := p.unitCalled(line.Room); known {
		unit = data.SpellingKey(of.Name)
	}
	var found []data.Collective
	for _, c := range all {
		named := key == data.SpellingKey(c.Name) || key == data.SpellingKey(c.ShortName)
		if named && (unit == "" || c.ParentID == nil && unit == key || unit == data.SpellingKey(c.Parent) || c.ParentID == nil || liesIn(c, all, unit)) {
			found = append(found, c)
		}
	}
	if of, room, known := p.unitWithin(line.Name); len(found) == 0 && known && room != "" {
		found = slices.DeleteFunc(slices.Clone(all), func(c data.Collective) bool {
			return data.SpellingKey(c.Parent) != data.SpellingKey(of.Name) || data.SpellingKey(c.Name) != data.SpellingKey(room)
		})
	}
	if of, known := p.unitCalled(line.Name); len(found) == 0 && known {
		found = slices.DeleteFunc(slices.Clone(all), func(c data.Collective) bool { return c.ID != of.ID })
	}
	switch len(found) {
	case 0:
		refuse(line, words.ListNoGroup)
		return 0
	case 1:
		return found[0].ID
	}
	var options []intake.Option
	for _, c := range found {
		options = append(options, intake.Option{Value: fmt.Sprint(c.ID), Text: joined(c.Name, c.Parent)})
	}
	answer := p.r.Ask("group:"+key, fmt.Sprintf(words.AskGroup, line.Name), line.Number, options)
	for _, c := range found {
		if answer == fmt.Sprint(c.ID) {
			return c.ID
		}
	}
	wait(line)
	return 0
}

// liesIn tells whether a text, as a spelling key, names one of what a room lies in.
func liesIn(c data.Collective, all []data.Collective, text string) bool {
	for up := c.ParentID; up != nil; {
		at := slices.IndexFunc(all, func(o data.Collective) bool { return o.ID == *up })
		if at < 0 {
			return false
		}
		if strings.Contains(text, data.SpellingKey(all[at].Name)) {
			return true
		}
		up = all[at].ParentID
	}
	return false
}
