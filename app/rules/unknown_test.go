package rules_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
)

// unknown is one fact that rules read: what a book has of somebody beside it, and what it
// may be, each in the words of the cases. "-" is a fact that can also be none.
type unknown struct {
	name   string
	person bool
	given  string
	values []string
}

// unknowns are the facts of a person and of a unit, each decisive for some rule. What is
// given with them leaves it open.
var unknowns = []unknown{
	{"personnel", true, "rating HTTNV; discipline khiển trách NOW-08-01 NOW-11-01", []string{"personnel viên chức", "personnel công chức"}},
	{"personnel of others", true, "staff 3 HTXSNV 7 HTTNV; rated HTTNV; rating HTTNV", []string{"sort viên chức", "sort công chức"}},
	{"hiring date", true, "rating HTTNV; hired -; post NOW-02-01", []string{"hired 2010-01-01", "hired NOW-02-01", "hired NOW-01-02"}},
	{"hiring date and posts", true, "rating HTTNV; hired -; no post", []string{"hired 2010-01-01; post 2010-01-01", "hired NOW-08-01; post NOW-08-01"}},
	{"months", true, "hired -; no post", []string{"months 12", "months 4"}},
	{"leave", true, "", []string{"rating HTTNV", "leave 5 ốm"}},
	{"kind of leave", true, "rating HTTNV; leave 5", []string{"leave 5 thai sản", "leave 5 ốm"}},
	{"months of leave", true, "rating HTTNV; leave 0 ốm", []string{"leave 1 ốm", "leave 6 ốm"}},
	{"study", true, "", []string{"rating HTTNV", "study 14 trung bình"}},
	{"months of study", true, "rating HTTNV; study 0 trung bình", []string{"study 6 trung bình", "study 14 trung bình"}},
	{"result of study", true, "rating HTTNV; study 14", []string{"study 14 giỏi", "study 14 trung bình"}},
	{"discipline", true, "", []string{"discipline không", "discipline cảnh cáo NOW-03-01 NOW-09-01"}},
	{"end of a discipline", true, "rating HTTNV; discipline khiển trách 2020-02-01 - in 2020", []string{"discipline khiển trách 2020-02-01 2020-05-01 in 2020", "discipline khiển trách 2020-02-01 NOW-05-01 in 2020"}},
	{"review", true, "", []string{"rating HTTNV", "review"}},
	{"rating", true, "", []string{"rating HTXSNV", "rating HTTNV", "rating KHTNV"}},
	{"ratings of years before", true, "rating HTXSNV; initiatives 5 LAST bộ recognised; award BK-TTCP 2018; award CSTĐCS 2021 2022", []string{"rating 2019..LAST HTXSNV", "rating 2019..LAST HTNV"}},
	{"titles of years before", true, "rating HTXSNV; also CSTĐCS; initiative bộ", []string{"award CSTĐCS 2021 2022 2023 2024 2025 2026; award CSTĐB 2022 2023 2024 2025 2026", "others awarded 2021 2022 2023 2024 2025 2026"}},
	{"former commendation", true, "rating HTXSNV; rating 2018..LAST HTXSNV; initiatives 5 LAST bộ recognised; award CSTĐCS 2019 2020 2021 2022 2023 2024 2025 2026; kept 2019 2020 2021 2022 2023 2024 2025 2026", []string{"award BK-TTCP 2018; award BKTTg 2018; award HCLĐ3 2018", "award LĐTT 2012"}},
	{"a Kỷ niệm chương of before", true, "rating HTTNV; award LĐTT LAST; kept LAST", []string{"award KNC-TTr 2012", "award LĐTT 2012"}},
	{"a commendation of the years before", true, "rating HTXSNV", []string{"award BK-TTCP LAST", "award BKTTg LAST"}},
	{"basis of a commendation before", true, "rating HTXSNV; award BK-TTCP 2018; award BKTTg 2018; award HCLĐ3 2018; unsaid; rating 2018..LAST HTXSNV; initiatives 5 LAST bộ recognised", []string{"basis thường xuyên", "basis chuyên đề"}},
	{"basis of a commendation just given", true, "rating HTXSNV; award BK-TTCP LAST; unsaid", []string{"basis thường xuyên", "basis chuyên đề"}},
	{"initiatives of the years before", true, "rating HTTNV; also CSTĐCS", []string{"initiatives 1 LAST bộ recognised"}},
	{"recognition of an initiative", true, "rating HTTNV; rating 2018..LAST HTXSNV; also CSTĐCS; initiatives 5 LAST bộ", []string{"recognised", "taken"}},
	{"scope of an initiative", true, "rating HTTNV; also CSTĐCS; initiative nowhere", []string{"scope bộ", "scope cơ sở"}},
	{"votes", true, "rating HTTNV", []string{"council vote 10 of 10", "council vote 3 of 10", "block vote 9 1", "block vote 1 9"}},
	{"headcount", false, "headcount 0; crowd 7 1; completed 7; disciplined 0; rated HTXSNV", []string{"headcount 10", "headcount 7", "headcount 50"}},
	{"headcount of the rated", true, "staff 2 HTXSNV 8 HTTNV viên chức; rated HTTNV; rating HTTNV; headcount 0", []string{"headcount 10", "headcount 30"}},
	{"rating of the unit", true, "staff 2 HTXSNV 6 HTTNV viên chức; rating HTTNV", []string{"rated HTXSNV", "rated HTTNV"}},
	{"rating of the collective", false, "crowd 8 1; completed 10; disciplined 0", []string{"rated HTXSNV", "rated HTTNV", "rated KHTNV"}},
	{"ratings of other units", false, "rated HTXSNV; block 8; crowd 8 1", []string{"all rated HTTNV", "all rated KHTNV"}},
	{"kind of the unit", false, "rated HTXSNV; block 8 rated HTTNV; block 2 registering TTLĐXS rated HTXSNV; crowd 8 1; kinds -", []string{"kinds Đơn vị sự nghiệp", "kinds Cơ quan hành chính"}},
	{"its people", false, "rated HTXSNV; completed 10; disciplined 0", []string{"crowd 8 1", "crowd 2 0", "crowd 8 0"}},
	{"how many completed", false, "rated HTXSNV; crowd 8 1; disciplined 0", []string{"completed 10", "completed 9"}},
	{"how many were disciplined", false, "rated HTXSNV; crowd 8 1; completed 10", []string{"disciplined 0", "member cảnh cáo NOW-03-01"}},
	{"review of the collective", false, "crowd 8 1", []string{"rated HTXSNV", "review"}},
	{"votes for the collective", false, "rated HTXSNV; crowd 8 1", []string{"council vote 10 of 10", "council vote 3 of 10"}},
	{"votes for another collective", false, "rated HTXSNV; crowd 8 1; block vote 5 0; other 0", []string{"other 4", "other 8"}},
	{"titles of its years before", false, "rated HTXSNV; crowd 8 1", []string{"award TTLĐXS 2021 2022 2023 2024 2025 2026", "others awarded 2021 2022 2023 2024 2025 2026"}},
	{"a commendation of its years before", false, "rated HTXSNV; crowd 8 1", []string{"award BK-TTCP LAST", "award BKTTg LAST"}},
	{"ratings of its years before", false, "rated HTXSNV; crowd 8 1", []string{"rated 2018..LAST HTXSNV", "rated 2018..LAST KHTNV"}},
}

