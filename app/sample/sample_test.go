package sample_test

import (
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/sample"
	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

func TestTheFiguresOfEveryUnitAreThoseOfTheExample(t *testing.T) {
	book := newSample(t, sample.Block)
	type figures struct {
		Unit                                                                  string
		Headcount, People                                                     int
		Advanced, AdvancedRows, Base, Ministry, Merit                         int
		ExcellentMajor, AdvancingMajor, ExcellentMinor, AdvancingMinor, Flags int
	}
	// Counted by plain SQL, not by the program's own queries.
	var got []figures
	err := datatest.DB(book).Raw(`
		SELECT u.name AS unit,
		  (SELECT headcount FROM unit_years WHERE unit_id = u.id AND year = 2023) AS headcount,
		  (SELECT count(*) FROM posts p JOIN units r ON r.id = p.unit_id WHERE r.parent_id = u.id AND p.to_date = '') AS people,
		  count(DISTINCT CASE WHEN k.code IN ('LĐTT','CSTĐCS') THEN r.person_id END) AS advanced,
		  sum(k.code = 'LĐTT') AS advanced_rows, sum(k.code = 'CSTĐCS') AS base,
		  sum(k.code = 'CSTĐB') AS ministry, sum(k.code = 'BK-TTCP' AND r.person_id IS NOT NULL) AS merit,
		  sum(k.code = 'TTLĐXS' AND c.parent_id IS NULL) AS excellent_major,
		  sum(k.code = 'TTLĐTT' AND c.parent_id IS NULL) AS advancing_major,
		  sum(k.code = 'TTLĐXS' AND c.parent_id = u.id) AS excellent_minor,
		  sum(k.code = 'TTLĐTT' AND c.parent_id = u.id) AS advancing_minor,
		  sum(k.code = 'CTĐ-TTCP') AS flags
		FROM registrations r JOIN years y ON y.id = r.year_id AND y.number = 2023
		JOIN award_kinds k ON k.id = r.award_kind_id JOIN units u ON u.id = r.unit_id
		LEFT JOIN units c ON c.id = r.collective_id
		GROUP BY u.id ORDER BY u.position`).Scan(&got).Error
	if err != nil {
		t.Fatal(err)
	}
	want := []figures{
		{"Báo Thanh tra", 60, 60, 57, 49, 8, 1, 3, 1, 0, 3, 4, 1},
		{"Tạp chí Thanh tra", 24, 24, 23, 20, 3, 0, 1, 1, 0, 1, 2, 0},
		{"Trường Cán bộ Thanh tra", 52, 52, 49, 42, 7, 1, 2, 1, 0, 3, 3, 1},
		{"Viện Chiến lược và Khoa học thanh tra", 30, 30, 29, 25, 4, 1, 2, 1, 0, 2, 2, 0},
		{"Trung tâm Thông tin", 20, 20, 19, 17, 2, 0, 1, 0, 1, 1, 2, 0},
	}
	if len(got) != len(want) {
		t.Fatalf("%d units register, want %d", len(got), len(want))
	}
	var all int64
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("unit %d:\n got %+v\nwant %+v", i+1, got[i], want[i])
		}
	}
	datatest.DB(book).Raw("SELECT count(*) FROM registrations r JOIN years y ON y.id = r.year_id AND y.number = 2023").Scan(&all)
	if all != 153+24+3+9+4+1+10+13+2 {
		t.Errorf("%d registrations, want 219", all)
	}
}

// counted is what a title counts for.
type counted struct {
	code    string
	subject data.Subject
	want    data.Tally
}

