package template

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// ValuesOf reads what a template can be filled with: the year, its registrations,
// and one ceremony, that of signing where ceremonyID is 0. Where the book has no
// value for a single field there is room for the pen.
func ValuesOf(book *data.Book, year data.Year, ceremonyID int64) (Values, error) {
	r := records{book: book, year: year}
	if err := r.load(ceremonyID); err != nil {
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
	}}
	for _, f := range single {
		v.Fields[f.Name] = cmp.Or(v.Fields[f.Name], words.TemplateBlank)
	}
	return v, r.registrations(v.Lists)
}

// records are what the values come from.
type records struct {
	book         *data.Book
	year         data.Year
	block        data.Block
	offices      []data.Office
	ceremony     data.Ceremony
	letterhead   data.Letterhead
	participants []data.Participant
	agenda       []data.AgendaItem
	signatories  []data.Signatory
	texts        []data.LegalText
	pledge       *data.PledgeFile
	summary      *data.Summary
	initiatives  []initiative
}

type initiative struct {
	data.Initiative
	Author string
}

func (r *records) load(ceremonyID int64) (err error) {
	if ceremonyID == 0 {
		r.ceremony, err = r.book.CeremonyOf(r.year.ID)
	} else {
		err = r.book.DB.Where("id = ? AND year_id = ?", ceremonyID, r.year.ID).Limit(1).Find(&r.ceremony).Error
	}
	if err != nil {
		return err
	}
	if r.pledge, err = r.book.PledgeFile(r.year); err != nil {
		return err
	}
	if r.summary, err = contest.New(r.book).Summary(context.Background(), r.year.ID); err != nil {
		return err
	}
	db, id := r.book.DB, r.ceremony.ID
	letterhead := db.Order("position, id").Limit(1)
	if l := r.ceremony.LetterheadID; l != nil {
		letterhead = letterhead.Where("id = ?", *l)
	}
	return errors.Join(
		db.Limit(1).Find(&r.block, r.year.BlockID).Error,
		letterhead.Find(&r.letterhead).Error,
		db.Where("year_id = ?", r.year.ID).Order("id").Find(&r.offices).Error,
		db.Where("ceremony_id = ?", id).Order("position, id").Find(&r.participants).Error,
		db.Where("ceremony_id = ?", id).Order("position, id").Find(&r.agenda).Error,
		db.Where("ceremony_id = ?", id).Order("position, id").Find(&r.signatories).Error,
		db.Where("year_id = ? AND on_papers", r.year.ID).Order("position, id").Find(&r.texts).Error,
		db.Raw(`SELECT i.*, coalesce(p.full_name, '') AS author FROM initiatives i
			LEFT JOIN people p ON p.id = i.person_id WHERE i.year_id = ? ORDER BY p.sort_key, i.id`, r.year.ID).Scan(&r.initiatives).Error,
	)
}

func (r *records) fields() Item {
	c, total := r.ceremony, r.summary.Total
	chair, secretary := r.participant(c.ChairID), r.participant(c.SecretaryID)
	head, deputy := r.office(data.OfficeHead), r.office(data.OfficeDeputy)
	attendance := map[data.Attendance]int{}
	for _, p := range r.participants {
		attendance[p.Attendance]++
	}
	item := Item{
		"năm":                 fmt.Sprint(r.year.Number),
		"khối":                r.block.Name,
		"cơ quan":             r.block.ParentAgency,
		"chủ đề":              r.year.Theme,
		"nơi phát động":       r.year.ThemeBy,
		"mục tiêu":            r.year.Aims,
		"tên lễ":              c.Name,
		"ngày":                c.Date.Long(),
		"ngày tháng":          c.Date.Slash(),
		"giờ bắt đầu":         viet.LongTime(c.StartTime),
		"giờ kết thúc":        viet.LongTime(c.EndTime),
		"địa điểm":            c.Place,
		"địa danh":            cmp.Or(c.Locality, r.letterhead.Locality, r.block.Locality),
		"chủ trì":             chair.FullName,
		"chức vụ chủ trì":     post(chair),
		"thư ký":              secretary.FullName,
		"chức vụ thư ký":      post(secretary),
		"khối trưởng":         head.PersonName,
		"chức vụ khối trưởng": head.Post,
		"đơn vị khối trưởng":  r.unit(head.UnitID),
		"đơn vị khối phó":     r.unit(deputy.UnitID),
		"số đơn vị":           viet.Count(len(r.pledge.Units)),
		"số người":            viet.Number(total.Headcount),
		"số tập thể":          viet.Number(total.Collectives),
		"số cá nhân":          viet.Number(total.Persons),
	}
	if c.Copies > 0 {
		item["số bản"] = viet.Count(c.Copies)
	}
	if n := len(r.participants); n > 0 {
		item["số đại biểu"] = viet.Count(n)
		if attendance[data.AttendanceUnknown] < n {
			item["số có mặt"] = viet.Count(attendance[data.AttendancePresent] + attendance[data.AttendanceLate])
			item["số vắng mặt"] = viet.Count(attendance[data.AttendanceAbsent])
		}
	}
	return item
}

func (r *records) participant(id *int64) data.Participant {
	for _, p := range r.participants {
		if id != nil && p.ID == *id {
			return p
		}
	}
	return data.Participant{}
}

// post is a post with its unit, which some posts name themselves.
func post(p data.Participant) string {
	if strings.Contains(viet.Fold(p.Post), viet.Fold(p.UnitName)) {
		return p.Post
	}
	return strings.TrimSpace(p.Post + " " + p.UnitName)
}

func (r *records) office(role data.OfficeRole) data.Office {
	for _, o := range r.offices {
		if o.Role == role {
			return o
		}
	}
	return data.Office{}
}

func (r *records) unit(id int64) string {
	for _, u := range r.pledge.Units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}
