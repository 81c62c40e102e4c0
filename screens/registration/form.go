package registration

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// entryForm is the form of one line: whom it is for, what is aimed at, with which
// initiative.
type entryForm struct {
	screen  *Screen
	unit    data.Unit
	subject data.Subject
	people  []data.PersonAt // the unit's, then whoever was found in the whole book
	own     int             // how many of people are the unit's
	rooms   []data.Unit

	dialog          fyne.CanvasObject // the form over the screen
	form            *kit.Form
	name            *kit.ChoiceField
	newcomer        *kit.CheckField
	honorific, room *kit.ChoiceField
	post            *kit.TextField
	kinds           []data.AwardKind
	checks          []*kit.CheckField
	initiative      *kit.TextField
	initKind, scope *kit.ChoiceField
	note            *kit.TextField
	reason          *kit.TextField // of a change after signing; nil before
	shown           int64          // whose post and room are shown
	asked           string         // text last looked for in the whole book
	line            *data.RegistrationLine
}

// addLine opens the form of a new line for the list in view.
func (s *Screen) addLine() {
	if s.summary == nil || s.unitID == wholeBlock {
		return
	}
	unit, subject, book, today := s.row().Unit, s.subject(), s.desk.Book, s.today()
	type around struct {
		people []data.PersonAt
		rooms  []data.Unit
	}
	kit.Load(s.finder, func(ctx context.Context) (around, error) {
		people, rooms, err := registration.UnitNow(ctx, book, unit.ID, today)
		return around{people, rooms}, err
	}, func(a around, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		form := s.desk.Form(desk.Registrations, "entry", unit.ID, subject)
		f := &entryForm{screen: s, unit: unit, subject: subject, people: a.people, own: len(a.people), rooms: a.rooms, form: form}
		title := words.RegistrationAddPerson
		if subject == data.SubjectCollective {
			title = words.RegistrationAddGroup
			f.addCollective()
		} else {
			f.addPerson()
		}
		f.addRest(nil)
		f.form.Again(s.addLine)
		f.form.MarkClean()
		kit.ShowForm(s.desk.Window, title, f.form, f.save, nil)
		f.dialog = s.desk.Window.Canvas().Overlays().Top()
	})
}

// editLine opens the form of a line that is there. Whom it is for stays as it was.
func (s *Screen) editLine(line data.RegistrationLine) {
	unit := s.row().Unit
	form := s.desk.Form(desk.Registrations, "change", unit.ID, line.Subject, lineRow{line: &line}.id())
	f := &entryForm{screen: s, unit: unit, subject: line.Subject, line: &line, form: form}
	f.form.AddObject(kit.Note(join(", ", line.Name, line.Post, line.Unit)))
	f.addRest(line.KindIDs)
	f.initiative.SetText(line.Initiative.Title)
	f.initKind.SetText(line.Initiative.Kind)
	f.scope.SetText(line.Initiative.Scope)
	f.note.SetText(line.Note)
	f.form.MarkClean()
	title := words.RegistrationEditPerson
	if line.Subject == data.SubjectCollective {
		title = words.RegistrationEditGroup
	}
	kit.ShowForm(s.desk.Window, title, f.form, f.saveChange, nil)
}

// addPerson puts in the fields of a person: found while typing, or new.
func (f *entryForm) addPerson() {
	f.name = kit.NewChoice("name", words.RegistrationName, f.personOptions()...).Require()
	f.newcomer = kit.NewCheck("newcomer", words.RegistrationNewcomer)
	f.honorific = kit.NewChoice("honorific", words.RegistrationHonorific,
		kit.Option{Value: words.Sir, Text: words.Sir}, kit.Option{Value: words.Madam, Text: words.Madam})
	f.post = kit.NewText("post", words.RegistrationPost)
	f.room = kit.NewChoice("room", words.RegistrationPlace, f.roomOptions()...).AllowName()
	f.name.WithNote(func(string) string {
		if person, known := f.person(); known && !f.newcomer.On() {
			return otherThan(person.Unit, f.unit.Name)
		}
		return f.unknown(words.RegistrationUnknown)
	})
	f.name.OnChange(f.nameChanged)
	f.newcomer.OnChange(func() {
		if f.newcomer.On() { // a name that stands in no list is what it says
			f.name.SetError("")
		}
		f.nameChanged()
	})
	f.form.AddWide(f.name).AddWide(f.newcomer).AddTwo(f.honorific, f.post).Add(f.room)
	f.nameChanged()
}

