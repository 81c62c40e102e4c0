package rules

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	checks "sothidua/app/rules"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

func clerk(t *testing.T) (*desktest.Bench, *Screen) {
	t.Helper()
	b := desktest.New(t, desktest.Sample(t), 2023)
	datatest.Undecide(t, b.Desk.Book) // a decided year keeps its rules
	s := New(b.Desk)
	b.Put(s)
	return b, s
}

func (s *Screen) pick(t *testing.T, code, condition string) data.Rule {
	t.Helper()
	if !s.rules.table.SelectWhere(func(r line) bool { return r.Code == code && r.Condition == condition }) {
		t.Fatalf("no rule %s %s", code, condition)
	}
	return s.rules.edit.rule
}

func kept(t *testing.T, b *desktest.Bench, id int64) data.Rule {
	t.Helper()
	var rule data.Rule
	if err := datatest.DB(b.Desk.Book).First(&rule, id).Error; err != nil {
		t.Fatal(err)
	}
	return rule
}

func TestAShareIsChangedAndGoesBackToWhatItCameWith(t *testing.T) {
	// Given the limit of CSTĐCS,
	b, s := clerk(t)
	rule := s.pick(t, "A3", "cap")
	// when its share is typed anew,
	s.rules.edit.form.Field("share").Focus(b.Window.Canvas())
	b.SelectAll()
	b.Type("12,5")
	b.Press("Ctrl+S")
	// then the rule has it and its other numbers, in one step of the journal,
	changed := kept(t, b, rule.ID)
	if !strings.Contains(changed.Parameters, `"share":0.125`) || !strings.Contains(changed.Parameters, `"round":"floor"`) || checks.CheckParameters(changed) != nil {
		t.Fatalf("%s", changed.Parameters)
	}
	steps, err := b.Desk.Book.Steps(t.Context(), 1)
	if err != nil || steps[0].Changes != 1 || !strings.HasPrefix(steps[0].Label, "Quy tắc A3: sửa") {
		t.Errorf("%+v, %v", steps, err)
	}
	// and F6 gives it back what it came with, once that is said.
	b.Fire("F6")
	b.Press("Esc")
	if kept(t, b, rule.ID).Parameters != changed.Parameters {
		t.Error("given back unasked")
	}
	b.Fire("F6")
	b.Yes()
	if len(b.Told) != 1 || !strings.Contains(b.Told[0], "về giá trị có sẵn") || !strings.Contains(b.Told[0], "Ctrl+Z") {
		t.Errorf("told %q", b.Told)
	}
	if back := kept(t, b, rule.ID); !checks.SameParameters(back, rule) {
		t.Errorf("%s", back.Parameters)
	}
}

func TestAValueThatCannotBeIsSaidAndNotSaved(t *testing.T) {
	b, s := clerk(t)
	rule := s.pick(t, "A3", "cap")
	s.rules.edit.form.Field("share").Focus(b.Window.Canvas())
	b.SelectAll()
	b.Type("150")
	b.Press("Ctrl+S")
	if got := kept(t, b, rule.ID); got.Parameters != rule.Parameters {
		t.Errorf("saved %s", got.Parameters)
	}
	if text := s.rules.edit.form.Field("share").Error(); text != "“150” không dùng được cho “Tỷ lệ tối đa (%)”." {
		t.Errorf("said %q", text)
	}
	// Going to another rule asks first; Esc stays.
	s.rules.table.SelectWhere(func(r line) bool { return r.Code == "G4" })
	b.Press("Esc")
	if chosen, _ := s.rules.table.Selected(); s.rules.edit.rule.ID != rule.ID || chosen.ID != rule.ID || !s.rules.changed() {
		t.Error("the typed value is gone without a question")
	}
	// Discarded, the other rule comes.
	s.rules.table.SelectWhere(func(r line) bool { return r.Code == "G4" })
	b.Window.Canvas().FocusPrevious()
	b.Key(fyne.KeyReturn)
	if chosen, _ := s.rules.table.Selected(); s.rules.edit.rule.Code != "G4" || chosen.Code != "G4" || s.rules.changed() {
		t.Errorf("beside %s stands %s", chosen.Code, s.rules.edit.rule.Code)
	}
}