// registered are the titles that rules are for, of persons and of collectives: all of them
// are registered at once.
var registered = map[bool][]string{
	true:  {"LĐTT", "CSTĐCS", "CSTĐB", "CSTĐTQ", "GK", "BK-TTCP", "BKTTg", "HCLĐ3", "HCLĐ2", "KNC-TTr"},
	false: {"TTLĐTT", "TTLĐXS", "CTĐ-TTCP", "CTĐ-CP", "BK-TTCP", "BKTTg", "HCLĐ3"},
}

// Given a book that does not say one fact, when every title is judged by all rules of every
// law, then no rule is met or broken that would be otherwise with that fact, whatever it is:
// what nobody recorded is asked for.
func TestNoRuleJudgesByWhatIsNotRecorded(t *testing.T) {
	shown := map[string]bool{}
	for _, year := range []int{2023, 2024, 2026, 2027} {
		for _, u := range unknowns {
			open := stateOfRules(t, u, year, "")
			for _, value := range u.values {
				judged := stateOfRules(t, u, year, value)
				for _, key := range slices.Sorted(maps.Keys(rulesOf(open, judged))) {
					of, state := open[key], judged[key]
					shown[u.name] = shown[u.name] || state.state != of.state
					met := (of.state == rules.OK || of.state == "") && state.state == rules.Warn
					broken := of.state == rules.Warn && (state.state == rules.OK || state.state == "") || of.state == rules.Human && state.state == ""
					if met || broken {
						t.Errorf("%s, %d, is not known: %s says %q %q, but with %q %q %q", u.name, year, key, of.state, of.text, value, state.state, state.text)
					}
				}
			}
		}
	}
	for _, u := range unknowns {
		if !shown[u.name] {
			t.Errorf("%s decides nothing", u.name)
		}
	}
}

func rulesOf(states ...map[string]stateOf) map[string]bool {
	keys := map[string]bool{}
	for _, of := range states {
		for key := range of {
			keys[key] = true
		}
	}
	return keys
}

type stateOf struct {
	state rules.State
	text  string
}

