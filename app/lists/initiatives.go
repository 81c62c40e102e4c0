package lists

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// The facts of initiatives.
const (
	initiativeTitle = iota
	initiativeKind
	initiativeScope
	initiativeBy
	initiativeNumber
	initiativeDate
)

var initiatives = Kind{
	Code: "initiatives", Name: words.ListInitiatives, above: []string{"danhsachsangkien", "sangkien", "detai", "congnhansangkien"},
	list: &intake.List{
		Subject: data.SubjectIndividual, Many: true, Decision: &intake.DecisionFacts{Number: initiativeNumber, Date: initiativeDate, By: initiativeBy},
		Names:  []string{"tacgia", "hotentacgia", "hovatentacgia", "chunhiem", "chunhiemdetai", "nguoithuchien", "tacgiasangkien", "chusangkien", "tentacgia"},
		Fields: []intake.Field{intake.PostField, intake.SexField, intake.AlsoField},
		Facts: []intake.Fact{
			initiativeTitle:  entitled(append([]string{"tensangkien", "tensangkiendetai", "tendetai", "tengiaiphap", "tensangkiengiaiphap", "noidungsangkien", "tenskkn"}, words.HeadInitiative...)...),
			initiativeKind:   term(words.ListInitiativeKind, choices(words.RegistrationInitKinds...), map[string][]string{words.RegistrationInitKinds[0]: {"sk", "skkn", "giaiphap"}, words.RegistrationInitKinds[1]: {"nckh", "detaikhoahoc"}}, "loai", "loaihinh", "loaisangkien", "hinhthuc"),
			initiativeScope:  term(words.ListScope, choices(words.RegistrationScopes...), words.ListScopes, "phamvi", "phamvianhhuong", "cap", "capcongnhan", "phamviapdung"),
			initiativeBy:     text(words.ListRecognisedBy, "coquancongnhan", "noicongnhan", "nguoicongnhan", "hoidongcongnhan"),
			initiativeNumber: decided(),
			initiativeDate:   happened(words.DecisionDate, "ngaiquietdinh", "ngaicongnhan", "ngaiqd", "ngaiki"),
		},
	},
	plan: planInitiatives,
}

// entitled is what an initiative is called, under any heading of initiatives.
func entitled(heads ...string) intake.Fact {
	f := named(words.ListInitiative, heads...)
	f.As = intake.InitiativeField
	return f
}

// planInitiatives finds initiatives of the year that the book does not have, or knows
// less of.
func planInitiatives(p *plan) error {
	known, err := p.book.InitiativesOf(p.ctx, p.Year.ID)
	if err != nil {
		return err
	}
	p.each(func(i int, line *registration.Pasted) {
		title := fact(line, initiativeTitle)
		p.decidedAbove(line)
		if title == "" {
			refuse(line, words.ListNoInitiative)
			return
		}
		id := p.personOf(i)
		at := slices.IndexFunc(known, func(k data.InitiativeLine) bool {
			return viet.TextKey(k.Title) == viet.TextKey(title) && (k.ID != 0 && k.PersonID == nil || id != 0 && k.PersonID != nil && *k.PersonID == id || k.ID == 0 && viet.TextKey(k.Author) == viet.TextKey(line.Name))
		})
		fresh := at < 0
		if fresh {
			known, at = append(known, data.InitiativeLine{Initiative: data.Initiative{YearID: p.Year.ID, Title: title}, Author: line.Name}), len(known)
		} else if known[at].ID == 0 {
			refuse(line, words.ListTwice)
			return
		}
		now := &known[at].Initiative
		changed := fresh || now.PersonID == nil
		if !fresh && now.PersonID == nil { // whoever is named first is its author
			now.PersonID = &id
		}
		for _, f := range []struct {
			what  string
			field *string
			at    int
		}{
			{words.ListInitiativeKind, &now.Kind, initiativeKind},
			{words.ListScope, &now.Scope, initiativeScope},
			{words.ListRecognisedBy, &now.RecognisedBy, initiativeBy},
			{words.DecisionNumber, &now.DecisionNumber, initiativeNumber},
		} {
			if set(line, f.what, f.field, fact(line, f.at)) {
				changed = true
			}
		}
		if setDate(line, words.DecisionDate, &now.DecisionDate, fact(line, initiativeDate)) {
			changed = true
		}
		if changed {
			saved := *now
			p.doFor(i, p.Unit, func(tx *data.Tx, person data.Person) error {
				saved.PersonID = &person.ID
				return tx.Save(&saved)
			})
		}
	})
	return nil
}

// decidedAbove gives an initiative that tells no decision the one by which the words above the
// list say that all of it was recognised.
func (p *plan) decidedAbove(line *registration.Pasted) {
	above := p.r.Above(line.Row.Sheet)
	if fact(line, initiativeNumber) != "" || !slices.ContainsFunc(above, func(text string) bool { return strings.Contains(data.SpellingKey(text), words.ListRecognised) }) {
		return
	}
	for _, text := range above {
		found := spoken.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		day, err := viet.ParseDate(intake.SpelledDay(found[2]))
		if err != nil || viet.Happened(day, p.Day) != nil {
			continue
		}
		told := maps.Clone(line.Facts)
		told[initiativeNumber], told[initiativeDate] = found[1], day.Slash()
		if by := strings.TrimSpace(found[3]); by != "" && told[initiativeBy] == "" {
			told[initiativeBy] = by
		}
		line.Facts = told
		line.Changes = append(line.Changes, intake.Change{To: fmt.Sprintf(words.ListDecisionOf, found[1], day.Slash()), Why: words.ListAbove})
		return
	}
}
