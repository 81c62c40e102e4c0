package rules_test

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// The cases of testdata/cases.csv are written from the texts of the law, each with its
// article and the words it is taken from, and not from what the program does: a small
// book of each is judged. "-" is a rule that has nothing to say.
func TestCasesOfTheLaw(t *testing.T) {
	file, err := os.Open("testdata/cases.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	regimes, ids := map[string]int{}, map[string]bool{}
	for _, line := range lines[1:] {
		c := lawCase{map[string]string{}}
		for i, name := range lines[0] {
			c.cell[name] = line[i]
		}
		regimes[c.cell["regime"]]++
		if ids[c.cell["id"]] {
			t.Errorf("two cases %s", c.cell["id"])
		}
		ids[c.cell["id"]] = true
		t.Run(c.cell["id"], c.run)
	}
	for _, regime := range []string{"L2003-ND91", "L2022-ND98", "L2022-ND152", "L2026"} {
		if regimes[regime] < 10 {
			t.Errorf("%d cases of %s", regimes[regime], regime)
		}
	}
	if len(ids) < 120 {
		t.Errorf("%d cases", len(ids))
	}
}

type lawCase struct{ cell map[string]string }

func (c lawCase) run(t *testing.T) {
	year, err := strconv.Atoi(c.cell["year"])
	if err != nil {
		t.Fatal(err)
	}
	set := "TTRA"
	if _, of, ok := strings.Cut(c.cell["given"], "office "); ok {
		set = strings.Fields(strings.ReplaceAll(of, ";", " "))[0]
	}
	b := &caseBook{office: officeOf(t, set, year), facts: map[int]*data.PersonYear{}, figures: map[int]*data.UnitYear{}}
	if strings.HasPrefix(c.cell["given"], "school") { // its year begins in autumn, and may do so under another law
		b.year.Kind, b.year.RegimeCode = data.SchoolYear, c.cell["regime"]
		b.save(&b.year)
	}
	if b.year.RegimeCode != c.cell["regime"] {
		t.Fatalf("judged under %s", b.year.RegimeCode)
	}
	b.begin(c.cell["award"])
	for clause := range strings.SplitSeq(c.cell["given"], ";") {
		if words := strings.Fields(clause); len(words) > 0 && !b.fact(words) {
			t.Fatalf("what is %q", strings.TrimSpace(clause))
		}
	}
	b.finish()
	code, condition, _ := strings.Cut(c.cell["rule"], "/")
	state, text := rules.State("-"), ""
	rank := []rules.State{"-", rules.OK, rules.Human, rules.Missing, rules.Warn}
	for _, f := range b.check() {
		about := f.RegistrationID == 0 || slices.ContainsFunc(b.rows, func(r data.Registration) bool { return r.ID == f.RegistrationID })
		here := f.UnitID == 0 || f.UnitID == b.unit.ID
		if f.Rule.Code == code && f.Rule.Condition == condition && about && here && slices.Index(rank, f.State) > slices.Index(rank, state) {
			state, text = f.State, f.Text
		}
	}
	if want := rules.State(c.cell["state"]); state != want || !strings.Contains(text, c.cell["says"]) {
		t.Errorf("%s, %q: %s %q; want %s %q (%s: %s)", c.cell["award"], c.cell["given"], state, text, want, c.cell["says"], c.cell["article"], c.cell["quote"])
	}
}

// caseBook is a book with one subject that registers one award, and what a case says of it.
type caseBook struct {
	*office
	unit    *data.Unit
	member  data.Membership
	person  *data.Person // nil where the unit registers
	posts   []data.Post
	facts   map[int]*data.PersonYear
	figures map[int]*data.UnitYear
	kind    data.AwardKind
	rows    []data.Registration // of the award, and what is registered beside it
	named   *int64              // initiative of the first of them
	also    []string
	units   int
	staffed int

	decidedOn viet.Date // of what is registered, empty while it is not
}

// begin takes the award; one that both can get is a unit's with a c behind it.
func (b *caseBook) begin(award string) {
	code, collective := strings.CutSuffix(award, " c")
	subject := data.SubjectIndividual
	if collective || strings.HasPrefix(code, "TTLĐ") || strings.HasPrefix(code, "CTĐ") || strings.HasPrefix(code, "ĐV") {
		subject = data.SubjectCollective
	}
	b.kind = b.office.kind(b.year.RegimeCode, code, subject)
	b.unit = &data.Unit{Name: "Đơn vị", Kind: "Đơn vị sự nghiệp"}
	b.save(b.unit)
	b.member = data.Membership{BlockID: b.block.ID, UnitID: b.unit.ID, Position: 1, FromDate: "2015-01-01"}
	b.figure(b.year.Number).Headcount = 10
	if subject == data.SubjectIndividual {
		b.person = &data.Person{FullName: "Nguyễn Văn A", HiredOn: "2010-01-01"}
		b.save(b.person)
		b.posts = []data.Post{{UnitID: b.unit.ID, FromDate: "2010-01-01"}}
	}
}

func (b *caseBook) known(year int) *data.PersonYear {
	if b.facts[year] == nil {
		b.facts[year] = &data.PersonYear{PersonID: b.person.ID, Year: year}
	}
	return b.facts[year]
}

func (b *caseBook) figure(year int) *data.UnitYear {
	if b.figures[year] == nil {
		b.figures[year] = &data.UnitYear{UnitID: b.unit.ID, Year: year}
	}
	return b.figures[year]
}

// fact writes one fact of a case; false where it is none.
func (b *caseBook) fact(w []string) bool {
	rest := func(from int) string { return strings.Join(w[from:], " ") }
	at := func(i int) string {
		if i < len(w) {
			return w[i]
		}
		return ""
	}
	now := b.year.Number
	switch w[0] {
	case "school", "office": // the year is one of a school, the book that of an office, as they were begun
	case "personnel":
		b.person.Personnel = rest(1)
	case "hired":
		b.person.HiredOn = day(at(1))
	case "no": // no post
		b.posts = nil
	case "post":
		if len(b.posts) == 1 && b.posts[0].FromDate == "2010-01-01" && b.posts[0].ToDate == "" {
			b.posts = nil
		}
		b.posts = append(b.posts, data.Post{UnitID: b.unit.ID, FromDate: day(at(1)), ToDate: day(at(2))})
	case "months":
		n := number(at(1))
		b.known(now).MonthsWorked = &n
	case "leave":
		b.known(now).LeaveMonths, b.known(now).Leave = number(at(1)), rest(2)
	case "study":
		b.known(now).TrainingMonths, b.known(now).TrainingResult = number(at(1)), rest(2)
	case "review":
		b.known(now).UnderReview = true
	case "rating": // rating 2019..2022 HTXSNV
		for _, year := range span(at(1), len(w) > 2, now) {
			b.known(year).Rating = w[len(w)-1]
		}
	case "rated":
		for _, year := range span(at(1), len(w) > 2, now) {
			b.figure(year).Rating = w[len(w)-1]
		}
	case "discipline": // discipline khiển trách 2023-02-10 2023-05-10 in 2022
		y := discipline(w[1:], now)
		of := b.known(y.Year)
		of.Discipline, of.DisciplineOn, of.DisciplineEnds = y.Discipline, y.DisciplineOn, y.DisciplineEnds
	case "member":
		y := discipline(w[1:], now)
		y.PersonID = b.somebody(b.unit).ID
		b.save(&y)
	case "award": // award CSTĐCS 2021 2022 chuyên đề
		basis := ""
		for _, word := range w[2:] {
			if year, err := strconv.Atoi(word); err == nil {
				b.awarded(b.person, b.awardedUnit(), w[1], year)
			} else {
				basis = strings.TrimSpace(basis + " " + word)
			}
		}
		if basis != "" {
			datatest.DB(b.Book).Model(&data.Award{}).Where("1").Update("basis", basis)
		}
	case "revoked":
		datatest.DB(b.Book).Model(&data.Award{}).Where("year = ?", number(at(2))).Update("revoked", true)
	case "decided": // decided 2024-05-14: what is registered was given on that day
		b.decidedOn = day(at(1))
	case "others":
		other := b.office.unit("Đơn vị khác", 10)
		for _, year := range w[2:] {
			b.awarded(nil, other, "TTLĐTT", number(year))
			if kept := b.yearOf(number(year)); kept.Kind != b.year.Kind { // in the book, and not a history that was typed
				kept.Kind = b.year.Kind
				b.save(&kept)
			}
		}
	case "initiative", "initiatives", "same", "names":
		return b.initiativeFact(w)
	case "spent":
		b.spentFact(w)
	case "crowd": // crowd 7 1 CSTT
		b.crowdOf(b.unit, cmp.Or(at(3), "LĐTT"), number(at(1)), number(at(2)))
	case "list": // with the person of the case
		b.crowdOf(b.unit, cmp.Or(at(3), "LĐTT"), number(at(1))-1, number(at(2))-1)
	case "headcount":
		b.figure(now).Headcount = number(at(1))
	case "advanced":
		n := number(at(1))
		b.figure(now).Advanced = &n
	case "completed":
		n := number(at(1))
		b.figure(now).Completed = &n
	case "disciplined":
		n := number(at(1))
		b.figure(now).Disciplined = &n
	case "joined":
		b.member.FromDate = day(at(1))
	case "founded":
		b.unit.Founded = rest(1)
		b.save(b.unit)
	case "left":
		b.member.ToDate = day(at(1))
	case "also":
		b.also = append(b.also, w[1])
	case "staff": // staff 2 HTXSNV 8 HTTNV công chức
		sort := ""
		if last := w[len(w)-1]; last == "chức" {
			sort, w = strings.Join(w[len(w)-2:], " "), w[:len(w)-2]
		}
		for i := 1; i+1 < len(w); i += 2 {
			b.staffed += number(w[i])
			b.figure(now).Headcount = b.staffed // all of them, where no headcount is said behind
			for range number(w[i]) {
				person := b.somebody(b.unit)
				if person.Personnel = sort; sort != "" {
					b.save(person)
				}
				b.save(&data.PersonYear{PersonID: person.ID, Year: now, Rating: w[i+1]})
			}
		}
	case "block":
		if at(1) == "vote" {
			b.voted(data.BodyBlock, number(at(2)), number(at(3)), 10, 10)
			return true
		}
		b.neighbours(w)
	case "kind", "kinds": // kind Cơ quan hành chính: of the unit; kinds: of all units so far; - for none
		units := datatest.DB(b.Book).Model(&data.Unit{}).Where("1 = 1")
		if w[0] == "kind" {
			units = units.Where("id = ?", b.unit.ID)
		}
		units.Update("kind", strings.TrimPrefix(rest(1), "-"))
	case "council": // council vote 8 of 11 returned 8
		members, returned := number(at(4)), number(at(4))
		if at(5) == "returned" {
			returned = number(at(6))
		}
		b.voted(data.BodyCouncil, number(at(2)), 0, members, returned)
	default:
		return false
	}
	return true
}

func (b *caseBook) awardedUnit() *data.Unit {
	if b.person == nil {
		return b.unit
	}
	return nil
}

// initiativeFact: initiative bộ 2021 recognised; initiatives 4 2020 bộ recognised; same
// initiative 2022 recognised; names initiative of another; names initiative 2022.
func (b *caseBook) initiativeFact(w []string) bool {
	year, scope, decision, title := b.year, "cơ sở", "", ""
	times := 1
	owner := &b.person.ID
	for i, word := range w[1:] {
		n, err := strconv.Atoi(word)
		switch {
		case err == nil && w[0] == "initiatives" && i == 0:
			times = n
		case err == nil:
			year = b.yearOf(n)
		case word == "bộ":
			scope = word
		case word == "toàn":
			scope = "toàn quốc"
		case word == "recognised":
			decision = "01/QĐ"
		case word == "another":
			owner = &b.somebody(b.unit).ID
		}
	}
	for range times {
		b.names++
		title = fmt.Sprintf("Sáng kiến %d", b.names)
		i := data.Initiative{YearID: year.ID, PersonID: owner, Title: title, Kind: "sáng kiến", Scope: scope, DecisionNumber: decision}
		b.save(&i)
		switch w[0] {
		case "names":
			b.named = &i.ID
		case "same":
			again := i
			again.ID, again.YearID = 0, b.year.ID
			b.save(&again)
		}
	}
	return true
}

// spentFact: spent GK 2022; spent CSTĐCS 2022; spent GK 2022 revoked; spent GK 2022 another.
// The latest initiative was that of an award given in an earlier year, and is entered again
// in that year as it stands: to the person of the case, or to another.
func (b *caseBook) spentFact(w []string) {
	person, year, kind := b.person, b.yearOf(number(w[2])), b.office.kind(b.year.RegimeCode, w[1], data.SubjectIndividual)
	if slices.Contains(w, "another") {
		person = b.somebody(b.unit)
	}
	i := data.Initiative{YearID: year.ID, PersonID: &person.ID, Title: fmt.Sprintf("Sáng kiến %d", b.names), Kind: "sáng kiến", Scope: "cơ sở", DecisionNumber: "01/QĐ"}
	b.save(&i)
	award := data.Award{AwardKindID: kind.ID, PersonID: &person.ID, SubjectName: person.FullName, Year: year.Number, DecisionNumber: "02/QĐ", Revoked: slices.Contains(w, "revoked")}
	b.save(&award)
	b.save(&data.Registration{YearID: year.ID, UnitID: b.unit.ID, AwardKindID: kind.ID, PersonID: &person.ID, SubjectName: person.FullName, InitiativeID: &i.ID, AwardID: &award.ID})
}

func (b *caseBook) yearOf(number int) data.Year {
	if number == b.year.Number {
		return b.year
	}
	var year data.Year
	if datatest.DB(b.Book).Where("number = ?", number).Limit(1).Find(&year); year.ID == 0 {
		year = b.newYear(number)
	}
	return year
}

// neighbours: block 3 registering TTLĐXS rated HTXSNV.
func (b *caseBook) neighbours(w []string) {
	for range number(w[1]) {
		b.units++
		unit := b.office.unit(fmt.Sprintf("Đơn vị %02d", b.units), 10)
		for i, word := range w {
			switch word {
			case "registering":
				b.registersUnit(unit, w[i+1])
			case "rated":
				datatest.DB(b.Book).Model(&data.UnitYear{}).Where("unit_id = ?", unit.ID).Update("rating", w[i+1])
			}
		}
	}
}

func (b *caseBook) voted(body data.Body, agree, other, members, returned int) {
	ballot := data.Ballot{
		YearID: b.year.ID, AwardKindID: b.kind.ID, Body: body, Denominator: data.DenominatorMembers,
		Members: members, Issued: members, Returned: returned, Valid: returned,
	}
	b.save(&ballot)
	count := data.Count{BallotID: ballot.ID, UnitID: b.unit.ID, Agree: agree, Disagree: returned - agree}
	if b.person != nil {
		count.PersonID, count.SubjectName = &b.person.ID, b.person.FullName
	}
	b.save(&count)
	if other > 0 {
		b.save(&data.Count{BallotID: ballot.ID, UnitID: b.office.unit("Đơn vị kia", 10).ID, Agree: other})
	}
}

// finish writes what was gathered, and the registrations.
func (b *caseBook) finish() {
	b.save(&b.member)
	for _, y := range b.figures {
		b.save(y)
	}
	codes := append([]string{b.kind.Code}, b.also...)
	if b.person == nil {
		b.rows = b.registersUnit(b.unit, codes...)
		return
	}
	b.save(b.person)
	for _, post := range b.posts {
		post.PersonID = b.person.ID
		b.save(&post)
	}
	for _, y := range b.facts {
		b.save(y)
	}
	b.rows = b.registers(b.unit, b.person, codes...)
	if b.decidedOn != "" {
		award := data.Award{AwardKindID: b.kind.ID, PersonID: &b.person.ID, SubjectName: b.person.FullName, Year: b.year.Number, DecisionNumber: "03/QĐ", DecisionDate: b.decidedOn}
		b.save(&award)
		b.rows[0].AwardID = &award.ID
		b.save(&b.rows[0])
	}
	if b.named != nil {
		b.rows[0].InitiativeID = b.named
		b.save(&b.rows[0])
	}
}

func discipline(w []string, now int) data.PersonYear {
	y := data.PersonYear{Year: now}
	for i, word := range w {
		switch {
		case word == "in":
			y.Year = number(w[i+1])
		case i > 0 && w[i-1] == "in":
		case len(word) == len("2023-01-01") && word[4] == '-' && y.DisciplineOn == "":
			y.DisciplineOn = viet.Date(word)
		case len(word) == len("2023-01-01") && word[4] == '-':
			y.DisciplineEnds = viet.Date(word)
		default:
			y.Discipline = strings.TrimSpace(y.Discipline + " " + word)
		}
	}
	return y
}

// span are the years of a text like 2019..2022, the present one where there is none.
func span(text string, some bool, now int) (years []int) {
	if !some {
		return []int{now}
	}
	from, to, _ := strings.Cut(text, "..")
	for year := number(from); year <= max(number(to), number(from)); year++ {
		years = append(years, year)
	}
	return years
}

func day(text string) viet.Date {
	if text == "-" {
		return ""
	}
	return viet.Date(text)
}

// number reads a number; what is not known is 0.
func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}