func TestTheSummaryOfTheProgramAgrees(t *testing.T) {
	for kind, c := range map[sample.Kind]struct {
		year, units, headcount, shared int
		heads                          data.Heads
		titles                         []counted
	}{
		sample.Block: {2023, 5, 186, 0, data.Heads{Persons: 177, Collectives: 28}, []counted{
			{"LĐTT", data.SubjectIndividual, data.Tally{All: 177}},
			{"CSTĐCS", data.SubjectIndividual, data.Tally{All: 24}},
			{"CSTĐB", data.SubjectIndividual, data.Tally{All: 3}},
			{"BK-TTCP", data.SubjectIndividual, data.Tally{All: 9}},
			{"TTLĐXS", data.SubjectCollective, data.Tally{All: 14, Whole: 4}},
			{"TTLĐTT", data.SubjectCollective, data.Tally{All: 14, Whole: 1}},
			{"CTĐ-TTCP", data.SubjectCollective, data.Tally{All: 2, Whole: 2}},
		}},
		// One of 87 people is registered by the commune left and the ward gone to.
		sample.Cluster: {2025, 12, 88, 1, data.Heads{Persons: 87, Collectives: 54}, []counted{
			{"LĐTT", data.SubjectIndividual, data.Tally{All: 87}},
			{"CSTĐCS", data.SubjectIndividual, data.Tally{All: 27}},
			{"CSTĐT", data.SubjectIndividual, data.Tally{All: 3}},
			{"BKT", data.SubjectIndividual, data.Tally{All: 7}},
			{"BKTTg", data.SubjectIndividual, data.Tally{All: 1}},
			{"TTLĐXS", data.SubjectCollective, data.Tally{All: 14, Whole: 5}},
			{"TTLĐTT", data.SubjectCollective, data.Tally{All: 40, Whole: 7}},
			{"CTĐT", data.SubjectCollective, data.Tally{All: 3, Whole: 3}},
		}},
	} {
		book := newSample(t, kind)
		year, err := book.YearNumbered(t.Context(), c.year)
		must(t, err)
		summary, err := contest.New(book).Summary(t.Context(), year.ID)
		must(t, err)
		if len(summary.Units) != c.units || summary.Total.Headcount != c.headcount || summary.Total.Heads != c.heads || summary.Shared != c.shared {
			t.Errorf("%s: %d units, %d people, %+v register, %d of them twice",
				kind, len(summary.Units), summary.Total.Headcount, summary.Total.Heads, summary.Shared)
		}
		for _, title := range c.titles {
			kind, ok := summary.ByCode(title.code, title.subject)
			if !ok || summary.Total.Tallies[kind.ID] != title.want {
				t.Errorf("%s: %+v, want %+v", title.code, summary.Total.Tallies[kind.ID], title.want)
			}
		}
	}
}

func TestOnlyWhoHoldsTheLowerTitleAimsHigher(t *testing.T) {
	book := newSample(t, sample.Block)
	for what, query := range map[string]string{
		"CSTĐCS without an initiative": `SELECT count(*) FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id
			WHERE k.code = 'CSTĐCS' AND r.initiative_id IS NULL`,
		"CSTĐCS and LĐTT at once": `SELECT count(*) FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id AND k.code = 'CSTĐCS'
			JOIN registrations o ON o.person_id = r.person_id AND o.year_id = r.year_id
			JOIN award_kinds ok ON ok.id = o.award_kind_id AND ok.code = 'LĐTT'`,
		"CSTĐ bộ or BK without CSTĐCS this year and last": `SELECT count(*) FROM registrations r
			JOIN award_kinds k ON k.id = r.award_kind_id AND k.code IN ('CSTĐB','BK-TTCP')
			WHERE r.person_id NOT IN (SELECT a.person_id FROM awards a JOIN award_kinds ak ON ak.id = a.award_kind_id
				WHERE a.year = 2022 AND ak.code = 'CSTĐCS')
			OR r.person_id NOT IN (SELECT b.person_id FROM registrations b JOIN award_kinds bk ON bk.id = b.award_kind_id
				WHERE bk.code = 'CSTĐCS' AND b.year_id = r.year_id)`,
		"TTLĐXS room without CSTĐCS": `SELECT count(*) FROM registrations r
			JOIN award_kinds k ON k.id = r.award_kind_id AND k.code = 'TTLĐXS' JOIN units c ON c.id = r.collective_id AND c.parent_id IS NOT NULL
			WHERE NOT EXISTS (SELECT 1 FROM registrations b JOIN award_kinds bk ON bk.id = b.award_kind_id AND bk.code = 'CSTĐCS'
				JOIN posts p ON p.person_id = b.person_id WHERE p.unit_id = c.id)`,
	} {
		var count int
		if err := datatest.DB(book).Raw(query).Scan(&count).Error; err != nil {
			t.Fatal(err)
		}
		if count != 0 {
			t.Errorf("%d %s", count, what)
		}
	}
}

