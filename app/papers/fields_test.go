package papers

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
)

// without reports words that a paper must not say.
func without(t *testing.T, built laid, unwanted ...string) {
	t.Helper()
	all := content(built)
	for _, text := range unwanted {
		if strings.Contains(all, text) {
			t.Errorf("%s says %q", built.Paper.Code, text)
		}
	}
}

// The pledge says the slogan of the year, else that of the block, the days of looking back
// and of reports that are set, and who signs for a unit beside its head; nothing of what is
// not written down.
func TestThePledgeSaysItsSloganItsDaysAndWhoSignsBeside(t *testing.T) {
	book := newBook(t)
	without(t, build(t, book, Pledge, 2023), "Khẩu hiệu", "chậm nhất", "CÔNG ĐOÀN")
	change(t, book, "UPDATE blocks SET slogan = 'Thi đua là yêu nước'")
	expect(t, build(t, book, Pledge, 2023), "Khẩu hiệu thi đua: “Thi đua là yêu nước”.")
	change(t, book, "UPDATE years SET slogan = 'Kỷ cương, hiệu quả' WHERE number = 2023")
	change(t, book, "INSERT INTO deadlines (year_id, kind, due) SELECT id, 'mid-reports', '2023-06-20' FROM years WHERE number = 2023")
	change(t, book, "INSERT INTO deadlines (year_id, kind, due) SELECT id, 'year-end', '2023-12-10' FROM years WHERE number = 2023")
	change(t, book, "UPDATE signatories SET second_honorific = 'Bà', second_name = 'Lê Thị Thử', second_post = 'Chủ tịch Công đoàn' WHERE position = 2 AND role = 'member'")
	pledge := build(t, book, Pledge, 2023)
	expect(t, pledge, "“Kỷ cương, hiệu quả”", "báo cáo sơ kết sáu tháng về Khối trưởng chậm nhất ngày 20 tháng 6 năm 2023.",
		"Khối tổng kết năm, bình xét thi đua chậm nhất ngày 10 tháng 12 năm 2023.", "; bà Lê Thị Thử, Chủ tịch Công đoàn", "ĐẠI DIỆN CÔNG ĐOÀN", "CHỦ TỊCH CÔNG ĐOÀN")
	without(t, pledge, "Thi đua là yêu nước", "Khối sơ kết")
	expect(t, build(t, book, Signatories, 2023), "Bà Lê Thị Thử", "(đại diện công đoàn)")
	expect(t, build(t, book, Script, 2023), "; bà Lê Thị Thử, Chủ tịch Công đoàn")
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	built, err := Build(t.Context(), book, Request{Paper: Pledge, Year: year, Blank: true})
	if err != nil {
		t.Fatal(err)
	}
	result, err := page.Layout(built.Doc)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, laid{built, result}, "Khối sơ kết sáu tháng chậm nhất ngày")
}

// A plan has a column for who helps and one for the result where somebody noted one, and says
// of the money what the office wrote.
func TestAPlanSaysWhoHelpsAndWhatComesOfIt(t *testing.T) {
	book := newBook(t)
	without(t, build(t, book, Plan, 2023), "Đơn vị phối hợp", "Kết quả, sản phẩm")
	change(t, book, "UPDATE assignments SET partners = 'Trung tâm Thông tin', product = 'Biển tên, tài liệu' WHERE position = 4")
	expect(t, build(t, book, Plan, 2023), "Đơn vị phối hợp", "Kết quả, sản phẩm", "Biển tên, tài liệu", "thực hiện theo quy định hiện hành")
	change(t, book, "UPDATE assignments SET partners = '', product = ''")
	change(t, book, "UPDATE years SET funding = 'Quỹ thi đua của từng đơn vị.' WHERE number = 2023")
	for _, code := range []string{Plan, YearPlan} {
		built := build(t, book, code, 2023)
		expect(t, built, "Quỹ thi đua của từng đơn vị.")
		without(t, built, "thực hiện theo quy định hiện hành")
	}
	without(t, build(t, book, Plan, 2023), "Đơn vị phối hợp", "Kết quả, sản phẩm")
}

