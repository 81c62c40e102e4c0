package papers

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/sample"
	"sothidua/assets/words"
)

// lacks tells whether a gap of a paper begins so.
func lacks(built laid, text string) bool {
	return slices.ContainsFunc(built.Missing, func(g contest.Gap) bool { return strings.HasPrefix(g.Text, text) })
}

// A regulation says what the block is for, who its secretariat is and which share is enough; what
// is not written down is told as a gap. One that a decision issues has neither number nor
// signature of its own.
func TestARegulationSaysWhatTheBlockWroteOfItself(t *testing.T) {
	book := practiceBook(t, sample.Block)
	change(t, book, `UPDATE blocks SET functions = 'Trao đổi kinh nghiệm
Chấm điểm, bình xét.', secretariat = 'Ông Lê Văn Thử: tổ trưởng', vote_share = '85%', vote_basis = 'valid'`)
	own := build(t, book, Regulation, 2023)
	expect(t, own, "có chức năng, nhiệm vụ:", "- Trao đổi kinh nghiệm;", "- Chấm điểm, bình xét.", "- Ông Lê Văn Thử: tổ trưởng.",
		"tính trên số phiếu hợp lệ; được đề nghị khi đạt từ 85% trở lên.", "QC-KTĐ", "KHỐI TRƯỞNG")
	without(t, own, "Ban hành kèm theo")
	change(t, book, "UPDATE blocks SET regulation_by = 'Quyết định số 12/QĐ-TTCP ngày 05/02/2023 của Tổng Thanh tra Chính phủ.'")
	issued := build(t, book, Regulation, 2023)
	expect(t, issued, "(Ban hành kèm theo Quyết định số 12/QĐ-TTCP ngày 05/02/2023 của Tổng Thanh tra Chính phủ)")
	without(t, issued, "QC-KTĐ", "KHỐI TRƯỞNG", "Nơi nhận:", "Căn cứ")
	change(t, book, "UPDATE blocks SET functions = '', secretariat = '', vote_share = '', vote_basis = ''")
	for _, gap := range []string{"Chưa ghi chức năng", "Chưa ghi tổ thư ký", "Chưa ghi tỷ lệ phiếu để", "Chưa ghi tỷ lệ phiếu tính"} {
		if !lacks(build(t, book, Regulation, 2023), gap) {
			t.Errorf("not told: %s", gap)
		}
	}
}

// An invitation names the last day of an answer; how many come is asked of units alone.
func TestAnInvitationSaysWhatIsAsked(t *testing.T) {
	book := practiceBook(t, sample.Block)
	change(t, book, "UPDATE ceremonies SET reply_by = '2023-03-15', delegates = 3, bring = 'Bản góp ý.'")
	built := build(t, book, Invitation, 2023)
	expect(t, built, "báo lại chậm nhất ngày 15 tháng 3 năm 2023", "Đề nghị mang theo: bản góp ý.")
	if all, units := content(built), strings.Count(content(built), "mỗi đơn vị 03 đại biểu"); units == 0 || units >= strings.Count(all, "trân trọng kính mời") {
		t.Errorf("%d invitations ask for delegates", units)
	}
	change(t, book, "UPDATE ceremonies SET reply_by = '', delegates = 0, bring = ''")
	built = build(t, book, Invitation, 2023)
	expect(t, built, "báo lại chậm nhất ngày …")
	without(t, built, "mang theo", "mỗi đơn vị")
	if !lacks(built, "Chưa ghi ngày báo lại") {
		t.Error("the gap is not told")
	}
}

// The notice of a conclusion is signed by order or by the deputy where that is written down.
func TestAConclusionIsSignedInTheHeadsPlace(t *testing.T) {
	book := practiceBook(t, sample.Block)
	without(t, build(t, book, Conclusion, 2023), "TL. KHỐI TRƯỞNG")
	change(t, book, "UPDATE ceremonies SET conclusion_as = 'TL.', conclusion_post = 'Tổ trưởng Tổ giúp việc', conclusion_signer = 'Lê Văn Thử'")
	expect(t, build(t, book, Conclusion, 2023), "TL. KHỐI TRƯỞNG", "TỔ TRƯỞNG TỔ GIÚP VIỆC", "Lê Văn Thử")
	change(t, book, "UPDATE ceremonies SET conclusion_signer = ''")
	if !lacks(build(t, book, Conclusion, 2023), "Chưa ghi người ký thông báo") {
		t.Error("the gap is not told")
	}
}

