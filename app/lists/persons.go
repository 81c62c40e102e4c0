package lists

import (
	"cmp"

	"sothidua/app/intake"
	"sothidua/app/people"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

var registrations = Kind{Code: "registrations", Name: words.ListRegistrations, above: []string{"dangkithidua", "dangkidanhhieu", "dangkikhenthuong", "danhsachdangki", "denghikhenthuong", "denghicongnhan"}}

// The facts of people with posts.
const (
	personBorn = iota
	personSex
	personHired
	personSort
	personFrom
	personNote
)

// headsOfSort are how lists call what people are employed as (đối tượng).
var headsOfSort = []string{"doituong", "loailaodong", "dienlaodong", "loaihopdong", "dien", "nhomdoituong", "hopdong"}

var persons = Kind{
	Code: "people", Name: words.ListPeople, above: []string{"danhsachcanbo", "danhsachcongchuc", "danhsachvienchuc", "danhsachnguoilaodong", "danhsachnhanvien", "danhsachnhansu", "lylichtrichngang", "lilichtrichngang", "trichngang"},
	list: &intake.List{
		Subject: data.SubjectIndividual,
		Fields:  []intake.Field{intake.PostField, intake.SexField},
		Facts: []intake.Fact{
			personBorn:  born(),
			personSex:   sex(),
			personHired: day(words.PersonHiredOn, "ngaivaonganh", "ngaituiendung", "ngaivaocoquan", "ngaibatdaulamviec", "ngaivaolam", "tuiendung"),
			personSort:  text(words.RatingPersonnel, headsOfSort...),
			personFrom:  made(day(words.ListPostFrom), words.ListFromCore, words.ListFromMade),
			personNote:  text(words.PersonNote, words.HeadNote...),
		},
	},
	plan: planPersons,
}

func born() intake.Fact {
	f := happened(words.PersonBornOn, words.HeadBirth...)
	f.As = intake.BirthField
	return f
}

func sex() intake.Fact {
	also := map[string][]string{words.Sexes[0]: append([]string{"ong", "trai"}, words.SexMale...), words.Sexes[1]: append([]string{"ba", "gai"}, words.SexFemale...)}
	f := term(words.PersonSex, choices(words.Sexes...), also, words.HeadSex...)
	f.As = intake.SexField
	return f
}

// planPersons finds what a list tells of people that the book says otherwise or not at all.
func planPersons(p *plan) error {
	byID, err := p.persons()
	if err != nil {
		return err
	}
	p.each(func(i int, line *registration.Pasted) {
		if line.Subject == data.SubjectCollective {
			refuse(line, words.ListNotPerson)
			return
		}
		id := p.personOf(i)
		person := byID[id]
		told := *line
		told.Changes = nil
		fill := func(person *data.Person) bool { return fillPerson(&told, person) }
		if id == 0 {
			from, _ := viet.ParseDate(fact(line, personFrom))
			p.doFor(i, p.Unit, func(tx *data.Tx, made data.Person) error { return bePerson(tx, made, fill, from) })
			return
		}
		if fill(&person) {
			byID[id] = person // a further line of the same person is compared with this one
			line.Changes = append(line.Changes, told.Changes...)
			p.doFor(i, p.Unit, func(tx *data.Tx, _ data.Person) error {
				now, err := data.Get[data.Person](tx, id)
				if err == nil && fill(&now) {
					err = tx.Save(&now)
				}
				return err
			})
		}
		p.planPost(i, line, id)
	})
	return nil
}

// persons are the people of the book that the lines are about, by their keys.
func (p *plan) persons() (map[int64]data.Person, error) {
	var ids []int64
	for i := range p.r.Lines {
		ids = append(ids, p.personOf(i))
	}
	known, err := data.ReadAll[data.Person](p.ctx, p.book, ids)
	if err != nil {
		return nil, err
	}
	byID := map[int64]data.Person{}
	for _, person := range known {
		byID[person.ID] = person
	}
	return byID, nil
}

// fillPerson brings a person to what a line says.
func fillPerson(line *registration.Pasted, person *data.Person) (changed bool) {
	for _, is := range []bool{
		set(line, words.PersonHonorific, &person.Honorific, line.Entry.Honorific),
		setDate(line, words.PersonBornOn, &person.BornOn, fact(line, personBorn)),
		set(line, words.PersonSex, &person.Sex, fact(line, personSex)),
		setDate(line, words.PersonHiredOn, &person.HiredOn, fact(line, personHired)),
		set(line, words.RatingPersonnel, &person.Personnel, fact(line, personSort)),
		set(line, words.PersonNote, &person.Note, fact(line, personNote)),
	} {
		changed = changed || is
	}
	return changed
}

// bePerson gives somebody who was just made what the line says, and the first post its day.
func bePerson(tx *data.Tx, person data.Person, fill func(*data.Person) bool, from viet.Date) error {
	if fill(&person) {
		if err := tx.Save(&person); err != nil {
			return err
		}
	}
	posts, err := data.OfPerson[data.Post](tx, person.ID)
	if err != nil || from == "" || len(posts) != 1 || posts[0].FromDate != "" {
		return err
	}
	posts[0].FromDate = from
	return tx.Save(&posts[0])
}

// Answers to what becomes of a post that the book says otherwise.
const (
	postMoved = "moved"
	postWrong = "wrong"
	postKept  = "kept"
)

// planPost brings the post of somebody in the book to what a line says. Whether the post
// changed, or was written wrongly, she must say.
func (p *plan) planPost(i int, line *registration.Pasted, id int64) {
	var at data.PersonAt
	for _, person := range p.r.Lines[p.r.root(i)].Candidates {
		if person.ID == id {
			at = person
		}
	}
	room, title := at.Room, cmp.Or(line.Entry.Post, at.Post)
	if at.RoomID == p.Unit.ID {
		room = ""
	}
	elsewhere := at.PostID != 0 && at.Unit != p.Unit.Name
	sameRoom := line.Entry.Room == "" && !elsewhere || viet.TextKey(line.Entry.Room) == viet.TextKey(room)
	if line.Entry.Room != "" {
		room = line.Entry.Room
	}
	switch {
	case title == "" && at.PostID == 0, viet.TextKey(title) == viet.TextKey(at.Post) && sameRoom && !elsewhere:
		return
	case title == "":
		refuse(line, words.ListNoPost)
		return
	}
	answer := postMoved
	if at.PostID != 0 {
		answer = p.r.Ask("posts", words.AskPosts, line.Number, []intake.Option{
			{Value: postMoved, Text: words.AskPostsMoved}, {Value: postWrong, Text: words.AskPostsWrong}, {Value: postKept, Text: words.AskPostsKept},
		})
	}
	switch answer {
	case "":
		wait(line)
		return
	case postKept:
		line.Ignored = joined(line.Ignored, joined(line.Entry.Post, line.Entry.Room))
		return
	}
	from, _ := viet.ParseDate(fact(line, personFrom))
	if at.PostID != 0 {
		line.Changes = append(line.Changes, intake.Change{From: joined(at.Post, at.Room), To: joined(title, room), Why: words.ListPostWhy})
	}
	unit := p.Unit
	p.doFor(i, unit, func(tx *data.Tx, _ data.Person) error {
		place, err := registration.RoomOf(tx, unit, room)
		if err != nil {
			return err
		}
		post := data.Post{PersonID: id, UnitID: place.ID, Title: title, FromDate: from}
		if at.PostID == 0 {
			return people.SavePost(tx, post)
		}
		old, err := data.Get[data.Post](tx, at.PostID)
		if err != nil {
			return err
		}
		if answer == postWrong {
			old.Title, old.UnitID = title, place.ID
			old.FromDate = cmp.Or(from, old.FromDate)
			return people.SavePost(tx, old)
		}
		post.FromDate = cmp.Or(from, tx.Today())
		if old.ToDate = post.FromDate.AddDays(-1); old.ToDate < old.FromDate {
			old.ToDate = old.FromDate
		}
		if err := people.SavePost(tx, old); err != nil {
			return err
		}
		return people.SavePost(tx, post)
	})
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}