// The plan of a year goes by quarters, a meeting and a deadline among its tasks, and what is
// for the whole year stands last; that of a school begins in autumn.
func TestThePlanOfAYearGoesByQuarters(t *testing.T) {
	book := newBook(t)
	all := content(build(t, book, YearPlan, 2023))
	at := 0
	for _, want := range []string{"Quý I ", "Đơn vị nộp bản đăng ký", "Lễ ký kết giao ước thi đua năm 2023 Khối trưởng", "Gửi Thường trực Hội đồng", "Ký kết giao ước thi đua; thông qua", "Quý II ", "Trao đổi kinh nghiệm về sáng kiến", "Quý III ", "Kiểm tra việc thực hiện", "Quý IV ", "Gửi hồ sơ bình xét", "Cả năm", "Giới thiệu điển hình"} {
		next := strings.Index(all[at:], want)
		if next < 0 {
			t.Fatalf("%q does not follow in\n%s", want, all)
		}
		at += next
	}
	b := &builder{facts: &facts{Records: &contest.Records{Year: data.Year{Number: 2025, Kind: data.SchoolYear}}}}
	autumn, winter := b.quarterOn(data.YearTask{Quarter: 3}), b.quarterOn(data.YearTask{Due: "2026-02-01"})
	if autumn != quarterOf("2025-09-05") || winter != b.quarterOn(data.YearTask{Quarter: 1}) || autumn >= winter {
		t.Errorf("autumn is %d, winter %d", autumn, winter)
	}
}

// The script says how long a point takes, as written or by the hours, and what is made ready
// for it; it has the command of the salute once, and the three ways to vote.
func TestTheScriptSaysHowLongAndWhatIsMadeReady(t *testing.T) {
	book := newBook(t)
	script := build(t, book, Script, 2023)
	expect(t, script, "Thời lượng (phút)", "Chuẩn bị", "Cờ, nhạc Quốc ca, micro", "Nghiêm! Chào cờ, chào!", "Đơn vị nào không đồng ý, xin giơ tay.")
	f := facts{Records: &contest.Records{}}
	f.Agenda = []data.AgendaItem{{Time: "14:00", Minutes: 5}, {Time: "14:10"}, {Time: "14:30"}, {}}
	f.Ceremony.EndTime = "15:00"
	b := &builder{facts: &f}
	for i, want := range []int{5, 20, 0, 0} {
		if got := b.lasting(i); got != want {
			t.Errorf("point %d takes %d minutes, want %d", i, got, want)
		}
	}
	change(t, book, "UPDATE agenda_items SET content = 'Chào cờ' WHERE position = 1")
	change(t, book, "UPDATE agenda_items SET cue = '' WHERE content LIKE 'Thông qua kế hoạch%'")
	script = build(t, book, Script, 2023)
	if n := strings.Count(content(script), "Nghiêm!"); n != 1 {
		t.Errorf("the salute is commanded %d times", n)
	}
	if n := strings.Count(content(script), "Đơn vị nào không đồng ý"); n != 2 {
		t.Errorf("it is voted %d times", n)
	}
	change(t, book, "UPDATE agenda_items SET preparation = '', minutes = 0, time = ''")
	without(t, build(t, book, Script, 2023), "Chuẩn bị", "Thời lượng")
}

// The regulation has the rules that the block wrote down of itself in the place of the usual
// ones, and leaves room for a quorum that it did not.
func TestTheRegulationHasTheBlocksOwnRules(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	before := build(t, book, Regulation, 2025)
	expect(t, before, "ít nhất 2/3 số đơn vị", "trên 1/2 số đơn vị", "Đơn vị có điểm thực hiện nhiệm vụ chuyên môn cao hơn được xếp trên.", "luân phiên đảm nhiệm")
	without(t, before, "bằng điểm do hội nghị", "được đề nghị mỗi")
	change(t, book, "UPDATE blocks SET rotation = 'Theo thứ tự thành viên, mỗi đơn vị một năm.', tie_rule = '', quorum = '', quota = '01 Cờ thi đua;' || char(10) || '02 Bằng khen.'")
	after := build(t, book, Regulation, 2025)
	expect(t, after, "Theo thứ tự thành viên, mỗi đơn vị một năm.", "bằng điểm do hội nghị", "- 01 Cờ thi đua;", "- 02 Bằng khen.", "ít nhất ………………… số đơn vị")
	without(t, after, "luân phiên đảm nhiệm")
	if hasGap(before, "Chưa ghi cần bao nhiêu phần đơn vị có mặt") || !hasGap(after, "Chưa ghi cần bao nhiêu phần đơn vị có mặt") {
		t.Errorf("lacking before %v, after %v", before.Missing, after.Missing)
	}
}

