package papers

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data/datatest"
)

// Given a vote whose share is set by the block's regulation, the minutes say which share is
// enough, by which paper, who reached it, how the tellers were chosen and how many copies
// there are; what nobody wrote down is left to the pen and said.
func TestTheCountSaysWhichShareIsEnough(t *testing.T) {
	book := newBook(t)
	for _, code := range []string{CountingMinutes, VoteMinutes} {
		built := build(t, book, code, 2023)
		expect(t, built, "Bầu Tổ kiểm phiếu: hội nghị biểu quyết giơ tay, 14/14 đồng ý.", "11 2 73,33% đủ tỷ lệ", "8 5 53,33% không đủ tỷ lệ",
			"từ 70% tổng số thành viên trở lên, theo Điều 12 Quy chế hoạt động của Khối (ví dụ).")
	}
	expect(t, build(t, book, CountingMinutes, 2023), "lập thành 02 bản; phiếu được niêm phong")
	expect(t, build(t, book, Regulation, 2023), "được đề nghị khi đạt từ 70% trở lên")

	change(t, book, "UPDATE ballots SET threshold = 0, threshold_by = '', elected = '', copies = 0")
	built := build(t, book, CountingMinutes, 2023)
	if expect(t, built, "Bầu Tổ kiểm phiếu: ………", "từ …… tổng số thành viên trở lên.", "lập thành …… bản;"); strings.Contains(content(built), "đủ tỷ lệ") {
		t.Error("a share is judged by no figure")
	}
	for _, gap := range []string{words.GapThreshold, words.GapElected, words.GapVoteCopies} {
		if !hasGap(built, gap) {
			t.Errorf("nobody says %q", gap)
		}
	}
}

// Given more votes than valid sheets, the minutes of the count and of the meeting lack that
// they agree, and say of whom; within a sentence a clause begins small.
func TestMinutesAreNotSilentAboutVotesThatCannotBe(t *testing.T) {
	book := newBook(t)
	for _, code := range []string{CountingMinutes, VoteMinutes} {
		for _, gap := range build(t, book, code, 2023).Missing {
			if gap.Place == contest.InCounts {
				t.Errorf("%s: %+v", code, gap)
			}
		}
	}
	change(t, book, "UPDATE counts SET agree = 99 WHERE id = (SELECT min(id) FROM counts)")
	change(t, book, "UPDATE ballots SET threshold_by = 'Khoản 2 Điều 12 Quy chế'")
	for _, code := range []string{CountingMinutes, VoteMinutes} {
		built := build(t, book, code, 2023)
		if !slices.ContainsFunc(built.Missing, func(g contest.Gap) bool {
			return g.Place == contest.InCounts && g.ID != 0 && strings.Contains(g.Text, "nhiều hơn")
		}) {
			t.Errorf("%s is silent: %+v", code, built.Missing)
		}
		expect(t, built, "theo khoản 2 Điều 12 Quy chế.")
	}
}

// What units' heads give themselves is asked of nobody above, and it is said.
func TestTheBlockAsksForWhatIsDecidedAbove(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE units SET decider = ''")
	change(t, book, "UPDATE award_kinds SET authority = 'Giám đốc Sở và tương đương; Chủ tịch UBND xã' WHERE level = 'cơ sở'")
	change(t, book, "UPDATE units SET name = 'Sở Thử ' || id WHERE id IN (SELECT unit_id FROM memberships)")
	for _, code := range []string{Submission, ProposalList} {
		built := build(t, book, code, 2025)
		if expect(t, built, "vì thủ trưởng đơn vị tự quyết định: 59 Lao động tiên tiến, 26 Chiến sĩ thi đua cơ sở, ", "của 12 đơn vị."); strings.Contains(content(built), "- Lao động tiên tiến:") || strings.Contains(content(built), "Lao động tiên tiến (") {
			t.Errorf("%s asks for what the heads give", code)
		}
	}
	change(t, book, "UPDATE units SET decider = 'Chủ tịch Ủy ban nhân dân tỉnh'")
	if built := build(t, book, ProposalList, 2025); strings.Contains(content(built), "tự quyết định") || !strings.Contains(content(built), "Lao động tiên tiến") {
		t.Error("what is decided above is not asked for")
	}
}

