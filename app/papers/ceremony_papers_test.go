package papers

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

func TestPapersRoundTheCeremonyAreComplete(t *testing.T) {
	book := newBook(t)
	for paper, wanted := range map[string][]string{
		Plan: {
			"Số: 01/KH-KTĐ Hà Nội, ngày 15 tháng 02 năm 2023 KẾ HOẠCH Tổ chức Lễ ký kết", "V. KINH PHÍ",
			"1. Thời gian: 14 giờ 00, thứ Sáu, ngày 17 tháng 3 năm 2023.", "TT Nội dung công việc Đơn vị thực hiện Thời hạn",
			"Chuẩn bị hội trường, âm thanh, trang trí Trường Cán bộ Thanh tra 16/03/2023", "./. Nơi nhận: ",
		},
		Invitation: {
			"Số: 02/GM-KTĐ Hà Nội, ngày 08 tháng 3 năm 2023 GIẤY MỜI",
			"trân trọng kính mời: Đại diện Vụ Tổ chức cán bộ, Thường trực Hội đồng Thi đua - Khen thưởng Tới dự Lễ ký kết",
			"Chủ trì: Đại diện Báo Thanh tra, Khối trưởng.", "Địa điểm: Hội trường (ví dụ).", "sắp xếp./.",
		},
		Programme:   {"(Kèm theo Giấy mời số 02/GM-KTĐ ngày 08 tháng 3 năm 2023 của Khối thi đua", "TT Thời gian Nội dung Người thực hiện 1 13 giờ 30 Đón tiếp đại biểu, phát tài liệu Tổ giúp việc"},
		Delegates:   {"Vai trò Ký tên Đại biểu cấp trên (01 người)", "Chủ trì, ký giao ước", "mời 09 người; có mặt 09 người"},
		Signatories: {"TT Đơn vị Người đại diện ký Chức vụ Ký 1 Báo Thanh tra", "KT. Tổng Biên tập Phó Tổng Biên tập"},
		Conclusion: {
			"Số: 06/TB-KTĐ", "Kết luận của bà Nguyễn Thị Hoa tại Lễ ký kết", "Chúc mừng buổi lễ thành công tốt đẹp",
			"TT Nhiệm vụ Đơn vị Thời hạn", "30/06/2023",
		},
		CeremonyReport: {
			"Số: 05/BC-KTĐ Hà Nội, ngày 21 tháng 3 năm 2023", "Kính gửi: Thường trực Hội đồng Thi đua - Khen thưởng ngành Thanh tra.",
			"c) Số đơn vị ký giao ước: 05/05 đơn vị.", "Tổng cộng 28 177 177 24", "3. Điển hình tiên tiến", "Lê Văn C",
			"Gửi kèm Báo cáo: Bản giao ước thi đua năm 2023; Bảng tổng hợp",
		},
		NamePlates: {"NGUYỄN THỊ HOA Phó Tổng Biên tập phụ trách Báo Thanh tra"},
		News: {
			"ký kết giao ước thi đua năm 2023", "Tại buổi ký kết giao ước thi đua, đại diện các đơn vị của Khối Thi đua đã thảo luận",
			"Phát biểu kết luận, bà Nguyễn Thị Hoa - Phó Tổng Biên tập phụ trách Báo Thanh tra chúc mừng buổi lễ thành công tốt đẹp",
			"Toàn cảnh lễ ký kết giao ước thi đua Khối Các đơn vị sự nghiệp TTCP. Ảnh: Phương Anh",
		},
		Script: {
			"TT Giờ Thời lượng (phút) Lời dẫn Người thực hiện Chuẩn bị", "Dự thảo kế hoạch hoạt động, quy chế và tiêu chí chấm điểm năm 2023 đã gửi các đơn vị góp ý.",
			"xin trân trọng kính mời đại diện Báo Thanh tra, Khối trưởng phát biểu khai mạc",
		},
	} {
		built := build(t, book, paper, 2023)
		expect(t, built, wanted...)
		if len(built.Missing)+len(built.Replaced) > 0 {
			t.Errorf("%s: missing %v, replaced %q", paper, built.Missing, built.Replaced)
		}
	}
}