// A report says what is judged of the year, how its work and targets stand, and last year's
// figures beside this year's where the book has them.
func TestAReportSaysWhatWasJudgedAndStandsBesideLastYear(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	built := build(t, book, YearEnd, 2025)
	expect(t, built, "1. Hạn chế", "- Một số đơn vị chưa có sáng kiến được công nhận.", "2. Nguyên nhân", "3. Bài học kinh nghiệm", "Đánh giá chung",
		"- Mỗi đơn vị giới thiệu ít nhất một điển hình tiên tiến, một sáng kiến.", "đã xong", "100,61%", "Chưa đạt", "Số đăng ký so với năm 2024:", "Năm nay")
	if lacks(built, "Chưa ghi:") {
		t.Errorf("%v", built.Missing)
	}
	// Given a book that begins with this year, and nothing judged
	change(t, book, "DELETE FROM registrations WHERE year_id = (SELECT id FROM years WHERE number = 2024)")
	change(t, book, "DELETE FROM years WHERE number = 2024")
	change(t, book, "DELETE FROM year_reviews")
	change(t, book, "UPDATE targets SET judgement = ''")
	change(t, book, "UPDATE year_tasks SET state = ''")
	built = build(t, book, YearEnd, 2025)
	without(t, built, "Số đăng ký so với năm")
	for _, gap := range []string{"Chưa ghi: đánh giá chung, hạn chế, nguyên nhân, bài học kinh nghiệm, phương hướng", "10/10 chỉ tiêu chưa ghi đánh giá", "2/2 việc trong năm chưa ghi"} {
		if !lacks(built, gap) {
			t.Errorf("not told: %s in %v", gap, built.Missing)
		}
	}
}

// Who has too few votes or was refused is not proposed: the list says so and why, the submission
// how many.
func TestWhoIsNotProposedIsNamedWithTheReason(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE units SET decider = 'Chủ tịch Ủy ban nhân dân tỉnh'") // no unit's own head
	change(t, book, `INSERT INTO refusals (registration_id, reason, refused_by) SELECT min(id), 'Bị kỷ luật khiển trách', 'Cụm' FROM registrations WHERE person_id IS NOT NULL AND year_id = (SELECT id FROM years WHERE number = 2025)
		AND person_id NOT IN (SELECT person_id FROM awards WHERE person_id IS NOT NULL AND year = 2025) AND id NOT IN (SELECT registration_id FROM refusals)`)
	change(t, book, `DELETE FROM refusals WHERE registration_id IN (SELECT r.id FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id JOIN units u ON u.id = r.collective_id WHERE u.symbol = 'UBNSG' AND k.code = 'CTĐT')`)
	list := build(t, book, ProposalList, 2025)
	expect(t, list, "Không đề nghị", "Bị kỷ luật khiển trách", "6/12 phiếu đồng ý (50%), chưa đủ 70%.", "bằng chữ:")
	expect(t, build(t, book, Submission, 2025), "không đề nghị", "bằng chữ:")
	expect(t, build(t, book, ScoreSheet, 2025), "Đề nghị")
	change(t, book, "UPDATE refusals SET reason = ''")
	if list = build(t, book, ProposalList, 2025); !lacks(list, "1 đăng ký không được đề nghị chưa ghi lý do") && !slices.ContainsFunc(list.Missing, func(g contest.Gap) bool {
		return strings.Contains(g.Text, "không được đề nghị chưa ghi lý do")
	}) {
		t.Errorf("%v", list.Missing)
	}
}