// What is handed over is listed by kind, the money with its sum in figures and words.
func TestWhatIsHandedOverIsListedWithItsSum(t *testing.T) {
	book := practiceBook(t, sample.Block)
	change(t, book, "INSERT INTO handover_items (year_id, position, kind, name, amount) SELECT id, 9, 'money', 'Đóng góp chưa chi', 1500000 FROM years WHERE number = 2023")
	built := build(t, book, HandoverMinutes, 2023)
	expect(t, built, "Hồ sơ đăng ký thi đua của các đơn vị", "Bản chính", "Cờ luân lưu của khối", "Đóng góp chưa chi", "5.000.000", "Bằng chữ: năm triệu đồng.", "4. Dữ liệu", "5. Việc đang làm dở")
	for _, p := range built.Pages { // below the table, where it has the width of the page
		lines, _ := linesOn(p)
		for _, l := range lines {
			if strings.Contains(l.text, "Bằng chữ") && l.text != "Bằng chữ: năm triệu đồng." {
				t.Errorf("the sum stands in %q", l.text)
			}
		}
	}
	change(t, book, "DELETE FROM handover_items")
	without(t, build(t, book, HandoverMinutes, 2023), "Bằng chữ")
}

// The minutes of the vote say whom the meeting chose for the next year, and by how many votes;
// of nobody they leave room, and the paper says that it is not written down. Who is in office
// next year without having been chosen is none that the meeting chose.
func TestTheMinutesSayWhoLeadsTheBlockNext(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	expect(t, build(t, book, VoteMinutes, 2025), "5. Cụm trưởng, Cụm phó năm sau",
		"Cụm trưởng năm 2026: Bệnh viện Đa khoa khu vực phía Bắc tỉnh Sơn Giang; đại diện: Ông Vương Đình Khánh, Giám đốc; hình thức: biểu quyết giơ tay; đồng ý 10/11 (90,91%).",
		"Cụm phó năm 2026: Bệnh viện Y học cổ truyền và Phục hồi chức năng tỉnh Sơn Giang; hình thức")
	change(t, book, "DELETE FROM offices WHERE role LIKE 'next%'")
	open := build(t, book, VoteMinutes, 2025)
	expect(t, open, "Cụm trưởng năm 2026: …")
	if !hasGap(open, "Chưa ghi đơn vị được bầu, giới thiệu đứng đầu năm sau") {
		t.Errorf("lacking: %v", open.Missing)
	}
}

// The minutes of the handover begin with what they are founded on: the texts of the year, the
// block's regulation and the minutes of the meeting that chose who takes over, each once.
func TestTheHandoverSaysWhatItIsFoundedOn(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	before, _, _ := strings.Cut(content(build(t, book, HandoverMinutes, 2025)), "Hôm nay,")
	_, grounds, _ := strings.Cut(before, "BIÊN BẢN")
	for _, want := range []string{"Căn cứ Luật Thi đua, khen thưởng", "Căn cứ Quyết định số VD-12/QĐ-UBND", "Căn cứ Biên bản họp bình xét số 10/BB-CTĐ7 ngày 10 tháng 12 năm 2025 của Cụm thi đua số 7 tỉnh Sơn Giang."} {
		if strings.Count(grounds, want) != 1 {
			t.Errorf("%q does not stand once in %s", want, grounds)
		}
	}
	change(t, book, "DELETE FROM legal_texts")
	change(t, book, "DELETE FROM document_numbers WHERE paper = 'vote-minutes'")
	built := build(t, book, HandoverMinutes, 2025)
	if expect(t, built, "Căn cứ ………"); !hasGap(built, "Chưa có văn bản căn cứ.") {
		t.Errorf("without any it lacks %v", built.Missing)
	}
}

// Given units with targets of their own, some with a result in the middle of the year, then the
// mid-year report has a row for each unit with what came of them; where no unit has any there is
// no table.
func TestTheMidYearReportHasAResultForEachUnit(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE targets SET midway = '' WHERE unit_id IS NOT NULL")
	change(t, book, "UPDATE targets SET planned = '97', midway = '98,5' WHERE unit_id = (SELECT id FROM units WHERE symbol = 'SNNMT')")
	expect(t, build(t, book, MidYear, 2025), "Kết quả theo đơn vị", "Đã đạt kế hoạch năm Đã được tặng 1 Sở Nông nghiệp và Môi trường tỉnh Sơn Giang 1 1 1 2 Sở Văn hóa")
	change(t, book, "UPDATE targets SET midway = '40' WHERE unit_id = (SELECT id FROM units WHERE symbol = 'SNNMT')")
	expect(t, build(t, book, MidYear, 2025), "1 Sở Nông nghiệp và Môi trường tỉnh Sơn Giang 1 1 – 2 Sở Văn hóa")
	change(t, book, "DELETE FROM targets WHERE unit_id IS NOT NULL")
	change(t, book, "UPDATE registrations SET award_id = NULL")
	change(t, book, "DELETE FROM awards")
	without(t, build(t, book, MidYear, 2025), "Kết quả theo đơn vị")
}

