package ceremony

import (
	"fmt"
	"strings"

	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

var signRoles = []kit.Option{
	{Value: string(data.SignatoryMember), Text: words.CeremonySignMember},
	{Value: string(data.SignatoryChair), Text: words.CeremonySignChair},
	{Value: string(data.SignatoryWitness), Text: words.CeremonySignWitness},
}

var signsAs = []kit.Option{
	{Value: words.CeremonyKT, Text: words.CeremonySignsFor},
	{Value: words.CeremonyTL, Text: words.CeremonySignsByOrder},
	{Value: words.CeremonyTUQ, Text: words.CeremonySignsByMandate},
}

var signStates = []kit.Option{
	{Value: string(data.SignatureSigned), Text: words.CeremonySigned},
	{Value: string(data.SignatureAbsent), Text: words.CeremonySignAbsent},
	{Value: string(data.SignatureLater), Text: words.CeremonySignLater},
}

// newSigning is the tab of the signatories, in the order of signing.
func newSigning(s *Screen) *desk.Lines[data.Signatory] {
	role := kit.NewChoice("role", words.CeremonySignRole, signRoles...).Require()
	unit := kit.NewChoice("unit", words.CeremonySignUnit).AllowName().Require()
	honorific := kit.NewChoice("honorific", words.CeremonyHonorific, honorifics...)
	name := kit.NewText("name", words.CeremonySignName)
	post := kit.NewText("post", words.CeremonySignPost)
	as := kit.NewChoice("signsas", words.CeremonySignsAs, signsAs...).Placeholder(words.CeremonySignsSelf)
	headPost := kit.NewText("headpost", words.CeremonyHeadPost)
	mandate := kit.NewText("mandate", words.CeremonyMandate)
	state := kit.NewChoice("state", words.CeremonyState, signStates...).Placeholder(words.CeremonySignOpen)
	signedOn := kit.NewDate("signedon", words.CeremonySignedOn).Happened()
	secondMr := kit.NewChoice("second-honorific", words.CeremonyHonorific, honorifics...)
	second := kit.NewText("second-name", words.CeremonySecondName)
	secondPost := kit.NewText("second-post", words.CeremonySecondPost).Placeholder(words.CeremonySecondPostAs)
	form := s.desk.Form(desk.Ceremony, "signatory").AddWide(unit).Add(role).Add(honorific).AddWide(name).AddWide(post).
		Add(as).Add(headPost).AddWide(mandate).Add(state).Add(signedOn).
		Heading(words.CeremonySecondHead).Add(secondMr).Add(second).AddWide(secondPost)
	state.OnChange(func() {
		if state.Value() == string(data.SignatureSigned) && signedOn.Text() == "" {
			signedOn.SetDate(s.file.Ceremony.Date)
		}
	})
	s.showSigning = func(file *data.CeremonyFile) {
		unit.SetOptions(unitOptions(file))
		s.signatories.SetRows(file.Signatories)
	}
	return desk.NewLines(s.desk, desk.Plan[data.Signatory]{
		Thing: words.CeremonySignThing, Empty: words.CeremonySignEmpty,
		Name:  func(r data.Signatory) string { return r.UnitName },
		Place: func(r *data.Signatory) (*int64, *int) { return &r.ID, &r.Position },
		Save:  work.SaveSignatory, Remove: work.Remove[data.Signatory],
		Arrange: func(tx *data.Tx, rows []data.Signatory) error {
			return work.Arrange(tx, rows, func(r *data.Signatory) *int { return &r.Position })
		},
		New: func() data.Signatory {
			return data.Signatory{CeremonyID: s.file.Ceremony.ID, Role: data.SignatoryMember}
		},
		Form: form,
		Fill: func(r data.Signatory) {
			role.SetValue(string(r.Role))
			unit.SetText(r.UnitName)
			honorific.SetValue(r.Honorific)
			name.SetText(r.FullName)
			post.SetText(r.Post)
			as.SetValue(r.SignsAs)
			headPost.SetText(r.HeadPost)
			mandate.SetText(r.Authorisation)
			signedOn.SetDate(r.SignedOn)
			state.SetValue(string(r.State))
			secondMr.SetValue(r.SecondHonorific)
			second.SetText(r.SecondName)
			secondPost.SetText(r.SecondPost)
		},
		Read: func(r *data.Signatory) bool {
			r.Role = data.SignatoryRole(role.Value())
			r.UnitName, r.UnitID = unit.Text(), id(unit)
			r.Honorific, r.FullName, r.Post = honorific.Text(), name.Text(), post.Text()
			r.SignsAs, r.HeadPost, r.Authorisation = as.Value(), headPost.Text(), mandate.Text()
			r.State, r.SignedOn = data.SignatureState(state.Value()), signedOn.Date()
			r.SecondHonorific, r.SecondName, r.SecondPost = secondMr.Value(), second.Text(), secondPost.Text()
			return true
		},
		Sum: func(rows []data.Signatory) string {
			if len(rows) == 0 {
				return ""
			}
			return fmt.Sprintf(words.CeremonySignSum, work.Signed(rows), len(rows))
		},
		One: words.CeremonyOneSigned, Undone: func(r data.Signatory) bool { return r.State == data.SignatureOpen },
		OnOne: func(tx *data.Tx, r data.Signatory) error {
			return work.MarkSigned(tx, s.file.Ceremony, []data.Signatory{r})
		},
		All: words.CeremonyAllSigned, OnAll: func() {
			rows, nameless := work.Unsigned(s.file)
			ceremony, none, left := s.file.Ceremony, words.CeremonySignedNone, ""
			if len(nameless) > 0 {
				left = named(words.CeremonySignNameless, nameless)
				none = left
			}
			s.markAll(len(rows), words.CeremonySignedStep, none, left, func(tx *data.Tx) error { return work.MarkSigned(tx, ceremony, rows) })
		},
		Usual: words.CeremonySignUnits, Refill: true, TakeIn: s.takeSigners,
		Columns: []kit.Column[data.Signatory]{
			{Title: words.CeremonySignUnit, Text: func(r data.Signatory) string { return r.UnitName }},
			{Title: words.CeremonySignName, Width: 180, Text: func(r data.Signatory) string { return join(" ", r.Honorific, r.FullName) }},
			{Title: words.CeremonyPost, Width: 170, Text: func(r data.Signatory) string { return join(" ", r.SignsAs, r.HeadPost, dash(r)) }},
			{Title: words.CeremonyState, Width: 80, Text: func(r data.Signatory) string {
				if state := text(signStates, string(r.State)); state != "" {
					return state
				}
				return words.CeremonySignOpen
			}, Tone: func(r data.Signatory) kit.Tone {
				if r.State == data.SignatureSigned {
					return kit.Good
				}
				return kit.Look
			}},
		},
	})
}

// takeSigners takes who signs from the list of delegates where nobody is written down yet,
// and says what it left as it was.
func (s *Screen) takeSigners() {
	filling, err := work.FillSignatories(s.file)
	if err != nil {
		s.desk.ShowErr(err)
		return
	}
	var said []string
	say := func(text string, count int) {
		if count > 0 {
			said = append(said, fmt.Sprintf(text, viet.Number(count)))
		}
	}
	say(words.CeremonySignAdded, filling.Added)
	say(words.CeremonySignFilled, filling.Filled)
	if !filling.Changes() {
		said = append(said, words.CeremonySignNothing)
	}
	if len(filling.Others) > 0 {
		said = append(said, named(words.CeremonySignOthers, filling.Others))
	}
	if len(filling.Nobody) > 0 {
		said = append(said, named(words.CeremonySignNobody, filling.Nobody))
	}
	text := strings.Join(said, " ")
	if !filling.Changes() {
		s.desk.Tell(text)
		return
	}
	s.desk.Save(words.CeremonySignLabel, filling.Write, s.desk.Undoable(strings.TrimSuffix(text, "."), s.desk.Failed))
}

// named says something of units, with their number and the first of their names.
func named(text string, units []string) string {
	const most = 3
	names := strings.Join(units[:min(most, len(units))], "; ")
	if len(units) > most {
		names += words.CeremonySignMore
	}
	return fmt.Sprintf(text, viet.Number(len(units)), names)
}

// dash puts the own post behind the post signed for.
func dash(r data.Signatory) string {
	if r.SignsAs == "" || r.Post == "" {
		return r.Post
	}
	return "– " + r.Post
}
