package people

import (
	"fmt"
	"strconv"
	"strings"

	"sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// edit asks for a person; a new one with the post held now.
func (p *persons) edit(person data.Person) {
	fresh := person.ID == 0
	honorific := kit.NewChoice("honorific", words.PersonHonorific, kit.Options(words.Honorifics...)...)
	name := kit.NewText("full-name", words.PeopleName).Require()
	sortName := kit.NewChoice("sort-name", words.PersonSortName).Allow().WithNote(func(string) string { return words.PersonSortTip })
	offer := func() { sortName.SetOptions(kit.Options(strings.Fields(name.Text())...)) }
	name.OnChange(offer)
	hiredOn, bornOn := kit.NewDate("hired-on", words.PersonHiredOn), kit.NewDate("born-on", words.PersonBornOn).Happened()
	personnel := kit.NewChoice("personnel", words.RatingPersonnel, termOptions(data.PersonnelTerms)...).Allow()
	sex := kit.NewChoice("sex", words.PersonSex, kit.Options(words.Sexes...)...)
	note := kit.NewArea("note", words.PersonNote).Rows(2)
	report := newReportFields()
	address := func() {
		if found, rest := people.Addressed(name.Text()); found != "" && honorific.Text() == "" {
			honorific.SetText(found)
			name.SetText(rest)
		}
	}
	name.Placeholder(words.PersonNameTip).Input.OnLeave = address
	honorific.SetText(person.Honorific)
	name.SetText(person.FullName)
	offer()
	sortName.SetText(person.SortName)
	hiredOn.SetDate(person.HiredOn)
	bornOn.SetDate(person.BornOn)
	sex.SetText(person.Sex)
	personnel.SetText(person.Personnel)
	note.SetText(person.Note)
	report.show(person)
	form := p.s.desk.Form(desk.People, "person", person.ID).Add(name)
	title := kit.NewText("title", words.PostHeading)
	place := kit.NewChoice("place", words.PostPlace, p.places...)
	from := kit.NewDate("from", words.PostFrom)
	if fresh {
		form.Add(title).Add(place).Add(from)
		form.Heading(words.PersonOther)
	}
	form.AddTwo(honorific, sortName).AddTwo(hiredOn, personnel).AddTwo(bornOn, sex).AddObject(kit.Note(words.PersonForForms)).AddWide(note)
	if !fresh {
		report.addTo(form)
	}
	if fresh {
		form.Again(func() { p.edit(data.Person{}) }, "place")
	}
	form.MarkClean()
	kit.ShowForm(p.s.desk.Window, words.PersonTitle, form, func(done func(error)) {
		address() // the focus may still be in the name
		saved := person
		saved.FullName, saved.Honorific, saved.SortName = name.Text(), honorific.Text(), sortName.Text()
		saved.HiredOn, saved.BornOn, saved.Sex, saved.Note = hiredOn.Date(), bornOn.Date(), sex.Text(), note.Text()
		saved.Personnel = personnel.Text()
		report.into(&saved)
		post := data.Post{Title: title.Text(), FromDate: from.Date()}
		post.UnitID, _ = strconv.ParseInt(place.Value(), 10, 64)
		p.s.desk.Save(fmt.Sprintf(words.PersonSave, saved.FullName), func(tx *data.Tx) error {
			return people.Save(tx, &saved, post)
		}, func(err error) {
			if err == nil && fresh { // she stands somewhere in a long list
				p.bring(saved.ID)
			}
			done(err)
		})
	}, nil)
}

// reportFields are what the form of a report of merit asks of a person, and no other paper.
type reportFields struct {
	hometown, dwelling, otherPosts, qualification, degrees *kit.TextField
}

func newReportFields() reportFields {
	return reportFields{
		kit.NewText("hometown", words.PersonHometown), kit.NewText("dwelling", words.PersonDwelling),
		kit.NewText("other-posts", words.PersonOtherPosts), kit.NewText("qualification", words.PersonQualification),
		kit.NewText("degrees", words.PersonDegrees),
	}
}

func (r reportFields) addTo(form *kit.Form) {
	form.Heading(words.PersonForReport).AddObject(kit.Note(words.PersonForReportTip))
	form.Add(r.hometown).Add(r.dwelling).Add(r.otherPosts).Add(r.qualification).AddWide(r.degrees)
}

func (r reportFields) show(p data.Person) {
	r.hometown.SetText(p.Hometown)
	r.dwelling.SetText(p.Dwelling)
	r.otherPosts.SetText(p.OtherPosts)
	r.qualification.SetText(p.Qualification)
	r.degrees.SetText(p.Degrees)
}

func (r reportFields) into(p *data.Person) {
	p.Hometown, p.Dwelling, p.OtherPosts = r.hometown.Text(), r.dwelling.Text(), r.otherPosts.Text()
	p.Qualification, p.Degrees = r.qualification.Text(), r.degrees.Text()
}

// editPost asks for a post of the chosen person.
func (p *persons) editPost(row data.PostRow) {
	person := p.file.Person
	title := kit.NewText("title", words.PostTitle).Require()
	place := kit.NewChoice("place", words.PostPlace, p.places...).Require()
	from, to := kit.NewDate("from", words.PostFrom), kit.NewDate("to", words.PostTo)
	title.SetText(row.Title)
	place.SetValue(strconv.FormatInt(row.UnitID, 10))
	from.SetDate(row.FromDate)
	to.SetDate(row.ToDate)
	form := p.s.desk.Form(desk.People, "post", person.ID, row.ID).Add(title).Add(place).Add(from).Add(to)
	if row.ID == 0 {
		form.Again(func() { p.editPost(data.PostRow{}) }, "place")
	}
	form.MarkClean()
	kit.ShowForm(p.s.desk.Window, fmt.Sprintf(words.PostFormTitle, person.FullName), form, func(done func(error)) {
		saved := row.Post
		saved.PersonID, saved.Title = person.ID, title.Text()
		saved.UnitID, _ = strconv.ParseInt(place.Value(), 10, 64)
		saved.FromDate, saved.ToDate = from.Date(), to.Date()
		label := fmt.Sprintf(words.PostSave, saved.Title, person.FullName)
		p.s.desk.Save(label, func(tx *data.Tx) error { return people.SavePost(tx, saved) }, done)
	}, nil)
}