func TestTheYearHasAPastAnEndAndAVote(t *testing.T) {
	book := newSample(t, sample.Block)
	for what, c := range map[string]struct {
		query string
		want  int
	}{
		"last year's registrations with a decision": {`SELECT count(*) FROM registrations r JOIN years y ON y.id = r.year_id AND y.number = 2022
			JOIN awards a ON a.id = r.award_id AND a.year = 2022 AND a.decision_number LIKE 'VD-%'`, 200},
		"people who register at another unit than last year": {`SELECT count(DISTINCT r.person_id) FROM registrations r
			JOIN registrations o ON o.person_id = r.person_id AND o.year_id < r.year_id AND o.unit_id <> r.unit_id`, 2},
		"people new this year": {`SELECT count(DISTINCT r.person_id) FROM registrations r JOIN years y ON y.id = r.year_id AND y.number = 2023
			WHERE r.person_id NOT IN (SELECT person_id FROM registrations WHERE year_id < r.year_id AND person_id IS NOT NULL)`, 14},
		"awards without the law of their decision":  {`SELECT count(*) FROM registrations WHERE decision_regime = '' AND award_id IS NOT NULL`, 0},
		"decided under another law than registered": {`SELECT count(*) FROM registrations WHERE decision_regime = 'L2022-ND98'`, 26},
		"scores": {`SELECT count(*) FROM scores`, 70},
		"points at most, without bonus and penalty":      {`SELECT sum(maximum) FROM criterions WHERE parent_id IS NOT NULL AND kind = ''`, 1000},
		"heads of criteria with another sum than theirs": {`SELECT count(*) FROM criterions h WHERE parent_id IS NULL AND maximum <> (SELECT sum(maximum) FROM criterions WHERE parent_id = h.id)`, 0},
		"nominees voted on by every valid sheet":         {`SELECT count(*) FROM counts c JOIN ballots b ON b.id = c.ballot_id AND c.agree + c.disagree = b.valid`, 2},
		"handed in late":                                 {`SELECT count(*) FROM submissions s JOIN deadlines d ON d.year_id = s.year_id AND d.kind = 'submission' WHERE s.received_on > d.due`, 1},
		"returned":                                       {`SELECT count(*) FROM submissions WHERE state = 'returned' AND reason <> '' AND returned_on <> ''`, 1},
	} {
		var got int
		must(t, datatest.DB(book).Raw(c.query).Scan(&got).Error)
		if got != c.want {
			t.Errorf("%d %s, want %d", got, what, c.want)
		}
	}
	var year data.Year
	must(t, datatest.DB(book).Where("number = 2023").First(&year).Error)
	lines, err := book.Outcomes(t.Context(), year, nil)
	must(t, err)
	got := map[data.Outcome]int{}
	for _, line := range lines {
		if line.RegistrationID == 0 {
			continue
		}
		got[line.Outcome]++
		if line.Outcome == data.OutcomeNotAchieved && line.Reason == "" {
			t.Errorf("%s has no reason", line.Name)
		}
	}
	want := map[data.Outcome]int{data.OutcomeAchieved: 207, data.OutcomeExceeded: 2, data.OutcomeNotAchieved: 10}
	if !maps.Equal(got, want) {
		t.Errorf("outcomes %v, want %v", got, want)
	}
}

