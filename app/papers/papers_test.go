package papers

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

func newBook(t *testing.T) *data.Book { return practiceBook(t, sample.Block) }

// practiceYears are the practice years by number.
var practiceYears = map[int]sample.Kind{2023: sample.Block, 2025: sample.Cluster}

func practiceBook(t *testing.T, kind sample.Kind) *data.Book {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// change runs SQL on the book as one step.
func change(t *testing.T, book *data.Book, statement string, values ...any) {
	t.Helper()
	err := book.Do("thử", func(tx *data.Tx) error { return datatest.DB(tx).Exec(statement, values...).Error })
	if err != nil {
		t.Fatal(err)
	}
}

// laid is a paper with its pages.
type laid struct {
	*Built
	*page.Result
}

func build(t *testing.T, book *data.Book, paper string, number int) laid {
	t.Helper()
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	built, err := Build(t.Context(), book, Request{Paper: paper, Year: year})
	if err != nil {
		t.Fatal(err)
	}
	result, err := page.Layout(built.Doc)
	if err != nil {
		t.Fatal(err)
	}
	return laid{built, result}
}

// content is all text of the pages, words parted by single spaces.
func content(built laid) string {
	var parts []string
	for _, p := range built.Pages {
		for _, op := range p.Ops {
			if text, ok := op.(page.Text); ok {
				parts = append(parts, text.Text)
			}
		}
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func expect(t *testing.T, built laid, wanted ...string) {
	t.Helper()
	all := content(built)
	for _, want := range wanted {
		if !strings.Contains(all, want) {
			t.Errorf("%s lacks %q:\n%s", built.Paper.Code, want, all)
		}
	}
	if strings.Contains(all, "{{") {
		t.Errorf("%s has a field nobody filled:\n%s", built.Paper.Code, all)
	}
}

func hasGap(built laid, text string) bool {
	text, _, _ = strings.Cut(text, "%") // a name or a number follows
	return slices.ContainsFunc(built.Missing, func(g contest.Gap) bool { return strings.HasPrefix(g.Text, text) && g.Place != "" })
}

func TestSamplePapersAreComplete(t *testing.T) {
	book := newBook(t)
	for paper, wanted := range map[string][]string{
		Pledge: {
			"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Nội, ngày 17 tháng 3 năm 2023", "8. Hưởng ứng phong trào",
			"văn hoá công sở", "Lao động tiên tiến: 177 (tính cả Chiến sĩ thi đua cơ sở); Chiến sĩ thi đua cơ sở: 24", "06 bản có giá trị như nhau",
			"KT. TỔNG BIÊN TẬP", "KHỐI TRƯỞNG",
		},
		Minutes: {
			"Số: 04/BB-KTĐ", "14 giờ 05, ngày 17 tháng 3 năm 2023", "09 người có mặt", "Vắng mặt: không.",
			"Bà Nguyễn Thị Hoa, Phó Tổng Biên tập phụ trách Báo Thanh tra", "Số đơn vị ký: 05/05",
			"Tổng cộng 28 177 177 24", "Buổi lễ kết thúc vào 16 giờ 35, ngày 17 tháng 3 năm 2023./.", "THƯ KÝ CHỦ TỌA",
		},
		RegistrationSummary: {
			"Tập thể", "TTLĐXS", "lớn nhỏ", "Tổng cộng 186 1 13 4 10 2 177 24 3 9 13,56%",
			"Số LĐTT tính cả người đăng ký CSTĐCS.", "Đã chốt 08/03/2023", "NGƯỜI LẬP BIỂU",
		},
	} {
		built := build(t, book, paper, 2023)
		expect(t, built, wanted...)
		expect(t, built, "Dữ liệu thực hành", "Tập thể 28 · cá nhân 177 · LĐTT 177 · CSTĐCS 24 · số liệu đến ", built.Figures.Line)
		if len(built.Missing)+len(built.Replaced) > 0 {
			t.Errorf("%s: missing %v, replaced %q", paper, built.Missing, built.Replaced)
		}
	}
}

// Given papers of any kind, then those whose matter the registered figures are bear the
// control line, each unit's form its own figures; no letter, list of people or sheet for
// the table does.
func TestTheControlLineStandsWhereFiguresAreTheMatter(t *testing.T) {
	book := newBook(t)
	for _, paper := range All {
		built := build(t, book, paper.Code, 2023)
		for _, section := range built.Doc.Sections {
			if has := section.Footing != ""; has != paper.Control {
				t.Errorf("%s has a control line: %v", paper.Code, has)
			}
		}
	}
	for _, code := range []string{Invitation, Plan, Programme, Script, News, NamePlates, Ballot, Delegates, Reminder} {
		if paper, err := Find(code); err != nil || paper.Control {
			t.Errorf("%s, %v", code, err)
		}
	}
	forms := build(t, book, UnitRegistration, 2023)
	lines, persons := map[string]bool{}, 0
	for _, section := range forms.Doc.Sections {
		lines[section.Footing] = true
		var collectives, own int
		if _, err := fmt.Sscanf(section.Footing, "Tập thể %d · cá nhân %d", &collectives, &own); err != nil {
			t.Fatalf("%q: %v", section.Footing, err)
		}
		persons += own
	}
	if len(lines) != len(forms.Doc.Sections) || persons != forms.Figures.Persons {
		t.Errorf("%d lines on %d forms, %d people", len(lines), len(forms.Doc.Sections), persons)
	}
}

func TestControlLineFollowsTheFigures(t *testing.T) {
	book := newBook(t)
	before := build(t, book, Pledge, 2023).Figures
	// When one registration goes and comes back, then the code goes and comes back.
	change(t, book, "DELETE FROM registrations WHERE id = (SELECT max(id) FROM registrations)")
	if gone := build(t, book, Minutes, 2023).Figures; gone.Code == before.Code {
		t.Errorf("code %s stays although a registration is gone", gone.Code)
	}
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	if back := build(t, book, RegistrationSummary, 2023).Figures; back.Code != before.Code {
		t.Errorf("code %s, want %s again", back.Code, before.Code)
	}
}

func TestAYearWithoutCeremonyLeavesRoomForThePen(t *testing.T) {
	book := newBook(t)
	pledge := build(t, book, Pledge, 2022)
	expect(t, pledge, "Hà Nội, ngày … tháng … năm …", "1. Báo Thanh tra;")
	minutes := build(t, book, Minutes, 2022)
	expect(t, minutes, "…… giờ ……, ngày … tháng … năm …", "Số: ……/BB-KTĐ", "Số đơn vị ký: ……/05")
	if strings.Contains(content(minutes), "Vắng mặt: không") {
		t.Error("the minutes say that nobody was absent, which nobody noted")
	}
	for built, gaps := range map[laid][]string{
		pledge:  {words.GapDate, words.GapPlace, words.GapItems, words.GapHead},
		minutes: {words.GapDate, words.GapNumber, words.GapChair, words.GapConclusion, words.GapDiscussion},
	} {
		for _, gap := range gaps {
			if !hasGap(built, gap) {
				t.Errorf("%s does not list %q: %v", built.Paper.Code, gap, built.Missing)
			}
		}
	}
}

func TestWhoIsInChargeSignsAsADeputy(t *testing.T) {
	book := newBook(t)
	change(t, book, `UPDATE signatories SET signs_as = '', head_post = '', post = 'Phó Tổng Biên tập phụ trách' WHERE position = 1`)
	change(t, book, `UPDATE signatories SET state = 'absent' WHERE position = 2`)
	built := build(t, book, Pledge, 2023)
	expect(t, built, "BÁO THANH TRA KT. TỔNG BIÊN TẬP PHÓ TỔNG BIÊN TẬP", "(vắng mặt)")
	if strings.Contains(content(built), "PHỤ TRÁCH") {
		t.Error("a signature says “phụ trách”")
	}
	expect(t, build(t, book, Minutes, 2023), "Số đơn vị ký: 04/05; vắng mặt: 01", "- Tạp chí Thanh tra: vắng mặt.")
}

func TestOnlyASealBringsThePostInTheAgency(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE offices SET post = 'Phó Tổng Biên tập phụ trách' WHERE role = 'head'")
	for _, code := range []string{RegistrationSummary, Minutes} {
		if plain := content(build(t, book, code, 2023)); strings.Contains(plain, "PHÓ TỔNG BIÊN TẬP") {
			t.Errorf("%s of a block without a seal is signed with the post in the agency", code)
		}
	}
	change(t, book, "UPDATE participants SET post = 'Phó Tổng Biên tập phụ trách' WHERE id = (SELECT chair_id FROM ceremonies WHERE purposes = 'signing')")
	change(t, book, "UPDATE ceremonies SET letterhead_id = (SELECT id FROM letterheads WHERE has_seal ORDER BY position LIMIT 1)")
	expect(t, build(t, book, RegistrationSummary, 2023), "KHỐI TRƯỞNG KT. TỔNG BIÊN TẬP PHÓ TỔNG BIÊN TẬP")
	expect(t, build(t, book, Minutes, 2023), "CHỦ TỌA KT. TỔNG BIÊN TẬP PHÓ TỔNG BIÊN TẬP")
}

func TestAbsentDelegatesAreListedWithTheirReason(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE participants SET attendance = 'absent', absence_reason = 'đi công tác' WHERE position = 4")
	change(t, book, "UPDATE participants SET attendance = 'absent' WHERE position = 5")
	built := build(t, book, Minutes, 2023)
	expect(t, built, "07 người có mặt, 02 người vắng mặt", "- Đại diện Tạp chí Thanh tra; lý do: đi công tác;")
	if len(built.Missing) != 1 || !strings.Contains(built.Missing[0].Text, "Trường Cán bộ Thanh tra") {
		t.Errorf("missing: %v", built.Missing)
	}
}

func TestSummaryShowsEveryTitleWhenAsked(t *testing.T) {
	book := newBook(t)
	before := content(build(t, book, RegistrationSummary, 2023))
	if strings.Contains(before, "BKTTg") {
		t.Fatal("a title without registration has a column")
	}
	change(t, book, "INSERT INTO settings (key, value) VALUES (?, ?), (?, ?)",
		data.SettingSummaryShowAll, data.Yes, data.SettingExactCounting, data.Yes)
	built := build(t, book, RegistrationSummary, 2023)
	expect(t, built, "BKTTg", "Mỗi người tính một lần ở danh hiệu cao nhất")
	stay(t, built)
}

func TestNothingLeavesTheTextArea(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE units SET name = name || ' và những nhiệm vụ khác được giao thêm trong nhiều năm liền' WHERE parent_id IS NULL")
	change(t, book, "UPDATE signatories SET unit_name = unit_name || ' và những nhiệm vụ khác được giao thêm trong nhiều năm liền'")
	for _, paper := range All {
		stay(t, build(t, book, paper.Code, 2023))
	}
}

// stay tells of text that begins outside the margins at the sides or below.
func stay(t *testing.T, built laid) {
	t.Helper()
	section := built.Doc.Sections[0]
	const mm = 72 / 25.4
	for _, p := range built.Pages {
		for _, op := range p.Ops {
			text, ok := op.(page.Text)
			if ok && strings.Contains(text.Text, " · số liệu đến ") {
				continue // goes into the margin below a full page
			}
			if ok && (text.X < section.Left*mm-1 || text.X > p.Width-section.Right*mm || text.Y > p.Height-section.Bottom*mm+1) {
				t.Errorf("%s, page %d: %q at %.0f, %.0f", built.Paper.Code, p.Number, text.Text, text.X, text.Y)
			}
		}
	}
}

func TestSignaturesStandWithTheirNames(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE signatories SET full_name = 'Người ký ' || position")
	// However much text stands before, each name is on the page of its unit.
	for lines := range 12 {
		change(t, book, "UPDATE years SET aims = ?", strings.Repeat("Một dòng.\n", lines*3))
		built := build(t, book, Pledge, 2023)
		for _, p := range built.Pages {
			if units, names := bold(p, "ĐẠI DIỆN"), bold(p, "Người ký "); units != names {
				t.Errorf("with %d lines, page %d has %d units and %d names", lines*3, p.Number, units, names)
			}
		}
	}
}

// bold counts the bold texts of a page that begin so.
func bold(p *page.Page, prefix string) int {
	n := 0
	for _, op := range p.Ops {
		if text, ok := op.(page.Text); ok && text.Face == page.BoldFace && strings.HasPrefix(text.Text, prefix) {
			n++
		}
	}
	return n
}

func TestOwnWordingReplacesTheShipped(t *testing.T) {
	book := newBook(t)
	err := book.Do("thử", func(tx *data.Tx) error {
		return tx.Save(&data.Wording{Paper: Pledge, Key: "commitment", Text: "Các đơn vị hứa thực hiện năm {{năm}}.\nDòng hai."})
	})
	if err != nil {
		t.Fatal(err)
	}
	all := content(build(t, book, Pledge, 2023))
	if !strings.Contains(all, "Dòng hai.") || strings.Contains(all, "cam kết thực hiện nghiêm túc") {
		t.Errorf("own wording is not used:\n%s", all)
	}
}

func TestMissingGlyphsAreNamed(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE signatories SET full_name = 'Nguyễn 🎉 A' WHERE position = 1")
	built := build(t, book, Pledge, 2023)
	expect(t, built, "Nguyễn □ A")
	if string(built.Replaced) != "🎉" {
		t.Errorf("replaced %q", built.Replaced)
	}
}

func TestEveryPaperHasWording(t *testing.T) {
	for _, paper := range All {
		for line := range strings.Lines(assets.Wording(paper.Code)) {
			line = strings.TrimSpace(line)
			if line != "" && !strings.HasPrefix(line, "#") && !strings.Contains(line, " = ") {
				t.Errorf("%s: %q is no sentence", paper.Code, line)
			}
		}
		for _, s := range shipped(paper.Code) {
			if err := s.Check(s.Shipped); err != nil {
				t.Errorf("%s, %s: %v", paper.Code, s.Key, err)
			}
		}
	}
}

func TestSentencesAreCheckedInWords(t *testing.T) {
	s := Sentence{Key: "x", Shipped: "Năm {{năm}}, số {{số}}."}
	for text, want := range map[string]string{
		"Năm {{nam}}":       "Hãy viết {{năm}}.",
		"Năm {{tháng}}":     "Không có trường {{tháng}}.",
		"Năm {{năm}":        words.SentenceBracesWhat,
		" \n ":              words.SentenceEmptyWhat,
		"Chủ đề {{chủ đề}}": "",
	} {
		err := s.Check(text)
		if want == "" && err == nil {
			continue
		}
		if err == nil || !strings.Contains(err.Error()+fault.Of(err).Next, want) {
			t.Errorf("%q gives %v", text, err)
		}
	}
}

func TestAPaperSaysWhatChangedSinceItsSibling(t *testing.T) {
	// Given the summary printed officially, and a registration taken away after it.
	book := newBook(t)
	summary := build(t, book, RegistrationSummary, 2023)
	figures, err := json.Marshal(summary.Figures)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("thử", func(tx *data.Tx) error {
		return tx.Save(&data.Print{YearID: summary.Request.Year.ID, Paper: RegistrationSummary, Figures: string(figures), Hash: "x"})
	})
	if err != nil {
		t.Fatal(err)
	}
	if same := build(t, book, Minutes, 2023); len(same.Siblings) > 0 {
		t.Errorf("same figures, but %q", same.Siblings)
	}
	change(t, book, "DELETE FROM registrations WHERE id = (SELECT max(id) FROM registrations)")
	// Then the minutes say so, and what.
	built := build(t, book, Minutes, 2023)
	expect(t, built, "Khác số liệu của Bảng tổng hợp đăng ký in lúc", summary.Figures.Code, " thành ")
}

// Given a year with nothing recorded, then every paper of what is not there says why it
// has nothing to tell, and those of the ceremony that are written beforehand are there;
// given the practice year, none is idle but those of meetings that were not held.
func TestAPaperWithNothingToTellSaysWhy(t *testing.T) {
	book := newBook(t)
	for _, paper := range All {
		if built := build(t, book, paper.Code, 2023); (built.Idle != "") != (paper.Meeting() != data.PurposeSigning && paper.Code != ProposalList) {
			t.Errorf("%s: %s", paper.Code, built.Idle)
		}
	}
	change(t, book, "INSERT INTO years (block_id, number, regime_code) SELECT block_id, 2031, regime_code FROM years WHERE number = 2023")
	var idle []string
	for _, paper := range All {
		if built := build(t, book, paper.Code, 2031); built.Idle != "" {
			idle = append(idle, paper.Code)
		}
	}
	want := []string{
		Invitation, Received, NamePlates, IndividualList, CollectiveList, InitiativeList, Findings, ScoreSheet, SelfScore, Ballot, CountingMinutes,
		VoteMinutes, ProposalList, Submission, AchievementReport, AchievementSummary, MovementPlan, MidYear, YearEnd, YearComparison, ResultComparison,
		Statistics, Rewards, GoldenBook, Certificate, HandoverMinutes,
	}
	if !slices.Equal(idle, want) {
		t.Errorf("idle: %v", idle)
	}
	change(t, book, "UPDATE submissions SET state = 'received' WHERE year_id = 2")
	change(t, book, "INSERT INTO submissions (year_id, unit_id, state) SELECT 2, id, 'received' FROM units WHERE parent_id IS NULL AND id NOT IN (SELECT unit_id FROM submissions WHERE year_id = 2)")
	if built := build(t, book, Reminder, 2023); built.Idle != words.IdleReminder {
		t.Errorf("reminder: %q", built.Idle)
	}
}