// The minutes of the handover name the deputies of both sides, who witnessed it and what is
// left to do.
func TestTheHandoverHasItsDeputiesWitnessAndOpenWork(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	before := build(t, book, HandoverMinutes, 2025)
	expect(t, before, "BÊN NHẬN: Bệnh viện Đa khoa khu vực phía Bắc", "Cùng dự: Cụm phó Bệnh viện Y học cổ truyền", "Theo dõi quyết định khen thưởng", "27/02/2026")
	without(t, before, "CHỨNG KIẾN", "không còn việc làm dở", "Cùng dự: Cụm phó Bệnh viện Đa khoa")
	change(t, book, `INSERT INTO offices (year_id, unit_id, role, honorific, person_name, post)
		SELECT y.id, u.id, 'deputy', 'Bà', 'Hoàng Thị Thử', 'Giám đốc' FROM years y, units u WHERE y.number = 2025 AND u.symbol = 'SVHTTDL'`)
	change(t, book, "UPDATE offices SET honorific = 'Ông', person_name = 'Trần Thử', post = 'Phó Giám đốc' WHERE role = 'next-deputy'")
	_, giver, _ := strings.Cut(content(build(t, book, HandoverMinutes, 2025)), "BÊN GIAO:")
	giver, taker, _ := strings.Cut(giver, "BÊN NHẬN:")
	if !strings.Contains(giver, "Cùng dự: Cụm phó Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Giang; đại diện: Bà Hoàng Thị Thử, Giám đốc.") ||
		!strings.Contains(taker, "Cùng dự: Cụm phó Bệnh viện Y học cổ truyền và Phục hồi chức năng tỉnh Sơn Giang; đại diện: Ông Trần Thử, Phó Giám đốc.") {
		t.Errorf("the giving side: %.300s\nthe taking side: %.300s", giver, taker)
	}
	change(t, book, `INSERT INTO signatories (ceremony_id, position, role, honorific, full_name, post, unit_name, unit_id)
		SELECT id, 99, 'witness', 'Bà', 'Lê Thị Thử', 'Phó Giám đốc', 'Sở Nội vụ', NULL FROM ceremonies WHERE purposes = 'closing'`)
	expect(t, build(t, book, HandoverMinutes, 2025), "CHỨNG KIẾN: Bà Lê Thị Thử, Phó Giám đốc Sở Nội vụ.", "CHỨNG KIẾN Lê Thị Thử")
}

// The minutes of a handover are of the closing meeting: without its day and place they leave
// room for both, and say where these are written.
func TestTheHandoverAsksForDayAndPlaceOfItsMeeting(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE ceremonies SET date = '', place = '' WHERE purposes = 'closing'")
	built := build(t, book, HandoverMinutes, 2025)
	for _, gap := range []string{words.GapDate, words.GapPlace} {
		if !hasGap(built, gap) {
			t.Errorf("%q is not told: %v", gap, built.Missing)
		}
	}
}

// A report of the first half has what the targets came to by then, and says how many it is not
// written down of.
func TestTheMidYearReportHasWhatTheTargetsCameTo(t *testing.T) {
	book := newBook(t)
	change(t, book, "INSERT INTO ceremonies (year_id, name, purposes, date) SELECT id, 'Hội nghị sơ kết', 'midyear', '2023-07-05' FROM years WHERE number = 2023")
	change(t, book, "UPDATE targets SET midway = '57,5', result = '88,8' WHERE position = 1")
	half := build(t, book, MidYear, 2023)
	expect(t, half, "57,5%")
	without(t, half, "88,8")
	if !hasGap(half, "9/10 chỉ tiêu chưa ghi kết quả giữa năm") {
		t.Errorf("lacking: %v", half.Missing)
	}
}

