package rules_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
)

func TestShippedRulesCanBeRead(t *testing.T) {
	o := newOffice(t, 2023)
	var list []data.Rule
	datatest.DB(o.Book).Find(&list)
	regimes, codes := map[string]int{}, map[string]bool{}
	for _, rule := range list {
		regimes[rule.RegimeCode]++
		codes[rule.Code] = true
		if err := rules.CheckParameters(rule); err != nil {
			t.Errorf("%s %s %q: %v", rule.RegimeCode, rule.Code, rule.Name, err)
		}
		var kinds int64
		datatest.DB(o.Book).Model(&data.AwardKind{}).Where("regime_code = ? AND code = ?", rule.RegimeCode, rule.AwardCode).Count(&kinds)
		if rule.Name == "" || (rule.AwardCode != "" && kinds == 0) {
			t.Errorf("%s %s %q is for no award of its law", rule.RegimeCode, rule.Code, rule.Name)
		}
		if rule.RegimeCode == "L2026" && rule.Verified {
			t.Errorf("%s of an unread law is said to be verified", rule.Code)
		}
	}
	for _, regime := range []string{"L2003-ND91", "L2022-ND98", "L2022-ND152", "L2026"} {
		if regimes[regime] == 0 {
			t.Errorf("%s has no rule", regime)
		}
	}
	for n := range 16 {
		for _, letter := range []string{"A", "B"} {
			if code := fmt.Sprint(letter, n+1); !codes[code] {
				t.Errorf("no rule %s", code)
			}
		}
	}
}

func TestBrokenParametersAreNamed(t *testing.T) {
	for parameters, want := range map[string]string{
		`{"share": 0.15`:                                        "không đúng dạng JSON",
		`{"share": "nhiều", "of": "LĐTT"}`:                      "“nhiều” có giá trị không dùng được",
		`{"share": 0.15, "of": 7}`:                              "“of” không đúng kiểu",
		`{"share": 0.15, "of": "LĐTT", "min1": "có"}`:           "“min1” không đúng kiểu",
		`{"share": 0.15, "of": "LĐTT", "lamtron": "floor"}`:     "không có tham số “lamtron”",
		`{"share": 0.15, "of": "LĐTT", "round": "half"}`:        "“round” có giá trị không dùng được",
		`{"of": "LĐTT"}`:                                        "“share” có giá trị không dùng được",
		`[]`:                                                    "không đúng kiểu",
		`{"share": null, "of": "LĐTT"}`:                         "có giá trị không dùng được",
		`{"share": 0.15, "of": "LĐTT"} {"share": 1}`:            "không đúng dạng JSON",
		`{"share": 1e-999999999, "of": "LĐTT"}`:                 "“1e-999999999” có giá trị không dùng được",
		`{"share": 15, "of": "LĐTT"}`:                           "“15” có giá trị không dùng được",
		`{"share": 0.15, "of": "KHÔNG CÓ", "round": "nearest"}`: "",
	} {
		// Given a rule that the office spoiled
		o := newOffice(t, 2023)
		o.crowd(o.unit("Đơn vị", 20), 10, 2)
		o.rule("A3", "cap", func(r *data.Rule) { r.Parameters = parameters })
		// When the year is checked, then the rule is named and the others still judge
		var said string
		found := o.check()
		for _, f := range found {
			if f.Rule.Code == "A3" {
				said = f.Text
				if f.State != rules.Missing {
					t.Errorf("%s: %s %s", parameters, f.State, f.Text)
				}
			}
		}
		if !strings.Contains(said, want) || (want != "" && !strings.HasPrefix(said, "Quy tắc A3 “Tỷ lệ CSTĐCS trên LĐTT”:")) {
			t.Errorf("%s: %q, want %q", parameters, said, want)
		}
		if len(of(found, "A1", "Đơn vị")) == 0 {
			t.Errorf("%s: the other rules are silent", parameters)
		}
	}
}

