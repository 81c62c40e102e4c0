package template

import (
	"context"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

func (r *records) unitItems() []Item {
	var items []Item
	for _, row := range r.Summary.Units {
		item := Item{
			"tên":      row.Unit.Name,
			"tên gọn":  row.Unit.ShortName,
			"số người": viet.Number(row.Headcount),
			"tập thể":  viet.Number(row.Collectives),
			"cá nhân":  viet.Number(row.Persons),
			"trụ sở":   row.Unit.Address,
		}
		if s, signs := r.SignerOf(row.Unit.ID); signs {
			item["người ký"], item["chức vụ"] = s.FullName, s.Post
			item["người ký thứ hai"], item["chức vụ người ký thứ hai"] = s.SecondName, s.SecondPost
		}
		items = append(items, item)
	}
	return items
}

func (r *records) delegates() []Item {
	var items []Item
	for _, p := range r.Participants {
		items = append(items, Item{"ông bà": p.Honorific, "họ tên": p.FullName, "chức vụ": p.Post, "đơn vị": p.UnitName})
	}
	return items
}

func (r *records) pledged() []Item {
	var items []Item
	for _, i := range r.Items {
		items = append(items, Item{"tên": i.Title, "nội dung": i.Text})
	}
	return items
}

func (r *records) targetItems() []Item {
	var items []Item
	for _, t := range r.Targets {
		unit := r.Block.Name
		if t.UnitID != nil {
			unit = r.unit(*t.UnitID)
		}
		items = append(items, Item{"đơn vị": unit, "chỉ tiêu": t.Text, "mức": t.Planned, "đơn vị tính": t.Measure, "kết quả giữa năm": t.Midway, "kết quả": t.Result, "đánh giá": t.Judgement})
	}
	return items
}

func (r *records) programme() []Item {
	var items []Item
	for _, a := range r.Agenda {
		items = append(items, Item{"giờ": viet.LongTime(a.Time), "nội dung": a.Content, "người thực hiện": a.Presenter, "thời lượng": noted(a.Minutes), "chuẩn bị": a.Preparation})
	}
	return items
}

func (r *records) taskItems() []Item {
	var items []Item
	for _, t := range r.Tasks {
		quarter := ""
		if t.Quarter > 0 {
			quarter = viet.Roman(t.Quarter)
		}
		items = append(items, Item{
			"công việc": t.Content, "đơn vị chủ trì": t.UnitName, "đơn vị phối hợp": t.Partners, "quý": quarter, "hạn": t.Due.Slash(), "sản phẩm": t.Product, "đã đạt": t.CameOf,
		})
	}
	return items
}

func (r *records) assignedItems() []Item {
	var items []Item
	for _, a := range r.Assigned(data.StagePreparation) {
		items = append(items, Item{"công việc": a.Content, "đơn vị thực hiện": a.UnitName, "đơn vị phối hợp": a.Partners, "hạn": a.Due.Slash(), "sản phẩm": a.Product})
	}
	return items
}

func (r *records) movementItems() []Item {
	var items []Item
	for _, m := range r.Movements {
		unit := ""
		for _, u := range r.Units {
			if m.UnitID != nil && u.ID == *m.UnitID {
				unit = u.Name
			}
		}
		items = append(items, Item{
			"tên phong trào": m.Name, "đơn vị": unit, "cơ quan phát động": m.LaunchedBy, "văn bản phát động": m.Decision, "nội dung": m.Goal,
			"từ ngày": m.StartsOn.Slash(), "đến ngày": m.EndsOn.Slash(), "phạm vi": m.Scope, "phạm vi tổ chức": m.Level, "hình thức tổ chức": m.Method, "đối tượng": m.Audience, "tiêu chí": m.Criteria, "biện pháp": m.Measures,
		})
	}
	return items
}

func (r *records) handoverItems() []Item {
	var items []Item
	for _, h := range r.Handover {
		items = append(items, Item{
			"tên bàn giao": h.Name, "số, ký hiệu": h.Reference, "số lượng": noted(h.Quantity), "dạng": h.Form, "số tiền": noted(h.Amount), "ghi chú": h.Note,
			"đã làm": h.Done, "còn lại": h.Remaining, "hạn": h.Due.Slash(),
		})
	}
	return items
}

// noted is a number that is written down, empty for none.
func noted(n int) string {
	if n == 0 {
		return ""
	}
	return viet.Number(n)
}

func (r *records) grounds() []Item {
	var items []Item
	for _, t := range r.LegalTexts {
		items = append(items, Item{"văn bản": t.Citation})
	}
	return items
}

func (r *records) initiativeItems() []Item {
	var items []Item
	for _, i := range r.initiatives {
		decision := i.DecisionNumber
		if day := i.DecisionDate; day != "" {
			decision = strings.TrimSpace(decision + " " + words.TemplateOn + " " + day.Slash())
		}
		items = append(items, Item{
			"tên": i.Title, "tác giả": i.Author, "loại": i.Kind, "phạm vi": i.Scope,
			"nơi công nhận": i.RecognisedBy, "quyết định": decision,
		})
	}
	return items
}

// peopleOf are the people of lines, by key.
func (r *records) peopleOf(ctx context.Context, lines []data.RegistrationLine) (map[int64]data.Person, error) {
	var ids []int64
	for _, l := range lines {
		if l.PersonID != 0 {
			ids = append(ids, l.PersonID)
		}
	}
	people, err := data.ReadAll[data.Person](ctx, r.book, ids)
	by := make(map[int64]data.Person, len(people))
	for _, p := range people {
		by[p.ID] = p
	}
	return by, err
}

// registrations adds the lists of collectives and people that register, unit by unit.
func (r *records) registrations(ctx context.Context, lists map[string][]Item) error {
	for _, row := range r.Summary.Units {
		lines, err := r.book.RegistrationLines(ctx, r.Year.ID, row.Unit.ID)
		if err != nil {
			return err
		}
		people, err := r.peopleOf(ctx, lines)
		if err != nil {
			return err
		}
		for _, l := range lines {
			item := Item{"đơn vị": row.Unit.Name, "danh hiệu": l.Titles, "hình thức": l.Commendations, "ghi chú": l.Note, "phân loại": l.Class, "tóm tắt thành tích": l.Deed}
			name := "tập thể đăng ký"
			if l.Subject == data.SubjectIndividual {
				name = "cá nhân đăng ký"
				item["họ tên"], item["chức vụ"], item["phòng"] = l.Name, l.Post, l.Unit
				item["sáng kiến"] = l.Initiative.Title
				p := people[l.PersonID]
				item["ngày sinh"], item["giới tính"], item["đối tượng"] = p.BornOn.Slash(), p.Sex, p.Personnel
				item["quê quán"], item["trú quán"], item["chức vụ khác"] = p.Hometown, p.Dwelling, p.OtherPosts
				item["trình độ"], item["học vị"] = p.Qualification, p.Degrees
			} else {
				item["tên"] = l.Name
			}
			lists[name] = append(lists[name], item)
		}
	}
	return nil
}