// Given units of no sort that the catalogue names, which name nobody who decides, then what
// is asked above says so of their titles of the lowest level, and a gap leads to the first.
func TestWhoDecidesIsAskedWhereNothingSaysIt(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE units SET decider = ''")
	change(t, book, "UPDATE award_kinds SET authority = 'Người đứng đầu cơ quan đảng có tư cách pháp nhân' WHERE level = 'cơ sở'")
	change(t, book, "UPDATE units SET name = 'Ban Thử ' || id WHERE id IN (SELECT unit_id FROM memberships)")
	for _, code := range []string{Submission, ProposalList} {
		built := build(t, book, code, 2025)
		expect(t, built, "Chưa rõ ai quyết định: 59 Lao động tiên tiến, 26 Chiến sĩ thi đua cơ sở, ", "của 12 đơn vị; thủ trưởng đơn vị tự quyết định")
		if !slices.ContainsFunc(built.Missing, func(g contest.Gap) bool {
			return g.Place == contest.InUnits && g.ID != 0 && g.Field == "decider" && strings.Contains(g.Text, "12 đơn vị chưa ghi (Ban Thử ")
		}) {
			t.Errorf("%s is silent: %+v", code, built.Missing)
		}
	}
	change(t, book, "UPDATE units SET decider = 'Chủ tịch Ủy ban nhân dân tỉnh'")
	for _, code := range []string{Submission, ProposalList} {
		if built := build(t, book, code, 2025); strings.Contains(content(built), "Chưa rõ") || slices.ContainsFunc(built.Missing, func(g contest.Gap) bool { return g.Field == "decider" }) {
			t.Errorf("%s asks for what is known", code)
		}
	}
	// Who heads communes heads wards too.
	change(t, book, "UPDATE units SET decider = '', name = 'Ủy ban nhân dân phường Thử ' || id WHERE id IN (SELECT unit_id FROM memberships)")
	change(t, book, "UPDATE award_kinds SET authority = 'Giám đốc Sở và tương đương; Chủ tịch UBND xã' WHERE level = 'cơ sở'")
	expect(t, build(t, book, ProposalList, 2025), "vì thủ trưởng đơn vị tự quyết định: 59 Lao động tiên tiến, 26 Chiến sĩ thi đua cơ sở, ")
}

// A title for years on end names its years, one "trong năm" says the word once, in every
// sentence that joins a title with the year.
func TestATitleIsJoinedWithItsYear(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for name, want := range map[string]string{
		"Cờ tặng tổ chức đảng hoàn thành xuất sắc nhiệm vụ 5 năm liền": "Cờ tặng tổ chức đảng hoàn thành xuất sắc nhiệm vụ 5 năm liền (từ năm 2021 đến năm 2025)",
		"Bằng khen tiêu biểu 3 năm liên tục":                           "Bằng khen tiêu biểu 3 năm liên tục (từ năm 2023 đến năm 2025)",
		"Giấy khen tổ chức đảng tiêu biểu trong năm":                   "Giấy khen tổ chức đảng tiêu biểu trong năm 2025",
		"Cờ thi đua của tỉnh":                                          "Cờ thi đua của tỉnh năm 2025",
	} {
		change(t, book, "UPDATE award_kinds SET name = ? WHERE id IN (SELECT award_kind_id FROM ballots)", name)
		for _, code := range []string{Ballot, CountingMinutes} {
			expect(t, build(t, book, code, 2025), want)
			if said := content(build(t, book, code, 2025)); strings.Contains(said, "liền năm") || strings.Contains(said, "năm năm") {
				t.Errorf("%s says the year twice: %s", code, name)
			}
		}
	}
}

// A Party organisation files a paper with its office and signs by its own marks; an office's
// own receivers that say where it is filed are printed as they are.
func TestAPartyPaperIsFiledWithItsOffice(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE signatories SET signs_as = 'KT.', head_post = 'Trưởng ban', post = 'Phó Trưởng ban' WHERE position = 2")
	change(t, book, "UPDATE signatories SET signs_as = 'TL.', head_post = 'Trưởng ban', post = 'Chánh Văn phòng' WHERE position = 3")
	filing := []string{Plan, Invitation, Minutes, Conclusion, CeremonyReport, Pledge, Submission, Regulation}
	for _, code := range filing {
		if said := content(build(t, book, code, 2023)); !strings.Contains(said, "- Lưu: VT, hồ sơ khối.") || strings.Contains(said, "Lưu Văn phòng") {
			t.Errorf("%s is filed otherwise", code)
		}
	}
	expect(t, build(t, book, Pledge, 2023), "KT. TRƯỞNG BAN", "TL. TRƯỞNG BAN")
	change(t, book, "UPDATE letterheads SET party = 1")
	for _, code := range filing {
		if said := content(build(t, book, code, 2023)); !strings.Contains(said, "- Lưu Văn phòng, hồ sơ khối.") || strings.Contains(said, "Lưu: VT") {
			t.Errorf("%s of a Party organisation is filed otherwise", code)
		}
	}
	expect(t, build(t, book, Pledge, 2023), "K/T TRƯỞNG BAN", "T/L TRƯỞNG BAN")
	change(t, book, "INSERT INTO wordings (paper, key, text) VALUES ('plan', 'recipient', '- Các đơn vị;' || char(10) || '- Lưu Văn phòng Tỉnh ủy.')")
	if said := content(build(t, book, Plan, 2023)); !strings.Contains(said, "- Lưu Văn phòng Tỉnh ủy.") || strings.Count(said, "Lưu") != 1 {
		t.Error("an own line of filing is not the only one")
	}
}

