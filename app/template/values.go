package template

import (
	"cmp"
	"context"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// ValuesOf reads what a template can be filled with: the year, its registrations,
// and one ceremony, that of signing where ceremonyID is 0; one of another year is a
// Missing fault. Where the book has no value for a single field there is room for the
// pen.
func ValuesOf(ctx context.Context, of *contest.Contest, year data.Year, ceremonyID int64) (Values, error) {
	r := records{book: of.Book}
	var err error
	if r.Records, err = of.Records(ctx, year, ceremonyID); err != nil {
		return Values{}, err
	}
	if r.initiatives, err = r.book.InitiativesOf(ctx, year.ID); err != nil {
		return Values{}, err
	}
	v := Values{Fields: r.fields(), Lists: map[string][]Item{
		"đơn vị":       r.unitItems(),
		"đại biểu":     r.delegates(),
		"nội dung":     r.pledged(),
		"chỉ tiêu":     r.targetItems(),
		"chương trình": r.programme(),
		"căn cứ":       r.grounds(),
		"sáng kiến":    r.initiativeItems(),

		"việc trong năm": r.taskItems(),
		"phân công":      r.assignedItems(),
		"phong trào":     r.movementItems(),
		"bàn giao":       r.handoverItems(),
	}}
	for _, f := range single {
		v.Fields[f.Name] = cmp.Or(v.Fields[f.Name], words.TemplateBlank)
	}
	return v, r.registrations(ctx, v.Lists)
}

// records are what the values come from.
type records struct {
	*contest.Records
	book        *data.Book
	initiatives []data.InitiativeLine
}

func (r *records) fields() Item {
	c, total := r.Ceremony, r.Summary.Total
	chair, _ := r.Participant(c.ChairID)
	secretary, _ := r.Participant(c.SecretaryID)
	head, deputy := r.Office(data.OfficeHead), r.Office(data.OfficeDeputy)
	attendance := map[data.Attendance]int{}
	for _, p := range r.Participants {
		attendance[p.Attendance]++
	}
	item := Item{
		"năm":                 r.Year.Text(),
		"khối":                r.Block.Name,
		"cơ quan":             r.Block.ParentAgency,
		"chủ đề":              r.Year.Theme,
		"nơi phát động":       r.Year.ThemeBy,
		"mục tiêu":            r.Year.Aims,
		"tên lễ":              c.Name,
		"ngày":                c.Date.Long(),
		"ngày tháng":          c.Date.Slash(),
		"giờ bắt đầu":         viet.LongTime(c.StartTime),
		"giờ kết thúc":        viet.LongTime(c.EndTime),
		"địa điểm":            c.Place,
		"địa danh":            r.Locality(),
		"chủ trì":             chair.FullName,
		"chức vụ chủ trì":     post(chair),
		"thư ký":              secretary.FullName,
		"chức vụ thư ký":      post(secretary),
		"khối trưởng":         head.PersonName,
		"chức vụ khối trưởng": head.Post,
		"đơn vị khối trưởng":  r.unit(head.UnitID),
		"đơn vị khối phó":     r.unit(deputy.UnitID),
		"số đơn vị":           viet.Count(len(r.Units)),
		"số người":            viet.Number(total.Headcount),
		"số tập thể":          viet.Number(total.Collectives),
		"số cá nhân":          viet.Number(total.Persons),
	}
	for _, o := range r.Next {
		switch o.Role {
		case data.OfficeNextHead:
			item["đơn vị khối trưởng năm sau"], item["khối trưởng năm sau"] = r.unit(o.UnitID), o.PersonName
		case data.OfficeNextDeputy:
			item["đơn vị khối phó năm sau"] = r.unit(o.UnitID)
		}
	}
	for name, value := range map[string]string{
		"hội đồng": cmp.Or(r.Block.Council, words.CouncilName), "khẩu hiệu": r.Slogan(), "kinh phí": r.Year.Funding,
		"số đơn vị để họp": r.Block.Quorum, "số đơn vị để thông qua": r.Block.Majority,
		"luân phiên": r.Block.Rotation, "khi bằng điểm": r.Block.TieRule, "số lượng đề nghị": r.Block.Quota,
		"chức năng khối": r.Block.Functions, "tổ thư ký": r.Block.Secretariat, "tỷ lệ phiếu": r.Block.VoteShare, "quyết định ban hành quy chế": r.Block.RegulationBy,
		"ngày báo lại": c.ReplyBy.Slash(), "tài liệu mang theo": c.Bring,
	} {
		item[name] = value
	}
	for name, kind := range map[string]data.DeadlineKind{
		"hạn nộp đăng ký": data.DeadlineSubmission, "hạn báo cáo sơ kết": data.DeadlineMidReports, "hạn sơ kết": data.DeadlineMidYear,
		"hạn báo cáo tổng kết": data.DeadlineEndReports, "hạn tổng kết": data.DeadlineYearEnd,
	} {
		if due := r.Deadlines.Of(kind); due.Set { // no paper names a day that nobody set
			item[name] = due.Day.Slash()
		}
	}
	if c.Copies > 0 {
		item["số bản"] = viet.Count(c.Copies)
	}
	if n := len(r.Participants); n > 0 {
		item["số đại biểu"] = viet.Count(n)
		if attendance[data.AttendanceUnknown] < n {
			item["số có mặt"] = viet.Count(attendance[data.AttendancePresent] + attendance[data.AttendanceLate])
			item["số vắng mặt"] = viet.Count(attendance[data.AttendanceAbsent])
		}
	}
	return item
}

// post is a post with its unit, which some posts name themselves.
func post(p data.Participant) string {
	return viet.Posted(p.Post, p.UnitName, " ")
}

func (r *records) unit(id int64) string {
	for _, u := range r.Units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}