func TestBadInputIsSaidAndNeverSilent(t *testing.T) {
	o := newOffice(t, 2023)
	nobody := o.unit("Chưa có số liệu", 0)
	o.registersUnit(nobody, "TTLĐTT")
	homeless := &data.Person{FullName: "Nguyễn Văn A"}
	o.save(homeless)
	row := o.registers(nobody, homeless, "LĐTT")[0]
	row.SubjectUnit = ""
	o.save(&row)
	stranger := &data.Unit{Name: "Ngoài khối"}
	o.save(stranger)
	o.registers(stranger, o.person(stranger, "Trần Văn B"), "LĐTT")
	found := o.check()
	for _, want := range []struct {
		code, subject string
		state         rules.State
		text          string
	}{
		{"A6", "Chưa có số liệu", rules.Missing, "chưa có tổng số người năm 2023"},
		{"K3", "Nguyễn Văn A", rules.Missing, "chưa có chức vụ, bộ phận"},
		{"A1", "Nguyễn Văn A", rules.Missing, "chưa có ngày vào cơ quan"},
		{"G6", "Ngoài khối", rules.Warn, "không có trong danh sách thành viên năm 2023"},
	} {
		if state, text := worst(found, want.code, want.subject); state != want.state || !strings.Contains(text, want.text) {
			t.Errorf("%s %s: %s %q", want.code, want.subject, state, text)
		}
	}
	// A year that no law covers
	o.year = o.newYear(2001)
	found = o.check()
	if len(found) != 1 || found[0].State != rules.Missing || !strings.Contains(found[0].Text, "chưa có chế độ pháp lý") {
		t.Errorf("%+v", found)
	}
	if quotas, err := quotasOf(t.Context(), o.Book, o.year, nobody.ID, rules.Proposal{}); err != nil || len(quotas) != 0 {
		t.Errorf("%v %v", quotas, err)
	}
}

func TestTheOfficeSwitchesARuleOff(t *testing.T) {
	o := newOffice(t, 2023)
	o.crowd(o.unit("Đơn vị", 20), 19, 4)
	o.rule("A3", "cap", func(r *data.Rule) { r.Enabled = false })
	if list := of(o.check(), "A3", "Đơn vị"); len(list) != 0 {
		t.Errorf("%+v", list)
	}
	// the change is in the journal and can be taken back
	if _, err := o.Undo(); err != nil {
		t.Fatal(err)
	}
	if state, _ := worst(o.check(), "A3", "Đơn vị"); state != rules.Warn {
		t.Errorf("after undo: %s", state)
	}
}