// otherThan returns the unit unless it says nothing new.
func otherThan(unit string, known ...string) string {
	if slices.Contains(known, unit) {
		return ""
	}
	return unit
}

// addCollective offers the unit itself and its rooms, or a new room.
func (f *entryForm) addCollective() {
	f.name = kit.NewChoice("name", words.RegistrationCollective, groupOptions(f.unit, f.rooms)...).Require()
	f.newcomer = kit.NewCheck("newcomer", words.RegistrationNewGroup)
	f.name.WithNote(func(string) string { return f.unknown(words.RegistrationNoGroup) })
	f.newcomer.OnChange(func() {
		if f.name.Free = f.newcomer.On(); f.name.Free {
			f.name.SetError("")
		}
		f.name.Refresh()
	})
	f.form.AddWide(f.name).AddWide(f.newcomer)
}

// unknown is the hint under a name that stands in no list.
func (f *entryForm) unknown(hint string) string {
	if f.newcomer.On() || f.name.Text() == "" || f.name.Value() != "" {
		return ""
	}
	return hint
}

// addRest puts in what is aimed at, with the chosen kinds marked.
func (f *entryForm) addRest(chosen []int64) {
	f.addKinds(words.RegistrationTitlesAre, data.KindTitle, chosen)
	f.addKinds(words.RegistrationFormsAre, data.KindCommendation, chosen)
	f.initiative = kit.NewText("initiative", words.RegistrationInitName)
	f.initKind = kit.NewChoice("initiative-kind", words.RegistrationInitKind, kit.Options(words.RegistrationInitKinds...)...).Allow()
	f.scope = kit.NewChoice("scope", words.RegistrationInitScope, kit.Options(words.RegistrationScopes...)...).Allow()
	f.note = kit.NewText("note", words.RegistrationNote)
	if f.subject == data.SubjectIndividual {
		f.form.Heading(words.RegistrationInitiatives)
		f.form.AddWide(f.initiative).AddTwo(f.initKind, f.scope).Add(f.note)
	} else {
		f.form.AddWide(f.note)
	}
	if f.screen.signed() {
		f.reason = f.screen.reasonField()
		f.form.AddWide(f.reason)
	}
}

// addKinds lists the titles in use for the subject, four in a row.
func (f *entryForm) addKinds(heading string, kind data.Kind, chosen []int64) {
	f.form.Heading(heading)
	first := len(f.checks)
	for _, k := range f.screen.summary.Kinds {
		if k.Subject != f.subject || k.Kind != kind || !k.OfferedIn(f.screen.desk.Year) && !slices.Contains(chosen, k.ID) {
			continue
		}
		check := kit.NewCheck("kind-"+strconv.FormatInt(k.ID, 10), k.Label)
		check.SetOn(slices.Contains(chosen, k.ID))
		f.kinds, f.checks = append(f.kinds, k), append(f.checks, check)
	}
	checks := f.checks[first:]
	for ; len(checks) > 1; checks = checks[2:] {
		f.form.AddTwo(checks[0], checks[1])
	}
	if len(checks) == 1 {
		f.form.Add(checks[0])
	}
}

// groupOptions are the unit itself and its rooms, with the room that each lies in.
func groupOptions(unit data.Unit, rooms []data.Unit) []kit.Option {
	options := []kit.Option{{Value: strconv.FormatInt(unit.ID, 10), Text: unit.Name, Note: words.RegistrationLarge}}
	names := map[int64]string{}
	for _, room := range rooms {
		names[room.ID] = room.Name
		options = append(options, kit.Option{Value: strconv.FormatInt(room.ID, 10), Text: room.Name, Note: join(", ", words.RegistrationSmall, names[data.IDOf(room.ParentID)])})
	}
	return options
}

// personOptions tell people of one name apart by post, room and unit.
func personOptions(people []data.PersonAt, unit string) []kit.Option {
	options := make([]kit.Option, len(people))
	for i, person := range people {
		options[i] = kit.Option{
			Value: strconv.FormatInt(person.ID, 10), Text: person.FullName,
			Note: join(", ", person.Post, person.Room, otherThan(person.Unit, person.Room, unit)),
		}
	}
	return options
}

func (f *entryForm) personOptions() []kit.Option { return personOptions(f.people, f.unit.Name) }

func (f *entryForm) roomOptions() []kit.Option {
	options := []kit.Option{{Value: f.unit.Name, Text: f.unit.Name, Note: words.RegistrationLarge}}
	for _, room := range f.rooms {
		options = append(options, kit.Option{Value: room.Name, Text: room.Name})
	}
	return options
}