// stateOfRules is the gravest that each rule says of a case.
func stateOfRules(t *testing.T, u unknown, year int, value string) map[string]stateOf {
	t.Helper()
	b := &caseBook{office: officeOf(t, "TTRA", year), facts: map[int]*data.PersonYear{}, figures: map[int]*data.UnitYear{}}
	defer b.Close()
	titles := registered[u.person]
	b.begin(titles[0])
	b.also = titles[1:]
	numbers := strings.NewReplacer("NOW", strconv.Itoa(year), "LAST", strconv.Itoa(year-1), "2026", strconv.Itoa(min(2026, year-1)), "2025", strconv.Itoa(min(2025, year-1)), "2024", strconv.Itoa(min(2024, year-1)), "2023", strconv.Itoa(min(2023, year-1)))
	for clause := range strings.SplitSeq(numbers.Replace(u.given)+";"+numbers.Replace(value), ";") {
		words := strings.Fields(clause)
		if len(words) == 0 || b.after(words) {
			continue
		}
		if !b.fact(words) {
			t.Fatalf("what is %q", clause)
		}
	}
	b.finish()
	said := map[string]stateOf{}
	rank := []rules.State{"", rules.OK, rules.Human, rules.Missing, rules.Warn}
	for _, f := range b.check() {
		about := f.RegistrationID == 0 || slices.ContainsFunc(b.rows, func(r data.Registration) bool { return r.ID == f.RegistrationID })
		about = about && (f.Lines == 0 || f.People == u.person)                        // not the crowd of the unit
		about = about && f.Rule.Condition != "human" && f.Rule.Condition != "decision" // they read nothing
		if about && (f.UnitID == 0 || f.UnitID == b.unit.ID) && slices.Index(rank, f.State) > slices.Index(rank, said[f.Rule.Key].state) {
			said[f.Rule.Key] = stateOf{f.State, f.Text}
		}
	}
	return said
}

// after changes what the clauses before wrote: the kind of the staff, the initiatives.
func (b *caseBook) after(w []string) bool {
	db := datatest.DB(b.Book)
	switch w[0] {
	case "block", "council": // on each of its titles
		if len(w) < 2 || w[1] != "vote" {
			return false
		}
		first := b.kind
		for _, code := range append([]string{first.Code}, b.also...) {
			b.kind = b.office.kind(b.year.RegimeCode, code, first.Subject)
			b.fact(w)
		}
		b.kind = first
	case "review":
		if b.person != nil {
			return false
		}
		b.figure(b.year.Number).UnderReview = true
	case "unsaid":
		db.Model(&data.Award{}).Where("1").Update("basis", "")
	case "basis":
		db.Model(&data.Award{}).Where("1").Update("basis", strings.Join(w[1:], " "))
	case "sort":
		db.Model(&data.Person{}).Where("id <> ?", b.person.ID).Update("personnel", strings.Join(w[1:], " "))
	case "recognised":
		db.Model(&data.Initiative{}).Where("1").Update("decision_number", "01/QĐ")
	case "taken": // it was never recognised, and goes
		db.Where("1").Delete(&data.Initiative{})
	case "scope":
		db.Model(&data.Initiative{}).Where("1").Update("scope", strings.Join(w[1:], " "))
	case "kept":
		for _, year := range w[1:] {
			b.yearOf(number(year))
		}
	case "all":
		db.Model(&data.UnitYear{}).Where("unit_id <> ?", b.unit.ID).Update("rating", w[2])
	case "other":
		var ballots []data.Ballot
		db.Find(&ballots)
		var unit data.Unit
		if db.Where("name = ?", "Đơn vị kia").Limit(1).Find(&unit); unit.ID == 0 {
			unit = *b.office.unit("Đơn vị kia", 10)
		}
		db.Where("unit_id = ?", unit.ID).Delete(&data.Count{})
		for _, ballot := range ballots {
			b.save(&data.Count{BallotID: ballot.ID, UnitID: unit.ID, Agree: number(w[1])})
		}
	case "initiative":
		if w[1] != "nowhere" {
			return false
		}
		b.names++
		b.save(&data.Initiative{YearID: b.year.ID, PersonID: &b.person.ID, Title: "Sáng kiến", Kind: "sáng kiến"})
	default:
		return false
	}
	return true
}

// Given somebody disciplined of whom nobody wrote what he is, beside what his year lacks, then
// what is missing leads to the person, and is not gathered with the records of the year.
func TestWhatThePersonLacksLeadsToThePerson(t *testing.T) {
	o := newOffice(t, 2026)
	unit := o.unit("Đơn vị", 10)
	person := o.person(unit, "Nguyễn Văn A")
	o.save(&data.PersonYear{PersonID: person.ID, Year: 2026, Discipline: "khiển trách"})
	o.registers(unit, person, "LĐTT")
	for _, f := range rules.Gather(o.check()) {
		if f.Rule.Code == "B3x" && f.Rule.Condition == "discipline" && f.Record == rules.PersonRecord && f.PersonID == person.ID {
			return
		}
	}
	t.Error("nothing leads to the person")
}