func TestPapersOfAnEmptyYearLeaveRoomForThePen(t *testing.T) {
	book := newBook(t)
	for paper, gaps := range map[string][]string{
		Plan:           {words.GapNumber, words.GapIssuedOn, words.GapGrounds, words.GapDelegates, words.GapAgenda, words.GapAssigned},
		Invitation:     {words.GapDelegates, words.GapChair, words.GapPlace},
		Programme:      {words.GapAgenda, words.GapDate, words.GapStart},
		Delegates:      {words.GapDelegates},
		Signatories:    {words.GapSigners},
		Conclusion:     {words.GapConcluder, words.GapConclusion, words.GapFollowUp, words.GapIssuedOn},
		CeremonyReport: {words.GapDelegates, words.GapSigners, words.GapItems},
		NamePlates:     {words.GapDelegates},
		News:           {words.GapAims, words.GapItems, words.GapConclusion, words.GapPhoto, words.GapAuthor},
		Script:         {words.GapAgenda},
	} {
		built := build(t, book, paper, 2022)
		expect(t, built)
		for _, gap := range gaps {
			if !hasGap(built, gap) {
				t.Errorf("%s does not list %q: %v", paper, gap, built.Missing)
			}
		}
	}
	expect(t, build(t, book, Plan, 2022), "Số: ……/KH-KTĐ Hà Nội, ngày … tháng … năm …", "1. Thời gian: …… giờ ……, ngày … tháng … năm …")
	expect(t, build(t, book, Invitation, 2022), "trân trọng kính mời: ………")
	if strings.Contains(content(build(t, book, CeremonyReport, 2022)), "bảo đảm nội dung") {
		t.Error("the report says that all went well, which nobody noted")
	}
}

func TestAPaperIsNoGroundOfItself(t *testing.T) {
	book := newBook(t)
	if all := content(build(t, book, Plan, 2023)); strings.Contains(all, "Căn cứ Kế hoạch") || !strings.Contains(all, "Căn cứ Thông tư") {
		t.Errorf("the grounds of the plan: %s", all)
	}
	expect(t, build(t, book, Pledge, 2023), "Căn cứ Kế hoạch số 01/KH-KTĐ")
}