func TestTheReasonToKeepARegistrationIsCarried(t *testing.T) {
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	row := o.registers(unit, o.person(unit, "Nguyễn Văn A"), "CSTĐCS")[0]
	// Given two things said of one line, one of them kept with a reason
	var before rules.Finding
	for _, f := range o.check() {
		if f.RegistrationID == row.ID && f.Rule.Condition == "initiative" {
			before = f
		}
	}
	o.keep(before.Key, "Sáng kiến đang chờ công nhận")
	// then it stands under that one alone, in whatever way it is looked at,
	saved, err := savedOf(t.Context(), o.Book, o.year, unit.ID, row.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range [][]rules.Finding{o.check(), saved} {
		with, without := 0, 0
		for _, f := range found {
			switch {
			case f.Key == before.Key && f.Kept == "Sáng kiến đang chờ công nhận":
				with++
			case f.Kept != "":
				t.Errorf("also kept: %s", f.Text)
			case f.RegistrationID == row.ID:
				without++
			}
		}
		if with != 1 || without == 0 {
			t.Errorf("%d kept, %d others of the line", with, without)
		}
	}
	// and still when the line is entered again, and no more when it is taken back.
	o.again(&row)
	if !kept(o.check(), before.Key) {
		t.Error("lost with the line's number")
	}
	o.keep(before.Key, "")
	if kept(o.check(), before.Key) {
		t.Error("still kept")
	}
}

// keep keeps a finding as the screens do.
func (o *office) keep(key data.FindingKey, reason string) {
	o.Helper()
	if err := o.Do("Giữ", func(tx *data.Tx) error { return registration.Keep(tx, o.year.ID, key, reason) }); err != nil {
		o.Fatal(err)
	}
}

// again deletes a line and enters it anew.
func (o *office) again(row *data.Registration) {
	o.Helper()
	err := o.Do("Nhập lại", func(tx *data.Tx) error {
		if err := tx.Delete(row); err != nil {
			return err
		}
		row.ID += 100
		return datatest.DB(tx).Create(row).Error
	})
	if err != nil {
		o.Fatal(err)
	}
}

func kept(found []rules.Finding, key data.FindingKey) bool {
	return slices.ContainsFunc(found, func(f rules.Finding) bool { return f.Key == key && f.Kept != "" })
}

func TestFindingsOfUnitsAndTheBlockAreKeptByThemselves(t *testing.T) {
	// Given two units over their limit, the block over its own, and who was awarded unregistered
	o := newOffice(t, 2023)
	one, two := o.unit("Đơn vị Một", 20), o.unit("Đơn vị Hai", 20)
	for _, unit := range []*data.Unit{one, two} {
		o.crowd(unit, 2, 3)
	}
	o.save(&data.Rule{
		RegimeCode: o.year.RegimeCode, Code: "A3", AwardCode: "CSTĐCS", Subject: data.SubjectIndividual, Condition: "cap",
		Parameters: `{"share": 0.15, "of": "LĐTT", "block": true}`, ValidFrom: "2020-01-01", Enabled: true,
	})
	stranger := o.somebody(one)
	o.save(&data.Award{AwardKindID: o.kind(o.year.RegimeCode, "LĐTT", data.SubjectIndividual).ID, PersonID: &stranger.ID, SubjectName: stranger.FullName, Year: o.year.Number})
	// When every one of them is kept with a reason of its own
	var keys []data.FindingKey
	for _, f := range o.check() {
		if f.RegistrationID == 0 && f.State == rules.Warn {
			keys = append(keys, f.Key)
			o.keep(f.Key, f.Text)
		}
	}
	// Then each stands under its own finding, though the two limits have one number
	n := 0
	for _, f := range o.check() {
		if f.Kept != "" {
			n++
			if f.Kept != f.Text {
				t.Errorf("%q is said under %q", f.Kept, f.Text)
			}
		}
	}
	whole := slices.IndexFunc(keys, func(k data.FindingKey) bool { return k.UnitID == 0 && k.AwardCode == "CSTĐCS" })
	given := slices.IndexFunc(keys, func(k data.FindingKey) bool { return k.PersonID == stranger.ID })
	if n != len(keys) || n < 4 || whole < 0 || given < 0 {
		t.Errorf("%d of %d kept; %+v", n, len(keys), keys)
	}
}

func TestUnverifiedRulesSayIt(t *testing.T) {
	o := newOffice(t, 2024)
	unit := o.unit("Đơn vị", 10)
	o.crowd(unit, 4, 1)
	o.registersUnit(unit, "TTLĐTT", "TTLĐXS")
	for _, f := range o.check() {
		if said := strings.Contains(f.Text, "chưa kiểm chứng"); f.Article != "" && said == f.Verified {
			t.Errorf("verified %v: %s", f.Verified, f.Text)
		}
	}
}

func TestAProposalIsJudgedAsIfSaved(t *testing.T) {
	// Given a unit at its limit
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	o.crowd(unit, 20, 3)
	quotas, err := quotasOf(t.Context(), o.Book, o.year, unit.ID, rules.Proposal{})
	if err != nil || len(quotas) != 1 {
		t.Fatal(quotas, err)
	}
	want := "CSTĐCS: 3/3 (15% của 20 LĐTT = 3, làm tròn xuống – NĐ 91/2017 Điều 9 khoản 3)"
	if q := quotas[0]; q.Text != want || q.State != rules.OK || q.Exact != "3" || q.BaseCount != 20 {
		t.Errorf("%+v", q)
	}
	if q := quotas[0].With(4, 20); q.State != rules.Warn || q.Limit != 3 || q.Exact != "3" {
		t.Errorf("%+v", q)
	}
	// When somebody new is typed for CSTĐCS and CSTĐ bộ
	proposal := rules.Proposal{}
	for _, code := range []string{"CSTĐCS", "CSTĐB"} {
		row := rules.Row{InitiativeTitle: "Quy trình mới", InitiativeScope: "bộ"}
		row.Registration = data.Registration{
			YearID: o.year.ID, UnitID: unit.ID, SubjectName: "Nguyễn Văn Mới",
			AwardKindID: o.kind(o.year.RegimeCode, code, data.SubjectIndividual).ID,
		}
		proposal.Rows = append(proposal.Rows, row)
	}
	found, err := proposedOf(t.Context(), o.Book, o.year, proposal)
	if err != nil {
		t.Fatal(err)
	}
	// Then the limit is passed, the initiative counts and the years are lacking
	if state, text := worst(found, "A3", "Đơn vị"); state != rules.Warn {
		t.Errorf("A3 %s %s", state, text)
	}
	for _, f := range of(found, "A2", "Nguyễn Văn Mới") {
		if f.Rule.Condition == "initiative" && f.State != rules.OK {
			t.Errorf("A2 %s %s", f.State, f.Text)
		}
	}
	if state, text := worst(found, "A4", "Nguyễn Văn Mới"); state != rules.Missing {
		t.Errorf("A4 %s %s", state, text)
	}
	quotas, err = quotasOf(t.Context(), o.Book, o.year, unit.ID, proposal)
	if err != nil || quotas[0].Count != 4 || quotas[0].BaseCount != 21 || quotas[0].State != rules.Warn {
		t.Errorf("%+v %v", quotas, err)
	}
	// and nothing was written
	var rows int64
	datatest.DB(o.Book).Model(&data.Registration{}).Where("subject_name = ?", "Nguyễn Văn Mới").Count(&rows)
	if rows != 0 {
		t.Error("the proposal was saved")
	}
}

func TestQuotasWithoutFiguresSayWhatIsMissing(t *testing.T) {
	o := newOffice(t, 2024)
	unit := o.unit("Đơn vị", 0)
	o.crowd(unit, 2, 1)
	o.registersUnit(unit, "TTLĐXS")
	quotas, err := quotasOf(t.Context(), o.Book, o.year, unit.ID, rules.Proposal{})
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, q := range quotas {
		texts = append(texts, q.Text)
	}
	want := []string{"CSTĐCS: 1/2 LĐTT = 50% (chưa áp dụng mức tối đa)", "TTLĐXS: 2 LĐTT (chưa có tổng số người)"}
	if !slices.Equal(texts, want) {
		t.Errorf("%q", texts)
	}
	// Names not yet entered: the unit's own number is the base
	other := o.unit("Đơn vị khác", 40)
	var figures data.UnitYear
	datatest.DB(o.Book).First(&figures, "unit_id = ?", other.ID)
	advanced := 38
	figures.Advanced, figures.FiguresFrom, figures.FiguresOn = &advanced, "Báo cáo số 5", "2024-03-01"
	o.save(&figures)
	o.crowd(other, 2, 2)
	o.rule("B3", "cap", func(r *data.Rule) { r.Enabled = true })
	quotas, err = quotasOf(t.Context(), o.Book, o.year, other.ID, rules.Proposal{})
	if err != nil || len(quotas) != 1 || quotas[0].Limit != 5 || quotas[0].Source != "Báo cáo số 5" || quotas[0].On != "2024-03-01" {
		t.Errorf("%+v %v", quotas, err)
	}
}

func TestListTableAndMinutesAgree(t *testing.T) {
	for seed := range uint64(12) {
		o := newOffice(t, 2020+int(seed%7))
		chance := rand.New(rand.NewPCG(seed, 1))
		o.randomYear(chance)
		summary, err := contest.New(o.Book).Summary(o.Context(), o.year.ID)
		if err != nil {
			t.Fatal(err)
		}
		listed := o.countList()
		minutes, err := papers.Build(o.Context(), o.Book, papers.Request{Paper: "minutes", Year: o.year})
		if err != nil {
			t.Fatal(err)
		}
		printed := map[int64]int{}
		for _, title := range minutes.Figures.Titles {
			printed[title.Kind.ID] = title.Count
		}
		for _, kind := range summary.Kinds {
			if table := summary.Total.Tallies[kind.ID].All; table != printed[kind.ID] || table != listed[kind.ID] {
				t.Errorf("seed %d, %s: list %d, table %d, minutes %d", seed, kind.Label, listed[kind.ID], table, printed[kind.ID])
			}
		}
		o.compareQuotas(summary)
	}
}

// randomYear fills a small year with whatever comes.
func (o *office) randomYear(chance *rand.Rand) {
	o.Helper()
	var kinds []data.AwardKind
	datatest.DB(o.Book).Where("regime_code = ? AND in_use = 1", o.year.RegimeCode).Order("id").Find(&kinds)
	for range 1 + chance.IntN(4) {
		unit := o.unit(fmt.Sprintf("Đơn vị %d", o.names), chance.IntN(20))
		for range chance.IntN(12) {
			person := o.somebody(unit)
			taken := map[string]bool{}
			for range 1 + chance.IntN(3) {
				kind := kinds[chance.IntN(len(kinds))]
				if kind.Subject == data.SubjectIndividual && !taken[kind.Code] {
					taken[kind.Code] = true
					o.registers(unit, person, kind.Code)
				}
			}
		}
		for _, kind := range kinds {
			if kind.Subject == data.SubjectCollective && chance.IntN(4) == 0 {
				o.registersUnit(unit, kind.Code)
			}
		}
	}
	if chance.IntN(2) == 0 {
		o.save(&data.Setting{Key: data.SettingExactCounting, Value: data.Yes})
	}
}

// countList counts the lines as the screen of registrations lists them.
func (o *office) countList() map[int64]int {
	o.Helper()
	summary, err := contest.New(o.Book).Summary(o.Context(), o.year.ID)
	if err != nil {
		o.Fatal(err)
	}
	counts := map[int64]int{}
	for _, unit := range summary.Units {
		lines, err := o.RegistrationLines(context.Background(), o.year.ID, unit.Unit.ID)
		if err != nil {
			o.Fatal(err)
		}
		for _, line := range lines {
			for _, kind := range summary.Kinds {
				own := slices.Contains(line.KindIDs, kind.ID)
				higher := slices.ContainsFunc(summary.Kinds, func(k data.AwardKind) bool {
					return k.Subject == kind.Subject && k.Implies == kind.Code && slices.Contains(line.KindIDs, k.ID)
				})
				if own && (summary.Inclusive || !higher) || higher && summary.Inclusive {
					counts[kind.ID]++
				}
			}
		}
	}
	return counts
}

// compareQuotas holds the rules' own counts against the table: what the strip shows
// is what is printed.
func (o *office) compareQuotas(summary *data.Summary) {
	o.Helper()
	for _, unit := range summary.Units {
		quotas, err := quotasOf(context.Background(), o.Book, o.year, unit.Unit.ID, rules.Proposal{})
		if err != nil {
			o.Fatal(err)
		}
		for _, q := range quotas {
			if q.AtLeast {
				continue
			}
			if got := unit.Tallies[q.Award.ID].All; got != q.Count {
				o.Errorf("%s %s: table %d, strip %d", unit.Unit.Name, q.Label, got, q.Count)
			}
			base, _ := summary.ByCode(q.Award.Implies, q.Award.Subject)
			if got := unit.Tallies[base.ID].All; got != q.BaseCount {
				o.Errorf("%s %s: table %d, strip %d", unit.Unit.Name, base.Label, got, q.BaseCount)
			}
		}
	}
}

func TestAProposalTakesThePlaceOfWhatItReplaces(t *testing.T) {
	// Given a unit with one CSTĐCS too many
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	o.crowd(unit, 19, 3)
	person := o.person(unit, "Nguyễn Văn A")
	saved := o.registers(unit, person, "CSTĐCS")[0]
	count := func(p rules.Proposal) (int, int) {
		t.Helper()
		quotas, err := quotasOf(t.Context(), o.Book, o.year, unit.ID, p)
		if err != nil || len(quotas) != 1 {
			t.Fatal(quotas, err)
		}
		return quotas[0].Count, quotas[0].BaseCount
	}
	if n, base := count(rules.Proposal{}); n != 4 || base != 20 {
		t.Errorf("saved: %d of %d", n, base)
	}
	// When the line is typed over with LĐTT, then it counts there alone
	lower := saved
	lower.AwardKindID = o.kind(o.year.RegimeCode, "LĐTT", data.SubjectIndividual).ID
	if n, base := count(rules.Proposal{Rows: []rules.Row{{Registration: lower}}}); n != 3 || base != 20 {
		t.Errorf("changed: %d of %d", n, base)
	}
	// and when it is taken away, it counts nowhere
	if n, base := count(rules.Proposal{Without: []int64{saved.ID}}); n != 3 || base != 19 {
		t.Errorf("deleted: %d of %d", n, base)
	}
}

func TestTheOfficeChoosesTheRegimeOfAYear(t *testing.T) {
	// Given a year that the office still judges by the law before
	o := newOffice(t, 2024)
	o.year.RegimeCode = "L2003-ND91"
	o.save(&o.year)
	unit := o.unit("Đơn vị", 10)
	o.registers(unit, o.person(unit, "Nguyễn Văn A"), "CSTĐCS")
	// Then its rules hold, although their days are over
	if state, text := worst(o.check(), "A2", "Nguyễn Văn A"); state != rules.Warn {
		t.Errorf("%s %s", state, text)
	}
}

func TestManyLinesOfAUnitAreJudgedLikeFew(t *testing.T) {
	// Given a unit of many, with a past
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 100)
	o.crowd(unit, 80, 12)
	person := o.person(unit, "Nguyễn Văn A")
	o.awarded(person, nil, "CSTĐCS", 2021, 2022)
	o.save(&data.PersonYear{PersonID: person.ID, Year: 2023, UnderReview: true})
	o.initiative(person, "bộ")
	o.registers(unit, person, "CSTĐCS", "CSTĐB")
	var ids []int64
	datatest.DB(o.Book).Model(&data.Registration{}).Order("id").Pluck("id", &ids)
	// When all of its lines are judged at once, and the last two alone
	all, err := savedOf(t.Context(), o.Book, o.year, unit.ID, ids...)
	if err != nil {
		t.Fatal(err)
	}
	few, err := savedOf(t.Context(), o.Book, o.year, unit.ID, ids[len(ids)-2:]...)
	if err != nil {
		t.Fatal(err)
	}
	// Then what is said of the two is the same
	texts := func(found []rules.Finding) (list []string) {
		for _, f := range found {
			if f.Subject == "Nguyễn Văn A" {
				list = append(list, f.Text)
			}
		}
		return list
	}
	if a, b := texts(all), texts(few); len(b) == 0 || !slices.Equal(a, b) {
		t.Errorf("%d and %d findings:\n%s\n%s", len(a), len(b), strings.Join(a, "\n"), strings.Join(b, "\n"))
	}
	if state, _ := worst(few, "G4", "Nguyễn Văn A"); state != rules.Warn {
		t.Error("the person's own facts were not read")
	}
}