// A list of who is proposed says of how many no deed is written down, the golden book of how
// many no number; who asks for a title at the foot of its ladder needs no deed.
func TestMissingDeedsAndNumbersAreGaps(t *testing.T) {
	book := newBook(t)
	says := func(built laid, text string) bool {
		return slices.ContainsFunc(built.Missing, func(g contest.Gap) bool { return strings.Contains(g.Text, text) && g.Place != "" })
	}
	lists := []string{ProposalList, AchievementReport, GoldenBook}
	for i, text := range []string{"đề nghị chưa ghi tóm tắt thành tích", "đề nghị chưa ghi tóm tắt thành tích", "khen thưởng chưa có số sổ vàng"} {
		if built := build(t, book, lists[i], 2023); !says(built, text) {
			t.Errorf("%s lacks nothing: %v", lists[i], built.Missing)
		}
	}
	change(t, book, "UPDATE registrations SET deed = 'Chủ trì đề tài'")
	change(t, book, "UPDATE awards SET golden_book = id")
	for i, text := range []string{"tóm tắt thành tích", "tóm tắt thành tích", "số sổ vàng"} {
		if built := build(t, book, lists[i], 2023); says(built, text) {
			t.Errorf("%s lacks %v", lists[i], built.Missing)
		}
	}
}

// Statistics part the movements by how far they go and by their method, once one of them is
// classed; the golden book says of a certificate that was given anew when and why.
func TestMovementsAreClassedAndACertificateIsGivenAnew(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE movements SET level = '', method = ''")
	before := build(t, book, Statistics, 2023)
	without(t, before, "Theo phạm vi", "Theo hình thức")
	if !hasGap(before, "3/3 phong trào chưa ghi phạm vi") {
		t.Errorf("lacking: %v", before.Missing)
	}
	change(t, book, "UPDATE movements SET level = CASE position WHEN 1 THEN 'Toàn quốc' ELSE 'Khối, cụm thi đua' END, method = 'Theo chuyên đề' WHERE year_id = (SELECT id FROM years WHERE number = 2023)")
	after := build(t, book, Statistics, 2023)
	expect(t, after, "Theo phạm vi: toàn quốc: 01; khối, cụm thi đua: 02.", "Theo hình thức tổ chức: theo chuyên đề: 03.")
	if hasGap(after, "3/3 phong trào") {
		t.Errorf("lacking: %v", after.Missing)
	}
	without(t, build(t, book, GoldenBook, 2023), "cấp lại")
	change(t, book, "UPDATE awards SET reissue = 'Cấp lại', reissued_on = '2024-05-06', reissued_by = 'Công văn số 12/CV-THỬ, do bị mất' WHERE year = 2023")
	expect(t, build(t, book, GoldenBook, 2023), "; cấp lại 06/05/2024, Công văn số 12/CV-THỬ, do bị mất")
}

// Of a meeting that the year does not have, its papers know nothing: they leave room for what
// happened there instead of telling that nobody came and no copy was made.
func TestAPaperOfAMeetingThatIsNotThereTellsNothingOfIt(t *testing.T) {
	book := newBook(t)
	emptied(t, book)
	minutes := build(t, book, VoteMinutes, 2023)
	without(t, minutes, "0 người có mặt", "Vắng mặt: không", "0 bản")
	expect(t, minutes, "Thành phần tham dự: …", "Biên bản được lập thành …", "Khối trưởng năm 2024: …", "2. Ý kiến thảo luận …", "6. Kết luận: tập thể, cá nhân được đề nghị …")
	without(t, build(t, book, MidYear, 2023), "có 0 đơn vị")
	without(t, build(t, book, ProposalList, 2023), "0 lượt đề nghị")
	without(t, build(t, book, AchievementSummary, 2023), "tiêu chí")
	without(t, build(t, book, Reminder, 2023), "Tất cả các đơn vị")
}

// The script invites by name who chairs and who writes the minutes, and the head of the deputy
// unit where the programme has only the office.
func TestTheScriptCallsByNameWhoLeadsAndWhoIsDeputy(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	expect(t, build(t, book, Script, 2025), "Xin trân trọng kính mời ông Đặng Quốc Thịnh, Giám đốc Sở Nông nghiệp và Môi trường tỉnh Sơn Giang điều hành buổi lễ; bà",
		"Xin trân trọng kính mời ông TS.BS. Vương Đình Khánh, Giám đốc Bệnh viện")
	change(t, book, "UPDATE ceremonies SET secretary_id = NULL, chair_id = NULL")
	without(t, build(t, book, Script, 2025), "điều hành buổi lễ")
}