// Given who scored a unit and when, its sheet says so stage by stage; the block's table says
// with which minutes it goes, also where these are of another meeting of the year.
func TestTheScoreSheetSaysWhoScoredAndWithWhatItGoes(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	if strings.Contains(content(build(t, book, ScoreSheet, 2025)), "Người chấm") {
		t.Error("nobody wrote down who scored, and the sheet says so")
	}
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	units, err := book.UnitsOf(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	db := datatest.DB(book)
	for stage, of := range map[string][2]string{"self": {"Phòng Tổ chức cán bộ", "2025-12-01"}, "block": {"Tổ chấm điểm của Cụm", ""}} {
		if err := db.Exec("INSERT INTO score_looks (year_id, unit_id, stage, scorer, looked_on) VALUES (?, ?, ?, ?, ?)", year.ID, units[0].ID, stage, of[0], of[1]).Error; err != nil {
			t.Fatal(err)
		}
	}
	built := build(t, book, ScoreSheet, 2025)
	expect(t, built, "Người chấm: Đơn vị tự chấm: Phòng Tổ chức cán bộ, ngày 01 tháng 12 năm 2025; Cụm chấm: Tổ chấm điểm của Cụm.",
		"(Kèm theo Biên bản họp bình xét số 10/BB-CTĐ7 ngày 10 tháng 12 năm 2025")
	if strings.Count(content(built), "Người chấm") != 1 {
		t.Error("the others were scored by nobody")
	}
}

// A criterion says its last day on the score sheets where it has one, and nothing where not.
func TestACriterionSaysItsLastDay(t *testing.T) {
	book := newBook(t)
	for _, code := range []string{ScoreSheet, SelfScore} {
		if strings.Contains(content(build(t, book, code, 2023)), "Hạn: ") {
			t.Errorf("%s tells of a day that nobody set", code)
		}
	}
	change(t, book, "UPDATE criterions SET due = '2023-06-30' WHERE id = (SELECT max(id) FROM criterions WHERE parent_id IS NOT NULL)")
	for _, code := range []string{ScoreSheet, SelfScore} {
		expect(t, build(t, book, code, 2023), "Hạn: 30/06/2023.")
	}
}

// What is compared and what is found is labelled as in the lists, and explained as there.
func TestComparisonsAndFindingsExplainTheirLabels(t *testing.T) {
	book := newBook(t)
	for _, code := range []string{Findings, YearComparison, ResultComparison} {
		expect(t, build(t, book, code, 2023), "Chữ viết tắt: ", "CSTĐCS: Chiến sĩ thi đua cơ sở")
	}
}

// Given nobody of the year before in the book, and a pledge whose text was not entered, then no
// paper says that somebody did not register then, or that the pledge has 0 parts.
func TestNoPaperTellsWhatTheBookDoesNotKnow(t *testing.T) {
	book := newBook(t)
	expect(t, build(t, book, YearEnd, 2023), "nhóm nội dung được ký")
	change(t, book, "DELETE FROM registrations WHERE year_id <> (SELECT id FROM years WHERE number = 2023)")
	change(t, book, "DELETE FROM pledge_items")
	compared := content(build(t, book, YearComparison, 2023))
	if strings.Contains(compared, "“Mới”: năm 2022 không đăng ký") || !strings.Contains(compared, "sổ không có đăng ký nào của năm 2022") {
		t.Errorf("%s", compared)
	}
	report := content(build(t, book, YearEnd, 2023))
	if strings.Contains(report, "gồm 0 nhóm") || !strings.Contains(report, "Giao ước thi đua được ký ngày") {
		t.Errorf("%s", report)
	}
}

// Given a unit of which nothing of the year is entered yet, then the comparison says so and counts
// none of its people as given up.
func TestTheComparisonSaysOfWhichUnitsNothingIsEnteredYet(t *testing.T) {
	book := newBook(t)
	change(t, book, "DELETE FROM registrations WHERE year_id = 2 AND unit_id = 1")
	compared := content(build(t, book, YearComparison, 2023))
	for _, said := range []string{"Chưa có đăng ký nào của năm 2023 để so, nên không tính vào bảng: ", "Cá nhân năm trước, đơn vị chưa có đăng ký năm này ("} {
		if !strings.Contains(compared, said) {
			t.Errorf("the comparison lacks %q: %s", said, compared)
		}
	}
	if !strings.Contains(compared, "Cá nhân thôi đăng ký (06)") { // of the other units
		t.Error("those who gave up are not six")
	}
}

// A school's reports speak of its terms and its school year, others of half years.
func TestAReportSpeaksOfItsOwnHalves(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	expect(t, build(t, book, MidYear, 2025), "khen thưởng sáu tháng đầu năm 2025; nhiệm vụ sáu tháng cuối năm", "NHIỆM VỤ SÁU THÁNG CUỐI NĂM")
	expect(t, build(t, book, YearEnd, 2025), "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM SAU")
	change(t, book, "UPDATE years SET kind = 'school'")
	expect(t, build(t, book, MidYear, 2025), "khen thưởng học kỳ I năm học 2025 - 2026; nhiệm vụ học kỳ II", "NHIỆM VỤ HỌC KỲ II")
	expect(t, build(t, book, YearEnd, 2025), "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM HỌC SAU")
	expect(t, build(t, book, Regulation, 2025), "sơ kết học kỳ I, tổng kết năm học", "nhiệm kỳ một năm học", "tiêu chí chấm điểm của năm học và trình")
}

// A unit that was absent is none of those who sign; a deputy who signs without KT. and copies
// fewer than units are said, and lead to their fields.
func TestThePledgeIsOfThoseWhoSign(t *testing.T) {
	book := newBook(t)
	if built := build(t, book, Pledge, 2023); len(built.Missing) > 0 {
		t.Errorf("the sample lacks %v", built.Missing)
	}
	change(t, book, "UPDATE signatories SET post = 'Phó Giám đốc', signs_as = '', state = 'signed' WHERE position = 2")
	change(t, book, "UPDATE ceremonies SET copies = 4")
	built := build(t, book, Pledge, 2023)
	for _, gap := range []string{words.GapFewCopies, "Người ký của Tạp chí Thanh tra giữ chức vụ cấp phó mà chưa ghi KT."} {
		if !hasGap(built, gap) {
			t.Errorf("nobody says %q of %v", gap, built.Missing)
		}
	}
	parties := func() int { return strings.Count(content(build(t, book, Pledge, 2023)), "Tạp chí Thanh tra") }
	before := parties()
	change(t, book, "UPDATE signatories SET state = 'absent' WHERE position = 2")
	if after := parties(); after != before-1 {
		t.Errorf("the absent unit stood %d times, now %d", before, after)
	}
}

// A vote at another meeting of the year is led by whom that meeting has, and its minutes bear
// the number that was given there; a vote on people is a bình xét.
func TestTheCountIsOfTheMeetingItWasHeldAt(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE ballots SET chair = '', secretary = ''")
	change(t, book, "DELETE FROM document_numbers WHERE paper = 'counting-minutes'")
	change(t, book, "INSERT INTO document_numbers (ceremony_id, paper, number, symbol, issued_on) SELECT id, 'counting-minutes', 31, 'BB-CTĐ7', date FROM ceremonies WHERE purposes = 'closing'")
	built := build(t, book, CountingMinutes, 2025)
	if expect(t, built, "Số: 31/BB-CTĐ7", "Chủ tọa: Ông Đặng Quốc Thịnh"); hasGap(built, words.GapVoteChair) || hasGap(built, words.GapVoteSecretary) || built.Number.Number != 31 {
		t.Errorf("%v, number %d", built.Missing, built.Number.Number)
	}
	change(t, book, "UPDATE ballots SET award_kind_id = (SELECT id FROM award_kinds WHERE subject = 'individual' AND label = 'CSTĐCS' AND id IN (SELECT award_kind_id FROM registrations) ORDER BY id DESC LIMIT 1)")
	expect(t, build(t, book, CountingMinutes, 2025), "Kết quả bình xét Chiến sĩ thi đua cơ sở")
	expect(t, build(t, book, Ballot, 2025), "PHIẾU BÌNH XÉT Cá nhân đề nghị tặng")
}

// A submission names one decider for what is asked: of several who may, the one that the unit
// names, and room for the pen where it names none.
func TestASubmissionNeverNamesTwoDecidersForOne(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE units SET decider = ''")
	change(t, book, "UPDATE award_kinds SET authority = 'Giám đốc Sở và tương đương; Chủ tịch UBND xã' WHERE level = 'cơ sở'")
	change(t, book, "UPDATE units SET decider = 'Giám đốc Sở Một' WHERE id IN (SELECT unit_id FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id WHERE k.label = 'LĐTT' ORDER BY r.id LIMIT 1)")
	built := build(t, book, Submission, 2025)
	if expect(t, built, "Thẩm quyền quyết định: Giám đốc Sở Một", "Thẩm quyền quyết định: …………"); strings.Contains(content(built), "; Chủ tịch UBND xã") {
		t.Error("two deciders stand together")
	}
}

// The plate of whom the superior body sends lies first, in whatever order they were typed.
func TestPlatesBeginWithThoseFromAbove(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE participants SET position = 99 WHERE role = 'superior'")
	said := content(build(t, book, NamePlates, 2023))
	if sheet := said[strings.Index(said, "TỜ KIỂM SOÁT"):]; !strings.Contains(sheet, "1. Đại diện Vụ Tổ chức cán bộ, Thường trực Hội đồng") {
		t.Errorf("first lies another: %s", sheet)
	}
}

// Given titles on which several decide, then each of them is asked by a paper of its own with its
// own lists: through the council where it submits to them, by themselves for titles of the lowest
// level. The number that was entered is that of the first. Narrowed to one, the paper is that
// one alone, without the number of another; where one alone decides there is one paper.
func TestEachWhoDecidesIsAskedByAPaperOfItsOwn(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	built := build(t, book, Submission, 2025)
	said := strings.Split(content(built), "CỘNG HÒA XÃ HỘI")[1:]
	if len(said) != 4 {
		t.Fatalf("%d papers", len(said))
	}
	for i, want := range [][]string{
		{"Số: 11/TTr-CTĐ7", "Kính gửi: Hội đồng Thi đua", "Cờ thi đua", "trình Chủ tịch Ủy ban nhân dân tỉnh Sơn Giang quyết định./."},
		{"Kính gửi: Hội đồng Thi đua", "Bằng khen của Thủ tướng Chính phủ: 01 cá nhân. Tổng cộng: 01 lượt cá nhân (bằng chữ: một lượt).", "trình Thủ tướng Chính phủ quyết định./."},
		{"Kính gửi: Giám đốc Sở Giáo dục và Đào tạo tỉnh Sơn Giang.", "05 cá nhân", "Kính đề nghị Giám đốc Sở Giáo dục và Đào tạo tỉnh Sơn Giang xem xét, quyết định./."},
		{"Kính gửi: Giám đốc Sở Y tế tỉnh Sơn Giang.", "Lao động tiên tiến: 09 cá nhân", "tự quyết định: 45"},
	} {
		for _, s := range want {
			if !strings.Contains(said[i], s) {
				t.Errorf("paper %d lacks %q: %s", i+1, s, said[i])
			}
		}
		if i > 0 && strings.Contains(said[i], "11/TTr") {
			t.Errorf("paper %d bears the number of the first", i+1)
		}
	}
	list := build(t, book, ProposalList, 2025)
	if n := len(list.Doc.Sections); n != 4 {
		t.Fatalf("%d lists", n)
	}
	health := "Đề nghị Giám đốc Sở Y tế tỉnh Sơn Giang tặng danh hiệu thi đua"
	expect(t, list, health, "Đề nghị Thủ tướng Chính phủ tặng", "có 01 lượt đề nghị (bằng chữ: một lượt).")
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	one, err := Build(t.Context(), book, Request{Paper: Submission, Year: year, Of: "Giám đốc Sở Y tế tỉnh Sơn Giang"})
	if err != nil {
		t.Fatal(err)
	}
	if len(one.Doc.Sections) != 1 || one.Number.Number != 0 || len(one.Offers) != 4 {
		t.Errorf("narrowed it is %d papers with number %d of %q", len(one.Doc.Sections), one.Number.Number, one.Offers)
	}
	change(t, book, "UPDATE award_kinds SET authority = 'Chủ tịch Ủy ban nhân dân tỉnh'")
	change(t, book, "UPDATE units SET decider = ''")
	if built = build(t, book, Submission, 2025); len(built.Doc.Sections) != 1 {
		t.Errorf("one who decides is asked by %d papers", len(built.Doc.Sections))
	}
	if expect(t, build(t, book, ProposalList, 2025), "Đề nghị tặng danh hiệu thi đua"); len(built.Offers) > 0 {
		t.Errorf("it can be narrowed to %q", built.Offers)
	}
}