// A unit's form says whom it goes to; a report names who signed in its annex; the golden book
// names who took a certificate.
func TestFormsReportsAndRegistersNameWhomTheyAreOf(t *testing.T) {
	book := practiceBook(t, sample.Block)
	expect(t, build(t, book, UnitRegistration, 2023), "Kính gửi: Hội đồng Thi đua - Khen thưởng ngành Thanh tra.", "Căn cứ chức năng, nhiệm vụ và chỉ tiêu được giao, Báo Thanh tra đăng ký")
	if n := strings.Count(content(build(t, book, UnitRegistration, 2023)), "Kính gửi: Hội đồng"); n != 5 {
		t.Errorf("%d of 5 forms say whom they go to", n)
	}
	report := build(t, book, CeremonyReport, 2023)
	expect(t, report, "1 Báo Thanh tra Đại diện Báo Thanh tra KT. Tổng Biên tập Phó Tổng Biên tập đã ký", "5 Trung tâm Thông tin Đại diện Trung tâm Thông tin Giám đốc đã ký")
	expect(t, report, "(Danh sách người ký tại Phụ lục.)", "DANH SÁCH ĐẠI DIỆN KÝ GIAO ƯỚC THI ĐUA", "(Kèm theo Báo cáo số 05/BC-KTĐ ngày 21 tháng 3 năm 2023")
	change(t, book, "UPDATE signatories SET state = 'later' WHERE unit_name = 'Trung tâm Thông tin'")
	expect(t, build(t, book, CeremonyReport, 2023), "Đại diện Trung tâm Thông tin Giám đốc ký sau", "Tạp chí Thanh tra Tổng Biên tập đã ký")
	change(t, book, "DELETE FROM signatories")
	without(t, build(t, book, CeremonyReport, 2023), "tại Phụ lục", "DANH SÁCH ĐẠI DIỆN KÝ")
	cluster := practiceBook(t, sample.Cluster)
	change(t, cluster, "UPDATE awards SET received_by = 'Lê Thị Nhận Thay' WHERE year = 2025")
	expect(t, build(t, cluster, GoldenBook, 2025), "Lê Thị Nhận Thay")
}

// Whoever the block reports to is named, or has room for its name, wherever a paper speaks of it;
// a paper that does tells the gap, and leads to its field.
func TestACouncilIsNamedOrLeftToThePen(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	expect(t, build(t, book, Submission, 2025), "Kính gửi: Hội đồng Thi đua - Khen thưởng tỉnh Sơn Giang.")
	change(t, book, "UPDATE blocks SET council = ''")
	told := 0
	for _, paper := range All {
		built := build(t, book, paper.Code, 2025)
		named, open := 0, 0
		paragraphsOf(built.Doc)(func(text string) bool {
			named += strings.Count(text, words.CouncilName) - strings.Count(text, words.CouncilName+" tỉnh")
			open += strings.Count(text, words.CouncilName+" …")
			return true
		})
		if named != open {
			t.Errorf("%s names a council without its name: %d of %d", paper.Code, named-open, named)
		}
		gap := slices.ContainsFunc(built.Missing, func(g contest.Gap) bool {
			return g.Text == words.GapCouncil && g.Place == contest.InBlock && g.Field == "council"
		})
		if gap != (open > 0) {
			t.Errorf("%s: the gap is told: %v, left open: %d", paper.Code, gap, open)
		}
		if gap {
			told++
		}
	}
	if told < 9 {
		t.Errorf("%d papers speak of the council", told)
	}
}

// A unit's form has the targets that it takes on for itself, and says nothing of them where it has
// none.
func TestAUnitsFormHasItsOwnTargets(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	built := build(t, book, UnitRegistration, 2025)
	expect(t, built, "Chỉ tiêu thi đua của đơn vị: Giấy chứng nhận quyền sử dụng đất cấp đúng hạn: 97%.")
	if n := strings.Count(content(built), "Chỉ tiêu thi đua của đơn vị:"); n != 6 {
		t.Errorf("%d forms have targets", n)
	}
	without(t, built, "Hồ sơ thủ tục hành chính trả đúng hạn") // one of the block's
}

// A list of delegates of whom none was absent does not count those who were; no number of a
// decision is parted in the lists of awards.
func TestListsCountNobodyAndPartNoNumber(t *testing.T) {
	book := practiceBook(t, sample.Block)
	without(t, build(t, book, Delegates, 2023), "vắng mặt")
	change(t, book, "UPDATE participants SET attendance = 'absent' WHERE id = (SELECT max(id) FROM participants)")
	expect(t, build(t, book, Delegates, 2023), "vắng mặt 01 người")
	for _, code := range []string{GoldenBook, Rewards} {
		without(t, build(t, book, code, 2023), " , 20/12/2023")
	}
}