// person returns whom the name field has found.
func (f *entryForm) person() (data.PersonAt, bool) {
	id, err := strconv.ParseInt(f.name.Value(), 10, 64)
	for _, person := range f.people {
		if err == nil && person.ID == id {
			return person, true
		}
	}
	return data.PersonAt{}, false
}

// nameChanged opens the fields that only a new person needs, or one without a
// post, and looks in the whole book for a name that the unit does not have.
func (f *entryForm) nameChanged() {
	person, known := f.person()
	f.name.Free = f.newcomer.On()
	f.honorific.SetEnabled(f.newcomer.On())
	needsPost := f.newcomer.On() || known && person.Post == ""
	f.post.SetEnabled(needsPost)
	f.room.SetEnabled(needsPost)
	f.present(person, known && !f.newcomer.On())
	f.form.Refresh()
	if !known && !f.newcomer.On() {
		f.lookAround(f.name.Text())
	}
}

// present shows post and room as they are of whoever was found.
func (f *entryForm) present(person data.PersonAt, found bool) {
	if !found {
		person = data.PersonAt{}
	}
	if f.shown == person.ID {
		return
	}
	f.shown = person.ID
	f.honorific.SetText(person.Honorific)
	f.post.SetText(person.Post)
	f.room.SetText(person.Room)
}

// enough is how many letters of a name narrow the whole book.
const enough = 2

func (f *entryForm) lookAround(text string) {
	if len([]rune(text)) < enough || text == f.asked || f.inUnit(text) {
		return
	}
	f.asked = text
	people, today := f.screen.desk.People, f.screen.today()
	kit.Load(f.screen.finder, func(ctx context.Context) (data.Part[data.PersonAt], error) {
		return people.Find(ctx, text, today)
	}, func(found data.Part[data.PersonAt], err error) {
		if err != nil {
			f.screen.desk.ShowErr(err)
			return
		}
		f.people = append(f.people[:f.own:f.own], found.Rows...)
		f.name.Offer(text, f.personOptions(), found.Total-len(found.Rows))
	})
}

// inUnit tells whether the unit has people of such a name.
func (f *entryForm) inUnit(text string) bool {
	folded := viet.Fold(text)
	return slices.ContainsFunc(f.people[:f.own], func(p data.PersonAt) bool {
		return strings.Contains(viet.Fold(p.FullName), folded)
	})
}

// entry is what the form says.
func (f *entryForm) entry() registration.Entry {
	e := registration.Entry{
		Year: f.screen.desk.Year, Unit: f.unit, Subject: f.subject,
		Initiative: data.Initiative{Title: f.initiative.Text(), Kind: f.initKind.Text(), Scope: f.scope.Text()},
		Note:       f.note.Text(),
	}
	for i, check := range f.checks {
		if check.On() {
			e.Kinds = append(e.Kinds, f.kinds[i].ID)
		}
	}
	return e
}

func (f *entryForm) save(done func(error)) {
	e := f.entry()
	e.Name = f.name.Text()
	if id, err := strconv.ParseInt(f.name.Value(), 10, 64); err == nil && !f.newcomer.On() {
		if f.subject == data.SubjectCollective {
			e.CollectiveID = id
		} else {
			e.PersonID = id
		}
	}
	if f.subject == data.SubjectIndividual {
		e.Honorific, e.Post, e.Room = f.honorific.Text(), f.post.Text(), f.room.Text()
	}
	s := f.screen
	f.write(registration.Label(e.Name, registration.Labels(f.kinds, e.Kinds)), e, func(tx *data.Tx) error {
		return registration.Enter(tx, e)
	}, func(err error) {
		if err == nil {
			s.want = e.Name
		}
		done(err)
	})
}

func (f *entryForm) saveChange(done func(error)) {
	e, line := f.entry(), *f.line
	f.write(registration.ChangeLabel(line.Name, registration.Labels(f.kinds, e.Kinds)), e, func(tx *data.Tx) error {
		return registration.Change(tx, line, e)
	}, done)
}

// write saves, or says at once that nothing is chosen.
func (f *entryForm) write(label string, e registration.Entry, act func(*data.Tx) error, done func(error)) {
	if len(e.Kinds) == 0 {
		done(fault.New(fault.Invalid, words.RegistrationNothingWhat, words.RegistrationNothingNext))
		return
	}
	if f.reason != nil {
		f.screen.writeBecause(f.reason.Text(), label, act, done)
		return
	}
	f.screen.desk.Save(label, act, done)
}