func TestTheArticleStandsLetterByLetter(t *testing.T) {
	book := newSample(t, sample.Block)
	var year data.Year
	must(t, datatest.DB(book).Where("number = 2023").First(&year).Error)
	// The one hard space of the source is a plain one, as in every stored text.
	if year.SourceText != strings.ReplaceAll(assets.SampleArticle, "\u00a0", " ") || !strings.Contains(year.SourceText, "phòng, chống tham những, tiêu cực") {
		t.Error("the source is not kept letter by letter")
	}
	if year.RegimeCode != "L2003-ND91" || year.Theme != "Siết chặt kỷ cương, tăng cường hiệu quả" {
		t.Errorf("regime %q, theme %q", year.RegimeCode, year.Theme)
	}
	stands := func(what, text string) {
		if text == "" || !strings.Contains(assets.SampleArticle, text) {
			t.Errorf("%s is not the article's: %q", what, text)
		}
	}
	for _, aim := range strings.Split(year.Aims, "\n") {
		stands("aim", aim)
	}
	var items []data.PledgeItem
	must(t, datatest.DB(book).Where("year_id = ?", year.ID).Order("position").Find(&items).Error)
	if len(items) != 8 {
		t.Fatalf("%d groups of the pledge, want 8", len(items))
	}
	for i, item := range items {
		if strings.Contains(item.Text, "tham những") {
			t.Errorf("group %d keeps the slip of the pen", item.Position)
		}
		text := strings.TrimSuffix(item.Text, ".")
		if i == 2 { // the slip is mended in the pledge
			text = strings.Replace(text, "tham nhũng", "tham những", 1)
		}
		stands(item.Title, text)
	}
	var movements []string
	must(t, datatest.DB(book).Model(&data.Movement{}).Order("position").Pluck("name", &movements).Error)
	if len(movements) != 3 {
		t.Errorf("%d movements, want 3", len(movements))
	}
	for _, movement := range movements {
		stands("movement", "“"+movement+"”")
	}
	var conclusion data.Remark
	must(t, datatest.DB(book).Where("kind = ?", data.RemarkConclusion).First(&conclusion).Error)
	stands("concluder", "bà "+conclusion.Speaker+" - "+conclusion.Post)
	stands("conclusion", "c"+strings.TrimPrefix(conclusion.Text, "C"))
	var picture data.Attachment
	must(t, datatest.DB(book).First(&picture).Error)
	stands("caption", picture.Caption+". Ảnh: "+picture.Author)
}

func TestTheCeremonyIsTheInventedOne(t *testing.T) {
	book := newSample(t, sample.Block)
	var ceremony data.Ceremony
	must(t, datatest.DB(book).First(&ceremony).Error)
	if ceremony.Date != "2023-03-17" || ceremony.StartTime != "14:00" || ceremony.EndTime != "16:30" || ceremony.Copies != 6 {
		t.Errorf("ceremony %+v", ceremony)
	}
	names := map[int64]string{}
	var participants []data.Participant
	must(t, datatest.DB(book).Find(&participants).Error)
	for _, p := range participants {
		names[p.ID] = p.FullName
	}
	if names[*ceremony.ChairID] != "Đại diện Báo Thanh tra" || names[*ceremony.SecretaryID] != "Nguyễn Văn A" ||
		names[*ceremony.ConcluderID] != "Nguyễn Thị Hoa" {
		t.Errorf("chair %q, secretary %q, concluder %q", names[*ceremony.ChairID], names[*ceremony.SecretaryID], names[*ceremony.ConcluderID])
	}
	var signed int64
	must(t, datatest.DB(book).Model(&data.Signatory{}).Where("state = ? AND full_name LIKE 'Đại diện %'", data.SignatureSigned).Count(&signed).Error)
	if signed != 5 {
		t.Errorf("%d signed, want 5", signed)
	}
	if practice, err := book.Practice(t.Context()); err != nil || !practice {
		t.Errorf("practice %v, %v", practice, err)
	}
}

func TestNobodyInventedBearsARealName(t *testing.T) {
	book := newSample(t, sample.Block)
	var people []data.Person
	must(t, datatest.DB(book).Find(&people).Error)
	if len(people) != 186 {
		t.Errorf("%d people, want 186", len(people))
	}
	seen := map[string]bool{}
	for _, person := range people {
		folded := viet.Fold(person.FullName)
		if folded == "nguyen thi hoa" || strings.HasSuffix(folded, "phuong anh") {
			t.Errorf("%s bears the name of somebody in the article", person.FullName)
		}
		if seen[folded] {
			t.Errorf("%s twice", person.FullName)
		}
		seen[folded] = true
	}
}

func TestABookWithDataIsLeftAlone(t *testing.T) {
	book := newSample(t, sample.Block)
	if err := sample.Fill(book, sample.Block); err == nil || fault.Of(err).Kind != fault.Refused {
		t.Fatalf("got %v, want a refusal", err)
	}
	var steps []data.Step
	must(t, datatest.DB(book).Find(&steps).Error)
	if len(steps) != 1 || steps[0].Label != "Tạo dữ liệu thực hành năm 2023" {
		t.Errorf("steps %+v, want the one that made the year", steps)
	}
}

func newSample(t *testing.T, kind sample.Kind) *data.Book {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "mau.sothidua"), kind)
	must(t, err)
	t.Cleanup(func() { book.Close() })
	return book
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