func TestARuleIsSwitchedOffAndFindsNothingMore(t *testing.T) {
	// Given rules that want a person's judgement,
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceFindings})
	of := func(code string) int {
		n := 0
		for _, f := range s.findings.found {
			if f.Rule.Code == code {
				n++
			}
		}
		return n
	}
	if of("A8") == 0 {
		t.Fatalf("no finding of A8 among %d", len(s.findings.found))
	}
	// when one is switched off, which is asked,
	s.Show(desk.Place{Part: PlaceRules})
	for range 2 {
		for _, row := range s.rules.table.Rows() {
			if row.Code == "A8" && row.Enabled {
				s.rules.table.SelectWhere(func(r line) bool { return r.ID == row.ID })
				b.Fire("F4")
				if !kept(t, b, row.ID).Enabled {
					t.Fatal("switched off unasked")
				}
				b.Yes()
			}
		}
	}
	// then it finds nothing.
	s.Show(desk.Place{Part: PlaceFindings})
	if n := of("A8"); n != 0 {
		t.Errorf("%d findings of a rule that is off", n)
	}
}

func TestABrokenRuleIsSaidAndCanBeRepaired(t *testing.T) {
	b, s := clerk(t)
	rule := s.pick(t, "A3", "cap")
	err := b.Desk.Book.Do("hỏng", func(tx *data.Tx) error {
		broken := rule
		broken.Parameters = `{"share": 15`
		return tx.Save(&broken)
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Load()
	s.pick(t, "A3", "cap")
	if text := desktest.Texts(s.rules.side); !strings.Contains(text, "không đúng dạng JSON") {
		t.Errorf("beside the list: %s", text)
	}
	// The check of the year says it too and leads there.
	s.Show(desk.Place{Part: PlaceFindings})
	if !s.findings.table.SelectWhere(func(f checks.Finding) bool { return f.Rule.ID == rule.ID && f.State == checks.Missing }) {
		t.Fatalf("not among %d findings", len(s.findings.found))
	}
	s.pick(t, "G4", "review")
	b.Window.Canvas().Focus(s.findings.table)
	b.Key(fyne.KeyReturn)
	if s.tabs.Current() != 0 || s.rules.edit.rule.ID != rule.ID {
		t.Fatalf("tab %d, rule %s", s.tabs.Current(), s.rules.edit.rule.Code)
	}
	s.rules.edit.form.Field("raw").(*kit.AreaField).SetText(`{"share": 0.15, "of": "LĐTT"}`)
	b.Press("Ctrl+S")
	if got := kept(t, b, rule.ID); checks.CheckParameters(got) != nil {
		t.Errorf("%s", got.Parameters)
	}
}

func TestAFindingLeadsToTheUnitAndKeepsAReason(t *testing.T) {
	// Given a person who registers CSTĐCS without an initiative,
	b, s := clerk(t)
	var row data.Registration
	if err := datatest.DB(b.Desk.Book).Where("year_id = ? AND initiative_id IS NOT NULL AND award_kind_id IN (SELECT id FROM award_kinds WHERE code = 'CSTĐCS')", b.Desk.Year.ID).Order("id").First(&row).Error; err != nil {
		t.Fatal(err)
	}
	err := b.Desk.Book.Do("bỏ sáng kiến", func(tx *data.Tx) error {
		if err := datatest.DB(tx).Model(&data.Registration{}).Where("person_id = ?", *row.PersonID).Update("initiative_id", nil).Error; err != nil {
			return err
		}
		return datatest.DB(tx).Where("person_id = ?", *row.PersonID).Delete(&data.Initiative{}).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	went := desk.Place{}
	b.Desk.Go = func(to desk.Place) { went = to }
	s.Load()
	s.Show(desk.Place{Part: PlaceFindings})
	s.findings.state.SetText("cảnh báo")
	if !s.findings.table.SelectWhere(func(f checks.Finding) bool { return f.RegistrationID == row.ID }) {
		t.Fatalf("no warning about %s", row.SubjectName)
	}
	// when Enter is pressed, the unit's registrations come,
	b.Window.Canvas().Focus(s.findings.table)
	b.Key(fyne.KeyReturn)
	if went.Area != desk.Registrations || went.Unit == 0 {
		t.Errorf("went to %+v", went)
	}
	// and a reason is kept with the registration.
	b.Fire("F4")
	b.Type("Sáng kiến đang chờ công nhận")
	b.Press("Ctrl+S")
	var reason data.KeptFinding
	if err := datatest.DB(b.Desk.Book).Last(&reason).Error; err != nil || reason.Reason != "Sáng kiến đang chờ công nhận" || *reason.PersonID != *row.PersonID {
		t.Fatalf("%+v, %v", reason, err)
	}
	if text := desktest.Texts(s.findings.side); !strings.Contains(text, "Sáng kiến đang chờ công nhận") {
		t.Errorf("beside the list: %s", text)
	}
	// It is said otherwise,
	b.Fire("F4")
	b.SelectAll()
	b.Type("Đơn vị có văn bản")
	b.Press("Ctrl+S")
	if err := datatest.DB(b.Desk.Book).First(&reason, reason.ID).Error; err != nil || reason.Reason != "Đơn vị có văn bản" {
		t.Errorf("said otherwise: %+v, %v", reason, err)
	}
	// and taken back when she says so, in a step that tells of it and can be taken back too.
	b.Fire("F7")
	b.Yes()
	if err := datatest.DB(b.Desk.Book).First(&data.KeptFinding{}, reason.ID).Error; err == nil {
		t.Error("the reason stays")
	}
	if label, err := b.Desk.Book.Undo(); err != nil || !strings.Contains(label, "bỏ lý do giữ "+row.SubjectName) {
		t.Errorf("undone: %q, %v", label, err)
	}
	if err := datatest.DB(b.Desk.Book).First(&data.KeptFinding{}, reason.ID).Error; err != nil {
		t.Errorf("after the undo: %v", err)
	}
}

// Given people of whom the year says nothing, when everything is listed, then one line of
// the unit counts them and Enter leads to the grid where it is written; the state chosen,
// each finding stands by itself.
func TestWhatIsLackingOfManyLeadsToTheirGrid(t *testing.T) {
	b, s := clerk(t)
	if err := b.Desk.Book.Do("Chưa ghi", func(tx *data.Tx) error {
		return datatest.DB(tx).Where("year = ?", b.Desk.Year.Number).Delete(&data.PersonYear{}).Error
	}); err != nil {
		t.Fatal(err)
	}
	went := desk.Place{}
	b.Desk.Go = func(to desk.Place) { went = to }
	s.Load()
	s.Show(desk.Place{Part: PlaceFindings})
	of := func(f checks.Finding) bool { return f.Gathered > 0 && f.People }
	if !s.findings.table.SelectWhere(of) {
		t.Fatal("nothing is said at once")
	}
	if text := desktest.Texts(s.findings.side); strings.Contains(text, words.FindingsGo) || !strings.Contains(text, words.FindingRecord) {
		t.Errorf("beside the list: %s", text)
	}
	f, _ := s.findings.table.Selected()
	lines := len(s.findings.table.Rows())
	b.Window.Canvas().Focus(s.findings.table)
	b.Key(fyne.KeyReturn)
	if went.Area != desk.People || went.Part != desk.RatingPart || went.Unit != f.UnitID {
		t.Errorf("went to %+v", went)
	}
	s.findings.state.SetText(words.RuleStates[string(checks.Missing)])
	if s.findings.table.SelectWhere(of) {
		t.Error("gathered where each was asked for")
	}
	if all := len(s.findings.table.Rows()); all <= f.Gathered || all < lines-s.countOf(checks.Warn)-s.countOf(checks.Human) {
		t.Errorf("%d lines of what is missing, one of those before stood for %d", all, f.Gathered)
	}
}

func (s *Screen) countOf(state checks.State) (n int) {
	for _, f := range s.findings.found {
		if f.State == state {
			n++
		}
	}
	return n
}

func TestACapThatIsExceededCanBeKeptWithAReason(t *testing.T) {
	// Given a cap so low that units go over it,
	b, s := clerk(t)
	err := b.Desk.Book.Do("hạ mức", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("UPDATE rules SET parameters = replace(parameters, '0.15', '0.05') WHERE code = 'A3'").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Load()
	s.Show(desk.Place{Part: PlaceFindings})
	s.findings.state.SetText("cảnh báo")
	if !s.findings.table.SelectWhere(func(f checks.Finding) bool { return f.Rule.Code == "A3" && f.RegistrationID == 0 }) {
		t.Fatal("no warning about the cap")
	}
	// when a reason is given for the unit,
	b.Window.Canvas().Focus(s.findings.table)
	b.Fire("F4")
	b.Type("Bộ cho phép vượt")
	b.Press("Ctrl+S")
	// then the finding carries it, and another unit's does not.
	found, err := checks.Check(t.Context(), b.Desk.Contest, b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	with, without := 0, 0
	for _, f := range found {
		if f.Rule.Code == "A3" && f.RegistrationID == 0 && f.State == checks.Warn {
			if f.Kept == "Bộ cho phép vượt" {
				with++
			} else {
				without++
			}
		}
	}
	if with != 1 || without == 0 {
		t.Errorf("%d caps kept, %d not", with, without)
	}
}

// Given the rules of a year, when an office sets limits of its own by the keyboard, then
// they are rules that judge, and one that cannot be says so at its field.
func TestAnOfficeSetsLimitsOfItsOwn(t *testing.T) {
	b, s := clerk(t)
	add := func(kind, amount, award, of, where string) data.Rule {
		b.Fire("Ctrl+N")
		for i, text := range []string{kind, amount, award, of, where} {
			if text != "" {
				b.SelectAll()
				b.Type(text)
				if i != 1 {
					b.Key(fyne.KeyDown)
					b.Key(fyne.KeyReturn)
					continue
				}
			}
			b.Press("Tab")
		}
		b.Press("Ctrl+S")
		var rule data.Rule
		datatest.DB(b.Desk.Book).Where("code LIKE 'CQ%'").Order("id DESC").First(&rule)
		return rule
	}
	share := add("", "5", "Lao động tiên tiến (cá nhân)", "Tổng số người", "chung các đơn vị")
	if share.Condition != "cap" || share.AwardCode != "LĐTT" || share.Code != "CQ1" || checks.CheckParameters(share) != nil ||
		!strings.Contains(share.Parameters, `"of":"headcount"`) || !strings.Contains(share.Parameters, `"block":true`) || !strings.Contains(share.Parameters, `"share":0.05`) {
		t.Fatalf("%+v", share)
	}
	if chosen, _ := s.rules.table.Selected(); chosen.ID != share.ID {
		t.Errorf("chosen is %s", chosen.Name)
	}
	points := add("Điểm tối thiểu", "950,5", "Cờ thi đua của Thanh tra Chính phủ", "", "")
	if points.Condition != "score" || points.Parameters != `{"points":950.5}` || points.Code != "CQ2" {
		t.Fatalf("%+v", points)
	}
	found, err := checks.CheckAll(t.Context(), b.Desk.Contest, b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, f := range found {
		said[f.Rule.Code] += string(f.State) + " " + f.Text + "\n"
	}
	if !strings.Contains(said["CQ1"], "warn Tất cả đơn vị – LĐTT: đăng ký 177, quá mức tối đa") {
		t.Errorf("the share: %s", said["CQ1"])
	}
	if !strings.Contains(said["CQ2"], "điểm") {
		t.Errorf("the points: %s", said["CQ2"])
	}
	// One that is wrong goes by Delete, after a question; what came with the program stays.
	said["told"] = ""
	b.Desk.Tell = func(text string) { said["told"] = text }
	left := func() (n int64) {
		datatest.DB(b.Desk.Book).Model(&data.Rule{}).Where("code = 'CQ2'").Count(&n)
		return n
	}
	b.Window.Canvas().Focus(s.rules.table)
	b.Key(fyne.KeyDelete)
	b.Fire("Esc")
	if left() != 1 {
		t.Error("Esc deleted")
	}
	b.Window.Canvas().Focus(s.rules.table)
	b.Key(fyne.KeyDelete)
	b.Window.Canvas().FocusNext()
	b.Key(fyne.KeyReturn)
	if left() != 0 {
		t.Error("the limit is still there")
	}
	if _, err := b.Desk.Book.Undo(); err != nil || left() != 1 {
		t.Error("undo did not bring it back", err)
	}
	s.rules.table.SelectWhere(func(r line) bool { return r.Code == "A3" })
	b.Window.Canvas().Focus(s.rules.table)
	b.Key(fyne.KeyDelete)
	if !strings.Contains(said["told"], "F4") {
		t.Errorf("a rule of the program: %q", said["told"])
	}
	// What cannot be is said and not written.
	if last := add("", "500", "Lao động tiên tiến (cá nhân)", "Tổng số người", ""); last.ID != points.ID {
		t.Errorf("written: %+v", last)
	}
}

// Given a file of rules, when F8 takes it, then what it brings is shown before it is written,
// one step; a file that is no such table is refused in words.
func TestF8TakesAFileOfRulesInOnceItWasShown(t *testing.T) {
	b, s := clerk(t)
	path := filepath.Join(t.TempDir(), "quy-tac.csv")
	b.Desk.Window.Canvas().Focus(s.rules.table)
	s.Load()
	b.Fire("F8")
	if top := b.Window.Canvas().Overlays().Top(); top == nil || !strings.Contains(desktest.Texts(top), words.KitOpenFile) {
		t.Fatal("F8 asks for no file")
	}
	b.Key(fyne.KeyEscape)
	if err := os.WriteFile(path, bytes.Replace(assets.Rules, []byte(",NĐ 98/2023/NĐ-CP,"), []byte(",NĐ 98/2023/NĐ-CP Điều 1,"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	s.rules.takeFile(path)
	if text := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(text, "Sửa 1 quy tắc") {
		t.Fatalf("asked: %s", text)
	}
	b.Yes()
	var n int64
	if datatest.DB(b.Desk.Book).Model(&data.Rule{}).Where("article = ?", "NĐ 98/2023/NĐ-CP Điều 1").Count(&n); n == 0 {
		t.Error("the rule stays as it was")
	}
}

func TestRulesOfALaterProgramAreShownAndTakenOverInOneStep(t *testing.T) {
	// Given a book whose rules are those of this program
	b, s := clerk(t)
	s.Load()
	said := ""
	b.Desk.Tell = func(text string) { said = text }
	b.Fire("F7")
	if said != words.RulesNewsNone {
		t.Errorf("F7 says %q", said)
	}
	// When one of them stands as an earlier program had it
	err := b.Desk.Book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("UPDATE rules SET shipped = '', article = 'Điều cũ' WHERE code = 'A3'").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Load()
	b.Fire("F7")
	// Then it is named before it is taken over, what it says beside what comes
	beside := checks.Difference{Part: words.TitleBasis, Own: "Điều cũ", Shipped: shippedA3(s).Article}.String()
	if text := strings.Join(strings.Fields(desktest.Texts(b.Window.Canvas().Overlays().Top())), " "); !strings.Contains(text, beside) {
		t.Errorf("%q is not said: %s", beside, text)
	}
	if text := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(text, "Sửa 1 quy tắc") || !strings.Contains(text, "A3 ") {
		t.Fatalf("asked: %s", text)
	}
	b.Yes()
	var rule data.Rule
	if err := datatest.DB(b.Desk.Book).First(&rule, "code = 'A3'").Error; err != nil || rule.Article == "Điều cũ" || rule.Shipped == "" {
		t.Errorf("%+v, %v", rule, err)
	}
}

// shippedA3 is the rule A3 as it comes with the program.
func shippedA3(s *Screen) data.Rule {
	for _, rule := range s.file.All {
		if rule.Code == "A3" {
			shipped, _ := s.file.ShippedRule(rule)
			return shipped
		}
	}
	return data.Rule{}
}

// Given a year before the day of a text, when its rules are listed, then the list and the form
// beside it say of each what its findings would: not verified, and from when the text holds.
func TestTheListOfRulesSaysWhatFindingsSay(t *testing.T) {
	book := desktest.Sample(t)
	datatest.Undecide(t, book)
	of, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	early := data.Year{BlockID: of.BlockID, Number: 2013, RegimeCode: of.RegimeCode}
	if err := datatest.DB(book).Create(&early).Error; err != nil {
		t.Fatal(err)
	}
	b := desktest.New(t, book, early.Number)
	s := New(b.Desk)
	b.Put(s)
	found, err := checks.CheckAll(t.Context(), b.Desk.Contest, early)
	if err != nil {
		t.Fatal(err)
	}
	said := map[int64]checks.Finding{}
	for _, f := range found {
		said[f.Rule.ID] = f
	}
	rule := s.pick(t, "A15", "history")
	texts := desktest.Texts(s.rules.side)
	if !strings.Contains(texts, "có hiệu lực từ 20/08/2014; chưa kiểm chứng") {
		t.Errorf("the form says\n%s", texts)
	}
	later := 0
	for _, r := range s.rules.table.Rows() {
		if r.group != "" {
			continue
		}
		if r.CitesLater(early.LastDay()) != "" {
			later++
			if r.checked() != words.RulesUnverified {
				t.Errorf("%s %s is %q", r.Code, r.Article, r.checked())
			}
		}
		if f, ok := said[r.ID]; ok && (f.Verified != (r.checked() == words.RulesIsVerified) && r.Article != "" || f.Article != r.stated.Article) {
			t.Errorf("%s: the list has %q, %q; the finding %q, %v", r.Code, r.stated.Article, r.checked(), f.Article, f.Verified)
		}
	}
	if later == 0 || !rule.Verified {
		t.Errorf("%d rules of later texts; %+v", later, rule)
	}
}

// Given findings that ask what earlier years were, then each leads to whose years they are,
// where one is written.
func TestWhatIsLackingOfEarlierYearsLeadsToWhoseTheyAre(t *testing.T) {
	b, s := clerk(t)
	if err := b.Desk.Book.Do("Chưa ghi", func(tx *data.Tx) error {
		return datatest.DB(tx).Where("year < ?", b.Desk.Year.Number).Delete(&data.Award{}).Error
	}); err != nil {
		t.Fatal(err)
	}
	s.Load()
	s.Show(desk.Place{Part: PlaceFindings})
	asked := 0
	for _, f := range s.findings.found {
		if f.Record != checks.PastRecord {
			continue
		}
		asked++
		at, title, ok := desk.RecordOf(f)
		part := desk.CollectivePart
		if f.People {
			part = desk.PersonPart
		}
		if !ok || title != words.FindingPast || at.Area != desk.People || at.Part != part || at.ID == 0 {
			t.Errorf("%q leads to %+v", f.Text, at)
		}
	}
	if asked == 0 {
		t.Error("none asks")
	}
}
