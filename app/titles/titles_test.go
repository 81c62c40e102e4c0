package titles_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/office"
	"sothidua/app/titles"
	"sothidua/data"
	"sothidua/data/fault"
)

// bench is a new book of a province with its titles of 2025.
type bench struct {
	*testing.T
	book *data.Book
	year data.Year
}

func begin(t *testing.T) *bench {
	t.Helper()
	book, err := office.Begin(filepath.Join(t.TempDir(), "so"), office.Beginning{
		Block: "Cụm thi đua số 1", Units: []string{"Sở Một"}, Year: 2025,
		Titles: data.Catalogue{Set: "TINH", Filled: map[string]string{"tỉnh": "tỉnh Sơn Giang"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	return &bench{t, book, year}
}

func (b *bench) kind(code string, subject data.Subject) data.AwardKind {
	b.Helper()
	file, err := titles.Read(b.Context(), b.book, b.year)
	if err != nil {
		b.Fatal(err)
	}
	at := slices.IndexFunc(file.Kinds, func(k data.AwardKind) bool { return k.Code == code && k.Subject == subject })
	if at < 0 {
		b.Fatalf("no %s of %s", code, subject)
	}
	return file.Kinds[at]
}

func (b *bench) save(k *data.AwardKind) error {
	return b.book.Do("Danh hiệu", func(tx *data.Tx) error { return titles.Save(tx, k) })
}

// Given the titles of a province, when one is changed to what no title can be, then a plain
// sentence names the field and nothing is changed.
func TestWhatNoTitleCanBeIsRefused(t *testing.T) {
	b := begin(t)
	high := b.kind("CSTĐT", data.SubjectIndividual)
	if high.Implies = "CSTĐCS"; b.save(&high) != nil {
		t.Fatal("a title above two others is refused")
	}
	for what, c := range map[string]struct {
		code   string
		change func(*data.AwardKind)
		field  string
	}{
		"no name":                       {"BKT", func(k *data.AwardKind) { k.Name = " " }, "name"},
		"a name of another":             {"BKT", func(k *data.AwardKind) { k.Name = "Giấy khen của Giám đốc Sở" }, "name"},
		"a label of another":            {"BKT", func(k *data.AwardKind) { k.Label = "gk-sở" }, "label"},
		"a spelling of another":         {"BKT", func(k *data.AwardKind) { k.Spellings += "\nL.Đ.T.T" }, "spellings"},
		"the last day before the first": {"BKT", func(k *data.AwardKind) { k.ValidFrom, k.ValidTo = "2025-05-01", "2025-04-30" }, "to"},
		"itself":                        {"LĐTT", func(k *data.AwardKind) { k.Implies = "LĐTT" }, "implies"},
		"itself among others":           {"CSTĐT", func(k *data.AwardKind) { k.Implies = "CSTĐCS;CSTĐT" }, "implies"},
		"what it excludes is itself":    {"LĐTT", func(k *data.AwardKind) { k.Excludes = "LĐTT" }, "excludes"},
		"a circle over others":          {"LĐTT", func(k *data.AwardKind) { k.Implies = "CSTĐT" }, "implies"},
		"a circle":                      {"LĐTT", func(k *data.AwardKind) { k.Implies = "CSTĐCS" }, "implies"},
		"included and excluded":         {"CSTĐCS", func(k *data.AwardKind) { k.Excludes = "LĐTT" }, "excludes"},
	} {
		kind := b.kind(c.code, data.SubjectIndividual)
		before := kind
		c.change(&kind)
		err := b.save(&kind)
		if f := fault.Of(err); f == nil || f.Field != c.field || f.What == "" {
			t.Errorf("%s: %v", what, err)
		}
		if now := b.kind(c.code, data.SubjectIndividual); now != before {
			t.Errorf("%s changed the book: %+v", what, now)
		}
	}
	// The same letters of a title for collectives are another title.
	kind := b.kind("BKT", data.SubjectIndividual)
	kind.Spellings += "\nTTLĐXS"
	if err := b.save(&kind); err != nil {
		t.Error(err)
	}
}

// Given a title that includes another, when a third includes it, then that has both; what
// excludes excludes both ways; and all of it is one step.
func TestWhatIsIncludedAndExcludedIsKeptInStep(t *testing.T) {
	b := begin(t)
	high := b.kind("CSTĐT", data.SubjectIndividual)
	high.Implies, high.Excludes = "CSTĐCS", "BKT"
	if err := b.save(&high); err != nil {
		t.Fatal(err)
	}
	if got := b.kind("CSTĐT", data.SubjectIndividual); !got.Includes("LĐTT") || !got.Includes("CSTĐCS") {
		t.Errorf("the higher title includes %q", got.Implies)
	}
	if got := b.kind("BKT", data.SubjectIndividual); got.Excludes != "CSTĐT" {
		t.Errorf("the excluded one excludes %q", got.Excludes)
	}
	if _, err := b.book.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := b.kind("BKT", data.SubjectIndividual); got.Excludes != "" {
		t.Errorf("after the undo it excludes %q", got.Excludes)
	}
}

// Given a title of the office's own, when it is added, then the laws that come later know
// it by the same code, and the one before does not; registered, it is never deleted, and
// retired it is not offered.
func TestATitleOfTheOfficesOwnIsAddedUsedAndRetired(t *testing.T) {
	b := begin(t)
	own := data.AwardKind{
		RegimeCode: b.year.RegimeCode, Subject: data.SubjectIndividual, Kind: data.KindCommendation, InUse: true, Verified: true,
		Name: "Bằng khen của Hội đồng nhân dân tỉnh", Label: "BK HĐND", Level: "bộ/ngành/tỉnh", JudgedAs: "BK-TTCP",
	}
	if err := b.save(&own); err != nil {
		t.Fatal(err)
	}
	all, err := b.book.AllKinds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var laws []string
	for _, kind := range all {
		if kind.Code == own.Code {
			laws = append(laws, kind.RegimeCode)
			if kind.Verified != (kind.RegimeCode == b.year.RegimeCode) {
				t.Errorf("under %s verified is %v", kind.RegimeCode, kind.Verified)
			}
		}
	}
	slices.Sort(laws)
	if strings.Join(laws, " ") != "L2022-ND152 L2022-ND98 L2026" {
		t.Errorf("laws that know it: %q", laws)
	}
	units, err := b.book.UnitsOf(t.Context(), b.year)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.book.Do("Đăng ký", func(tx *data.Tx) error {
		return tx.Save(&data.Registration{YearID: b.year.ID, UnitID: units[0].ID, AwardKindID: own.ID, SubjectName: "Trần Thị A"})
	}); err != nil {
		t.Fatal(err)
	}
	remove := func(k data.AwardKind) error {
		return b.book.Do("Xoá", func(tx *data.Tx) error { return titles.Remove(tx, k) })
	}
	if f := fault.Of(remove(own)); f == nil || f.Kind != fault.Refused || f.Next == "" {
		t.Errorf("a used title is deleted: %v", f)
	}
	own.Subject = data.SubjectCollective
	if f := fault.Of(b.save(&own)); f == nil || f.Field != "subject" {
		t.Errorf("a used title is for others now: %v", f)
	}
	own.Subject, own.InUse = data.SubjectIndividual, false
	if err := b.save(&own); err != nil {
		t.Fatal(err)
	}
	offered, err := b.book.KindsInUse(t.Context(), b.year)
	if err != nil || slices.ContainsFunc(offered, func(k data.AwardKind) bool { return k.ID == own.ID }) {
		t.Errorf("a retired title is offered: %v", err)
	}
	// What nothing names goes, but for what another title includes.
	if err := remove(b.kind("GK-X", data.SubjectIndividual)); err != nil {
		t.Error(err)
	}
	if f := fault.Of(remove(b.kind("LĐTT", data.SubjectIndividual))); f == nil || !strings.Contains(f.What, "Chiến sĩ thi đua cơ sở") {
		t.Errorf("an included title: %v", f)
	}
}

// Given a certificate for people and one for collectives that have one label, then lists of
// both tell them apart, and a label that is alone stays as it is.
func TestLabelsOfPeopleAndCollectivesAreToldApart(t *testing.T) {
	person := data.AwardKind{Label: "BK cấp ủy", Subject: data.SubjectIndividual}
	group := data.AwardKind{Label: "BK cấp ủy", Subject: data.SubjectCollective}
	flag := data.AwardKind{Label: "Cờ cấp ủy", Subject: data.SubjectCollective}
	kinds := []data.AwardKind{person, group, flag}
	for kind, want := range map[*data.AwardKind]string{&person: "BK cấp ủy", &group: "BK cấp ủy (tập thể)", &flag: "Cờ cấp ủy"} {
		if got := titles.LabelAmong(*kind, kinds); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := titles.LabelAmong(group, []data.AwardKind{group, flag}); got != "BK cấp ủy" {
		t.Error(got)
	}
}
