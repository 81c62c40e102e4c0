package ceremony

import (
	"fmt"

	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
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
	unit := kit.NewChoice("unit", words.CeremonySignUnit).Allow().Require()
	honorific := kit.NewChoice("honorific", words.CeremonyHonorific, honorifics...)
	name := kit.NewText("name", words.CeremonySignName)
	post := kit.NewText("post", words.CeremonySignPost)
	as := kit.NewChoice("signsas", words.CeremonySignsAs, signsAs...).Placeholder(words.CeremonySignsSelf)
	headPost := kit.NewText("headpost", words.CeremonyHeadPost)
	mandate := kit.NewText("mandate", words.CeremonyMandate)
	state := kit.NewChoice("state", words.CeremonyState, signStates...).Placeholder(words.CeremonySignOpen)
	signedOn := kit.NewDate("signedon", words.CeremonySignedOn)
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
			rows, ceremony := work.Unsigned(s.file), s.file.Ceremony
			s.markAll(len(rows), words.CeremonySignedStep, words.CeremonySignedNone, func(tx *data.Tx) error { return work.MarkSigned(tx, ceremony, rows) })
		},
		Usual: words.CeremonySignUnits,
		TakeIn: func() {
			file := s.file
			s.desk.Save(words.CeremonySignLabel, func(tx *data.Tx) error { return work.AddSignatories(tx, file) }, s.report)
		},
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

// dash puts the own post behind the post signed for.
func dash(r data.Signatory) string {
	if r.SignsAs == "" || r.Post == "" {
		return r.Post
	}
	return "– " + r.Post
}