// Given somebody with two years of a title behind them, when the third and the higher title
// are typed, then they are judged by what the book knows of them.
func TestAProposalIsJudgedByThePast(t *testing.T) {
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	person := o.person(unit, "Lê Thị C")
	o.awarded(person, nil, "CSTĐCS", 2021, 2022)
	o.save(&data.PersonYear{PersonID: person.ID, Year: 2023, UnderReview: true})
	p := rules.Proposal{}
	for _, code := range []string{"CSTĐCS", "CSTĐB"} {
		p.Rows = append(p.Rows, rules.Row{Registration: data.Registration{
			YearID: o.year.ID, UnitID: unit.ID, PersonID: &person.ID, SubjectName: person.FullName,
			AwardKindID: o.kind(o.year.RegimeCode, code, data.SubjectIndividual).ID,
		}})
	}
	found, err := proposedOf(t.Context(), o.Book, o.year, p)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range of(found, "A4", person.FullName) {
		if f.Rule.Condition == "history" && f.State != rules.OK {
			t.Errorf("%s %s", f.State, f.Text)
		}
	}
	if state, text := worst(found, "G4", person.FullName); state != rules.Warn {
		t.Errorf("G4 %s %s", state, text)
	}
}

// Given a room that the book does not have yet, when it is typed for a title, then what is
// known of its unit is not said of it.
func TestANewRoomIsNotJudgedByItsUnit(t *testing.T) {
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	o.crowd(unit, 19, 3)
	o.figures(unit, "HTXSNV")
	row := func(room *int64) rules.Proposal {
		return rules.Proposal{Rows: []rules.Row{{Registration: data.Registration{
			YearID: o.year.ID, UnitID: unit.ID, CollectiveID: room, SubjectName: "Phòng Mới",
			AwardKindID: o.kind(o.year.RegimeCode, "TTLĐXS", data.SubjectCollective).ID,
		}}}}
	}
	none, nobody := int64(0), int64(-1)
	for _, room := range []*int64{nil, &none, &nobody} {
		found, err := proposedOf(t.Context(), o.Book, o.year, row(room))
		if err != nil || len(found) == 0 {
			t.Fatal(found, err)
		}
		for _, f := range found {
			switch {
			case f.Subject != "Phòng Mới":
			case f.Rule.Condition == "member" && (f.State != rules.Missing || !strings.Contains(f.Text, "chưa có cá nhân của tập thể")),
				slices.Contains([]string{"share", "completed", "unit-discipline"}, f.Rule.Condition) && f.State != rules.Missing:
				t.Errorf("%s %s: %s", f.Rule.Condition, f.State, f.Text)
			}
		}
	}
}