// crowd replaces the participants by so many guests.
func crowd(t *testing.T, book *data.Book, n int) {
	t.Helper()
	change(t, book, "UPDATE ceremonies SET chair_id = NULL, secretary_id = NULL, concluder_id = NULL")
	change(t, book, "DELETE FROM participants")
	err := book.Do("thử", func(tx *data.Tx) error {
		var ceremony data.Ceremony
		if err := datatest.DB(tx).First(&ceremony).Error; err != nil {
			return err
		}
		for i := range n {
			p := data.Participant{CeremonyID: ceremony.ID, Position: i + 1, Role: data.RoleGuest, Invited: true, Honorific: "Ông"}
			p.FullName = fmt.Sprintf("Khách Mời %s", viewed(i))
			p.Post = "Phó Trưởng phòng phụ trách Phòng Tổ chức - Hành chính và Quản trị thiết bị"
			p.UnitName = "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao công nghệ thông tin khu vực phía Nam"
			if err := tx.Save(&p); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// viewed is a name of letters for a number, so that no two are alike.
func viewed(i int) string { return string(rune('A'+i/26)) + string(rune('A'+i%26)) }

func TestSixtyGuestsGetSixtyInvitations(t *testing.T) {
	book := newBook(t)
	crowd(t, book, 60)
	built := build(t, book, Invitation, 2023)
	if len(built.Doc.Sections) != 60 || len(built.Pages) != 60 {
		t.Fatalf("%d sections, %d pages", len(built.Doc.Sections), len(built.Pages))
	}
	for i, p := range built.Pages {
		if p.Number != 1 {
			t.Errorf("page %d has number %d", i+1, p.Number)
		}
	}
	expect(t, built, "Ông Khách Mời AA,", "Ông Khách Mời CH,")
	stay(t, built)

	plates := build(t, book, NamePlates, 2023)
	if n := len(lying(plates)); n != 60 {
		t.Errorf("%d name plates", n)
	}
	delegates := build(t, book, Delegates, 2023)
	heads := strings.Count(content(delegates), "Ký tên")
	if len(delegates.Pages) < 3 || heads != len(delegates.Pages) {
		t.Errorf("%d heads on %d pages of delegates", heads, len(delegates.Pages))
	}
	stay(t, delegates)
}

func TestInvitationsOfOneUnit(t *testing.T) {
	book := newBook(t)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	var unit data.Unit
	datatest.DB(book).Where("symbol = 'BTTr'").First(&unit)
	built, err := Build(t.Context(), book, Request{Paper: Invitation, Year: year, UnitID: unit.ID})
	if err != nil || len(built.Doc.Sections) != 1 { // its others chair, take the minutes and help
		t.Errorf("%d invitations, %v", len(built.Doc.Sections), err)
	}
}

func TestANamePlateHasTheNameOnBothSides(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE participants SET full_name = ? WHERE position = 4", "Đại diện "+strings.Repeat("Trung tâm nghiên cứu ", 4))
	built := build(t, book, NamePlates, 2023)
	for i, p := range lying(built) {
		var upright, turned []string
		for _, op := range p.Ops {
			text, ok := op.(page.Text)
			if !ok || text.Size < postLeast {
				continue
			}
			if text.Turn {
				turned = append(turned, text.Text)
			} else {
				upright = append(upright, text.Text)
			}
			if middle := p.Height / 2; !text.Turn && text.Y < middle || text.Turn && text.Y > middle {
				t.Errorf("plate %d: %q stands on the wrong half", i+1, text.Text)
			}
			width, err := page.TextWidth(text.Text, text.Face == page.BoldFace, text.Size)
			if err != nil || width > 297-2*plateSide+0.1 {
				t.Errorf("plate %d: %q is %.0f mm wide, %v", i+1, text.Text, width, err)
			}
		}
		if len(upright) == 0 || !slices.Equal(upright, turned) {
			t.Errorf("plate %d: %q and %q", i+1, upright, turned)
		}
	}
	if n := len(lying(built)); n != 8 {
		t.Errorf("%d plates", n)
	}
}

// Given delegates with names, posts and units of any length, then each plate is one sheet
// and has all of them.
func TestAPlateIsOneSheetWhateverIsWrittenThere(t *testing.T) {
	book := newBook(t)
	change(t, book, `UPDATE participants SET full_name = 'Nguyễn Thị Phương Thử', post = 'Phó Tổng Biên tập phụ trách', unit_name = 'Báo Thử' WHERE position = 1`)
	change(t, book, `UPDATE participants SET post = ?, unit_name = ? WHERE position = 2`,
		"Phó Chủ tịch Thường trực kiêm Trưởng ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở, Bí thư Đảng bộ",
		"Công ty Trách nhiệm hữu hạn một thành viên Quản lý, khai thác công trình thuỷ lợi và Cấp nước sinh hoạt nông thôn tỉnh Sơn Giang Thượng")
	change(t, book, `UPDATE participants SET full_name = ?, post = ?, unit_name = ? WHERE position = 3`, strings.Repeat("Công Tằng Tôn Nữ ", 6),
		strings.Repeat("Phó Trưởng phòng ", 12), strings.Repeat("Trung tâm Nghiên cứu ", 12))
	plates := lying(build(t, book, NamePlates, 2023))
	if len(plates) != 8 {
		t.Errorf("%d sheets", len(plates))
	}
	for _, want := range []string{"Phó Tổng Biên tập phụ trách", "nông thôn tỉnh Sơn Giang Thượng"} {
		found := slices.ContainsFunc(plates, func(p *page.Page) bool { return strings.Contains(textsOn(p), want) })
		if !found {
			t.Errorf("no plate says %q", want)
		}
	}
}

// Whatever length the lines of a plate have, it has room for a line more than ours: a text
// editor breaks them by itself.
func TestAPlateHasRoomForALineMore(t *testing.T) {
	b := &builder{}
	const width, more = 260.0, 1.15 / mm
	for words := 1; words < 40; words++ {
		p := data.Participant{FullName: "Hồ Sỹ Quân", UnitName: strings.TrimSpace(strings.Repeat("Trung tâm Nghiên cứu ", words))}
		row := slices.Collect(b.plate(p, width).(page.Table).Rows)[0]
		line := row.Cells[0].Paragraphs[len(row.Cells[0].Paragraphs)-1]
		row.MinHeight = 0
		height := b.height(width, page.Table{Columns: []float64{width}, Rows: page.Rows(row)})
		if breaks := b.height(width, line) > 2*line.Size*more; breaks && height+line.Size*more > plateHeight+0.5 {
			t.Errorf("%d words at %.0f points take %.1f of %d mm", 3*words, line.Size, height, plateHeight)
		}
	}
}

// lying are the pages that lie on their side: the plates without their control sheet.
func lying(built laid) (pages []*page.Page) {
	for _, p := range built.Pages {
		if p.Width > p.Height {
			pages = append(pages, p)
		}
	}
	return pages
}

func TestTheScriptFollowsTheProtocol(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE participants SET role = 'guest' WHERE position = 7")
	change(t, book, "UPDATE participants SET attendance = 'absent' WHERE position = 4")
	change(t, book, "UPDATE agenda_items SET cue = 'Lời dẫn riêng.' WHERE content = 'Bế mạc'")
	all := content(build(t, book, Script, 2023))
	inOrder(t, all, "Đại biểu cấp trên có: - Đại diện Vụ Tổ chức cán bộ", "Khách mời có: - Đại diện Trung tâm Thông tin.",
		"Các đơn vị trong khối có: - Đại diện Báo Thanh tra, Khối trưởng;", "1. Đại diện Báo Thanh tra", "5. Đại diện Trung tâm Thông tin, Giám đốc.",
		"đại diện Vụ Tổ chức cán bộ", "phát biểu kết luận", "Lời dẫn riêng.")
	if strings.Contains(all, "- Đại diện Tạp chí Thanh tra;") || strings.Contains(all, "hoàn thành chương trình") {
		t.Errorf("the script introduces the absent, or speaks beside the cue: %s", all)
	}
}

// inOrder tells of texts that do not follow each other.
func inOrder(t *testing.T, all string, wanted ...string) {
	t.Helper()
	rest := all
	for _, want := range wanted {
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			t.Fatalf("%q is missing or comes too early in:\n%s", want, all)
		}
		rest = after
	}
}

func TestTheNewsFollowsTheArticle(t *testing.T) {
	book := newBook(t)
	built := build(t, book, News, 2023)
	inOrder(t, content(built), "Mục tiêu phong trào", "Phát hiện kịp thời", "Đẩy mạnh các phong trào", "Chỉ thị số 34-CT/TW",
		"phòng, chống tham nhũng", "Trên cơ sở các nội dung giao ước thi đua", "điển hình tiên tiến", "Phát biểu kết luận", "Ảnh: Phương Anh", "Phương Anh")
	// The picture keeps its shape, and its caption stands below it on the same page.
	for _, p := range built.Pages {
		for _, op := range p.Ops {
			if picture, ok := op.(page.Picture); ok {
				if r := picture.Width / picture.Height; r < 1.59 || r > 1.61 {
					t.Errorf("the picture is %.2f times as wide as high", r)
				}
				if !slices.ContainsFunc(p.Ops, func(o page.Op) bool {
					text, ok := o.(page.Text)
					return ok && text.Y > picture.Y && strings.HasPrefix(text.Text, "Hình vẽ minh hoạ")
				}) {
					t.Error("the caption is overleaf")
				}
				return
			}
		}
	}
	t.Error("no picture")
}

func TestAPictureThatCannotBeReadIsNamedAndThePaperGoesOn(t *testing.T) {
	// Given books that keep what today is not taken on: gone, half of a picture, no
	// picture, and one that unfolds beyond all memory.
	whole := assets.SampleHall
	huge := bytes.Clone(whole)
	binary.BigEndian.PutUint32(huge[16:], 60_000)
	binary.BigEndian.PutUint32(huge[20:], 60_000)
	for name, content := range map[string][]byte{"mất": nil, "nửa": whole[:len(whole)/2], "chữ": []byte("chữ"), "lớn": huge} {
		book := newBook(t)
		if content != nil {
			if err := book.Bulk("", func(tx *data.Tx) error {
				return datatest.DB(tx).Create(&data.Content{Hash: name, Bytes: content}).Error
			}); err != nil {
				t.Fatal(err)
			}
		}
		change(t, book, "UPDATE attachments SET hash = ?, file_name = 'le.png'", name)
		// Then the news names it, and is laid out and written with an empty frame.
		built := build(t, book, News, 2023)
		if !hasGap(built, fmt.Sprintf(words.GapBadPhoto, "le.png")) {
			t.Errorf("%s: missing: %v", name, built.Missing)
		}
		for _, format := range built.Paper.Formats {
			if _, err := built.Write(io.Discard, format); err != nil {
				t.Errorf("%s as %s: %v", name, format, err)
			}
		}
	}
}

func TestAReportAfterTheDeadlineIsNoticed(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE document_numbers SET issued_on = '2023-03-28' WHERE paper = 'ceremony-report'")
	built := build(t, book, CeremonyReport, 2023)
	late := func(gap contest.Gap) bool { return strings.Contains(gap.Text, "28/03/2023, sau hạn 24/03/2023") }
	if !slices.ContainsFunc(built.Missing, late) {
		t.Errorf("missing: %v", built.Missing)
	}
}

func TestAUnitIsLateFromTheDayAfterTheLastDay(t *testing.T) {
	// Given a unit without a day of its own, which handed in on the last day of all units.
	book := newBook(t)
	change(t, book, "UPDATE submissions SET state = 'agreed', due = '', received_on = '2023-03-01'")
	received := func(day string) {
		change(t, book, "UPDATE submissions SET received_on = ? WHERE unit_id = (SELECT id FROM units WHERE name LIKE '%Báo Thanh tra%')", day)
	}
	late := map[string]string{CeremonyReport: "sau thời hạn: Báo Thanh tra", RegistrationSummary: "nộp sau hạn: Báo Thanh tra"}
	received("2023-03-10")
	for paper, words := range late {
		if strings.Contains(content(build(t, book, paper, 2023)), words) {
			t.Errorf("%s is late on the last day", paper)
		}
	}
	// When it came the day after, both papers name it.
	received("2023-03-11")
	for paper, words := range late {
		expect(t, build(t, book, paper, 2023), words)
	}
	// When it has more time, neither does.
	change(t, book, "UPDATE submissions SET due = '2023-03-11'")
	for paper, words := range late {
		if strings.Contains(content(build(t, book, paper, 2023)), words) {
			t.Errorf("%s: late, although it has a day more", paper)
		}
	}
}

func TestNumberedPapersUnderEachLetterhead(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE offices SET post = 'Phó Tổng Biên tập phụ trách' WHERE role = 'head'")
	change(t, book, "UPDATE document_numbers SET symbol = ''")
	for position, profile := range map[int]struct {
		agency, symbol string
		sign, without  []string
	}{
		1: {"KHỐI THI ĐUA CÁC ĐƠN VỊ SỰ NGHIỆP", "KTĐ", []string{"KHỐI TRƯỞNG Đại diện Báo Thanh tra"}, []string{"KT. TỔNG"}},
		2: {"KHỐI THI ĐUA CÁC ĐƠN VỊ SỰ NGHIỆP", "KTĐ", []string{"KHỐI TRƯỞNG KT. TỔNG BIÊN TẬP PHÓ TỔNG BIÊN TẬP Đại diện"}, []string{"PHỤ TRÁCH"}},
		3: {"BÁO THANH TRA", "BTTr", []string{"KT. TỔNG BIÊN TẬP PHÓ TỔNG BIÊN TẬP Đại diện"}, []string{"KHỐI TRƯỞNG", "PHỤ TRÁCH"}},
	} {
		change(t, book, "UPDATE ceremonies SET letterhead_id = (SELECT id FROM letterheads WHERE position = ?)", position)
		for paper, number := range map[string]string{
			Plan: "Số: 01/KH-", Invitation: "Số: 02/GM-", Conclusion: "Số: 06/TB-", CeremonyReport: "Số: 05/BC-", Minutes: "Số: 04/BB-",
		} {
			built := build(t, book, paper, 2023)
			expect(t, built, "THANH TRA CHÍNH PHỦ "+profile.agency, number+profile.symbol)
			if paper == Minutes {
				continue // the secretary and the chair sign
			}
			// The lines above the name and the name stand right of the receivers.
			signed := rightHalf(built)
			for _, want := range profile.sign {
				if !strings.Contains(signed, want) {
					t.Errorf("letterhead %d, %s lacks %q: %s", position, paper, want, signed)
				}
			}
			for _, never := range profile.without {
				if strings.Contains(signed, never) {
					t.Errorf("letterhead %d, %s has %q: %s", position, paper, never, signed)
				}
			}
		}
	}
}

// rightHalf are the bold texts right of the middle, line by line.
func rightHalf(built laid) string {
	var parts []string
	for _, p := range built.Pages {
		for _, op := range p.Ops {
			if text, ok := op.(page.Text); ok && text.Face == page.BoldFace && text.X > p.Width/2 {
				parts = append(parts, text.Text)
			}
		}
	}
	return strings.Join(parts, " ")
}

func TestTheDeputyOfTheBlockSignsForItsHead(t *testing.T) {
	book := newBook(t)
	sign(t, book, 2, 0)
	change(t, book, "UPDATE signatories SET signs_as = 'KT.', head_post = 'Khối trưởng', post = 'Khối phó' WHERE role = 'chair'")
	for position := range 3 {
		change(t, book, "UPDATE ceremonies SET letterhead_id = (SELECT id FROM letterheads WHERE position = ?)", position+1)
		for _, paper := range []string{Plan, Pledge, Conclusion} {
			if signed := rightHalf(build(t, book, paper, 2023)); !strings.Contains(signed, "KT. KHỐI TRƯỞNG KHỐI PHÓ Người đứng đầu") {
				t.Errorf("letterhead %d, %s: %s", position+1, paper, signed)
			}
		}
	}
}

func TestSignaturesBearNoAcademicTitles(t *testing.T) {
	for name, want := range map[string]string{
		"PGS.TS. Nguyễn Văn A": "Nguyễn Văn A", "TS Nguyễn Văn A": "Nguyễn Văn A", "GS, TS. Trần Thị B": "Trần Thị B",
		"Th.S Lê C": "Lê C", "ThS. NGƯT Lê C": "Lê C", "Tiến sĩ Lê C": "Lê C", "phó giáo sư, tiến sĩ Lê C": "Lê C",
		"Tsan Văn D": "Tsan Văn D", "Nguyễn Thị Hoa": "Nguyễn Thị Hoa", "TS": "TS", "": "", "GS.": "GS.",
	} {
		if got := bareName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
	book := newBook(t)
	change(t, book, "UPDATE signatories SET full_name = 'PGS.TS. Nguyễn Văn E' WHERE position = 2")
	expect(t, build(t, book, Pledge, 2023), "TỔNG BIÊN TẬP ĐẠI DIỆN")
	if units := boldTexts(build(t, book, Pledge, 2023), "Nguyễn Văn E"); len(units) != 1 {
		t.Error("the name under the signature has a title or is missing")
	}
}

func boldTexts(built laid, prefix string) []page.Text {
	var found []page.Text
	for i, p := range built.Pages {
		for _, op := range p.Ops {
			if text, ok := op.(page.Text); ok && text.Face == page.BoldFace && strings.HasPrefix(text.Text, prefix) {
				text.Y += float64(i) * p.Height // in reading order over the pages
				found = append(found, text)
			}
		}
	}
	return found
}

func TestTheSignaturePageForEveryNumberOfUnits(t *testing.T) {
	book := newBook(t)
	for n := 1; n <= 20; n++ {
		witnesses := n % 3
		sign(t, book, n, witnesses)
		built := build(t, book, Pledge, 2023)
		names := boldTexts(built, "Người ký ")
		if len(names) != n {
			t.Fatalf("%d of %d units sign", len(names), n)
		}
		for i, name := range names {
			// Two units beside each other, the next two below; a last one alone in the middle.
			if want := fmt.Sprintf("Người ký %02d", i+1); name.Text != want {
				t.Errorf("n=%d: %q at place %d", n, name.Text, i+1)
			}
			width, _ := page.TextWidth(name.Text, true, name.Size)
			const mm = 72 / 25.4
			centre, want := name.X/mm+width/2, 30+40.0
			switch {
			case i == n-1 && n%2 == 1:
				want = 30 + 80
			case i%2 == 1:
				want = 30 + 120
			}
			if centre < want-0.5 || centre > want+0.5 {
				t.Errorf("n=%d: %s is centred at %.1f mm, want %.1f", n, name.Text, centre, want)
			}
			if i%2 == 1 && name.Y != names[i-1].Y || i > 1 && name.Y <= names[i-2].Y {
				t.Errorf("n=%d: %s stands at %.0f, the one before at %.0f", n, name.Text, name.Y, names[i-1].Y)
			}
		}
		for _, p := range built.Pages {
			if units, names := bold(p, "ĐẠI DIỆN"), bold(p, "Người ký"); units != names {
				t.Errorf("n=%d, page %d: %d units, %d names", n, p.Number, units, names)
			}
			if bold(p, "KHỐI TRƯỞNG") != bold(p, "Người đứng đầu") || bold(p, "CHỨNG KIẾN") != bold(p, "Người chứng kiến") {
				t.Errorf("n=%d, page %d: a closing signature is split", n, p.Number)
			}
		}
		heads := boldTexts(built, "KHỐI TRƯỞNG")
		if len(heads) != 1 || heads[0].Y <= names[n-1].Y {
			t.Errorf("n=%d: the chair does not sign last: %v", n, heads)
		}
		seen := boldTexts(built, "CHỨNG KIẾN")
		if len(seen) != witnesses || witnesses == 1 && seen[0].Y != heads[0].Y {
			t.Errorf("n=%d: %d witnesses: %v", n, witnesses, seen)
		}
	}
}

// sign replaces the signatories by so many units and witnesses, and a chair.
func sign(t *testing.T, book *data.Book, units, witnesses int) {
	t.Helper()
	change(t, book, "DELETE FROM signatories")
	err := book.Do("thử", func(tx *data.Tx) error {
		var ceremony data.Ceremony
		if err := datatest.DB(tx).First(&ceremony).Error; err != nil {
			return err
		}
		var all []data.Signatory
		for i := range units {
			s := data.Signatory{Role: data.SignatoryMember, UnitName: fmt.Sprintf("Đơn vị số %d", i+1), FullName: fmt.Sprintf("Người ký %02d", i+1), Post: "Giám đốc"}
			switch i % 4 {
			case 1:
				s.SignsAs, s.HeadPost, s.Post = "KT.", "Giám đốc", "Phó Giám đốc"
			case 2:
				s.SignsAs, s.HeadPost, s.Post, s.Authorisation = "TUQ.", "Giám đốc", "Trưởng phòng", "Giấy uỷ quyền số 12/GUQ"
			case 3:
				s.SignsAs, s.HeadPost, s.Post = "TL.", "Giám đốc", "Trưởng phòng Tổ chức - Hành chính"
			}
			all = append(all, s)
		}
		for i := range witnesses {
			all = append(all, data.Signatory{Role: data.SignatoryWitness, UnitName: "Vụ", FullName: fmt.Sprintf("Người chứng kiến %d", i+1), Post: "Vụ trưởng"})
		}
		all = append(all, data.Signatory{Role: data.SignatoryChair, UnitName: "Đơn vị số 1", FullName: "Người đứng đầu", Post: "Giám đốc"})
		for i, s := range all {
			s.CeremonyID, s.Position = ceremony.ID, i+1
			if err := tx.Save(&s); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestPapersRoundTheCeremonyWithoutAProgramme(t *testing.T) {
	book := newBook(t)
	change(t, book, "DELETE FROM agenda_items")
	for _, paper := range []string{Plan, Programme, Script} {
		if built := build(t, book, paper, 2023); !hasGap(built, words.GapAgenda) {
			t.Errorf("%s: missing %v", paper, built.Missing)
		}
	}
}

// Given units that have not handed in, have their list back, and handed in late, then the
// report names each where the summary does.
func TestTheReportNamesWhoHasNotHandedIn(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE submissions SET state = 'draft', received_on = '' WHERE year_id = 2 AND unit_id = (SELECT id FROM units WHERE name = 'Báo Thanh tra')")
	change(t, book, "UPDATE submissions SET state = 'returned' WHERE year_id = 2 AND unit_id = (SELECT id FROM units WHERE name = 'Tạp chí Thanh tra')")
	expect(t, build(t, book, CeremonyReport, 2023), "Còn 01 đơn vị chưa gửi bản đăng ký: Báo Thanh tra.", "Có 02 đơn vị đang hoàn thiện lại bản đăng ký: Tạp chí Thanh tra; Trung tâm Thông tin.", "02/05 đơn vị đã gửi")
	expect(t, build(t, book, RegistrationSummary, 2023), "Đơn vị chưa nộp đăng ký: Báo Thanh tra.", "Đơn vị đang hoàn thiện lại bản đăng ký: Tạp chí Thanh tra; Trung tâm Thông tin.")
}

// Given units whose registrations are in the book although nobody noted that they came, then no
// paper says that they sent nothing, nor that all did: it leaves room and says what to note.
func TestNoPaperSaysThatAUnitSentNothingWhoseRegistrationsStand(t *testing.T) {
	book := newBook(t)
	change(t, book, "DELETE FROM submissions WHERE year_id = 2")
	for _, paper := range []string{CeremonyReport, RegistrationSummary, Reminder} {
		built := build(t, book, paper, 2023)
		for _, never := range []string{"chưa gửi bản đăng ký", "Chưa nộp", "chưa nộp", "chưa nhận được", "Tất cả các đơn vị đã nộp", "00/05", "gửi bản đăng ký sau thời hạn"} {
			if text := content(built); strings.Contains(text, never) {
				t.Errorf("%s says %q:\n%s", paper, never, text)
			}
		}
		if gap := fmt.Sprintf(words.GapUnnoted, 5); !hasGap(built, gap) {
			t.Errorf("%s does not list %q: %v", paper, gap, built.Missing)
		}
	}
	expect(t, build(t, book, CeremonyReport, 2023), "…/05 đơn vị đã gửi")
	expect(t, build(t, book, RegistrationSummary, 2023), "Đã có đăng ký")
	if built := build(t, book, Reminder, 2023); built.Idle != words.IdleReminder {
		t.Errorf("the reminder is idle for %q", built.Idle)
	}
	// One unit without anything is late, and the only one that is reminded.
	change(t, book, "DELETE FROM registrations WHERE year_id = 2 AND unit_id = 2")
	expect(t, build(t, book, RegistrationSummary, 2023), "Đơn vị chưa nộp đăng ký: Tạp chí Thanh tra.")
	if all := content(build(t, book, Reminder, 2023)); strings.Count(all, "Kính gửi:") != 1 {
		t.Errorf("reminders:\n%s", all)
	}
}