// Given a registration that was deleted meanwhile, when the rules are asked about it, then
// they have nothing to say.
func TestOfARegistrationThatIsGoneNothingIsSaid(t *testing.T) {
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	o.crowd(unit, 19, 4)
	found, err := savedOf(t.Context(), o.Book, o.year, unit.ID, 987_654)
	if err != nil || len(found) > 0 {
		t.Errorf("%+v, %v", found, err)
	}
}

// Given a law all of whose rules the office switched off, then each year under it says so,
// by the law's name.
func TestALawWithoutRulesIsSaid(t *testing.T) {
	o := newOffice(t, 2023)
	unit := o.unit("Đơn vị", 20)
	row := o.registers(unit, o.person(unit, "Nguyễn Văn A"), "LĐTT")[0]
	if err := o.Do("Tắt", func(tx *data.Tx) error {
		return datatest.DB(tx).Model(&data.Rule{}).Where("enabled").Update("enabled", false).Error
	}); err != nil {
		t.Fatal(err)
	}
	var law data.Regime
	datatest.DB(o.Book).Where("code = ?", o.year.RegimeCode).First(&law)
	saved, err := savedOf(t.Context(), o.Book, o.year, unit.ID, row.ID)
	if err != nil || law.Name == "" {
		t.Fatal(law, err)
	}
	for _, found := range [][]rules.Finding{o.check(), saved} {
		if len(found) != 1 || found[0].State != rules.Missing || !strings.Contains(found[0].Text, "“"+law.Name+"” chưa có quy tắc nào") {
			t.Errorf("%+v", found)
		}
	}
}
